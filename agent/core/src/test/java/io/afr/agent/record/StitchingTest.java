package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StitchingTest {

  private final AtomicLong clock = new AtomicLong();
  private final Stitching stitching = new Stitching(100, clock::get);

  @Test
  void aRequestThatBeginsWithAnotherAndItsAnswerContinuesIt() {
    answered("A", "hi", "hello");

    assertThat(session(says("hi", "hello", "and now?"))).isEqualTo("A");
    assertThat(session(says("hi", "hello", "summarise", "this"))).isEqualTo("A");
  }

  @Test
  void anEqualRequestDoesNotContinueAnything() {
    answered("A", "hi", "hello");

    assertThat(session(says("hi"))).isNull();
    assertThat(session(says("hi", "how are you?"))).isNull();
    assertThat(session(says("hi", "another answer", "and now?"))).isNull();
    assertThat(session(says("hello"))).isNull();
  }

  @Test
  void aRetryOfALaterRequestStaysInItsSession() {
    answered("A", "hi", "hello");

    assertThat(session(says("hi", "hello", "foo"))).isEqualTo("A");
    assertThat(session(says("hi", "hello", "foo"))).isEqualTo("A");
  }

  @Test
  void interleavedConversationsStayApart() {
    answered("A", "sys", "hi", "hello");
    answered("B", "sys", "moin", "hello");

    assertThat(session(says("sys", "moin", "hello", "x"))).isEqualTo("B");
    answered("B", "sys", "moin", "hello", "x", "y");
    assertThat(session(says("sys", "hi", "hello", "x"))).isEqualTo("A");
    answered("A", "sys", "hi", "hello", "x", "y");
    assertThat(session(says("sys", "moin", "hello", "x", "y", "z"))).isEqualTo("B");
    assertThat(session(says("sys", "hi", "hello", "x", "y", "z"))).isEqualTo("A");
  }

  @Test
  void aBranchBelongsToTheSessionItBranchesFrom() {
    answered("A", "hi", "hello");
    answered("A", "hi", "hello", "left", "ok");

    assertThat(session(says("hi", "hello", "right"))).isEqualTo("A");
    assertThat(session(says("hi", "hello", "left", "ok", "on"))).isEqualTo("A");
  }

  @Test
  void theLongestConversationDecides() {
    answered("A", "hi", "hello");
    answered("B", "hi", "hello", "left", "ok");

    assertThat(session(says("hi", "hello", "left", "ok", "on"))).isEqualTo("B");
    assertThat(session(says("hi", "hello", "right"))).isEqualTo("A");
  }

  @Test
  void ofTwoEqualConversationsTheOneThatIsNotYetContinuedIsMeant() {
    answered("A", "hi", "hello");
    assertThat(session(says("hi", "hello", "foo"))).isEqualTo("A");
    answered("B", "hi", "hello");

    assertThat(session(says("hi", "hello", "foo"))).isEqualTo("B");
  }

  @Test
  void ofTwoEqualConversationsTheOneOnThisThreadIsMeant() {
    answeredElsewhere("B", "hi", "hello");
    answered("A", "hi", "hello");
    answeredElsewhere("C", "hi", "hello");

    assertThat(session(says("hi", "hello", "foo"))).isEqualTo("A");
  }

  @Test
  void ofTwoEqualConversationsOnOtherThreadsNoneIsMeant() {
    answeredElsewhere("A", "hi", "hello");
    answeredElsewhere("B", "hi", "hello");

    assertThat(session(says("hi", "hello", "foo"))).isNull();
  }

  @Test
  void aNamedResponseDecidesBeforeAnythingElse() {
    stitching.answered(
        asked(null, says("hi")), "A", Outcome.ok().with(Attribute.RESPONSE_ID, "resp_1"));
    answered("B", "hi", "hello");

    assertThat(session(new Evidence("resp_1", null, List.of(), Says.all("hi", "hello", "x"))))
        .isEqualTo("A");
    assertThat(session(new Evidence("resp_9", null, List.of(), Says.all("x")))).isNull();
  }

  @Test
  void aNamedConversationIsKnownFromItsFirstRequestOn() {
    Evidence first = new Evidence(null, "conv_1", List.of(), Says.all());
    stitching.asked(asked(null, first), "A");

    assertThat(session(first)).isEqualTo("A");
    assertThat(session(new Evidence(null, "conv_2", List.of(), Says.all()))).isNull();
  }

  @Test
  void aToolResultContinuesTheCallThatAskedForIt() {
    stitching.answered(asked(null, says("hi")), "A", Outcome.ok().asksForTool("call_a"));
    stitching.answered(asked(null, says("hi")), "B", Outcome.ok().asksForTool("call_b"));

    assertThat(session(results("call_b"))).isEqualTo("B");
    assertThat(session(results("call_a"))).isEqualTo("A");
    assertThat(session(results("call_c"))).isNull();
  }

  @Test
  void toolCallIdsThatRepeatInEachConversationAreToldApartByTheirCount() {
    stitching.answered(asked(null, says("a")), "A", Outcome.ok().asksForTool("call_1"));
    stitching.answered(asked(null, says("b")), "B", Outcome.ok().asksForTool("call_1"));
    stitching.answered(asked(null, says("b2")), "B", Outcome.ok().asksForTool("call_2"));

    assertThat(session(results("call_1", "call_2"))).isEqualTo("B");
  }

  @Test
  void toolCallIdsThatRepeatInEachConversationAreToldApartByTheirMessages() {
    answeredElsewhere(
        "A", Outcome.ok().asksForTool("call_1").fingerprint(Says.one("asks")), "where is A?");
    answeredElsewhere(
        "B", Outcome.ok().asksForTool("call_1").fingerprint(Says.one("asks")), "where is B?");

    Evidence evidence =
        new Evidence(null, null, List.of("call_1"), Says.all("where is A?", "asks", "there"));
    assertThat(session(evidence)).isEqualTo("A");
  }

  @Test
  void anAnswerOfSeveralMessagesIsRecognised() {
    Outcome outcome = Outcome.ok().fingerprint(Says.one("thinks")).fingerprint(Says.one("asks"));
    stitching.answered(asked(null, says("hi")), "A", outcome);

    assertThat(session(says("hi", "thinks", "asks", "result"))).isEqualTo("A");
  }

  @Test
  void agentsDoNotContinueEachOther() {
    stitching.answered(
        asked("one", says("hi")),
        "A",
        Outcome.ok().fingerprint(Says.one("hello")).asksForTool("call_1"));

    Evidence next = new Evidence(null, null, List.of("call_1"), Says.all("hi", "hello", "x"));
    assertThat(stitching.session("two", next)).isNull();
    assertThat(stitching.session(null, next)).isNull();
    assertThat(stitching.session("one", next)).isEqualTo("A");
  }

  @Test
  void forgetsAfterADay() {
    answered("A", "hi", "hello");

    clock.addAndGet(Stitching.MAX_AGE_NANOS);
    assertThat(session(says("hi", "hello", "x"))).isEqualTo("A");
    clock.addAndGet(1);
    assertThat(session(says("hi", "hello", "x"))).isNull();
  }

  @Test
  void forgetsWhatWasUsedLeastRecentlyWhenThereIsTooMuch() {
    answered("first", "hi 0", "hello");
    answered("second", "hi 1", "hello");
    for (int i = 2; i < 100; i++) {
      answered("S" + i, "hi " + i, "hello");
    }
    assertThat(session(says("hi 0", "hello", "x"))).isEqualTo("first");

    answered("last", "hi 100", "hello");

    assertThat(session(says("hi 0", "hello", "x"))).isEqualTo("first");
    assertThat(session(says("hi 1", "hello", "x"))).isNull();
    assertThat(session(says("hi 100", "hello", "x"))).isEqualTo("last");
  }

  @Test
  void staysSmallWhenTheSameThingIsAskedForEver() {
    for (int i = 0; i < 100_000; i++) {
      answered("S" + i, "ping", "pong");
    }

    assertThat(session(says("ping", "pong", "x"))).isEqualTo("S99999");
    assertThat(stitching.size()).isEqualTo(100);
  }

  @Test
  void callIdsThatAllAnswersShareDoNotPileUp() {
    for (int i = 0; i < 100; i++) {
      asksForTheSameTool("S" + i);
    }

    assertThat(stitching.mostAlike()).isEqualTo(Stitching.MAX_ALIKE);
    assertThat(stitching.size()).isEqualTo(100);
  }

  @Test
  void callIdsThatAreSharedLeaveTheMessagesToDecide() {
    for (int i = 0; i < 100; i++) {
      asksForTheSameTool("S" + i);
    }
    Evidence result =
        new Evidence(null, null, List.of("call_0"), Says.all("from S0", "call add", "3"));

    assertThat(session(result)).isEqualTo("S0");
  }

  @Test
  void aBusySessionDoesNotTakeSharedCallIdsFromAnother() {
    asksForTheSameTool("quiet");
    for (int i = 0; i < 98; i++) {
      asksForTheSameTool("busy");
    }

    assertThat(
            session(
                new Evidence(
                    null, null, List.of("call_0"), Says.all("from quiet", "call add", "3"))))
        .isEqualTo("quiet");
  }

  private void asksForTheSameTool(String session) {
    stitching.answered(
        asked(null, says("from " + session)),
        session,
        Outcome.ok().asksForTool("call_0").fingerprint(Says.one("call add")));
  }

  private @Nullable String session(Evidence evidence) {
    return stitching.session(null, evidence);
  }

  private void answered(String session, String... messagesAndAnswer) {
    List<String> all = List.of(messagesAndAnswer);
    int last = all.size() - 1;
    stitching.answered(
        asked(null, says(all.subList(0, last).toArray(String[]::new))),
        session,
        Outcome.ok().fingerprint(Says.one(all.get(last))));
  }

  private void answeredElsewhere(String session, String... messagesAndAnswer) {
    CompletableFuture.runAsync(() -> answered(session, messagesAndAnswer)).join();
  }

  private void answeredElsewhere(String session, Outcome outcome, String message) {
    CompletableFuture.runAsync(
            () -> stitching.answered(asked(null, says(message)), session, outcome))
        .join();
  }

  private static Asked asked(@Nullable String agent, Evidence evidence) {
    return Stitching.asked(agent, evidence, Thread.currentThread().getId());
  }

  private static Evidence says(String... messages) {
    return new Evidence(null, null, List.of(), Says.all(messages));
  }

  private static Evidence results(String... callIds) {
    return new Evidence(null, null, Arrays.asList(callIds), Says.all());
  }
}
