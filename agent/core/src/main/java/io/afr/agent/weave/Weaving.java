package io.afr.agent.weave;

import io.afr.agent.log.Log;
import io.afr.agent.options.Options;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The weaving of this JVM, as the agent starts it. */
public final class Weaving {

  /**
   * Linking an {@code invokedynamic} needs these. If the first need of them arises while they are
   * being linked themselves, every later link in the JVM fails with a ClassCircularityError.
   */
  private static final String[] preloaded = {
    "java.util.concurrent.ThreadLocalRandom", "java.lang.invoke.MethodHandle$1",
  };

  /** The JVM stops for as long as it takes to exchange so many classes; for each time it does. */
  private static final int AT_ONCE = 16;

  private final Instrumentation instrumentation;
  private final LibraryTransformer transformer;
  private final Catalog catalog;

  private Weaving(
      Instrumentation instrumentation, LibraryTransformer transformer, Catalog catalog) {
    this.instrumentation = instrumentation;
    this.transformer = transformer;
    this.catalog = catalog;
  }

  /** Begins to watch for the integrations' classes. Loads nothing of Byte Buddy. */
  public static Weaving start(
      Instrumentation instrumentation,
      Collection<Integration> integrations,
      Options options,
      WeaveListener listener) {
    preload();
    ClassLoader agent = Weaving.class.getClassLoader();
    Linker linker = new Linker(new IntegrationClassLoaders(agent), listener);
    Catalog catalog = new Catalog(integrations);
    LibraryTransformer transformer =
        new LibraryTransformer(
            catalog,
            new Sightings(options, listener),
            listener,
            new Dispatcher(instrumentation, linker));
    instrumentation.addTransformer(transformer, true);
    return new Weaving(instrumentation, transformer, catalog);
  }

  /**
   * Weaves what was loaded before the agent came.
   *
   * @return how many classes that concerned
   */
  public int weaveLoaded() {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getClassLoader() != null && catalog.concerns(type)) {
        loaded.add(type);
      }
    }
    for (int from = 0; from < loaded.size(); from += AT_ONCE) {
      retransform(loaded.subList(from, Math.min(loaded.size(), from + AT_ONCE)));
    }
    return loaded.size();
  }

  /** Weaves classes of the JDK. Must run on a thread of the agent's, outside of class loading. */
  public void weaveJdk(JdkHooks hooks) {
    transformer.weaveJdk(hooks);
    List<Class<?>> found = new ArrayList<>();
    for (String type : hooks.types()) {
      try {
        found.add(Class.forName(type, false, null));
      } catch (ClassNotFoundException notInThisJdk) {
        Log.debug("this JDK has no " + type, null);
      }
    }
    retransform(found);
  }

  /**
   * All at once, because each time the JVM stops; one by one if one of them is refused, be it
   * because another agent gave it a member that it does not give it again.
   */
  private void retransform(List<Class<?>> types) {
    List<Class<?>> modifiable = new ArrayList<>();
    for (Class<?> type : types) {
      if (instrumentation.isModifiableClass(type)) {
        modifiable.add(type);
      }
    }
    if (modifiable.isEmpty()) {
      return;
    }
    try {
      instrumentation.retransformClasses(modifiable.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
      Log.debug("retransforming one by one", refused);
      for (Class<?> type : modifiable) {
        retransform(type);
      }
    }
  }

  private void retransform(Class<?> type) {
    try {
      instrumentation.retransformClasses(type);
    } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
      Log.warn(
          "retransform " + type.getName(),
          type.getName() + " cannot be woven, its calls are not recorded: " + refused);
    }
  }

  private static void preload() {
    for (String name : preloaded) {
      try {
        Class.forName(name, true, null);
      } catch (ClassNotFoundException notInThisJdk) {
        Log.debug("this JDK has no " + name, null);
      }
    }
  }
}
