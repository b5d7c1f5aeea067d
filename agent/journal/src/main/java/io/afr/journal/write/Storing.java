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

  /** A content with its hash, and so its attachments. */
  Content named(Content content) {
    byte[] bytes = content.bytes();
    Content named = bytes == null || content.hash() != null ? content : content.named(hash(bytes));
    return content.attachments().isEmpty()
        ? named
        : named.withAttachments(content.attachments().stream().map(this::named).toList());
  }

  /** What stands in the entry, and what has to stand before it. */
  Stored store(Content content) {
    byte[] bytes = content.bytes();
    if (bytes != null && bytes.length <= inlineBytes && content.attachments().isEmpty()) {
      return new Stored(content, List.of(), content);
    }
    Content named = named(content);
    if (content.attachments().isEmpty()) {
      return new Stored(lean(named), List.of(named), content);
    }
    List<Content> blobs = new ArrayList<>();
    List<Content> attachments = new ArrayList<>();
    for (Content one : named.attachments()) {
      attachments.add(lean(one, blobs));
    }
    return new Stored(lean(named, blobs).withAttachments(attachments), blobs, content);
  }

  private Content lean(Content content, List<Content> blobs) {
    Content lean = lean(content);
    if (lean.bytes() == null) {
      blobs.add(content);
    }
    return lean;
  }

  private Content lean(Content content) {
    byte[] bytes = content.bytes();
    return bytes != null && bytes.length <= inlineBytes ? content : content.reference();
  }
}
