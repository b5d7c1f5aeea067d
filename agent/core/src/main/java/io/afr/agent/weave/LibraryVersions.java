package io.afr.agent.weave;

/**
 * The versions of a library that an integration is tested with. Others are tried all the same, and
 * the journal and {@code afr doctor} say so.
 *
 * @param artifact group and artifact by which its jar's Maven descriptor says the version, such as
 *     {@code dev.langchain4j:langchain4j-core}
 * @param oldest such as {@code 1.0.0}
 * @param newest such as {@code 1.19.0}
 */
public record LibraryVersions(String artifact, String oldest, String newest) {

  /** Of what is no library but code of the program's own. */
  public static final LibraryVersions NONE = new LibraryVersions("", "", "");
}
