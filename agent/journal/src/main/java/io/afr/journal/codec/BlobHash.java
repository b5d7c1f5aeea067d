package io.afr.journal.codec;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.afr.journal.Hash;

/** Hashes the blobs of one journal: XXH3-128 with the journal's own seed. May be shared. */
public final class BlobHash {

  private final Hasher128 hasher;

  public BlobHash(long seed) {
    this.hasher = Hashing.xxh3_128(seed);
  }

  public Hash of(byte[] bytes) {
    return hash(hasher.hashBytesTo128Bits(bytes));
  }

  /** Hashes a blob that comes in chunks. */
  public Running running() {
    return new Running(hasher.hashStream());
  }

  private static Hash hash(HashValue128 value) {
    return new Hash(value.getMostSignificantBits(), value.getLeastSignificantBits());
  }

  /** The hash of what has come so far. For one thread. */
  public static final class Running {

    private final HashStream128 stream;

    private Running(HashStream128 stream) {
      this.stream = stream;
    }

    public void add(byte[] chunk) {
      stream.putBytes(chunk);
    }

    public Hash hash() {
      return BlobHash.hash(stream.get());
    }
  }
}
