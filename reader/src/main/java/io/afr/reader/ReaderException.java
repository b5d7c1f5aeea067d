package io.afr.reader;

import java.io.Serial;
import java.util.List;

/** A question that has no answer. The message is one line for a person. */
public final class ReaderException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** What is wrong with the question. */
  public enum Code {
    NOT_FOUND("not_found"),
    AMBIGUOUS("ambiguous"),
    BAD_INPUT("bad_input");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    /** As it stands in JSON. */
    public String word() {
      return word;
    }
  }

  private final Code code;
  private final transient List<SessionRef> candidates;

  public ReaderException(Code code, String message) {
    this(code, message, List.of());
  }

  public ReaderException(Code code, String message, List<SessionRef> candidates) {
    super(message);
    this.code = code;
    this.candidates = candidates;
  }

  public Code code() {
    return code;
  }

  /** The sessions that were meant, perhaps; empty unless the name is ambiguous. */
  public List<SessionRef> candidates() {
    return candidates;
  }
}
