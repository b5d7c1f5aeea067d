package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Pictures, sounds and documents stand on the tape once, in bytes. */
class PicturesIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void areStoredOnceHoweverOftenTheyAreSent(Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.pictures.Album", library, "80"));

    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(calls).hasSize(80);
    JsonNode parts = calls.get(0).data().at("/newMessages/0/parts");
    medium(parts.get(1), "image/png", 1);
    medium(parts.get(2), "audio/wav", 2);
    medium(parts.get(3), "application/pdf", 3);
    medium(parts.get(4), "video/mp4", 4);
    assertThat(parts.get(5).path("uri").asString()).isEqualTo("https://example.com/cat.png");
    assertThat(tape()).isBetween(400_000L, 800_000L);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void standInAProvidersOwnWordsAsTheyStoodThere(Library library) throws Exception {
    Recording recording =
        flight.record(Program.of("com.example.pictures.Wire", library, flight.provider().url()));

    assertThat(recording.sessions()).hasSize(2);
    for (Row session : recording.sessions()) {
      Action call = recording.home().replay(session.session()).actions().get(0);
      medium(call.data().at("/newMessages/0/parts/0"), "image/png", 5);
    }
    assertThat(tape()).isBetween(100_000L, 300_000L);
  }

  private static void medium(JsonNode part, String type, int seed) {
    byte[] bytes = new byte[100_000];
    new Random(seed).nextBytes(bytes);
    assertThat(part.path("type").asString()).isEqualTo("blob");
    assertThat(part.path("mime_type").asString()).isEqualTo(type);
    assertThat(part.path("length").asInt()).isEqualTo(bytes.length);
    assertThat(Base64.getDecoder().decode(part.path("content").asString())).isEqualTo(bytes);
  }

  /** Bytes of all cycle files. */
  private long tape() throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(flight.home())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cq4")).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
