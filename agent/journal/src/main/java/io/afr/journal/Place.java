package io.afr.journal;

/**
 * Where an entry stands in its journal.
 *
 * @param cycle name of the cycle file
 * @param number of the entry
 * @param offset byte of the file where it was seen to begin; a hint only, for erasure rewrites
 *     files
 */
public record Place(String cycle, long number, long offset) {}
