package io.afr.agent.context.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.context.Context;
import io.afr.journal.SessionFrom;
import org.junit.jupiter.api.Test;

class TaskContextsTest {

  private final TaskContexts contexts = new TaskContexts();

  @Test
  void findsTheContextThatATaskWasSubmittedIn() {
    Context context = context("a");
    Object task = new Object();

    contexts.put(task, context);

    assertThat(contexts.take(task)).isSameAs(context);
    assertThat(contexts.take(task)).isNull();
    assertThat(contexts.isEmpty()).isTrue();
  }

  @Test
  void tellsEqualTasksApart() {
    String one = new String("task");
    String other = new String("task");
    contexts.put(one, context("a"));

    assertThat(contexts.take(other)).isNull();
    assertThat(contexts.take(one)).isNotNull();
  }

  @Test
  void handsOutTheContextsOfOneObjectInTheOrderOfSubmission() {
    Object task = new Object();
    contexts.put(task, context("a"));
    contexts.put(task, context("b"));
    contexts.put(task, context("c"));

    assertThat(contexts.take(task).session()).isEqualTo("a");
    assertThat(contexts.take(task).session()).isEqualTo("b");
    assertThat(contexts.take(task).session()).isEqualTo("c");
    assertThat(contexts.take(task)).isNull();
  }

  @Test
  void passesOverSubmissionsWhoseCallsHaveEnded() {
    Object task = new Object();
    Context ended = context("a");
    contexts.put(task, ended);
    contexts.put(task, context("b"));

    ended.end();

    assertThat(contexts.take(task).session()).isEqualTo("b");
  }

  @Test
  void givesTheSurroundingCallWhenTheInnerHasEnded() {
    Context outer = context("a");
    Context inner = new Context(outer, 2, "a", SessionFrom.CONTEXT, null);
    Object task = new Object();
    contexts.put(task, inner);

    inner.end();

    assertThat(contexts.peek(task)).isSameAs(outer);
  }

  @Test
  void keepsABoundedNumberOfSubmissionsOfOneObject() {
    Object task = new Object();
    for (int i = 0; i < 1000; i++) {
      contexts.put(task, context("s" + i));
    }

    assertThat(contexts.take(task).session()).isEqualTo("s744");
  }

  @Test
  void forgetsATaskThatIsNeverRun() {
    contexts.put(new Object(), context("a"));

    for (int attempt = 0; attempt < 100 && !contexts.isEmpty(); attempt++) {
      System.gc();
      Thread.onSpinWait();
    }

    assertThat(contexts.isEmpty()).isTrue();
  }

  private static Context context(String session) {
    return new Context(null, 1, session, SessionFrom.LIBRARY, null);
  }
}
