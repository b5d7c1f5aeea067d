package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Row;
import io.afr.reader.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /**
   * Its last action began later than {@link #LONG_MICROS} after its start; see {@link #ofLength}.
   */
  static final int LONG = 8;

  /** One of its actions began before that which it starts with. */
  static final int EARLY = 9;

  static final long LONG_MICROS = 3_600_000_000L;

  /** So that there is a class for whatever lasts as long as clocks go. */
  private static final int LONG_CLASSES = 11;

  /** Of a session in which nothing but these actions, each with its result, has happened. */
  static Set<Face> of(Row row, List<Action> firsts, Set<String> services) {
    Set<Face> faces = new LinkedHashSet<>();
    faces.add(new Face(ANY, ""));
    services.forEach(service -> faces.add(new Face(SERVICE, service)));
    row.tags().forEach((key, value) -> addTag(key, value, faces));
    firsts.forEach(action -> add(action, faces));
    return faces;
  }

  /**
   * How long it lasts, from its start to the begin of its last action.
   *
   * @return null if that is not long
   */
  static @Nullable Face ofLength(long micros) {
    if (micros <= LONG_MICROS) {
      return null;
    }
    int number = 1;
    while (number < LONG_CLASSES && micros > LONG_MICROS << (2 * number)) {
      number++;
    }
    return new Face(LONG, Integer.toString(number));
  }

  /** The classes of long ones, each up to four times as long as the one before. */
  static List<Face> longOnes() {
    return IntStream.rangeClosed(1, LONG_CLASSES)
        .mapToObj(number -> new Face(LONG, Integer.toString(number)))
        .toList();
  }

  /** When those of a class can have begun if they have an action at a time or later. */
  static long earliestStart(Face ofLong, long from) {
    int number = Integer.parseInt(ofLong.value);
    long longest = LONG_MICROS << (2 * number);
    return number == LONG_CLASSES || from < Long.MIN_VALUE + longest
        ? Long.MIN_VALUE
        : from - longest;
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
