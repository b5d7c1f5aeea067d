package io.afr.agent.json;

import java.nio.charset.StandardCharsets;

/** The kind of a file by its first bytes, where nobody says what it is. */
final class Magic {

  private static final String[][] beginnings = {
    {"\u0089PNG", "image/png"},
    {"\u00FF\u00D8\u00FF", "image/jpeg"},
    {"GIF8", "image/gif"},
    {"%PDF", "application/pdf"},
    {"OggS", "audio/ogg"},
    {"fLaC", "audio/flac"},
    {"ID3", "audio/mpeg"},
    {"\u00FF\u00FB", "audio/mpeg"},
    {"PK\u0003\u0004", "application/zip"}
  };

  static final String UNKNOWN = "application/octet-stream";

  private Magic() {}

  static String mediaType(byte[] bytes) {
    String front = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    for (String[] beginning : beginnings) {
      if (front.startsWith(beginning[0])) {
        return beginning[1];
      }
    }
    if (front.startsWith("RIFF")) {
      return front.endsWith("WEBP") ? "image/webp" : "audio/wav";
    }
    return front.startsWith("ftyp", 4) ? "video/mp4" : UNKNOWN;
  }
}
