package io.afr.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a call failed with.
 *
 * @param type the exception's class name, or the provider's word for the error
 * @param message null if there was none
 * @param stack the stack trace as text; null if there was none
 */
public record Failure(String type, @Nullable String message, @Nullable Content stack) {}
