package io.afr.agent;

import io.afr.agent.context.jdk.ContextHooks;
import io.afr.agent.log.Log;
import io.afr.agent.mdc.Mdc;
import io.afr.agent.options.Options;
import io.afr.agent.record.Recording;
import io.afr.agent.rules.Rule;
import io.afr.agent.rules.RuleListener;
import io.afr.agent.rules.Rules;
import io.afr.agent.rules.RulesIntegration;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.Library;
import io.afr.agent.weave.RetiredSite;
import io.afr.agent.weave.WeaveListener;
import io.afr.agent.weave.Weaving;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What happens when.
 *
 * <p>At start-up: read the options, put the dispatcher in place, watch for classes; no file, no
 * thread, no Byte Buddy. When a known library turns up: the recording starts in memory, on the
 * thread that loads the class. Then, on threads of the agent's own: the JDK is woven, so that the
 * context follows tasks; and the journal is opened, but in an application that takes long to start
 * not before its first call. When the JVM ends: the journal is closed.
 */
public final class Agent implements WeaveListener, RuleListener {

  /** The switch for the JDK's executors stands beside those of the libraries. */
  private static final String jdk = "jdk";

  /** The journal waits no longer for the JDK to be woven. */
  private static final long MOST_JDK_MILLIS = 1_000;

  private static volatile @Nullable Agent running;

  private final Options options;
  private final AgentThread weaver = new AgentThread("afr-weave");
  private final AgentThread opener = new AgentThread("afr-open");
  private final Lines lines = new Lines(weaver);
  private final Opening opening = new Opening();
  private final ShutdownHook shutdownHook = new ShutdownHook(lines, new Finish());
  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicBoolean recording = new AtomicBoolean();

  /** What is to be noted once there is a recording. */
  private final List<AppendNote> waiting = new ArrayList<>();

  private final AtomicBoolean woven = new AtomicBoolean();
  private final AtomicBoolean jdkAsked = new AtomicBoolean();
  private final CountDownLatch jdkWoven = new CountDownLatch(1);
  private final Set<String> retired = ConcurrentHashMap.newKeySet();
  private final Queue<Library> met = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Weaving weaving;

  private Agent(Options options) {
    this.options = options;
  }

  /**
   * Called by {@link io.afr.agent.premain.Premain} before the program's main method.
   *
   * @return whether there is an agent now
   */
  public static boolean start(@Nullable String arguments, Instrumentation instrumentation)
      throws Exception {
    Options options = Options.read(arguments);
    if (!options.enabled()) {
      return false;
    }
    Agent agent = new Agent(options);
    agent.watch(instrumentation);
    running = agent;
    return true;
  }

  /**
   * Called by {@link io.afr.agent.premain.Premain} while the program is running.
   *
   * @return whether there is an agent now
   */
  public static boolean attach(@Nullable String arguments, Instrumentation instrumentation)
      throws Exception {
    Options options = Options.read(arguments);
    if (!options.enabled()) {
      Answer.in(instrumentation).off();
      return false;
    }
    Agent agent = new Agent(options);
    Weaving watching = agent.watch(instrumentation);
    running = agent;
    int woven = watching.weaveLoaded();
    agent.opening.run();
    Answer.in(instrumentation).attached(options, woven, agent.met);
    return true;
  }

  /** Called by {@link io.afr.agent.premain.Premain} when another agent is attached. */
  public static void again(Instrumentation instrumentation) {
    Agent agent = running;
    if (agent != null) {
      // Somebody looks after the recording.
      agent.opening.run();
      Answer.in(instrumentation).running(agent.options);
    }
  }

  private Weaving watch(Instrumentation instrumentation) throws Exception {
    List<Integration> integrations = Integrations.load(Agent.class.getClassLoader());
    List<Rule> rules = Rules.read(options.rules(), line -> Log.warn(line, line));
    if (!rules.isEmpty()) {
      integrations.add(new RulesIntegration(rules, this));
    }
    for (Rule rule : rules) {
      note(new AppendNote(rule, Rule.State.WAITING, rule.type()));
    }
    checkSwitches(integrations);
    if (options.readsMdc()) {
      Recording.read(Mdc.watch(instrumentation));
    }
    Weaving watching = Weaving.start(instrumentation, integrations, options, this);
    weaving = watching;
    return watching;
  }

