package io.afr.journal.write;

import io.afr.journal.Begin;
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

  private final TapeHead head;
  private final Storing storing;
  private final BlobDictionary dictionary;
  private final MessageChains chains;

  EntryAppender(TapeHead head, long hashSeed, Limits limits) {
    this.head = head;
    this.storing = new Storing(hashSeed, limits.inlineBytes());
    this.dictionary = new BlobDictionary(limits.blobs());
    this.chains = new MessageChains(limits);
  }

  /** Appends an entry and returns its number, or {@link TapeHead#LOST}. */
  long append(Entry entry) throws IOException {
    if (entry instanceof Progress progress) {
      return appendPieces(progress);
    }
    Outgoing outgoing = Outgoing.of(entry, storing);
    long number = append(outgoing, head.cycleForEntry());
    while (number == TapeHead.ROLLED) {
      number = append(outgoing, head.cycle());
    }
    return number;
  }

  private long append(Outgoing outgoing, int cycle) throws IOException {
    Begin request = outgoing.request();
    MessageChains.Link link =
        request == null ? null : chains.link(request, outgoing.conversation(), cycle);
    Entry entry = outgoing.entry(link);
    for (Stored stored : outgoing.blobs(link)) {
      long blob = append(stored, entry.timeMicros(), cycle);
      if (blob <= 0) {
        return blob;
      }
    }
    long number = append(entry, cycle);
    if (request != null && number > 0) {
      chains.add(request, number, outgoing.conversation(), link, cycle);
    }
    return number;
  }

  private long append(Entry entry, int cycle) throws IOException {
    Excerpt excerpt = Excerpt.of(entry);
    if (!excerpt.isTooLarge()) {
      return head.append(excerpt, cycle);
    }
    byte[] fields = excerpt.fields();
    Hash hash = storing.hash(fields);
    Content content = Content.of(Codec.SPILLED_TYPE, fields);
    long blob = appendChunks(hash, content, fields, entry.timeMicros(), cycle);
    return blob <= 0 ? blob : head.append(excerpt.spilledTo(hash), cycle);
  }

  /** Makes sure that a content's blob stands in the cycle. Positive if it does. */
  private long append(Stored stored, long time, int cycle) throws IOException {
    Content blob = stored.blob();
    Hash hash = stored.hash();
    if (blob == null || hash == null || dictionary.holds(hash, cycle)) {
      return 1;
    }
    byte[] bytes = blob.bytes();
    if (bytes == null) {
      return 1;
    }
    long number = appendChunks(hash, blob, bytes, time, cycle);
    if (number > 0) {
      dictionary.add(hash, cycle);
    }
    return number;
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
      Excerpt excerpt = Excerpt.of(piece);
      // A progress refers to nothing, so it may stand in any cycle.
      number = head.append(excerpt, head.cycleForEntry());
      while (number == TapeHead.ROLLED) {
        number = head.append(excerpt, head.cycle());
      }
    }
    return number;
  }
}
