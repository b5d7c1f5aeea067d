package io.afr.agent.json;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object of the host whose class nobody knows.
 *
 * <p>None of its code runs: fields are read, never getters called, and only collections of the
 * JDK's are gone through. So nothing is loaded that was lazy, nothing is consumed that can be read
 * once, no lock of the host's is waited for, and nothing is thrown. What cannot be read that way
 * says so. (One exception is left: a JDK wrapper such as {@code Collections.unmodifiableList}
 * around a collection of the host's own, into which nobody can look.)
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
    if (value == null) {
      out.text(null);
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
    if (!Collected.isReadable(map)) {
      writeUnread(map);
      return;
    }
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
      out.name(Printed.name(entry.getKey()));
      write(entry.getValue());
    } else {
      out.name("…").text(String.valueOf(item));
    }
  }

  private void writeItems(Collection<?> collection) {
    if (!Collected.isReadable(collection)) {
      writeUnread(collection);
      return;
    }
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
        out.text("(" + (length - i) + " more)");
        break;
      }
      write(Array.get(array, i));
    }
    out.endArray();
  }

  private void writeShown(Object object) {
    Shown shown = Shown.by(object.getClass());
    if (shown.properties().isEmpty()) {
      out.text("(" + object.getClass().getName() + ")");
      return;
    }
    out.beginObject();
    for (Shown.Property property : shown.properties()) {
      if (isEnough()) {
        out.name("…").text("(more)");
        break;
      }
      out.name(property.name());
      write(property.of(object));
    }
    out.endObject();
  }

  private void writeUnread(Object collection) {
    out.text("(not read: " + collection.getClass().getName() + ")");
  }

  private boolean isEnough() {
    return values >= MAX_VALUES || out.isFull();
  }
}
