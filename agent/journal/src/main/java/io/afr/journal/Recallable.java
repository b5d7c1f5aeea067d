package io.afr.journal;

/**
 * A list of contents without their bytes, which can be made again one by one: a conversation of
 * which the journal holds nearly everything already.
 */
public interface Recallable {

  /** The content at this place of the list, with its bytes. */
  Content again(int index);
}
