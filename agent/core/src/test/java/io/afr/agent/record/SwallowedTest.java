package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SwallowedTest {

  private final Throwable failure = new IllegalStateException("tool");

  @Test
  void givesTheExecutionWhatItsToolThrew() {
    Swallowed.expect();
    Swallowed.put(failure);

    assertThat(Swallowed.take()).isSameAs(failure);
    assertThat(Swallowed.take()).isNull();
  }

  @Test
  void keepsNothingOfAnExecutionThatIsNotRecorded() {
    Swallowed.put(failure);
    Swallowed.expect();

    assertThat(Swallowed.take()).isNull();
  }

  @Test
  void givesEachOfNestedExecutionsItsOwn() {
    Swallowed.expect();
    Swallowed.put(failure);
    Swallowed.expect();

    assertThat(Swallowed.take()).isNull();
    assertThat(Swallowed.take()).isSameAs(failure);
  }
}
