package io.afr.reader.json;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and makes JSON; a field that is not there or of another type is null. */
public final class Json {

  private Json() {}

  /** Null if it is no JSON, or cut. */
  public static @Nullable JsonNode parse(byte[] utf8) {
    try {
      return Tree.read(utf8);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Null if it is no JSON, or cut. */
  public static @Nullable JsonNode parse(String text) {
    try {
      return Tree.read(text);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** What is wrong with something that is no JSON, and where; null if nothing is. */
  public static @Nullable String mistake(byte[] utf8) {
    try {
      return Tree.read(utf8) == null ? "is empty" : null;
    } catch (JacksonException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      TokenStreamLocation where = e.getLocation();
      return "is no JSON" + (where == null ? "" : " in line " + where.getLineNr()) + ": " + why;
    }
  }

  /** What is there of a document whose end was cut off; null if nothing can be made of it. */
  public static @Nullable JsonNode parseFront(byte[] utf8) {
    return CutJson.read(utf8);
  }

  /** On one line. */
  public static String write(JsonNode node) {
    return Tree.write(node, false);
  }

  /** With line breaks, for people. */
  public static String writeIndented(JsonNode node) {
    return Tree.write(node, true);
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static JsonNode string(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  public static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isString() ? value.stringValue() : null;
  }

  public static String text(JsonNode node, String field, String otherwise) {
    String text = text(node, field);
    return text == null ? otherwise : text;
  }

  public static @Nullable Long whole(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.isNumber() ? Long.valueOf(value.numberValue().longValue()) : null;
  }

  public static @Nullable Double number(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isNumber()) {
      return null;
    }
    double number = value.numberValue().doubleValue();
    return Double.isFinite(number) ? (Double) number : null; // 1e999 is endless
  }

  /** The texts of an array; what is no text is left out. */
  public static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : array) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts;
  }
}
