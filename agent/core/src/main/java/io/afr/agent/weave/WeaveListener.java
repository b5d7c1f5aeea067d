package io.afr.agent.weave;

/** Hears what the weaving finds. Called on threads of the program that load or run its classes. */
public interface WeaveListener {

  /**
   * A library turned up for the first time.
   *
   * @param startsRecording whether that is reason enough to record
   */
  void found(Library library, boolean startsRecording);

  /** A class of a library that is recorded is about to be woven; asked before the first. */
  void weaving();

  /** A woven place does not fit what it meets and does nothing from now on. */
  void retired(RetiredSite site);

  /** A class cannot be woven. */
  void failed(String type, Throwable cause);

  /** An application is being started that takes long to: what can wait had better wait. */
  void starting();
}
