package io.afr.api;

/** What can be done with what an agent remembers. */
public enum MemoryOperation {
  /** Something is added. */
  ADD,
  /** What is there is read. */
  GET,
  /** Something like the query is looked for. */
  SEARCH,
  /** Something is replaced. */
  UPDATE,
  /** Something is removed. */
  DELETE,
  /** Everything is removed. */
  CLEAR
}
