package io.afr.agent.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which contracts a class fulfils, also through base classes and interfaces of the program.
 *
 * <p>Answers about those are kept: a library's base class stands above many classes.
 */
final class Contracts {

  private final Set<String> contracts;
  private final Map<ClassLoader, Map<String, List<String>>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param contracts internal names
   */
  Contracts(Set<String> contracts) {
    this.contracts = contracts;
  }

  /** Internal names of the contracts that stand above a class. */
  List<String> above(ClassLoader loader, byte[] bytes) {
    ClassFile file = new ClassFile(bytes);
    List<String> found = new ArrayList<>(0);
    addFulfilledBy(loader, file.superName(), found);
    for (String name : file.interfaces()) {
      addFulfilledBy(loader, name, found);
    }
    return found;
  }

  private void addFulfilledBy(ClassLoader loader, @Nullable String type, List<String> found) {
    if (type == null || type.startsWith("java/")) {
      return;
    }
    if (contracts.contains(type)) {
      found.add(type);
    }
    found.addAll(above(loader, type));
  }

  private List<String> above(ClassLoader loader, String type) {
    Map<String, List<String>> ofLoader = known.get(loader);
    if (ofLoader == null) {
      ofLoader = new ConcurrentHashMap<>();
      known.put(loader, ofLoader);
    }
    List<String> found = ofLoader.get(type);
    if (found == null) {
      byte[] bytes = ClassBytes.of(loader, type);
      found = bytes == null ? List.of() : above(loader, bytes);
      ofLoader.put(type, found);
    }
    return found;
  }
}
