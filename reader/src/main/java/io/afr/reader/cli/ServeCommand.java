package io.afr.reader.cli;

import io.afr.reader.json.Json;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.web.Listening;
import io.afr.reader.web.Server;
import io.afr.reader.web.Serving;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Shows the page, and answers over HTTP. */
@Command(
    name = "serve",
    description = {
      "Shows a page with what was recorded.",
      "New actions appear on it as they happen. Programs get over HTTP what the commands print with"
          + " --json, and events: /api/openapi.json says what can be asked and how. Runs until"
          + " Ctrl-C. Only this machine is answered, unless another address is given together with"
          + " a token, which each request then has to bring: Authorization: Bearer TOKEN. Nothing"
          + " is encrypted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  afr serve --open",
      "  afr serve --port 0 --json",
      "  AFR_TOKEN=secret afr serve --host 0.0.0.0"
    })
final class ServeCommand extends BaseCommand {

  /** How soon it ends after the file that it runs from was replaced. */
  private static final Duration pause = Duration.ofSeconds(2);

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Port.class,
      description = "Listen at this port (usually 7711); 0 takes one that is free.")
  private int port = 7711;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      converter = Words.class,
      description = "Listen at this address (usually 127.0.0.1).")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      converter = Words.class,
      description =
          "What clients have to bring (else the variable AFR_TOKEN, which others on this"
              + " machine cannot see).")
  private @Nullable String token;

  @Option(names = "--open", description = "Show the page in this machine's browser.")
  private boolean opens;

  ServeCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    Recordings.check(home());
    String needed = token();
    if (needed == null && !isLoopback()) {
      throw CommandFailure.usage(
          "--host "
              + host
              + " can be reached from elsewhere: give a token, by AFR_TOKEN or --token");
    }
    OwnJar jar = OwnJar.ofThisProgram();
    Serving serving = new Serving(home(), host, port, needed, console().clock());
    try (Server server = Server.start(serving)) {
      Thread ending = new Thread(server::close, "afr-end");
      Runtime.getRuntime().addShutdownHook(ending);
      tell(server);
      while (console().pause().rest(pause)) {
        if (out().checkError()) {
          break;
        }
        if (jar.isReplaced()) {
          giveUp(jar);
        }
      }
      Runtime.getRuntime().removeShutdownHook(ending);
      return ExitCode.INTERRUPTED;
    } catch (Listening e) {
      throw CommandFailure.failed(String.valueOf(e.getMessage()));
    }
  }

  /** At once: to end in good order would need classes that may no longer be there. */
  private void giveUp(OwnJar jar) {
    console().err().println("afr: " + jar.path() + " was replaced while it ran; start serve again");
    console().err().flush();
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  private @Nullable String token() {
    String told = console().environment().getOrDefault("AFR_TOKEN", "");
    return token != null ? token : told.isBlank() ? null : told;
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw CommandFailure.usage("--host " + host + " is no address of this machine");
    }
  }

  private void tell(Server server) {
    if (json()) {
      JsonOutput.write(
          out(),
          Json.object()
              .put("url", server.url().toString())
              .put("home", home().toAbsolutePath().normalize().toString()));
    } else {
      out().println(Harmless.line("Showing " + home() + " at " + server.url() + " until Ctrl-C"));
    }
    out().flush();
    if (opens && !DefaultBrowser.show(server.url())) {
      console()
          .err()
          .println("afr: warning: no browser could be started; open " + server.url() + " yourself");
      console().err().flush();
    }
  }

  /** A TCP port. */
  static final class Port implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
      if (port < 0 || port > 65_535) {
        throw new TypeConversionException("'" + text + "' is no port; give 7711, or 0 for any");
      }
      return port;
    }
  }
}