  @Override
  public void found(Library library, boolean startsRecording) {
    makeReady();
    if (startsRecording) {
      met.add(library);
      startRecording();
    }
    note(new AppendNote(library));
    if (startsRecording && library.state() == Library.State.UNSUPPORTED) {
      lines.say(
          "unsupported " + library.name(),
          library.name()
              + " "
              + library.version()
              + " is not supported, its calls are not recorded: want "
              + library.tested().oldest()
              + " or newer ("
              + library.location()
              + ")");
      saidEvenIfTheJvmEndsNow();
    }
  }

  @Override
  public void starting() {
    opening.delay();
  }

  @Override
  public void weaving() {
    woven.set(true);
    weaveJdk();
  }

  /** Context is carried only if there is some, and the JDK is woven only if anything else is. */
  private void weaveJdk() {
    if (woven.get()
        && recording.get()
        && options.records(jdk)
        && jdkAsked.compareAndSet(false, true)) {
      weaver.submit(new WeaveJdk());
    }
  }

  @Override
  public void changed(Rule rule, Rule.State state, String type) {
    note(new AppendNote(rule, state, type));
  }

  @Override
  public void retired(RetiredSite site) {
    String cause = site.advice() + " " + site.cause();
    if (!retired.add(cause)) {
      return;
    }
    note(new AppendNote(site));
    if (recording.get()) {
      lines.say(
          cause,
          site.integration()
              + ": "
              + site.advice()
              + " does not fit "
              + site.target()
              + ", such calls are not recorded: "
              + site.cause(),
          site.cause());
      saidEvenIfTheJvmEndsNow();
    }
  }

  @Override
  public void failed(String type, Throwable cause) {
    lines.say(
        "weave " + cause.getClass().getName(),
        type + " cannot be woven, its calls are not recorded: " + cause,
        cause);
    saidEvenIfTheJvmEndsNow();
  }

  /** The JVM's end waits for lines, once it has been asked to. */
  private void saidEvenIfTheJvmEndsNow() {
    if (!shutdownHook.isRegistered()) {
      opener.submit(new Register());
      shutdownHook.awaitRegistration();
    }
  }

  /** A program that is not recorded is not told of the recording either. */
  private void note(AppendNote note) {
    synchronized (waiting) {
      if (recording.get()) {
        weaver.submit(note);
      } else {
        waiting.add(note);
      }
    }
  }

  private void makeReady() {
    if (ready.compareAndSet(false, true)) {
      Recording.start(options, version(), new Begin(), opening);
    }
  }

  private void startRecording() {
    synchronized (waiting) {
      if (!recording.compareAndSet(false, true)) {
        return;
      }
      for (AppendNote note : waiting) {
        weaver.submit(note);
      }
      waiting.clear();
    }
    weaveJdk();
    opener.submit(new Open());
  }

  private void checkSwitches(List<Integration> integrations) {
    List<String> names = new ArrayList<>(List.of(jdk, RulesIntegration.NAME));
    for (Integration integration : integrations) {
      names.add(integration.name());
    }
    for (String name : options.integrations().keySet()) {
      if (!names.contains(name)) {
        Log.warn(
            "integration " + name,
            "unknown option integrations." + name + ", ignored (known: " + names + ")");
      }
    }
  }

  private static String version() {
    String version = Agent.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  /** There is something to record, although nothing said that there would be. */
  private final class Begin implements Runnable {
    @Override
    public void run() {
      startRecording();
    }
  }

  /** No lambda: tasks are made inside class loading, which linking one could go back into. */
  private final class Open implements Runnable {
    @Override
    public void run() {
      shutdownHook.register();
      try {
        opening.awaitDue();
        awaitJdk();
        Recording.open();
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      } finally {
        opening.done();
      }
    }

    /**
     * The program's first call waits at its end for the journal, and so for this too: whatever it
     * submits to a pool from then on finds its context again.
     */
    private void awaitJdk() throws InterruptedException {
      boolean unused =
          jdkWoven.await(options.records(jdk) ? MOST_JDK_MILLIS : 0, TimeUnit.MILLISECONDS);
    }
  }

  /** What is known of the program goes to a journal even if it has made no call. */
  private final class Finish implements Runnable {
    @Override
    public void run() {
      try {
        opening.run();
        if (recording.get()) {
          opening.awaitDone();
        }
      } catch (InterruptedException nobodyDoes) {
        Thread.currentThread().interrupt();
      }
      Recording.finish();
    }
  }

  private final class Register implements Runnable {
    @Override
    public void run() {
      shutdownHook.register();
    }
  }

  private final class WeaveJdk implements Runnable {
    @Override
    public void run() {
      Weaving ready = weaving;
      try {
        if (ready != null) {
          ready.weaveJdk(ContextHooks.hooks());
        }
      } finally {
        jdkWoven.countDown();
      }
    }
  }
}
