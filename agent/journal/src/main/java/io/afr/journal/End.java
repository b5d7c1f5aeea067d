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
 * @param items what a memory holds, which is mostly what it held before and some more: as a
 *     conversation that goes on from that of an earlier frame, named by the number of its begin. In
 *     the order of the parts {@link PartName#ITEM}, instead of them
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
    List<Part> parts,
    Messages items)
    implements Entry {

  public End(
      long number,
      long timeMicros,
      long begin,
      Status status,
      long durationNanos,
      long firstTokenNanos,
      @Nullable Failure failure,
      Map<String, String> attributes,
      List<Part> parts) {
    this(
        number,
        timeMicros,
        begin,
        status,
        durationNanos,
        firstTokenNanos,
        failure,
        attributes,
        parts,
        Messages.NONE);
  }
}
