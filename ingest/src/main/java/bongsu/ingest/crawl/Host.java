package bongsu.ingest.crawl;

import java.time.Duration;

/**
 * What a request must know of the host that it goes to.
 *
 * @param robots what robots.txt says
 * @param tdm which of its pages are reserved from text and data mining
 * @param delay between two requests, also on the way of redirects
 */
record Host(RobotsRules robots, TdmReservations tdm, Duration delay) {}
