package io.afr.reader.cli;

import io.afr.reader.ReaderException;
import io.afr.reader.SessionRef;
import io.afr.reader.export.Collector;
import io.afr.reader.export.Export;
import io.afr.reader.export.Spans;
import io.afr.reader.json.Json;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.ProgressBar;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ObjectNode;

/** Writes sessions down for others. */
@Command(
    name = "export",
    description = {
      "Writes sessions for other programs and people: those that are named, or all that meet the"
          + " conditions, to standard output or a file.",
      "jsonl has one action per line, as 'get --json' shows it. otlp has traces by OpenTelemetry's"
          + " conventions for generative AI, one bundle per line, for a file or a collector; each"
          + " turn is a trace, and ids stay the same from export to export. html is one file to"
          + " read or to attach to a bug report: it loads nothing and runs nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr export last",
      "  afr export last --format html --output session.html",
      "  afr export --status error --from 24h --output failed.jsonl",
      "  afr export --all --format otlp --output traces.jsonl",
      "  afr export last --format otlp --endpoint http://localhost:4318",
      "  afr export last --format otlp --no-content",
      "  afr export --all --output all.jsonl --json"
    })
final class ExportCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SESSION",
      arity = "0..*",
      converter = Words.class,
      description = "Sessions, named as for 'get'.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ExportFormat.Converter.class,
      description = "jsonl (usually), otlp or html.")
  private ExportFormat format = ExportFormat.JSONL;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, which is replaced once all is written.")
  private @Nullable Path output;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      converter = Address.class,
      description = "otlp: send to this collector; /v1/traces is added where it is missing.")
  private @Nullable URI endpoint;

  @Option(
      names = "--header",
      paramLabel = "NAME=VALUE",
      description = "otlp: send this header to the collector, such as Authorization.")
  private Map<String, String> headers = new LinkedHashMap<>();

  @Option(names = "--no-content", description = "otlp: leave out what was said, asked and found.")
  private boolean noContent;

  @Option(names = "--all", description = "All sessions that there are.")
  private boolean all;

  @Mixin private FilterOptions filter = new FilterOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  ExportCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    check();
    @Nullable Collector collector = endpoint == null ? null : collector(endpoint);
    Recordings recordings = recordings();
    if (recordings.isEmpty() && (names.isEmpty() || names.equals(List.of(Recordings.LAST)))) {
      return nothingYet(recordings, Json.array());
    }
    List<SessionRef> sessions = sessions(recordings);
    recordings.warn();
    Tally tally = write(recordings, sessions, collector);
    if (output != null || collector != null) {
      tell(tally);
    }
    return ExitCode.DONE;
  }

  private void check() {
    boolean conditions = !filter.isNone() || isLimited();
    if (!names.isEmpty() && (conditions || all)) {
      throw CommandFailure.usage("give sessions or conditions, not both");
    }
    if (names.isEmpty() && !conditions && !all) {
      throw CommandFailure.usage("give a session, a condition or --all");
    }
    if (format != ExportFormat.OTLP && (endpoint != null || !headers.isEmpty() || noContent)) {
      throw CommandFailure.usage("--endpoint, --header and --no-content need --format otlp");
    }
    if (endpoint == null && !headers.isEmpty()) {
      throw CommandFailure.usage("--header needs --endpoint");
    }
    if (json() && format == ExportFormat.HTML && output == null) {
      throw CommandFailure.usage("html is no JSON; give --output");
    }
  }

  private boolean isLimited() {
    return spec.commandLine().getParseResult().hasMatchedOption("--limit");
  }

  private Collector collector(URI address) {
    try {
      return new Collector(address, headers, console().pause()::rest);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    }
  }

  private List<SessionRef> sessions(Recordings recordings) {
    if (!names.isEmpty()) {
      return Wanted.named(recordings, names);
    }
    int most = isLimited() ? filter.filter().limit() : 0;
    return Wanted.found(recordings.home(), filter.filter(), most);
  }

  /**
   * What was exported.
   *
   * @param gone sessions that were deleted meanwhile
   */
  private record Tally(int sessions, long actions, int gone, long bytes) {}

  private Tally write(
      Recordings recordings, List<SessionRef> sessions, @Nullable Collector collector) {
    String target = output == null ? "standard output" : output.toString();
    try (ProgressBar bar = bar();
        @Nullable OutputFile file = output == null ? null : new OutputFile(output)) {
      Writer out = file == null ? out() : file.writer();
      Tally tally = write(recordings, sessions, export(out, sessions.size(), collector), bar);
      if (file == null) {
        return tally;
      }
      return new Tally(tally.sessions, tally.actions, tally.gone, file.finish());
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      throw CommandFailure.failed(collector == null ? target + ": " + why : why);
    }
  }

  private Export export(Writer out, int sessions, @Nullable Collector collector)
      throws IOException {
    return switch (format) {
      case JSONL -> Export.jsonLines(out);
      case HTML -> Export.page(out, sessions, console().clock().instant());
      case OTLP -> Export.traces(receiver(out, collector), !noContent);
    };
  }

  private Spans.Receiver receiver(Writer out, @Nullable Collector collector) {
    if (collector == null) {
      return Spans.Receiver.lines(out);
    }
    return output == null ? collector : Spans.Receiver.lines(out).and(collector);
  }

  private Tally write(
      Recordings recordings, List<SessionRef> sessions, Export export, ProgressBar bar)
      throws IOException {
    long actions = 0;
    int done = 0;
    int gone = 0;
    try (export) {
      for (SessionRef session : sessions) {
        try {
          actions += export.add(recordings.home(), session);
          done++;
        } catch (ReaderException e) {
          if (e.code() != ReaderException.Code.NOT_FOUND) {
            throw e;
          }
          gone++;
        }
        bar.reached(done + gone, sessions.size());
        if (output == null && out().checkError()) {
          break; // nobody reads on: 'afr export --all | head'
        }
      }
    }
    return new Tally(done, actions, gone, 0);
  }

  private ProgressBar bar() {
    return new ProgressBar(
        console().err(),
        console().watched(),
        screen().unicode(),
        console().clock(),
        "Exporting",
        sessions -> Amounts.counted(sessions, "session"));
  }

  private void tell(Tally tally) {
    if (json()) {
      ObjectNode told = Json.object().put("format", format.word());
      told.put("sessions", tally.sessions).put("actions", tally.actions).put("gone", tally.gone);
      if (output != null) {
        told.put("output", output.toString()).put("bytes", tally.bytes);
      }
      if (endpoint != null) {
        told.put("endpoint", endpoint.getHost());
      }
      JsonOutput.write(out(), told);
      return;
    }
    String what =
        Amounts.counted(tally.sessions, "session")
            + " with "
            + Amounts.counted(tally.actions, "action");
    if (output != null) {
      String size = tally.bytes == 0 ? "" : ", " + Amounts.bytes(tally.bytes);
      out().println("Wrote " + what + " to " + Harmless.line(output.toString()) + size);
    }
    if (endpoint != null) {
      out().println("Sent " + what + " to " + Harmless.line(endpoint.getHost()));
    }
    if (tally.gone > 0) {
      out().println("Deleted meanwhile: " + Amounts.counted(tally.gone, "session"));
    }
  }

  /** Where a collector is. */
  static final class Address implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
      try {
        return new URI(text);
      } catch (URISyntaxException e) {
        throw new TypeConversionException("'" + text + "' is no address; give http://host:4318");
      }
    }
  }
}
