package io.afr.reader;

import java.util.List;

/** Follows what is being recorded. */
public interface Tail {

  /**
   * The actions that are new or have changed since the last poll, by their start; the first poll
   * returns all there are.
   */
  List<Action> poll();
}
