package io.afr.reader.verify;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Hash;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.Progress;
import io.afr.journal.codec.BlobHash;
import io.afr.reader.JournalCheck.Contradiction.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contents and requests of one cycle file, in which everything that an entry refers to must
 * stand before it: so that the file can be read when all others are gone.
 */
final class CycleContents {

  private final BlobHash hashing;
  private final Contradictions found;
  private final Set<Hash> blobs = new HashSet<>();
  private final Map<Hash, Growing> growing = new HashMap<>();

  /** Number of messages of each request, and of items of each look into a memory. */
  private final Map<Long, Long> requests = new HashMap<>();

  CycleContents(BlobHash hashing, Contradictions found) {
    this.hashing = hashing;
    this.found = found;
  }

  /** How many whole contents there are. */
  int blobs() {
    return blobs.size();
  }

  void accept(Entry entry) {
    if (entry instanceof Blob blob) {
      accept(blob);
    } else if (entry instanceof Begin begin) {
      parts(begin.parts());
      begin.messages().added().forEach(this::mustBeThere);
      chain(begin.number(), begin.messages());
    } else if (entry instanceof End end) {
      parts(end.parts());
      end.items().added().forEach(this::mustBeThere);
      chain(end.begin(), end.items());
      Failure failure = end.failure();
      mustBeThere(failure == null ? null : failure.stack());
    } else if (entry instanceof Progress progress) {
      mustBeThere(progress.data());
    }
  }

  private void accept(Blob blob) {
    byte[] data = blob.data().bytes();
    if (data == null || blobs.contains(blob.hash())) {
      return;
    }
    Growing there =
        growing.computeIfAbsent(blob.hash(), any -> new Growing(hashing.running(), blob.length()));
    // Two threads may append the same chunks in turn: equal hash, equal bytes.
    if (blob.offset() == there.filled && there.add(data)) {
      growing.remove(blob.hash());
      // Also if it is wrong: what refers to it is not to blame.
      blobs.add(blob.hash());
      if (!there.hash.hash().equals(blob.hash())) {
        found.add(Kind.WRONG_CONTENT, "holds content that is not what its hash says");
      }
    }
  }

  private void parts(List<Part> parts) {
    parts.forEach(part -> mustBeThere(part.content()));
  }

  private void mustBeThere(@Nullable Content content) {
    if (content == null) {
      return;
    }
    Hash hash = content.hash();
    if (hash != null && !blobs.contains(hash)) {
      found.add(Kind.MISSING_CONTENT, "refers to content that is not there (" + hash + ")");
    }
    content.attachments().forEach(this::mustBeThere);
  }

  /**
   * @param frame number of the begin whose conversation it is
   */
  private void chain(long frame, Messages messages) {
    if (messages.continues() != 0) {
      Long there = requests.get(messages.continues());
      if (there == null) {
        found.add(
            Kind.BROKEN_CHAIN,
            "goes on from entry " + messages.continues() + ", which is not there");
      } else if (messages.kept() > there) {
        found.add(
            Kind.BROKEN_CHAIN,
            "keeps "
                + messages.kept()
                + " messages of entry "
                + messages.continues()
                + ", which has "
                + there);
      }
    }
    if (messages.continues() != 0 || !messages.added().isEmpty()) {
      requests.put(frame, (long) messages.kept() + messages.added().size());
    }
  }

  /** A blob of which chunks are still to come. */
  private static final class Growing {
    private final BlobHash.Running hash;
    private final long length;
    private long filled;

    Growing(BlobHash.Running hash, long length) {
      this.hash = hash;
      this.length = length;
    }

    /** Whether it is whole now. */
    boolean add(byte[] chunk) {
      hash.add(chunk);
      filled += chunk.length;
      return filled >= length;
    }
  }
}
