package io.afr.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call's end: it returned, threw, completed, was cancelled or abandoned.
 *
 * @param begin number of the call's {@link Begin}
 * @param durationNanos by the monotonic clock
 * @param firstTokenNanos from the begin to the first piece of the answer; -1 if it came whole
 * @param failure what went wrong; null unless the status is {@link Status#ERROR}
 */
public record End(
    long number,
    long timeMicros,
    long begin,
    Status status,
    long durationNanos,
    long firstTokenNanos,
    @Nullable Failure failure,
    Map<String, String> attributes,
    List<Part> parts)
    implements Entry {}
