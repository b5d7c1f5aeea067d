package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Objects of the program's that must not be touched, block, never end or are huge. */
class HostileIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @ValueSource(strings = {"langchain4j-oldest", "langchain4j-newest"})
  void noObjectIsTouchedAndNoLockWaitedFor(String library) throws Exception {
    Recording recording =
        flight.record(
            Program.of("com.example.hostile.Conversation", Library.of(library))
                .jvmOption("-Xmx300m"));

    JsonNode messages = recording.actions(LLM_CALL).get(0).data().path("newMessages");
    assertThat(messages).hasSize(3);
    assertThat(messages.at("/0/parts/0/content").asString())
        .isEqualTo("half \uFFFD and none \u0000");
    assertThat(messages.at("/1/role").asString()).isEqualTo("user");
    assertThat(messages.at("/1/parts/0/content").asString()).startsWith("long long ");
    assertThat(messages.at("/1/parts/1/type").asString()).isEqualTo("truncated");
    assertThat(messages.at("/1/parts/1/length").asLong()).isBetween(100_000_000L, 100_000_100L);
    hostile(messages.at("/2/parts/0/content"));
  }

  private static void hostile(JsonNode attributes) {
    assertThat(attributes.at("/watched/name").asString()).isEqualTo("watched");
    assertThat(attributes.path("keys").toString()).contains("(com.example.hostile.Watched)");
    assertThat(attributes.at("/cycle/0").asString()).isEqualTo("(cycle)");
    assertThat(attributes.path("deep").toString()).contains("(too deep)");
    assertThat(attributes.path("endless").asString()).startsWith("(not read: ");
    assertThat(attributes.path("held").asString()).startsWith("(not read: ");
    assertThat(attributes.path("many").toString()).endsWith("\"(more)\"]");
    assertThat(attributes.path("half").asString()).isEqualTo("a\uFFFDb\u0000c");
    assertThat(attributes.path("bytes").asString()).hasSize((16 << 20) / 3 * 4 + 4).endsWith("=");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void aMemoryThatLoadsItsMessagesIsNotMadeToLoadThem(Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.hostile.Memories", library));

    Action get = recording.actions(MEMORY_OP).get(0);
    assertThat(get.data().path("op").asString()).isEqualTo("get");
    assertThat(get.data().at("/items/0").asString()).startsWith("(not read: ");
  }

  @Test
  void theTextOfAnAnswerIsNotWrittenBeforeItsTime() throws Exception {
    Recording recording =
        flight.record(Program.of("com.example.recent.LateText", Library.of("langchain4j-newest")));

    assertThat(recording.actions(TOOL_CALL)).hasSize(1);
    assertThat(recording.actions(TOOL_RESULT).get(0).data().at("/result/cents").asInt())
        .isEqualTo(100);
  }
}
