package io.afr.agent.weave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The annotations of one integration, as they stand in the bytes of a class that carries them. */
final class Annotations {

  private final Integration integration;
  private final List<String> names = new ArrayList<>();
  private final List<byte[]> descriptors = new ArrayList<>();
  private final byte[][] packages;
  private final Map<ClassLoader, Boolean> visible = new WeakHashMap<>();

  Annotations(Integration integration) {
    this.integration = integration;
    Set<String> above = new LinkedHashSet<>();
    for (String annotation : integration.annotations()) {
      String name = annotation.replace('.', '/');
      names.add(name);
      descriptors.add(bytes("L" + name + ";"));
      above.add("L" + name.substring(0, name.lastIndexOf('/') + 1));
    }
    packages = new byte[above.size()][];
    int i = 0;
    for (String one : above) {
      packages[i++] = bytes(one);
    }
  }

  Integration integration() {
    return integration;
  }

  /** Whether a class loader of the program's has the annotations. */
  synchronized boolean isVisibleTo(ClassLoader loader) {
    Boolean known = visible.get(loader);
    if (known == null) {
      known = loader.getResource(names.get(0) + ".class") != null;
      visible.put(loader, known);
    }
    return known;
  }

  /** Internal name of an annotation that a class carries; null if it carries none. */
  @Nullable String in(ClassFile file) {
    // They have few packages: nearly every class is done with here.
    if (!file.mentions(packages)) {
      return null;
    }
    for (int i = 0; i < names.size(); i++) {
      if (file.mentions(descriptors.get(i))) {
        return names.get(i);
      }
    }
    return null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
