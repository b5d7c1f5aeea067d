package io.afr.journal.walk;

import io.afr.journal.Blob;
import io.afr.journal.Hash;
import io.afr.journal.codec.Codec;
import io.afr.journal.codec.SpilledFields;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the blobs that hold the fields of entries which come soon after them. */
final class Spills implements SpilledFields {

  private static final int KEPT = 16;

  private final Map<Hash, ByteArrayOutputStream> blobs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, ByteArrayOutputStream> eldest) {
          return size() > KEPT;
        }
      };

  void see(Blob blob) {
    byte[] chunk = blob.data().bytes();
    if (chunk == null || !blob.data().mediaType().equals(Codec.SPILLED_TYPE)) {
      return;
    }
    // Two threads may append the same chunks in turn: equal hash, equal bytes.
    ByteArrayOutputStream bytes =
        blobs.computeIfAbsent(blob.hash(), any -> new ByteArrayOutputStream());
    if (bytes.size() == blob.offset()) {
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public byte @Nullable [] of(Hash hash) {
    ByteArrayOutputStream bytes = blobs.get(hash);
    return bytes == null ? null : bytes.toByteArray();
  }
}
