package io.afr.reader.tape;

import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.Hash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A journal's contents by their hash, put together from their chunks. */
final class Blobs {

  private final Map<Hash, Stored> whole = new HashMap<>();
  private final Map<Hash, Chunks> growing = new HashMap<>();

  void accept(Blob blob) {
    if (whole.containsKey(blob.hash())) {
      return;
    }
    byte[] data = blob.data().bytes();
    if (data == null) {
      return;
    }
    Chunks chunks = growing.computeIfAbsent(blob.hash(), any -> new Chunks(blob));
    // Two threads may append the same chunks in turn: equal hash, equal bytes.
    if (chunks.add(blob.offset(), data) && chunks.isWhole()) {
      growing.remove(blob.hash());
      whole.put(blob.hash(), chunks.stored());
    }
  }

  Stored resolve(Content content) {
    Stored stored = withoutAttachments(content);
    return content.attachments().isEmpty()
        ? stored
        : stored.with(content.attachments().stream().map(this::withoutAttachments).toList());
  }

  private Stored withoutAttachments(Content content) {
    byte[] bytes = content.bytes();
    if (bytes != null) {
      return Stored.of(content.mediaType(), bytes, content.trueLength());
    }
    Hash hash = content.hash();
    Stored stored = hash == null ? null : whole.get(hash);
    return stored == null
        ? Stored.missing(content.mediaType(), content.trueLength())
        : stored.as(content.mediaType(), content.trueLength());
  }

  /** A blob of which some chunks are still to come. They are appended in order. */
  private static final class Chunks {
    private final String mediaType;
    private final long trueLength;
    private final long length;
    private byte[] bytes;
    private int filled;

    Chunks(Blob first) {
      mediaType = first.data().mediaType();
      trueLength = first.trueLength();
      length = first.length();
      bytes = new byte[0];
    }

    boolean add(long offset, byte[] data) {
      if (offset != filled || filled + (long) data.length > length) {
        return false;
      }
      if (bytes.length < filled + data.length) {
        // Grows with what is there: a damaged length must not cost memory.
        int size = (int) Math.min(length, Math.max(2L * bytes.length, filled + data.length));
        bytes = Arrays.copyOf(bytes, size);
      }
      System.arraycopy(data, 0, bytes, filled, data.length);
      filled += data.length;
      return true;
    }

    boolean isWhole() {
      return filled == length;
    }

    Stored stored() {
      return Stored.of(mediaType, Arrays.copyOf(bytes, filled), Math.max(trueLength, length));
    }
  }
}
