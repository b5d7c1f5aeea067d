package io.afr.agent.record;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Something to record, as an integration hands it over; {@link Contents} makes content of it. */
sealed interface Said {

  /** Described already. */
  record Whole(Content content) implements Said {}

  /** An object of the host's, which {@link Contents} may know already. */
  record One<T>(T object, Description<T> description) implements Said {

    @SuppressWarnings("unchecked")
    Description<Object> anyDescription() {
      return (Description<Object>) description;
    }
  }

  /** Several objects: messages, items, or one JSON array of them. */
  record Several<T>(List<? extends T> objects, Description<T> description) implements Said {

    @SuppressWarnings("unchecked")
    Description<Object> anyDescription() {
      return (Description<Object>) description;
    }

    /** As one JSON array. */
    Content described() {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      for (T object : objects) {
        byte[] bytes = description.content(object).bytes();
        json.write(json.size() == 0 ? '[' : ',');
        json.writeBytes(bytes == null ? NOTHING : bytes);
      }
      if (objects.isEmpty()) {
        json.write('[');
      }
      json.write(']');
      return Content.of(Content.JSON, json.toByteArray());
    }

    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);
  }

  /** One named piece of a call. */
  record Part(String name, Said said) {}
}
