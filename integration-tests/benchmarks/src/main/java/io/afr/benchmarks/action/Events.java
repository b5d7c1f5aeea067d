package io.afr.benchmarks.action;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordingFile;

/** An event of JDK Flight Recorder that holds the text. It does not survive a kill. */
final class Events implements Peer {

  private final Path file;
  private final Recording recording = new Recording();

  Events(Path directory) throws IOException {
    file = directory.resolve("actions.jfr");
    recording.enable(Action.class).withoutStackTrace();
    recording.setToDisk(true);
    recording.setDestination(file);
    recording.start();
  }

  /** What is recorded. */
  @Name("io.afr.benchmarks.Action")
  @StackTrace(false)
  static final class Action extends Event {
    String operation = "chat";
    String provider = "openai";
    String model = Message.MODEL;
    String conversation = Message.SESSION;
    String finishReason = "";
    String text = "";
  }

  @Override
  public void record(String text) {
    Action action = new Action();
    action.text = text;
    action.begin();
    action.finishReason = "stop";
    action.commit();
  }

  @Override
  public void settle() {}

  @Override
  public void close() {
    recording.stop();
    recording.close();
  }

  @Override
  public long kept() throws IOException {
    long actions = 0;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        if (event.getEventType().getName().equals("io.afr.benchmarks.Action")
            && !event.getString("text").isEmpty()) {
          actions++;
        }
      }
    }
    return actions;
  }
}
