package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images and sounds: named in what people read, whole in JSON, and written to files. */
class MediaTest {

  @TempDir Path home;
  @TempDir Path directory;

  private final byte[] image = new byte[48 << 10];

  @BeforeEach
  void records() {
    new Random(1).nextBytes(image);
    try (Recorder recorder = new Recorder(home, "shop")) {
      Content message =
          Content.json(
                  ("{'role':'user','parts':[{'type':'text','content':'Look:'},{'type':'blob',"
                          + "'modality':'image','mime_type':'image/png','content':'"
                          + AttachmentMark.of(0, image)
                          + "'}]}")
                      .replace('\'', '"'))
              .withAttachments(List.of(Content.of("image/png", image)));
      recorder.looking("s", message);
      recorder.looking("s", message);
    }
  }

  @Test
  void areNamedWithTheirSizeInTheTimelineAndInAStep() {
    assertThat(run("get", "s").out()).contains("[image/png, 48.0 kB]").doesNotContain("afr:");
    assertThat(run("get", "s", "--step", "1").out()).contains("Look:", "[image/png, 48.0 kB]");
  }

  @Test
  void standWholeInJson() {
    assertThat(
            run("get", "s", "--json").json().at("/0/data/newMessages/0/parts/1/content").asString())
        .isEqualTo(Base64.getEncoder().encodeToString(image));
  }

  @Test
  void areStoredOnce() throws IOException {
    long size = 0;
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cq4")).toList()) {
        size += Files.size(file);
      }
    }

    assertThat(size).isLessThan(2L * image.length);
  }

  @Test
  void areWrittenToFilesEachOnce() throws IOException {
    Path pictures = directory.resolve("pictures");

    Shell.Ran ran = run("get", "s", "--save-media", pictures.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("0001-1.png [image/png, 48.0 kB]");
    try (var files = Files.list(pictures)) {
      assertThat(files).containsExactly(pictures.resolve("0001-1.png"));
    }
    assertThat(pictures.resolve("0001-1.png")).hasBinaryContent(image);
  }

  @Test
  void leaveJsonOneDocumentWhenTheyAreWritten() {
    Shell.Ran ran = run("get", "s", "--step", "2", "--json", "--save-media", directory.toString());

    assertThat(ran.json().path("sequence").asInt()).isEqualTo(2);
    assertThat(directory.resolve("0002-1.png")).hasBinaryContent(image);
  }

  @Test
  void failInOneLineWhereTheyCannotBeWritten() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    Shell.Ran ran = run("get", "s", "--save-media", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.out()).isEmpty();
  }

  private Shell.Ran run(String... arguments) {
    return Shell.in(home).run(arguments);
  }
}
