package io.afr.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.provider.FakeProvider;
import io.afr.it.provider.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test a fake provider and an empty home, and leaves neither process nor port nor file
 * behind. Use it with {@code @RegisterExtension}.
 *
 * <p>{@link #record} is the heart of every test: it runs the program without the agent and with it,
 * and the host must have noticed nothing.
 */
public final class Flight implements BeforeEachCallback, AfterEachCallback {
  /** Some libraries make up ids for what the provider gave none. */
  private static final Pattern uuid =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final List<AgentJvm> started = new ArrayList<>();
  private FakeProvider provider;
  private Path directory;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    provider = FakeProvider.start();
    directory = Files.createTempDirectory("afr-it-");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException, InterruptedException {
    for (AgentJvm jvm : started) {
      jvm.close();
    }
    started.clear();
    provider.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  public FakeProvider provider() {
    return provider;
  }

  /** A directory that vanishes after the test. */
  public Path directory() {
    return directory;
  }

  /** Where {@link #record} records to; does not exist yet. */
  public Path home() {
    return directory.resolve("home");
  }

  public Recording recording() {
    return new Recording(home());
  }

  public Recording record(Program program) throws Exception {
    return record(program, During.NOTHING);
  }

  /** Runs the program without and with the agent, and proves that nothing else differs. */
  public Recording record(Program program, During during) throws Exception {
    Flown flown = fly(program, during);

    assertThat(flown.recorded()).isEqualTo(flown.plain());
    recording().assertIntact();
    return recording();
  }

  /** Runs the program without and with the agent; only stderr and the exit code may differ. */
  public Flown fly(Program program, During during) throws Exception {
    provider.forget();
    Finished plain = run(startPlain(program), during);
    List<String> asked = requests();
    provider.forget();
    Finished recorded = run(startWithAgent(program), during);

    assertThat(recorded.out()).as("stdout; stderr was %s", recorded.err()).isEqualTo(plain.out());
    assertThat(requests()).containsExactlyInAnyOrderElementsOf(asked);
    return new Flown(plain, recorded);
  }

  public AgentJvm startPlain(Program program) throws IOException {
    return keep(AgentJvm.startPlain(program));
  }

  /** Starts the program with the agent, which records to {@link #home} if not told otherwise. */
  public AgentJvm startWithAgent(Program program) throws IOException {
    Program recorded =
        program.agentOptions().containsKey("home")
            ? program
            : program.agentOption("home", home().toString());
    return keep(AgentJvm.startWithAgent(recorded));
  }

  /** Runs the built {@code afr} on {@link #home}. */
  public Finished afr(String command, String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(command, "--home", home().toString()));
    words.addAll(List.of(arguments));
    try (AgentJvm jvm = AgentJvm.startJar(Built.readerJar(), words)) {
      return jvm.await();
    }
  }

  /** What the doctor prints, however wide its columns are. */
  public String doctor() throws Exception {
    return afr("doctor").out().replaceAll(" +", " ");
  }

  private AgentJvm keep(AgentJvm jvm) {
    started.add(jvm);
    return jvm;
  }

  private static Finished run(AgentJvm jvm, During during) throws Exception {
    during.run(jvm);
    return jvm.await();
  }

  /** The bytes that the model provider was sent. */
  private List<String> requests() {
    return provider.received().stream().map(Flight::request).toList();
  }

  private static String request(Received received) {
    String whole = received.method() + " " + received.path() + " " + received.body();
    return uuid.matcher(whole).replaceAll("(made up)");
  }
}
