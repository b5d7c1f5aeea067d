package io.afr.reader.index;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in one cycle stands what its entries refer to: contents, and the requests that others go on
 * from. A cycle refers to nothing of another one.
 */
final class CycleFacts {

  private final int cycle;
  private final Map<Hash, Chunks> blobs = new HashMap<>();
  private final Map<Long, Link> requests = new HashMap<>();
  private final Map<Long, Link> holdings = new HashMap<>();

  /** Where the chunks of a blob stand, so far as they have come in order. */
  private static final class Chunks {
    private long[] numbers = new long[1];
    private long[] offsets = new long[1];
    private int count;
    private long filled;

    void add(Blob blob, long offset) {
      byte[] data = blob.data().bytes();
      if (data == null || blob.offset() != filled || (filled >= blob.length() && count > 0)) {
        return;
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        offsets = Arrays.copyOf(offsets, 2 * count);
      }
      numbers[count] = blob.number();
      offsets[count++] = offset;
      filled += data.length;
    }
  }

  /**
   * An entry that later ones may go on from.
   *
   * @param continues number of the begin that it goes on from itself; 0 if it stands whole
   * @param hashes of what it refers to
   */
  private record Link(long number, long offset, long continues, List<Hash> hashes) {}

  CycleFacts(int cycle) {
    this.cycle = cycle;
  }

  int cycle() {
    return cycle;
  }

  /** Remembers an entry of the cycle, with the blob that its fields stand in, if they do. */
  void see(Entry entry, long offset, @Nullable Hash spill) {
    if (entry instanceof Blob blob) {
      blobs.computeIfAbsent(blob.hash(), any -> new Chunks()).add(blob, offset);
    } else if (entry instanceof Begin begin && !begin.messages().isEmpty()) {
      requests.putIfAbsent(begin.number(), link(entry, offset, begin.messages(), spill));
    } else if (entry instanceof End end && !end.items().isEmpty()) {
      holdings.putIfAbsent(end.begin(), link(entry, offset, end.items(), spill));
    }
  }

  private static Link link(Entry entry, long offset, Messages messages, @Nullable Hash spill) {
    return new Link(entry.number(), offset, messages.continues(), hashes(entry, spill));
  }

  private static List<Hash> hashes(Entry entry, @Nullable Hash spill) {
    List<Hash> hashes = new ArrayList<>();
    if (spill != null) {
      hashes.add(spill);
    }
    Contents.of(entry, hashes::add);
    return hashes;
  }

  /**
   * Puts an entry on a list, and before it what it refers to.
   *
   * @param setRight its time, if the whole tape sets that right; else 0
   */
  void list(Entry entry, long offset, long setRight, @Nullable Hash spill, EntryList on) {
    if (!on.add(entry.number(), new EntryList.Item(cycle, offset, setRight))) {
      return;
    }
    hashes(entry, spill).forEach(hash -> list(hash, on));
    if (entry instanceof Begin begin) {
      list(requests, begin.messages().continues(), on);
    } else if (entry instanceof End end) {
      list(holdings, end.items().continues(), on);
    }
  }

  /** Puts the begin of a call on a list that others happen inside of. */
  void listAround(Call call, EntryList on) {
    list(requests, call.number(), on);
    on.add(call.number(), call.place());
  }

  private void list(Map<Long, Link> links, long first, EntryList on) {
    long at = first;
    while (at != 0) {
      Link link = links.get(at);
      // What is on the list already has all that it goes on from there as well.
      if (link == null || !on.add(link.number, new EntryList.Item(cycle, link.offset, 0))) {
        return;
      }
      link.hashes.forEach(hash -> list(hash, on));
      at = link.continues;
    }
  }

  private void list(Hash hash, EntryList on) {
    Chunks chunks = blobs.get(hash);
    if (chunks != null) {
      for (int i = 0; i < chunks.count; i++) {
        on.add(chunks.numbers[i], new EntryList.Item(cycle, chunks.offsets[i], 0));
      }
    }
  }
}
