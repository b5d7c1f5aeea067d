package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Row;
import io.afr.reader.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Something that a session is found by.
 *
 * @param kind see the constants
 */
record Face(int kind, String value) {

  static final int ANY = 0;
  static final int AGENT = 1;
  static final int TOOL = 2;
  static final int MODEL = 3;
  static final int SERVICE = 4;
  static final int STATUS = 5;
  static final int TAG = 6;
  static final int TAG_VALUE = 7;

  /** Not all of its actions began within {@link #LONG_MICROS} after its start. */
  static final int LOOSE = 8;

  static final long LONG_MICROS = 3_600_000_000L;

  /** Of a session in which nothing but these actions, each with its result, has happened. */
  static Set<Face> of(Row row, List<Action> firsts, Set<String> services, boolean isLoose) {
    Set<Face> faces = new LinkedHashSet<>();
    faces.add(new Face(ANY, ""));
    if (isLoose) {
      faces.add(new Face(LOOSE, ""));
    }
    services.forEach(service -> faces.add(new Face(SERVICE, service)));
    row.tags().forEach((key, value) -> addTag(key, value, faces));
    firsts.forEach(action -> add(action, faces));
    return faces;
  }

  private static void addTag(String key, String value, Set<Face> faces) {
    faces.add(new Face(TAG, key));
    if (key.indexOf('=') < 0) {
      faces.add(new Face(TAG_VALUE, key + "=" + value));
    }
  }

  private static void add(Action action, Set<Face> faces) {
    String agent = action.agentId();
    if (agent != null) {
      faces.add(new Face(AGENT, agent));
    }
    faces.add(new Face(STATUS, action.status().name()));
    if (action.kind() == Kind.TOOL_CALL) {
      faces.add(new Face(TOOL, action.name()));
    } else if (action.kind() == Kind.LLM_CALL) {
      addModel(Json.text(action.data(), "model", ""), faces);
      addModel(Json.text(action.data().path("response"), "model", ""), faces);
    }
  }

  private static void addModel(String model, Set<Face> faces) {
    if (!model.isEmpty()) {
      faces.add(new Face(MODEL, model));
    }
  }

  static String written(Set<Face> faces) {
    ArrayNode all = Json.array();
    faces.forEach(face -> all.add(face.kind).add(face.value));
    return Json.write(all);
  }

  static Set<Face> read(String written) {
    Set<Face> faces = new LinkedHashSet<>();
    JsonNode all = Json.parse(written);
    for (int i = 0; all != null && i + 1 < all.size(); i += 2) {
      faces.add(new Face(all.get(i).asInt(), all.get(i + 1).asString("")));
    }
    return faces;
  }
}
