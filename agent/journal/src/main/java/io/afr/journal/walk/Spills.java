package io.afr.journal.walk;

import io.afr.journal.Blob;
import io.afr.journal.Hash;
import io.afr.journal.codec.Codec;
import io.afr.journal.codec.SpilledFields;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the blobs that hold the fields of entries which come soon after them. */
final class Spills implements SpilledFields {

  /** As many threads as there may be write such entries at a time. */
  private static final int MAX_BYTES = 64 << 20;

  private final Map<Hash, Spill> blobs = new LinkedHashMap<>();
  private long size;

  void see(Blob blob) {
    byte[] chunk = blob.data().bytes();
    if (chunk == null || !blob.data().mediaType().equals(Codec.SPILLED_TYPE)) {
      return;
    }
    // Two threads may append the same chunks in turn: equal hash, equal bytes.
    Spill spill = blobs.computeIfAbsent(blob.hash(), any -> new Spill(blob.length()));
    if (spill.bytes.size() == blob.offset()) {
      spill.bytes.writeBytes(chunk);
      size += chunk.length;
    }
    Iterator<Spill> oldest = blobs.values().iterator();
    while (size > MAX_BYTES && blobs.size() > 1) {
      size -= oldest.next().bytes.size();
      oldest.remove();
    }
  }

  @Override
  public byte @Nullable [] of(Hash hash) {
    Spill spill = blobs.get(hash);
    return spill == null || spill.bytes.size() < spill.length ? null : spill.bytes.toByteArray();
  }

  private static final class Spill {

    private final long length;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Spill(long length) {
      this.length = length;
    }
  }
}
