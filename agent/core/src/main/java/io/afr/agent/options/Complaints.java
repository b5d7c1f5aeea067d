package io.afr.agent.options;

import java.util.List;
import java.util.function.Consumer;

/** Keeps what is wrong with the options until they say how much the agent may say. */
final class Complaints implements Consumer<String> {

  private final List<String> complaints;

  Complaints(List<String> complaints) {
    this.complaints = complaints;
  }

  @Override
  public void accept(String complaint) {
    complaints.add(complaint);
  }
}
