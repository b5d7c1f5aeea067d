package com.example.plain;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import java.net.CookieHandler;
import java.net.ResponseCache;
import java.net.URL;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Uses a chat memory and prints what belongs to the whole process: each system property that was
 * seen to appear meanwhile, and how everything is then.
 *
 * <p>Arguments: properties that may appear, but have to be gone in the end.
 */
public final class State {
  private final Map<Object, Object> properties;
  private final Set<String> passing;
  private final TreeSet<String> changes = new TreeSet<>();
  private volatile boolean done;

  private State(Set<String> passing) {
    this.passing = passing;
    properties = new TreeMap<>(System.getProperties());
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("disable.perf.info", "the program's own");
    // The JDK notes it as a property the first time that somebody asks.
    TimeZone.getDefault();
    State state = new State(Set.of(args));
    Thread watch = new Thread(state::watch);
    watch.start();
    ChatMemory memory = MessageWindowChatMemory.builder().id("anna").maxMessages(10).build();
    for (int i = 0; i < 200; i++) {
      System.setProperty("program." + i, "set");
      memory.add(UserMessage.from("Hello " + i));
    }
    while (!Collections.disjoint(System.getProperties().stringPropertyNames(), state.passing)) {
      Thread.onSpinWait();
    }
    state.done = true;
    watch.join();
    state.print();
  }

  /** Without a pause: a property that is there for a moment is there for the program, too. */
  private void watch() {
    do {
      for (String name : System.getProperties().stringPropertyNames()) {
        if (!name.startsWith("program.")
            && !passing.contains(name)
            && !properties.containsKey(name)) {
          changes.add("appeared " + name);
        }
      }
    } while (!done);
  }

  private void print() {
    Map<Object, Object> now = new TreeMap<>(System.getProperties());
    changes.forEach(System.out::println);
    System.out.println("own " + System.getProperty("disable.perf.info"));
    for (int i = 0; i < 200; i++) {
      System.out.println(now.remove("program." + i));
    }
    System.out.println("same " + now.keySet().containsAll(properties.keySet()) + now.size());
    for (Provider provider : Security.getProviders()) {
      System.out.println(provider.getName() + " " + provider.getVersionStr());
    }
    System.out.println(Locale.getDefault() + " " + TimeZone.getDefault().getID());
    System.out.println(Thread.getDefaultUncaughtExceptionHandler());
    System.out.println(CookieHandler.getDefault() + " " + ResponseCache.getDefault());
    System.out.println(System.out.getClass() + " " + System.err.getClass());
    System.out.println(System.getenv().size());
    System.out.println(groups());
    // The JVM takes only one factory: that the program's own is taken shows that there is none.
    URL.setURLStreamHandlerFactory(protocol -> null);
  }

  private static String groups() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    ThreadGroup[] groups = new ThreadGroup[root.activeGroupCount() + 8];
    int count = root.enumerate(groups, true);
    return Arrays.stream(groups, 0, count).map(ThreadGroup::getName).sorted().toList().toString();
  }
}
