package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.ToolExecutionException;
import io.afr.agent.record.Swallowed;
import org.junit.jupiter.api.Test;

class ToolTest {

  private final RuntimeException failure = new ArithmeticException("by zero");

  @Test
  void failsWithWhatItThrewAndNotWithTheLibrarysWrapper() {
    assertThat(Tool.failure(null)).isNull();
    assertThat(Tool.failure(failure)).isSameAs(failure);
    assertThat(Tool.failure(new ToolExecutionException(failure))).isSameAs(failure);
  }

  @Test
  void failsWithWhatTheLibraryMadeTextOf() {
    Swallowed.expect();
    Swallowed.put(failure);
    assertThat(Tool.failure(null)).isSameAs(failure);

    Swallowed.expect();
    Swallowed.put(new ToolExecutionException(failure));
    assertThat(Tool.failure(null)).isSameAs(failure);
  }

  @Test
  void hasNothingToDoWithAnEarlierFailure() {
    Swallowed.expect();
    Swallowed.put(failure);
    Tool.failure(null);

    assertThat(Tool.failure(null)).isNull();
  }
}
