package io.afr.journal;

import java.io.Serial;

/** An excerpt whose checksum holds but whose fields make no sense. Never leaves the package. */
final class MalformedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  MalformedException(String what) {
    super(what, null, false, false);
  }
}
