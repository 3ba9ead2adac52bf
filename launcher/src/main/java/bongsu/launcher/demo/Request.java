package bongsu.launcher.demo;

import java.time.Instant;

/**
 * One request that the newsroom answered, for tests of politeness.
 *
 * @param started when it arrived, by the newsroom's clock
 * @param host the host asked for, without port, in lower case
 * @param path path and query as asked
 * @param conditional whether it carried If-None-Match or If-Modified-Since
 * @param status the status answered
 */
public record Request(Instant started, String host, String path, boolean conditional, int status) {}
