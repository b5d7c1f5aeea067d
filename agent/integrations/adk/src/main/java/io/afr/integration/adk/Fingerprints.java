package io.afr.integration.adk;

import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.Part;
import io.afr.agent.record.Fingerprint;
import java.util.List;

/**
 * What makes a message of a request the same as one that was seen before. Call ids are left out:
 * the library gives those that the model did not, and takes them away again.
 */
final class Fingerprints {

  private Fingerprints() {}

  static long of(Object message) {
    if (message instanceof Chat.Instruction instruction) {
      return of("system", OneShape.parts(instruction.content()));
    }
    Content content = (Content) message;
    List<Part> parts = OneShape.parts(content);
    return of(OneShape.role(content.role().orElse("user"), parts), parts);
  }

  static long of(String role, List<Part> parts) {
    Fingerprint fingerprint = new Fingerprint(role);
    for (Part part : parts) {
      part(part, fingerprint);
    }
    return fingerprint.value();
  }

  private static void part(Part part, Fingerprint fingerprint) {
    if (part.functionCall().isPresent()) {
      FunctionCall call = part.functionCall().get();
      fingerprint.tool(
          null, call.name().orElse(null), call.args().map(Object::toString).orElse(""));
    } else if (part.functionResponse().isPresent()) {
      FunctionResponse response = part.functionResponse().get();
      fingerprint.tool(null, response.name().orElse(null), null);
    } else if (!Parts.isThought(part)) {
      part.text().ifPresent(fingerprint::text);
    }
  }
}
