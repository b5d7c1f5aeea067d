package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code data} of a {@code memory_op}. */
final class MemoryData {

  private MemoryData() {}

  static ObjectNode of(Frame frame) {
    ObjectNode data = Json.object().put("op", frame.begin().operation());
    put(data, "store", frame.attribute(Attribute.STORE));
    put(data, "key", frame.attribute(Attribute.KEY));
    Stored query = frame.part(PartName.QUERY);
    if (query != null) {
      data.set("query", Contents.json(query));
    }
    List<Stored> items = frame.parts(PartName.ITEM);
    if (!items.isEmpty()) {
      ArrayNode array = data.putArray("items");
      items.forEach(item -> array.add(Contents.json(item)));
    }
    return data;
  }

  private static void put(ObjectNode data, String field, @Nullable String value) {
    if (value != null) {
      data.put(field, value);
    }
  }
}
