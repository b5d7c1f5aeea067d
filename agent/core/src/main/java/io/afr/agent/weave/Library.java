package io.afr.agent.weave;

/**
 * A library as the program has it.
 *
 * @param name the integration's name
 * @param version empty if the library does not say it
 * @param location where its classes come from
 * @param tested the versions that the integration is tested with
 */
public record Library(
    String name, String version, State state, String location, LibraryVersions tested) {

  /** What becomes of its calls. */
  public enum State {
    RECORDED,
    /** Older than the oldest version that the integration knows. */
    UNSUPPORTED,
    /** Switched off in the options. */
    OFF
  }
}
