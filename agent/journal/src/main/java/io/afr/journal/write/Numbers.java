package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Messages;
import io.afr.journal.Progress;

/**
 * From the numbers that calls know, which count through all journals of this JVM, to those on the
 * tape of one journal, which begin at 1.
 *
 * @param before the last number before this journal
 */
record Numbers(long before) {

  /** Whether an entry goes on from one in an earlier journal, and says nothing in this one. */
  boolean isOfEarlier(Entry entry) {
    long begin =
        entry instanceof End end
            ? end.begin()
            : entry instanceof Progress progress ? progress.begin() : Long.MAX_VALUE;
    return before > 0 && begin <= before;
  }

  /** The entry with the numbers of this journal; what is in an earlier one is left out. */
  Entry onTape(Entry entry) {
    if (before == 0) {
      return entry;
    }
    if (entry instanceof Begin begin) {
      return onTape(begin);
    }
    if (entry instanceof End end) {
      return onTape(end);
    }
    return entry instanceof Progress progress ? onTape(progress) : entry;
  }

  long onTape(long number) {
    return Math.max(0, number - before);
  }

  private Begin onTape(Begin begin) {
    return new Begin(
        begin.number(),
        begin.timeMicros(),
        begin.kind(),
        begin.layer(),
        onTape(begin.parent()),
        begin.operation(),
        begin.session(),
        begin.sessionFrom(),
        begin.agent(),
        begin.thread(),
        begin.library(),
        begin.attributes(),
        onTape(begin.messages()),
        begin.parts());
  }

  private Messages onTape(Messages messages) {
    return messages.continues() == 0
        ? messages
        : new Messages(onTape(messages.continues()), messages.kept(), messages.added());
  }

  private End onTape(End end) {
    return new End(
        end.number(),
        end.timeMicros(),
        onTape(end.begin()),
        end.status(),
        end.durationNanos(),
        end.firstTokenNanos(),
        end.failure(),
        end.attributes(),
        end.parts(),
        onTape(end.items()));
  }

  private Progress onTape(Progress progress) {
    return new Progress(
        progress.number(),
        progress.timeMicros(),
        onTape(progress.begin()),
        progress.channel(),
        progress.offset(),
        progress.data());
  }
}
