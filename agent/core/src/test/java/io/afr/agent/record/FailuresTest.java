package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void keepsClassMessageAndStackTrace() {
    Throwable thrown = new IllegalStateException("outer", new IOException("inner"));
    thrown.addSuppressed(new RuntimeException("suppressed"));

    Failure failure = Failures.of(thrown);

    assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("outer");
    assertThat(failure.stack().toString())
        .startsWith("java.lang.IllegalStateException: outer\n\tat " + getClass().getName())
        .contains("\tSuppressed: java.lang.RuntimeException: suppressed\n\t\tat ")
        .contains("\nCaused by: java.io.IOException: inner\n\tat ");
  }

  @Test
  void writesTheSameAsTheJvmWhereThereIsNoCause() {
    Throwable thrown = new IllegalStateException("alone");
    StringWriter printed = new StringWriter();
    thrown.printStackTrace(new PrintWriter(printed, true));

    assertThat(Failures.of(thrown).stack().toString().lines())
        .containsExactlyElementsOf(printed.toString().lines().toList());
  }

  @Test
  void isNamedAfterWhatFuturesWrap() {
    Throwable thrown = new CompletionException(new ExecutionException(new IOException("reset")));

    Failure failure = Failures.of(thrown);

    assertThat(failure.type()).isEqualTo("java.io.IOException");
    assertThat(failure.message()).isEqualTo("reset");
    assertThat(failure.stack().toString()).startsWith("java.util.concurrent.CompletionException");
  }

  @Test
  void keepsAnAbsentMessageAbsent() {
    assertThat(Failures.of(new RuntimeException()).message()).isNull();
  }

  @Test
  void survivesExceptionsWhoseMethodsThrow() {
    Failure failure = Failures.of(new Hostile());

    assertThat(failure.type()).isEqualTo(Hostile.class.getName());
    assertThat(failure.message()).isEqualTo("(getMessage threw java.lang.StackOverflowError)");
    assertThat(failure.stack().toString())
        .contains("(toString threw java.lang.IllegalStateException)")
        .contains("(reading it threw java.lang.IllegalArgumentException)");
  }

  @Test
  void endsWhereCausesGoInCircles() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(Failures.of(first).stack().toString()).contains("[CIRCULAR REFERENCE:");
  }

  @Test
  void endsWhereCausesAreEndless() {
    Failure failure = Failures.of(new Endless());

    assertThat(failure.stack().bytes()).hasSizeLessThan(100_000);
  }

  @Test
  void cutsAnEndlessMessage() {
    Failure failure = Failures.of(new Exception("x".repeat(1_000_000)));

    assertThat(failure.message()).hasSize(8_000);
    assertThat(failure.stack().bytes()).hasSizeLessThan(100_000);
  }

  private static final class Hostile extends RuntimeException {
    @Override
    public String getMessage() {
      return getMessage();
    }

    @Override
    public String toString() {
      throw new IllegalStateException();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalArgumentException();
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException();
    }
  }

  private static final class Endless extends Exception {
    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }
}
