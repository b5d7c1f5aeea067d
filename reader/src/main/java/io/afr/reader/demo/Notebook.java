package io.afr.reader.demo;

import io.afr.api.MemoryOperation;
import io.afr.api.RecordMemory;
import java.util.ArrayList;
import java.util.List;

/** What was said so far. */
final class Notebook {

  private final List<String> lines = new ArrayList<>();

  @RecordMemory(value = MemoryOperation.ADD, store = "Notebook")
  void add(String line) {
    lines.add(line);
  }

  @RecordMemory(value = MemoryOperation.GET, store = "Notebook")
  List<String> lines() {
    return List.copyOf(lines);
  }
}
