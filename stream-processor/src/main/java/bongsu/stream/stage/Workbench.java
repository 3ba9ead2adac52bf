package bongsu.stream.stage;

import bongsu.schema.WireFormat;
import java.time.Clock;

/**
 * What every stage is built with.
 *
 * @param format the form of records in topics and stores
 * @param clock tells when something is done and what is old
 */
public record Workbench(TopologyConfig config, WireFormat format, NewsMetrics metrics, Clock clock) {}
