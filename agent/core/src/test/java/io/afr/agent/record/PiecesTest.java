package io.afr.agent.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.mask.Masking;
import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.Progress.Channel;
import java.io.ByteArrayOutputStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PiecesTest {

  private final MemoryTape tape = new MemoryTape();
  private final AgentThread agentThread = new AgentThread(tape);
  private final Pieces pieces =
      new Pieces(tape, agentThread, 1, 100_000, new Privacy(Masking.builtIn()));

  @AfterEach
  void stop() {
    agentThread.close();
  }

  @Test
  @Timeout(10)
  void appendsPiecesTogetherWhileTheAnswerIsStillComing() {
    agentThread.start();
    pieces.add(Channel.TEXT, "one ", 7);
    pieces.add(Channel.TEXT, "two ", 9);
    pieces.add(Channel.REASONING, "hm ", 11);

    await(2);
    assertThat(text(Channel.TEXT)).isEqualTo("one two ");
    assertThat(text(Channel.REASONING)).isEqualTo("hm ");
    assertThat(pieces.firstNanos()).isEqualTo(7);

    pieces.add(Channel.TEXT, "three ", 13);
    await(3);
    assertThat(tape.progress().get(2).offset()).isEqualTo(8);
    assertThat(text(Channel.TEXT)).isEqualTo("one two three ");
  }

  @Test
  void leavesTheRestOfEachChannelToTheEndAndTakesNothingAfterIt() {
    pieces.add(Channel.WIRE, bytes("data: 1\n\n"), 0, 9, 1);
    pieces.add(Channel.TEXT, "one ", 1);
    pieces.flush();
    pieces.add(Channel.WIRE, bytes("xdata: 2\n\nx"), 1, 9, 1);
    pieces.add(Channel.TEXT, "two", 1);

    List<Part> rest = pieces.close(Content.EVENT_STREAM);
    pieces.add(Channel.TEXT, "late", 2);
    pieces.flush();

    assertThat(rest)
        .containsExactlyInAnyOrder(
            new Part(PartName.RESPONSE, Content.of(Content.EVENT_STREAM, bytes("data: 2\n\n"))),
            new Part(PartName.TEXT, Content.text("two")));
    assertThat(text(Channel.WIRE)).isEqualTo("data: 1\n\n");
    assertThat(text(Channel.TEXT)).isEqualTo("one ");
    assertThat(agentThread.backlog().waiting()).isZero();
  }

  @Test
  void anEmptyRestOfTheWireStillSaysThatItEndedThere() {
    pieces.add(Channel.WIRE, bytes("x\n"), 0, 2, 1);
    pieces.flush();

    assertThat(pieces.close(Content.JSON))
        .containsExactly(new Part(PartName.RESPONSE, Content.of(Content.JSON, new byte[0])));
  }

  @Test
  @Timeout(60)
  void letsGoOfWhatIsHeldBackOnceNobodyHasTheCall() {
    pieces.heldBy(new Object());
    pieces.add(Channel.TEXT, "one two", 1);
    pieces.flush();
    assertThat(text(Channel.TEXT)).isEqualTo("one ");

    while (tape.progress().size() < 2) {
      System.gc();
      pieces.flushIfLost();
    }
    assertThat(text(Channel.TEXT)).isEqualTo("one two");
  }

  @Test
  void keepsWhatIsHeldBackWhileSomebodyHasTheCall() {
    Object frame = new Object();
    pieces.heldBy(frame);
    pieces.add(Channel.TEXT, "one two", 1);
    pieces.flush();
    System.gc();
    pieces.flushIfLost();

    assertThat(text(Channel.TEXT)).isEqualTo("one ");
    Reference.reachabilityFence(frame);
  }

  @Test
  void cutsTextOnlyBetweenCharacters() {
    byte[] utf8 = bytes("a 😀 b ");
    for (int i = 0; i < utf8.length; i++) {
      pieces.add(Channel.TEXT, utf8, i, 1, 1);
      pieces.flush();
    }
    assertThat(tape.progress())
        .extracting(progress -> progress.data().toString())
        .containsExactly("a ", "😀 ", "b ");
    assertThat(tape.progress()).extracting(Progress::offset).containsExactly(0L, 2L, 7L);
  }

  @Test
  void joinsCharactersWhoseHalvesComeInDifferentPieces() {
    pieces.add(Channel.TEXT, "a\uD83D", 1);
    pieces.add(Channel.TEXT, "\uDE00b ", 1);
    pieces.flush();

    assertThat(text(Channel.TEXT)).isEqualTo("a😀b ");
  }

  @Test
  void appendsNoPieceThatIsTooLargeForAnEntry() {
    String large = "é".repeat(40_000) + " ";
    pieces.add(Channel.TEXT, large, 1);
    pieces.flush();

    assertThat(text(Channel.TEXT)).isEqualTo(large);
    assertThat(tape.progress())
        .hasSizeGreaterThan(2)
        .allSatisfy(progress -> assertThat(progress.data().bytes()).hasSizeLessThan(60 * 1024));
  }

  @Test
  void keepsOnlySoMuchOfAStreamAndItsTrueLength() {
    byte[] much = new byte[250_000];
    pieces.add(Channel.WIRE, much, 0, much.length, 1);
    pieces.flush();
    pieces.add(Channel.WIRE, much, 0, much.length, 1);

    Content rest = pieces.close(Content.EVENT_STREAM).get(0).content();

    int onTape = tape.progress().stream().mapToInt(p -> p.data().bytes().length).sum();
    assertThat(onTape + rest.bytes().length).isEqualTo(100_000);
    assertThat(onTape + rest.trueLength()).isEqualTo(500_000);
    assertThat(rest.isTruncated()).isTrue();
  }

  @Test
  void cutsAStreamOffWhereTheTapeIsSlowerForTooLong() {
    byte[] stream = new byte[1 << 20];
    Pieces large = new Pieces(tape, agentThread, 1, Long.MAX_VALUE, new Privacy(Masking.builtIn()));
    for (int i = 0; i < 20; i++) {
      large.add(Channel.WIRE, stream, 0, stream.length, 1);
    }

    Content rest = large.close(Content.EVENT_STREAM).get(0).content();

    assertThat(rest.bytes()).hasSize(16 << 20);
    assertThat(rest.trueLength()).isEqualTo(20 << 20);
    assertThat(agentThread.backlog().waiting()).isZero();
  }

  private void await(int count) {
    while (tape.progress().size() < count) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private String text(Channel channel) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Progress progress : tape.progress()) {
      if (progress.channel() == channel) {
        assertThat(progress.offset()).isEqualTo(all.size());
        all.writeBytes(progress.data().bytes());
      }
    }
    return all.toString(UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
