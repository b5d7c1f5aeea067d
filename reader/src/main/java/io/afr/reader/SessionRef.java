package io.afr.reader;

/**
 * One session of a home.
 *
 * @param service the service that recorded it, the first one if it spans several
 * @param name what addresses it: the id, or {@code service/id} where two sessions share the id
 */
public record SessionRef(String service, String id, String name) {

  @Override
  public String toString() {
    return name;
  }
}
