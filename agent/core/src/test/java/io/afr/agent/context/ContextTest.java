package io.afr.agent.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.SessionFrom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContextTest {

  @Test
  void standsForTheNearestCallAroundItThatIsOpen() {
    Context run = in(null);
    Context tool = in(run);
    Context model = in(tool);

    model.end();
    assertThat(model.open()).isSameAs(tool);
    tool.end();
    assertThat(model.open()).isSameAs(run);
    run.end();
    assertThat(model.open()).isNull();
  }

  @Test
  void keepsOfCallsThatEachStartTheNextOnlyTheLast() {
    Context run = in(null);
    Context last = in(run);
    for (int i = 0; i < 10; i++) {
      Context next = in(last);
      last.end();
      last = next;
    }

    int around = 0;
    for (Context context = last.parent(); context != null; context = context.parent()) {
      around++;
    }
    assertThat(around).isEqualTo(2);
    assertThat(last.open()).isSameAs(last);
    last.end();
    assertThat(last.open()).isSameAs(run);
  }

  private static Context in(@Nullable Context parent) {
    return new Context(parent, 1, "session", SessionFrom.GENERATED, null);
  }
}
