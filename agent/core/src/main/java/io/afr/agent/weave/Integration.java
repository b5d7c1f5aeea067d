package io.afr.agent.weave;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One supported library: which of its classes are woven, and with which advice.
 *
 * <p>An integration is created at start-up, when Byte Buddy must not be loaded yet: only {@link
 * #hooks()} may name its types, and it is called when the first class of the library turns up.
 */
public interface Integration {

  /** The library's name: its switch in the options ({@code integrations.<name>}) and its label. */
  String name();

  /** Names of the library's own classes that are woven, binary names. */
  Set<String> types();

  /**
   * Interfaces and abstract classes of the library that a program may implement itself, binary
   * names, each with the names of all its methods that are woven. Every class below one of them is
   * woven, wherever it comes from, if it declares a method of such a name.
   */
  default Map<String, Set<String>> contracts() {
    return Map.of();
  }

  /**
   * The package that tells in the bytes of a class that it may implement a contract, such as {@code
   * dev/langchain4j/}. Hierarchies are looked at only where it occurs. Empty if the contracts have
   * no package in common: then wherever a method of theirs is declared.
   */
  default String marker() {
    return "";
  }

  /** Annotations by which a class says itself that it wants to be woven, binary names. */
  default Set<String> annotations() {
    return Set.of();
  }

  /** Where the library says its version; {@link LibraryVersions#NONE} if it has none. */
  LibraryVersions versions();

  /**
   * Whether meeting the library alone starts the recording. Not so for one that most programs use
   * for other things, or that only carries the context from thread to thread: there the first call
   * that is recorded starts it.
   */
  default boolean startsRecording() {
    return true;
  }

  /** Which methods are woven with which advice. */
  List<Hook> hooks();
}
