package io.afr.reader.program;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this process does when a signal comes, instead of ending.
 *
 * <p>The JDK offers that in {@code sun.misc} alone: exported and here to stay, but not to be named
 * without a warning of the compiler. In a runtime cut to size it may be missing; signals then do
 * what they always do.
 */
final class SignalHandlers implements AutoCloseable {

  private final Map<Object, Object> before = new LinkedHashMap<>();

  void put(String name, Runnable action) {
    try {
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      handle(
          signal().getConstructor(String.class).newInstance(name),
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (!method.getName().equals("handle")) {
                  return method.invoke(action, arguments);
                }
                action.run();
                return null;
              }));
    } catch (ReflectiveOperationException notHere) {
      // No such signal on this system, or no such class.
      return;
    }
  }

  private void handle(Object signal, Object handler) throws ReflectiveOperationException {
    Object replaced =
        signal()
            .getMethod("handle", signal(), Class.forName("sun.misc.SignalHandler"))
            .invoke(null, signal, handler);
    before.putIfAbsent(signal, replaced);
  }

  private static Class<?> signal() throws ClassNotFoundException {
    return Class.forName("sun.misc.Signal");
  }

  @Override
  public void close() {
    for (Map.Entry<Object, Object> entry : Map.copyOf(before).entrySet()) {
      try {
        handle(entry.getKey(), entry.getValue());
      } catch (ReflectiveOperationException gone) {
        throw new IllegalStateException(gone);
      }
    }
  }
}
