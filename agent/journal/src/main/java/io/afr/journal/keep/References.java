package io.afr.journal.keep;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Hash;
import io.afr.journal.Part;
import io.afr.journal.Progress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which blobs entries refer to. Remembers eight bytes of each hash: a cycle can hold millions, and
 * taking one for another would only keep a blob that could go.
 */
final class References {

  private long[] slots = new long[1024];
  private int size;

  void addAll(@Nullable Entry entry) {
    if (entry instanceof Begin begin) {
      begin.messages().added().forEach(this::add);
      addParts(begin.parts());
    } else if (entry instanceof End end) {
      addParts(end.parts());
      end.items().added().forEach(this::add);
      Failure failure = end.failure();
      Content stack = failure == null ? null : failure.stack();
      if (stack != null) {
        add(stack);
      }
    } else if (entry instanceof Progress progress) {
      add(progress.data());
    }
  }

  private void addParts(List<Part> parts) {
    parts.forEach(part -> add(part.content()));
  }

  private void add(Content content) {
    add(content.hash());
    content.attachments().forEach(this::add);
  }

  void add(@Nullable Hash hash) {
    if (hash == null || contains(hash)) {
      return;
    }
    if (2 * ++size > slots.length) {
      long[] before = slots;
      slots = new long[2 * before.length];
      Arrays.stream(before).filter(print -> print != 0).forEach(this::put);
    }
    put(print(hash));
  }

  boolean contains(Hash hash) {
    return slots[slot(print(hash))] != 0;
  }

  private void put(long print) {
    slots[slot(print)] = print;
  }

  /** Where a hash stands or would stand. */
  private int slot(long print) {
    int at = (int) print & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != print) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private static long print(Hash hash) {
    long print = hash.high() ^ Long.rotateLeft(hash.low(), 32);
    return print == 0 ? 1 : print;
  }
}
