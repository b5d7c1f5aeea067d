package com.example.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where things lie. */
class Shelf<T> {

  private final Map<UUID, T> things = new TreeMap<>();

  void put(UUID place, T thing) {
    things.put(place, thing);
  }

  List<T> like(String what) {
    List<T> found = new ArrayList<>();
    for (T thing : things.values()) {
      if (thing.toString().contains(what)) {
        found.add(thing);
      }
    }
    return found;
  }

  boolean remove(UUID place) {
    return things.remove(place) != null;
  }
}
