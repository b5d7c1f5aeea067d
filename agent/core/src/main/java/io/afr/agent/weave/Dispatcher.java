package io.afr.agent.weave;

import io.afr.agent.log.Log;
import io.afr.agent.premain.AdviceDispatcher;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts the dispatcher where woven code of every class loader finds it, when the first class is
 * about to be woven: before that it would only cost start-up time.
 */
final class Dispatcher implements Callable<Method> {

  /** Its name beside {@code java.lang.Object}. */
  private static final String injected = "java.lang.AfrAdviceDispatcher";

  private final Instrumentation instrumentation;
  private final Function<Object[], CallSite> linker;
  private @Nullable Method bootstrap;

  Dispatcher(Instrumentation instrumentation, Function<Object[], CallSite> linker) {
    this.instrumentation = instrumentation;
    this.linker = linker;
  }

  /**
   * The dispatcher's bootstrap method. The first time, opens what the agent needs of the JDK, for
   * the agent alone, and installs the dispatcher.
   */
  @Override
  public synchronized Method call() throws ReflectiveOperationException, IOException {
    Method ready = bootstrap;
    if (ready == null) {
      Class<?> dispatcher = install();
      dispatcher.getField("linker").set(null, linker);
      ready = bootstrap(dispatcher);
      bootstrap = ready;
    }
    return ready;
  }

  private Class<?> install() throws ReflectiveOperationException, IOException {
    openModules();
    try {
      return inject();
    } catch (RuntimeException | IllegalAccessException | LinkageError closed) {
      Log.debug("java.lang takes no class, the dispatcher goes to the boot class path", closed);
      return append();
    }
  }

  static Method bootstrap(Class<?> dispatcher) throws NoSuchMethodException {
    return dispatcher.getMethod(
        "bootstrap", Lookup.class, String.class, MethodType.class, Object[].class);
  }

  /** {@code java.lang} for the dispatcher, the rest for the memory-mapped queue. */
  private void openModules() {
    Set<Module> agent = Set.of(Dispatcher.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        exports(agent),
        Map.of("java.lang", agent, "java.lang.reflect", agent, "sun.nio.ch", agent),
        Set.of(),
        Map.of());
  }

  /** What the module jdk.unsupported sees, where the agent has to bring its classes along. */
  private static Map<String, Set<Module>> exports(Set<Module> agent) {
    Map<String, Set<Module>> exports = new HashMap<>();
    exports.put("jdk.internal.ref", agent);
    if (ModuleLayer.boot().findModule("jdk.unsupported").isEmpty()) {
      exports.put("jdk.internal.access", agent);
      exports.put("jdk.internal.misc", agent);
      exports.put("jdk.internal.reflect", agent);
    }
    return exports;
  }

  private static Class<?> inject() throws IllegalAccessException {
    byte[] bytes =
        ClassBytes.of(
            Dispatcher.class.getClassLoader(), AdviceDispatcher.class.getName().replace('.', '/'));
    if (bytes == null) {
      throw new IllegalStateException("the agent jar lacks " + AdviceDispatcher.class.getName());
    }
    return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
        .defineClass(renamed(bytes, AdviceDispatcher.class.getName(), injected));
  }

  /**
   * The premain classes are plain entries of the agent jar, so that the boot loader finds them. It
   * would find them first from now on: those that belong together must be loaded before.
   */
  private Class<?> append() throws ClassNotFoundException, IOException {
    URL anything = Dispatcher.class.getResource("Dispatcher.class");
    if (anything != null) {
      anything.openConnection();
    }
    URL jar = Dispatcher.class.getProtectionDomain().getCodeSource().getLocation();
    File file = new File(URI.create(jar.toString()));
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(file, false));
    return Class.forName(AdviceDispatcher.class.getName(), true, null);
  }

  /** Replaces a class's own name, which stands once in its constant pool. */
  static byte[] renamed(byte[] bytes, String from, String to) {
    byte[] old = utf8Constant(from);
    for (int at = 0; at + old.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, at);
        out.writeBytes(utf8Constant(to));
        out.write(bytes, at + old.length, bytes.length - at - old.length);
        return out.toByteArray();
      }
    }
    throw new IllegalArgumentException("no class file of " + from);
  }

  private static byte[] utf8Constant(String className) {
    byte[] name = className.replace('.', '/').getBytes(StandardCharsets.US_ASCII);
    byte[] constant = new byte[name.length + 3];
    constant[0] = 1;
    constant[1] = (byte) (name.length >> 8);
    constant[2] = (byte) name.length;
    System.arraycopy(name, 0, constant, 3, name.length);
    return constant;
  }
}
