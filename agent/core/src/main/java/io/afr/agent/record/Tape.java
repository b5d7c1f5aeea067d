package io.afr.agent.record;

import io.afr.journal.Entry;

/** Where entries go: the journal's writer, or a list in a test. */
interface Tape {

  /** Makes what is needed to append for good; until then entries wait in memory. May take long. */
  void open();

  /** Appends an entry and returns its number; 0 if nothing is being recorded. */
  long append(Entry entry);

  /** The clean end. */
  void close();
}
