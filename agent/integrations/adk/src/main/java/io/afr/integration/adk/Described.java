package io.afr.integration.adk;

import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.afr.agent.record.Description;
import java.util.List;

/**
 * The messages of a request, most of which the program sends again and again. Only text in a list
 * that nobody can change is known to stay what it is: arguments and results are maps, media arrays,
 * and the lists that answers come in can be written to.
 */
final class Described {

  static final Description<Object> MESSAGE =
      new Description<>() {
        @Override
        public boolean isImmutable(Object message) {
          return message instanceof Content content && isFixed(content.parts().orElse(List.of()));
        }

        @Override
        public io.afr.journal.Content content(Object message) {
          return OneShape.message(message);
        }

        @Override
        public long fingerprint(Object message) {
          return Fingerprints.of(message);
        }
      };

  private Described() {}

  private static boolean isFixed(List<Part> parts) {
    if (!parts.getClass().getName().startsWith("com.google.common.collect.")) {
      return false;
    }
    for (Part part : parts) {
      if (part.text().isEmpty() || !Parts.isText(part)) {
        return false;
      }
    }
    return true;
  }
}
