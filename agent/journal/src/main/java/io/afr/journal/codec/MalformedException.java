package io.afr.journal.codec;

import java.io.Serial;

/** An excerpt whose checksum holds but whose fields make no sense. Never leaves the module. */
public final class MalformedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  MalformedException(String what) {
    super(what, null, false, false);
  }
}
