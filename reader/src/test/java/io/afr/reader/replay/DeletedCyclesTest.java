package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.journal.testing.Laid;
import io.afr.journal.write.Recording;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Replay;
import io.afr.reader.Row;
import io.afr.reader.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What retention leaves of a journal: three conversations that went on over many cycles, of which
 * the oldest are gone. Calls span cycles, runs most of them.
 */
class DeletedCyclesTest {

  private static final int ROUNDS = 40;

  @TempDir Path home;

  private final Map<String, List<Content>> conversations = new HashMap<>();
  private final Map<String, List<Content>> memories = new HashMap<>();
  private long micros = 1_790_000_000_000_000L;
  private Recording recording;

  @BeforeEach
  void record() {
    recording = Recording.withCyclesOf(home, 30_000);
    recording.writer.open();
    Map<String, Long> runs = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (String session : List.of("anna", "ben", "clara")) {
        if (i % 20 == 0) {
          runs.put(session, begin(FrameKind.RUN, session, 0, "invoke_agent", Messages.NONE));
        }
        round(session, runs.get(session), i);
        if (i % 20 == 19) {
          end(runs.get(session));
        }
      }
    }
    recording.close();
  }

  @Test
  void everyRequestThatIsLeftIsRebuiltMessageForMessage() throws IOException {
    Map<String, Action> before = actions();
    List<Path> cycles = cycles();
    assertThat(cycles).hasSizeGreaterThan(5);

    // The last may hold no more than ends.
    for (Path cycle : cycles.subList(0, cycles.size() - 2)) {
      Files.delete(cycle);
      Map<String, Action> left = actions();

      assertThat(left).isNotEmpty().hasSizeLessThan(before.size());
      left.forEach((id, action) -> assertSame(before.get(id), action));
    }
  }

  @Test
  void sequencesAreWithoutHoles() throws IOException {
    List<Path> cycles = cycles();
    for (Path cycle : cycles.subList(0, cycles.size() - 1)) {
      Files.delete(cycle);

      for (Replay replay : replays()) {
        assertThat(replay.actions())
            .extracting(Action::sequence)
            .containsExactlyElementsOf(
                IntStream.rangeClosed(1, replay.actions().size()).boxed().toList());
        assertThat(replay.actions()).allMatch(action -> action.turn() >= 1);
        assertThat(Home.open(home).summary(replay.session()).actionCount())
            .isEqualTo(replay.actions().size());
      }
    }
  }

  @Test
  void whatIsNotThereIsNobodysParent() throws IOException {
    Files.delete(cycles().get(0));

    Map<String, Action> left = actions();

    assertThat(left.values())
        .filteredOn(action -> action.parentId() != null)
        .allSatisfy(action -> assertThat(left).containsKey(action.parentId()));
  }

  private void assertSame(Action before, Action left) {
    assertThat(before).as("%s was there before", left.id()).isNotNull();
    assertThat(left.status()).isEqualTo(before.status());
    assertThat(left.duration()).isEqualTo(before.duration());
    for (String field : List.of("messages", "response", "args", "result", "items", "usage")) {
      assertThat(left.data().get(field))
          .as("%s of %s", field, left)
          .isEqualTo(field(before, field));
    }
    assertThat(left.data().has("missingMessages")).isFalse();
  }

  private static JsonNode field(Action action, String field) {
    return action.data().get(field);
  }

  /** All actions of all sessions, whole, by their id. */
  private Map<String, Action> actions() {
    Map<String, Action> actions = new HashMap<>();
    for (Replay replay : replays()) {
      replay.actions().forEach(action -> actions.put(action.id(), replay.full(action)));
    }
    return actions;
  }

  private List<Replay> replays() {
    Home read = Home.open(home);
    assertThat(read.problems()).isEmpty();
    return read.search(Filter.all()).rows().stream().map(Row::session).map(read::replay).toList();
  }

  private List<Path> cycles() {
    Path journal = recording.directory();
    return Laid.in(journal).stream().map(Laid::file).distinct().map(journal::resolve).toList();
  }

  /** A memory is read, a model asks for a tool and answers. Ends come after the others' begins. */
  private void round(String session, long run, int i) {
    List<Content> messages = conversations.computeIfAbsent(session, any -> new ArrayList<>());
    List<Content> memory = memories.computeIfAbsent(session, any -> new ArrayList<>());
    messages.add(json(Script.user("question " + i + " " + "x".repeat(100 + i))));
    memory.add(messages.get(messages.size() - 1));
    long look = begin(FrameKind.MEMORY_OP, session, run, "get", Messages.NONE);
    long call =
        begin(FrameKind.LLM_CALL, session, run, "chat", Messages.whole(List.copyOf(messages)));
    long tool = begin(FrameKind.TOOL, session, run, "execute_tool", Messages.NONE);
    end(look, memory.stream().map(item -> new Part(PartName.ITEM, item)).toArray(Part[]::new));
    end(tool, new Part(PartName.RESULT, Content.text("result " + i + " " + "y".repeat(200))));
    Content answer = json(Script.message("assistant", "answer " + i + " " + "z".repeat(90)));
    messages.add(answer);
    end(call, new Part(PartName.RESPONSE, answer));
  }

  private long begin(
      FrameKind kind, String session, long parent, String operation, Messages messages) {
    List<Part> parts =
        kind == FrameKind.TOOL
            ? List.of(new Part(PartName.ARGS, json("{\"of\":\"" + session + micros + "\"}")))
            : List.of();
    return recording.writer.append(
        new Begin(
            0,
            micros++,
            kind,
            kind == FrameKind.RUN ? Layer.AGENT : Layer.FRAMEWORK,
            parent,
            operation,
            session,
            SessionFrom.LIBRARY,
            "Assistant",
            "main",
            "test",
            Map.of(Attribute.MODEL, "m", Attribute.TOOL, "t", Attribute.KEY, session),
            messages,
            parts));
  }

  private void end(long begin, Part... parts) {
    recording.writer.append(
        new End(0, micros++, begin, Status.OK, 1_000, -1, null, Map.of(), List.of(parts)));
  }

  private static Content json(String json) {
    return Content.json(json);
  }
}
