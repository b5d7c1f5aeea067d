package io.afr.reader.json;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes trees token by token. Jackson's mapper does the same, but to build one takes a
 * third of the time that a short command has. Nesting is bounded by the parser.
 */
final class Tree {

  private static final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private static final JsonFactory factory = new JsonFactory();

  private Tree() {}

  /** Null if there is nothing. */
  static @Nullable JsonNode read(byte[] utf8) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
      return document(parser);
    }
  }

  /** Null if there is nothing. */
  static @Nullable JsonNode read(String text) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return document(parser);
    }
  }

  static String write(JsonNode node, boolean indented) {
    StringWriter text = new StringWriter();
    ObjectWriteContext context = indented ? new Indented() : ObjectWriteContext.empty();
    try (JsonGenerator generator = factory.createGenerator(context, text)) {
      write(node, generator);
    }
    return text.toString();
  }

  private static @Nullable JsonNode document(JsonParser parser) {
    if (parser.nextToken() == null) {
      return null;
    }
    JsonNode node = value(parser);
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "something follows the document");
    }
    return node;
  }

  private static JsonNode value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    ArrayNode array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  private static void write(JsonNode node, JsonGenerator generator) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        generator.writeStartObject();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          generator.writeName(field.getKey());
          write(field.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case ARRAY -> {
        generator.writeStartArray();
        node.forEach(item -> write(item, generator));
        generator.writeEndArray();
      }
      case STRING -> generator.writeString(node.stringValue());
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      case NUMBER -> number(node, generator);
      default -> generator.writeNull();
    }
  }

  private static void number(JsonNode node, JsonGenerator generator) {
    switch (node.numberType()) {
      case INT -> generator.writeNumber(node.intValue());
      case LONG -> generator.writeNumber(node.longValue());
      case BIG_INTEGER -> generator.writeNumber(node.bigIntegerValue());
      case FLOAT -> generator.writeNumber(node.floatValue());
      case DOUBLE -> generator.writeNumber(node.doubleValue());
      case BIG_DECIMAL -> generator.writeNumber(node.decimalValue());
    }
  }

  /** Tells the generator to break lines. */
  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }
}
