package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.journal.Progress.Channel;
import io.afr.reader.dialect.Answer;
import io.afr.reader.dialect.Dialect;
import io.afr.reader.dialect.ServerSentEvent;
import io.afr.reader.dialect.Shape;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer of a call whose integration keeps the provider's own bytes. */
final class WireAnswer {

  private WireAnswer() {}

  static Answer of(Frame frame) {
    Stored body = body(frame);
    if (body == null) {
      return Answer.NONE;
    }
    Dialect dialect = Dialect.named(String.valueOf(frame.attribute(Attribute.DIALECT)));
    JsonNode json = Json.parse(body.bytes());
    if (json == null) {
      json = dialect.body(ServerSentEvent.parse(body.text()));
    }
    if (json == null) {
      return unreadable(body);
    }
    Answer answer = dialect.answer(json);
    answer.messages().forEach(message -> Attached.putBack(message, body));
    return answer;
  }

  /** Nothing of it is understood, but something came: half a body, or an error page. */
  private static Answer unreadable(Stored body) {
    return body.isMissing() || !body.text().isBlank()
        ? new Answer(
            null,
            null,
            List.of(Shape.message("assistant", Json.array().add(Exchange.unreadable(body)))),
            null,
            null)
        : Answer.NONE;
  }

  /** What was streamed before the end, and what stands at the end. */
  static @Nullable Stored body(Frame frame) {
    List<Stored> pieces = new ArrayList<>(frame.pieces(Channel.WIRE));
    pieces.addAll(frame.parts(PartName.RESPONSE));
    if (pieces.size() <= 1) {
      return pieces.isEmpty() ? null : pieces.get(0);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    long trueLength = 0;
    for (Stored piece : pieces) {
      whole.writeBytes(piece.bytes());
      trueLength += piece.trueLength();
    }
    return Stored.of(pieces.get(0).mediaType(), whole.toByteArray(), trueLength);
  }
}
