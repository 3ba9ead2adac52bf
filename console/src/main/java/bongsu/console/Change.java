package bongsu.console;

/**
 * One change of the view, as a browser receives it.
 *
 * @param sequence 1 for the first since the console started, then 2, 3, …
 * @param type event, alert or removed: the name of the server-sent event
 * @param json one line of JSON
 */
record Change(long sequence, String type, String json) {}
