package io.afr.reader.cli;

import io.afr.reader.json.Json;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Teaches shells the commands and their options. */
@Command(
    name = "completion",
    description = {
      "Prints a script for shells to complete commands and options with the Tab key.",
      "It completes the word afr, so that must be a command, or an alias with which the shell starts:"
          + " alias afr='java -jar /path/to/afr.jar'.",
      "For bash, put this into ~/.bashrc: source <(afr completion bash)",
      "For zsh, put this into ~/.zshrc: source <(afr completion zsh)"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  afr completion bash", "  afr completion zsh"})
final class CompletionCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      converter = Shell.class,
      description = "bash or zsh; both read the same script.")
  private String shell = "bash";

  CompletionCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    // The same for both: it asks which shell reads it, and teaches zsh what bash knows.
    String script = AutoComplete.bash("afr", Main.commandLine(console()));
    if (json()) {
      JsonOutput.write(out(), Json.object().put("shell", shell).put("script", script));
    } else {
      out().print(script);
    }
    return ExitCode.DONE;
  }

  /** The name of a shell. */
  static final class Shell implements ITypeConverter<String> {

    private static final List<String> known = List.of("bash", "zsh");

    @Override
    public String convert(String text) {
      if (!known.contains(text)) {
        throw new TypeConversionException("'" + text + "' is none of bash, zsh");
      }
      return text;
    }
  }
}
