package com.example.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** A question, and what has been noted about it. */
final class Notes extends AgentState {

  static final Map<String, Channel<?>> SCHEMA = Map.of("notes", Channels.appender(ArrayList::new));

  Notes(Map<String, Object> data) {
    super(data);
  }

  String question() {
    return this.<String>value("question").orElse("");
  }

  List<String> notes() {
    return this.<List<String>>value("notes").orElse(List.of());
  }
}
