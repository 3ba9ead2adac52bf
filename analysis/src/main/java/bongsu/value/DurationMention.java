package bongsu.value;

import java.time.Period;

/**
 * A stretch of time named in a text: 5년간, 3년 계약, 2026~2030년.
 *
 * @param start UTF-16 offset of its first char (of the number)
 * @param end offset after its last char (of the unit)
 * @param length how long it is; {@link Period#toString()} is the ISO 8601 form, P5Y
 * @param past whether the text speaks of time gone by: 지난 5년간
 */
public record DurationMention(int start, int end, Period length, boolean past) {}
