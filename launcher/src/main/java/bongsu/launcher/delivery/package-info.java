/**
 * Alerts on their way to webhooks: a consumer apart from the topology, which they can neither delay nor make to do anything twice.
 * Reads {@code bongsu.alerts} and {@code bongsu.subscriptions}, writes {@code bongsu.deliveries}, and {@code
 * bongsu.dead-letters} where a receiver does not take them. Next: Slack, mail, whatever listens.
 */
@NullMarked
package bongsu.launcher.delivery;

import org.jspecify.annotations.NullMarked;
