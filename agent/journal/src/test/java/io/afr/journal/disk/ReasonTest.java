package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void saysWhatTheSystemSaid() {
    assertThat(Reason.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(Reason.of(new FileSystemException("/a", null, "Too many open files")))
        .isEqualTo("/a: Too many open files");
    assertThat(Reason.of(new AccessDeniedException("/a"))).isEqualTo("/a: access denied");
  }

  @Test
  void looksIntoWhatAnotherExceptionWraps() {
    IOException system = new IOException("File too large");

    assertThat(Reason.of(new IOException("bytes", new UncheckedIOException("wire", system))))
        .isEqualTo("File too large");
  }

  @Test
  void namesTheTypeWhereThatSaysMore() {
    assertThat(Reason.of(new InternalError("a fault occurred")))
        .isEqualTo("java.lang.InternalError: a fault occurred");
    assertThat(Reason.of(new IllegalStateException("closed", new RuntimeException("x"))))
        .isEqualTo("java.lang.IllegalStateException: closed");
    assertThat(Reason.of(new IOException())).isEqualTo("java.io.IOException");
  }
}
