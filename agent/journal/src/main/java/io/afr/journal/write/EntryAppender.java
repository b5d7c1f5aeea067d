package io.afr.journal.write;

import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.Progress;
import io.afr.journal.codec.Codec;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.tape.TapeHead;
import java.io.IOException;
import java.util.Arrays;

/**
 * Brings entries onto the tape: the blobs that one refers to first, then the entry, all in the same
 * cycle.
 */
final class EntryAppender {

  /** What was said never to change has: the entry has to be made of it as it is now. */
  private static final long CHANGED = -4;

  private final TapeHead head;
  private final int firstCycle;
  private final Numbers numbers;
  private final Storing storing;
  private final BlobDictionary dictionary;
  private final MessageChains chains;

  /** For the journal that the head writes. */
  EntryAppender(TapeHead head, long hashSeed, Limits limits) {
    this(head, head.firstCycle(), 0, hashSeed, limits);
  }

  private EntryAppender(TapeHead head, int firstCycle, long before, long hashSeed, Limits limits) {
    this.head = head;
    this.firstCycle = firstCycle;
    this.numbers = new Numbers(before);
    this.storing = new Storing(hashSeed, limits.inlineBytes());
    this.dictionary = new BlobDictionary(limits.blobs());
    this.chains = new MessageChains(limits);
  }

  /** For the journal that the head will write next. The head must be paused. */
  static EntryAppender forNextJournal(TapeHead head, long hashSeed, Limits limits) {
    return new EntryAppender(head, head.cycle() + 1, head.lastNumber(), hashSeed, limits);
  }

  /** Appends an entry and returns its number, {@link TapeHead#LOST} or {@link TapeHead#MOVED}. */
  long append(Entry entry) throws IOException {
    if (entry instanceof Progress progress) {
      return appendPieces(progress);
    }
    Outgoing outgoing = Outgoing.of(entry, storing);
    long number = append(outgoing, head.cycleForEntry());
    while (number == TapeHead.ROLLED || number == CHANGED) {
      if (number == CHANGED) {
        outgoing = Outgoing.of(Anew.of(entry), storing);
      }
      number = append(outgoing, head.cycle());
    }
    return number;
  }

  /**
   * What a number that counts through all journals is in this one; 0 if it is of an earlier one.
   */
  long onTape(long number) {
    return numbers.onTape(number);
  }

  /** A content with its hash in this journal. */
  Content named(Content content) {
    return storing.named(content);
  }

  private long append(Outgoing outgoing, int cycle) throws IOException {
    if (head.firstCycle() != firstCycle) {
      return TapeHead.MOVED;
    }
    MessageChains.Link link = chains.link(outgoing, cycle);
    Outgoing.Prepared prepared = outgoing.prepared(link);
    if (numbers.isOfEarlier(prepared.entry())) {
      return TapeHead.LOST;
    }
    for (Stored stored : prepared.blobs()) {
      long blob = append(stored, prepared.entry().timeMicros(), cycle);
      if (blob <= 0) {
        return blob;
      }
    }
    long number = append(prepared.entry(), cycle);
    if (number > 0) {
      chains.add(outgoing, number, link, cycle);
    }
    return number;
  }

  private long append(Entry entry, int cycle) throws IOException {
    Excerpt excerpt = Excerpt.of(numbers.onTape(entry));
    if (!excerpt.isTooLarge()) {
      return head.append(excerpt, cycle);
    }
    byte[] fields = excerpt.fields();
    Hash hash = storing.hash(fields);
    Content content = Content.of(Codec.SPILLED_TYPE, fields);
    long blob = appendChunks(hash, content, fields, entry.timeMicros(), cycle);
    return blob <= 0 ? blob : head.append(excerpt.spilledTo(hash), cycle);
  }

  /** Makes sure that a content's blobs stand in the cycle. Positive if they do. */
  private long append(Stored stored, long time, int cycle) throws IOException {
    for (Content blob : stored.blobs()) {
      Hash hash = blob.hash();
      if (hash == null || dictionary.holds(hash, cycle)) {
        continue;
      }
      byte[] bytes = blob.bytes();
      if (bytes == null) {
        return appendAgain(stored, time, cycle);
      }
      long number = appendChunks(hash, blob, bytes, time, cycle);
      if (number <= 0) {
        return number;
      }
      dictionary.add(hash, cycle);
    }
    return 1;
  }

  /** What was remembered does not stand in this cycle, so that its bytes are needed after all. */
  private long appendAgain(Stored remembered, long time, int cycle) throws IOException {
    Stored whole = storing.store(remembered.content().again());
    if (!whole.lean().equals(remembered.lean())) {
      return CHANGED;
    }
    for (Content blob : whole.blobs()) {
      if (blob.bytes() == null) {
        throw new IOException("the bytes of " + blob + " are gone");
      }
    }
    return append(whole, time, cycle);
  }

  private long appendChunks(Hash hash, Content blob, byte[] bytes, long time, int cycle)
      throws IOException {
    long number = 1;
    for (int from = 0; from < bytes.length && number > 0; from += Codec.MAX_DATA) {
      int to = Math.min(bytes.length, from + Codec.MAX_DATA);
      byte[] chunk = bytes.length <= Codec.MAX_DATA ? bytes : Arrays.copyOfRange(bytes, from, to);
      Content data = Content.of(blob.mediaType(), chunk);
      Blob entry = new Blob(0, time, hash, bytes.length, blob.trueLength(), from, data);
      number = head.append(Excerpt.of(entry), cycle);
    }
    return number;
  }

  private long appendPieces(Progress progress) throws IOException {
    long number = TapeHead.LOST;
    for (Progress piece : Pieces.of(progress)) {
      // A progress refers to no content, so it may stand in any cycle of its journal.
      number = appendPiece(piece, head.cycleForEntry());
      while (number == TapeHead.ROLLED) {
        number = appendPiece(piece, head.cycle());
      }
    }
    return number;
  }

  private long appendPiece(Progress piece, int cycle) throws IOException {
    if (head.firstCycle() != firstCycle) {
      return TapeHead.MOVED;
    }
    return numbers.isOfEarlier(piece)
        ? TapeHead.LOST
        : head.append(Excerpt.of(numbers.onTape(piece)), cycle);
  }
}
