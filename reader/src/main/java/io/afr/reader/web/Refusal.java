package io.afr.reader.web;

import java.io.Serial;
import java.util.List;

/** Why a request is not answered; the message is one line for a person. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private static final int LONGEST = 500;

  private final int status;
  private final String code;
  private final transient List<String> candidates;

  Refusal(int status, String code, String message) {
    this(status, code, message, List.of());
  }

  Refusal(int status, String code, String message, List<String> candidates) {
    super(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    this.status = status;
    this.code = code;
    this.candidates = candidates;
  }

  static Refusal badParameter(String name, String what) {
    return new Refusal(400, "bad_parameter", name + ": " + what);
  }

  static Refusal badBody(String what) {
    return new Refusal(400, "bad_body", what);
  }

  static Refusal busy(String what) {
    return new Refusal(503, "busy", what);
  }

  int status() {
    return status;
  }

  /** One word for programs. */
  String code() {
    return code;
  }

  /** What an ambiguous name may have meant. */
  List<String> candidates() {
    return candidates;
  }
}
