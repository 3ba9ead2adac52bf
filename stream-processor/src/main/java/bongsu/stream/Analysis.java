package bongsu.stream;

import bongsu.schema.Event;
import bongsu.schema.Mention;
import java.util.List;

/** Stand-in until bongsu.event.Analysis lands. */
public record Analysis(List<Mention> mentions, List<String> keywords, List<Event> events) {}
