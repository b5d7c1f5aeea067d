package io.afr.reader.json;

import io.afr.reader.Action;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.Summary;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as JSON; what is unknown is left out. */
public final class AsJson {

  private AsJson() {}

  public static ObjectNode action(Action action) {
    throw new UnsupportedOperationException();
  }

  public static ObjectNode row(Row row) {
    throw new UnsupportedOperationException();
  }

  /** {@code {"sessions": […], "nextCursor": …}}. */
  public static ObjectNode search(SearchResult result) {
    throw new UnsupportedOperationException();
  }

  public static ObjectNode summary(Summary summary) {
    throw new UnsupportedOperationException();
  }
}
