package io.afr.journal;

/**
 * Actions that are missing from here on back to the last entry.
 *
 * @param actions how many
 */
public record Gap(long number, long timeMicros, long actions, String reason) implements Entry {}
