package io.afr.agent.record;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Something to record, as an integration hands it over; {@link Contents} makes content of it. */
sealed interface Said {

  Content described();

  /** Described already. */
  record Whole(Content content) implements Said {

    @Override
    public Content described() {
      return content;
    }
  }

  /** An object of the host's, which {@link Contents} may know already. */
  record One<T>(T object, Description<T> description) implements Said {

    @Override
    public Content described() {
      return description.content(object);
    }
  }

  /** Several objects, which become one JSON array. */
  record Several<T>(List<? extends T> objects, Description<T> description) implements Said {

    @Override
    public Content described() {
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
