package io.afr.reader.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.JournalWriter;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.reader.Action;
import io.afr.reader.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests and results that consist of very many pieces. */
@Timeout(120)
class ManyMessagesTest {

  private static final int MANY = 100_000;

  @TempDir Path home;

  @Test
  void rebuildsRequestsOfAHundredThousandMessages() {
    List<Content> messages = pieces();
    try (JournalWriter writer = JournalWriter.create(home, manifest())) {
      writer.open();
      request(writer, messages);
      messages.add(message(MANY));
      request(writer, messages);
    }

    List<Action> actions = actions();

    assertThat(actions.get(0).data().path("newMessages")).hasSize(MANY);
    assertThat(actions.get(1).data().path("newMessages")).hasSize(1);
    assertThat(actions.get(1).data().path("kept").asInt()).isEqualTo(MANY);
    assertThat(actions.get(1).data().at("/newMessages/0/parts/0/content").asString())
        .startsWith("message " + MANY);
  }

  @Test
  void rebuildsAResultOfAHundredThousandItems() {
    List<Part> items = pieces().stream().map(item -> new Part(PartName.ITEM, item)).toList();
    try (JournalWriter writer = JournalWriter.create(home, manifest())) {
      writer.open();
      long begin = writer.append(begin(FrameKind.MEMORY_OP, "get", Messages.NONE));
      writer.append(end(begin, items));
    }

    assertThat(actions().get(0).data().path("items")).hasSize(MANY);
  }

  private List<Action> actions() {
    Home opened = Home.open(home);
    return opened.replay(opened.find("s")).actions();
  }

  private static void request(JournalWriter writer, List<Content> messages) {
    long begin =
        writer.append(begin(FrameKind.LLM_CALL, "chat", Messages.whole(List.copyOf(messages))));
    Part answer = new Part(PartName.RESPONSE, message(-1));
    assertThat(writer.append(end(begin, List.of(answer)))).isPositive();
  }

  private static List<Content> pieces() {
    List<Content> pieces = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      pieces.add(message(i));
    }
    return pieces;
  }

  private static Content message(int number) {
    return Content.json(
        "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"message "
            + number
            + ", which is too long to stand in its entry\"}]}");
  }

  private static Begin begin(FrameKind kind, String operation, Messages messages) {
    return new Begin(
        0,
        1_700_000_000_000_000L,
        kind,
        Layer.FRAMEWORK,
        0,
        operation,
        "s",
        SessionFrom.LIBRARY,
        null,
        "main",
        "test",
        Map.of(),
        messages,
        List.of());
  }

  private static End end(long begin, List<Part> parts) {
    return new End(0, 1_700_000_000_000_001L, begin, Status.OK, 1, -1, null, Map.of(), parts);
  }

  private static Manifest manifest() {
    return new Manifest(
        Manifest.FORMAT, "s", "h", 1, "17", "1", Instant.EPOCH, 7, Map.of(), Map.of());
  }
}
