package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.codec.BlobHash;
import java.util.ArrayList;
import java.util.List;

/** Decides for each content whether it stands in its entry or as a blob, and hashes it. */
final class Storing {

  private final BlobHash hashing;
  private final int inlineBytes;

  Storing(long seed, int inlineBytes) {
    this.hashing = new BlobHash(seed);
    this.inlineBytes = inlineBytes;
  }

  Hash hash(byte[] bytes) {
    return hashing.of(bytes);
  }

  /** A content that only has to be stored. */
  Stored store(Content content) {
    byte[] bytes = content.bytes();
    return bytes == null || bytes.length <= inlineBytes
        ? new Stored(content, null, null)
        : blob(content, hash(bytes));
  }

  /** The messages of a conversation, all with their hashes so that they can be compared. */
  List<Stored> messages(List<Content> messages) {
    List<Stored> stored = new ArrayList<>(messages.size());
    for (Content message : messages) {
      byte[] bytes = message.bytes();
      if (bytes == null) {
        stored.add(new Stored(message, null, message.hash()));
      } else {
        Hash hash = hash(bytes);
        stored.add(
            bytes.length <= inlineBytes ? new Stored(message, null, hash) : blob(message, hash));
      }
    }
    return stored;
  }

  private static Stored blob(Content content, Hash hash) {
    return new Stored(
        Content.referredTo(content.mediaType(), hash, content.trueLength()), content, hash);
  }
}
