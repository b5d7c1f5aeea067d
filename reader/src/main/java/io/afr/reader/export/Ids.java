package io.afr.reader.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of traces and spans that come out the same whenever a session is exported. */
final class Ids {

  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;

  private Ids() {}

  /** Each turn is a trace: a session may last for days, which no view of traces is made for. */
  static String trace(String service, String session, int turn) {
    return hex("trace\n" + service + "\n" + session + "\n" + turn, TRACE_BYTES);
  }

  /** Of the turn itself, which all that happened in it is inside of. */
  static String turn(String trace) {
    return hex("turn\n" + trace, SPAN_BYTES);
  }

  static String span(String actionId) {
    return hex("action\n" + actionId, SPAN_BYTES);
  }

  private static String hex(String name, int bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
