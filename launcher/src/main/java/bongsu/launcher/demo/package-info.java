/**
 * The demo's invented newsrooms, served over real HTTP: reads the articles, page templates and traps under
 * {@code newsroom/} on the class path, writes web pages and feeds to whoever asks, next the crawler.
 */
@NullMarked
package bongsu.launcher.demo;

import org.jspecify.annotations.NullMarked;
