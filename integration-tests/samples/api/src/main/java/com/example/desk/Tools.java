package com.example.desk;

import io.afr.api.AgentId;
import io.afr.api.MemoryOperation;
import io.afr.api.RecordMemory;
import io.afr.api.RecordTool;
import java.util.ArrayList;
import java.util.List;

/** What the desk can do. */
@AgentId("clerk")
class Tools {

  private final List<String> notes = new ArrayList<>();

  record Order(String number, int pieces) {}

  /** A tool that needs another one of the same object. */
  @RecordTool
  String track(String number, boolean precisely) {
    Order order = lookUp(number);
    return order.pieces() + " pieces" + (precisely ? " of " + number : "");
  }

  @RecordTool("lookUpOrder")
  Order lookUp(String number) {
    if (number.isEmpty()) {
      throw new IllegalStateException("which order?");
    }
    return new Order(number, number.length());
  }

  /** Two ways to ask for the same. */
  @RecordTool("sum")
  static long sum(int a, int b) {
    return (long) a + b;
  }

  @RecordMemory(value = MemoryOperation.ADD, store = "notes", keyParameter = 0)
  boolean note(String ticket, String text) {
    return notes.add(ticket + ": " + text);
  }

  @RecordMemory(MemoryOperation.SEARCH)
  List<String> notesAbout(String word) {
    return notes.stream().filter(note -> note.contains(word)).toList();
  }
}
