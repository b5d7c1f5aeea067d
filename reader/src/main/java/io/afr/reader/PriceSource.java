package io.afr.reader;

/**
 * Which list prices costs were made of, where the provider reported none.
 *
 * @param source {@code built-in}, or the user's own file and {@code built-in}
 * @param date that of the built-in table, such as {@code 2026-09-26}
 */
public record PriceSource(String source, String date) {}
