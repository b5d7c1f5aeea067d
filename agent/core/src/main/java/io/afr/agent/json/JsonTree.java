package io.afr.agent.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a document into {@link Json} values. */
final class JsonTree {

  private static final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final JsonFactory strictFactory =
      factory.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final byte[] document;
  private final String skipped;
  private final JsonParser parser;

  private JsonTree(byte[] document, String skipped, JsonParser parser) {
    this.document = document;
    this.skipped = skipped;
    this.parser = parser;
  }

  static Json read(byte[] document, String skipped) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      JsonToken first = parser.nextToken();
      return first == null
          ? Json.MISSING
          : new JsonTree(document, skipped, parser).value(first, true);
    } catch (JacksonException notJson) {
      return Json.MISSING;
    }
  }

  static Json strict(byte[] document) throws NotJsonException {
    try (JsonParser parser = strictFactory.createParser(ObjectReadContext.empty(), document)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new NotJsonException(1, 1, "it is empty");
      }
      Json value = new JsonTree(document, "", parser).value(first, true);
      if (parser.nextToken() != null) {
        TokenStreamLocation more = parser.currentTokenLocation();
        throw new NotJsonException(more.getLineNr(), more.getColumnNr(), "nothing may follow");
      }
      return value;
    } catch (JacksonException notJson) {
      TokenStreamLocation at = notJson.getLocation();
      String problem = String.valueOf(notJson.getOriginalMessage());
      throw at == null
          ? new NotJsonException(1, 1, problem)
          : new NotJsonException(at.getLineNr(), at.getColumnNr(), problem);
    }
  }

  private Json value(JsonToken token, boolean root) {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    Object value =
        switch (token) {
          case START_OBJECT -> members(root);
          case START_ARRAY -> items();
          case VALUE_STRING -> text();
          case VALUE_NULL -> null;
          default -> new Json.Literal(parser.getString());
        };
    return new Json(document, start, (int) parser.currentLocation().getByteOffset(), value);
  }

  /** Left where it stands until somebody asks: it may be megabytes. */
  private Json.Text text() {
    parser.finishToken();
    return Json.Text.UNREAD;
  }

  /** The text of the string in {@code document[start, end)}. */
  static String text(byte[] document, int start, int end) {
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), document, start, end - start)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  private Map<String, Json> members(boolean root) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      members.put(name, root && name.equals(skipped) ? skip() : value(token, false));
    }
    return members;
  }

  private List<Json> items() {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, false));
    }
    return items;
  }

  private Json skip() {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    @Nullable Object nothing = null;
    return new Json(document, start, (int) parser.currentLocation().getByteOffset(), nothing);
  }
}
