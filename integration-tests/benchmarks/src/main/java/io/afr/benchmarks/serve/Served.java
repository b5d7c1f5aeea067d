package io.afr.benchmarks.serve;

import io.afr.reader.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A running {@code afr serve} of the built jar, which is ended with this. */
final class Served implements AutoCloseable {

  private static final long PARTING_SECONDS = 10;

  private final Process process;
  private final URI url;

  private Served(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static Served of(Path home) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("benchmark.reader"),
            "serve",
            "--port",
            "0",
            "--json",
            "--home",
            home.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    StringBuilder told = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      JsonNode json = Json.parse(told.append(line).toString());
      if (json != null) {
        return new Served(process, URI.create(json.path("url").asString()));
      }
    }
    process.destroy();
    throw new IllegalStateException(command + " ended without a word of where it is: " + told);
  }

  /** One of its addresses. */
  URI at(String path) {
    return url.resolve(path);
  }

  /** What of its memory is in use and belongs to no file, in bytes. */
  long anonymous() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", process.pid() + "", "status"))) {
      if (line.startsWith("RssAnon:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
      }
    }
    throw new IllegalStateException("this system does not tell how much memory a process has");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PARTING_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
