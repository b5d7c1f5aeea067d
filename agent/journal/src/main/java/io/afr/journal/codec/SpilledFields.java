package io.afr.journal.codec;

import io.afr.journal.Hash;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an entry that was too large for one excerpt. */
public interface SpilledFields {

  /** What stands nowhere but in the excerpt. */
  SpilledFields NONE = hash -> null;

  /** The fields in the blob of this hash; null if it has not been seen whole. */
  byte @Nullable [] of(Hash hash);
}
