package io.afr.agent.json;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object of the host whose class nobody knows. All its methods may throw, lie or never
 * come to an end; what they throw is caught before anything of it is written.
 */
final class HostObject {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 100_000;

  private final JsonWriter out;
  private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  HostObject(JsonWriter out) {
    this.out = out;
  }

  void write(@Nullable Object object) {
    values++;
    Object value = object == null ? null : Scalars.unwrapped(object);
    if (value == null || value instanceof HostCall.Threw) {
      out.text(value == null ? null : value.toString());
    } else if (!Scalars.write(value, out)) {
      writeWithin(value);
    }
  }

  private void writeWithin(Object object) {
    if (around.size() >= MAX_DEPTH) {
      out.text("(too deep)");
    } else if (!around.add(object)) {
      out.text("(cycle)");
    } else {
      try {
        writeParts(object);
      } finally {
        around.remove(object);
      }
    }
  }

  private void writeParts(Object object) {
    if (object instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (object instanceof Collection<?> collection) {
      writeItems(collection);
    } else if (object.getClass().isArray()) {
      writeArray(object);
    } else {
      writeShown(object);
    }
  }

  private void writeMap(Map<?, ?> map) {
    out.beginObject();
    HostItems entries = new HostItems(() -> map.entrySet().iterator());
    while (entries.next()) {
      if (isEnough()) {
        out.name("…").text("(more)");
        break;
      }
      writeEntry(entries.item());
    }
    out.endObject();
  }

  private void writeEntry(@Nullable Object item) {
    if (item instanceof Map.Entry<?, ?> entry) {
      out.name(String.valueOf(HostCall.of(() -> String.valueOf(entry.getKey()))));
      write(HostCall.of(entry::getValue));
    } else {
      out.name("…").text(String.valueOf(item instanceof HostCall.Threw ? item : null));
    }
  }

  private void writeItems(Collection<?> collection) {
    out.beginArray();
    HostItems items = new HostItems(collection::iterator);
    while (items.next()) {
      if (isEnough()) {
        out.text("(more)");
        break;
      }
      write(items.item());
    }
    out.endArray();
  }

  private void writeArray(Object array) {
    out.beginArray();
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      if (isEnough()) {
        out.text("(more)");
        break;
      }
      write(Array.get(array, i));
    }
    out.endArray();
  }

  private void writeShown(Object object) {
    Shown shown = Shown.by(object.getClass());
    if (shown.properties().isEmpty()) {
      out.text(String.valueOf(HostCall.of(object::toString)));
      return;
    }
    out.beginObject();
    for (Shown.Property property : shown.properties()) {
      if (isEnough()) {
        out.name("…").text("(more)");
        break;
      }
      out.name(property.name());
      write(HostCall.of(() -> property.of(object)));
    }
    out.endObject();
  }

  private boolean isEnough() {
    return values >= MAX_VALUES || out.isFull();
  }
}
