package io.afr.journal;

/**
 * Content that entries of the same cycle refer to, or one chunk of it.
 *
 * @param length bytes of the whole blob
 * @param trueLength bytes of the original; more than {@code length} if it was truncated
 * @param offset where in the blob {@code data} stands
 * @param data the bytes themselves, with the media type of the whole
 */
public record Blob(
    long number,
    long timeMicros,
    Hash hash,
    long length,
    long trueLength,
    long offset,
    Content data)
    implements Entry {}
