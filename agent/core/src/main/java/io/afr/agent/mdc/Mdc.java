package io.afr.agent.mdc;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The program's own mapped diagnostic contexts: SLF4J's, behind which Logback's is, and Log4j's.
 *
 * <p>It watches for their classes, which costs a comparison of names per class that the program
 * loads, and asks only those that the program has loaded and initialised itself. Made only if an
 * option wants it.
 */
public final class Mdc implements ClassFileTransformer {

  private static final Set<String> names =
      Set.of("org/slf4j/MDC", "org/apache/logging/log4j/ThreadContext");

  private final List<MdcClass> met = new CopyOnWriteArrayList<>();
  private final Initialised initialised;

  private Mdc(Initialised initialised) {
    this.initialised = initialised;
  }

  /** Begins to watch, and takes those that are there already. */
  public static Mdc watch(Instrumentation instrumentation) {
    Mdc mdc = new Mdc(Initialised.of(instrumentation));
    instrumentation.addTransformer(mdc);
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      mdc.meet(type.getClassLoader(), type.getName().replace('.', '/'));
    }
    return mdc;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    meet(loader, name);
    return null;
  }

  /** The agent's own logging is not the program's. */
  private void meet(@Nullable ClassLoader loader, @Nullable String name) {
    if (loader != null
        && name != null
        && names.contains(name)
        && loader != Mdc.class.getClassLoader()) {
      met.add(new MdcClass(loader, name.replace('/', '.')));
    }
  }

  /** What the running thread has under a key; null if nothing, or if nobody can tell. */
  public @Nullable String get(String key) {
    for (MdcClass mdc : met) {
      String value = mdc.get(key, initialised);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
