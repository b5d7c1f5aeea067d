package io.afr.reader.demo;

import java.io.Serial;

/** There is no room. */
final class FullException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  FullException(String message) {
    super(message);
  }
}
