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
  private final List<Prefixes> descriptors = new ArrayList<>();
  private final List<byte[]> packages = new ArrayList<>();
  private final Map<ClassLoader, Boolean> visible = new WeakHashMap<>();

  Annotations(Integration integration) {
    this.integration = integration;
    Set<String> above = new LinkedHashSet<>();
    for (String annotation : integration.annotations()) {
      String name = annotation.replace('.', '/');
      names.add(name);
      descriptors.add(new Prefixes().add(List.of(bytes("L" + name + ";")), 1));
      above.add("L" + name.substring(0, name.lastIndexOf('/') + 1));
    }
    for (String one : above) {
      packages.add(bytes(one));
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

  /** What a class mentions that carries one of them; they have few packages. */
  List<byte[]> packages() {
    return packages;
  }

  /** Internal name of an annotation that a class carries; null if it carries none. */
  @Nullable String in(ClassFile file) {
    for (int i = 0; i < names.size(); i++) {
      if (file.mentions(descriptors.get(i)) != 0) {
        return names.get(i);
      }
    }
    return null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
