package io.afr.journal.codec;

import io.afr.journal.Content;

/** Numbers for the media types that nearly all content has. */
final class MediaCode {

  private MediaCode() {}

  /** The number of a media type, or 0 if it has none. */
  static int of(String mediaType) {
    return switch (mediaType) {
      case Content.JSON -> 1;
      case Content.TEXT -> 2;
      case Content.EVENT_STREAM -> 3;
      default -> 0;
    };
  }

  static String name(long code) {
    return switch ((int) code) {
      case 1 -> Content.JSON;
      case 2 -> Content.TEXT;
      case 3 -> Content.EVENT_STREAM;
      default -> "application/octet-stream";
    };
  }
}
