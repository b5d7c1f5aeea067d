package io.afr.agent.weave;

import java.util.HashMap;
import java.util.Map;

/** A class loader that stands for the program: it defines its own copies of the classes given. */
final class Program extends ClassLoader {

  private final Map<String, byte[]> classes = new HashMap<>();

  Program() {
    super(Program.class.getClassLoader());
  }

  Program with(Class<?>... types) {
    for (Class<?> type : types) {
      classes.put(type.getName(), bytesOf(type));
    }
    return this;
  }

  Program with(Class<?> type, byte[] woven) {
    classes.put(type.getName(), woven);
    return this;
  }

  static byte[] bytesOf(Class<?> type) {
    byte[] bytes = ClassBytes.of(type.getClassLoader(), type.getName().replace('.', '/'));
    if (bytes == null) {
      throw new IllegalArgumentException("no class file of " + type);
    }
    return bytes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
  }

  /** Makes an object of a class as this program sees it. */
  Object make(Class<?> type) throws ReflectiveOperationException {
    var constructor = loadClass(type.getName()).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
