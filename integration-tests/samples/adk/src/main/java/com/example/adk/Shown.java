package com.example.adk;

import com.google.adk.events.Event;
import com.google.genai.types.Part;
import java.util.List;

/** Events as the sample programs print them: without ids and times. */
final class Shown {
  private Shown() {}

  static String of(Event event) {
    StringBuilder line = new StringBuilder(event.author());
    if (event.partial().orElse(false)) {
      line.append(" (a piece)");
    }
    for (Part part : event.content().flatMap(content -> content.parts()).orElse(List.of())) {
      line.append(": ");
      part.text().ifPresent(line::append);
      part.functionCall()
          .ifPresent(call -> line.append(call.name().get()).append(call.args().get()));
      part.functionResponse()
          .ifPresent(result -> line.append(result.name().get()).append(result.response().get()));
    }
    return line.toString();
  }
}
