package io.afr.journal;

/** How a call's session became known, the best evidence first. */
public enum SessionFrom {
  /** The program named it: API, annotation or the configured MDC key. */
  PROGRAM,
  /** The library named it: memory id, conversation id, thread id. */
  LIBRARY,
  /** Inherited from the call around it, also across threads. */
  CONTEXT,
  /** The request continues one that was recorded before. */
  STITCHED,
  /** Nothing named it: an id of AFR's own. */
  GENERATED
}
