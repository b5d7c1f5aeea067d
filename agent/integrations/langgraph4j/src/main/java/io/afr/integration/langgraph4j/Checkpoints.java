package io.afr.integration.langgraph4j;

import io.afr.agent.json.Collected;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;

/** What a checkpoint saver is given and asked. */
final class Checkpoints {

  private Checkpoints() {}

  /**
   * Begins an operation.
   *
   * @param put the checkpoint that is put; null if none is
   */
  static @Nullable Object begin(
      Object saver, String operation, @Nullable RunnableConfig config, @Nullable Checkpoint put) {
    return Recorder.begin(
        FrameKind.MEMORY_OP,
        saver,
        () ->
            Call.memory(Layer.FRAMEWORK, LangGraph4jIntegration.NAME, operation)
                .with(Attribute.STORE, kind(saver))
                .with(Attribute.KEY, Threads.id(config))
                .part(PartName.ITEM, put == null ? null : item(put))
                .session(Threads.session(config))
                .sessionOf(saver));
  }

  /** What kind of saver an object is, by its class. */
  private static String kind(Object saver) {
    String name = saver.getClass().getSimpleName();
    return name.isEmpty() ? saver.getClass().getName() : name;
  }

  /**
   * Describes what a saver found.
   *
   * @param found one checkpoint if there is one, or several of them
   */
  static Outcome found(@Nullable Object found) {
    Outcome outcome = Outcome.ok();
    for (Object one : several(found)) {
      if (one instanceof Checkpoint checkpoint) {
        outcome.part(PartName.ITEM, item(checkpoint));
      }
    }
    return outcome;
  }

  private static Collection<?> several(@Nullable Object found) {
    if (found instanceof Optional<?> one) {
      return one.isPresent() ? List.of(one.get()) : List.of();
    }
    return found instanceof Collection<?> all && Collected.isReadable(all) ? all : List.of();
  }

  private static Content item(Checkpoint checkpoint) {
    return JsonWriter.of(
        JsonObject.of(
            "id", checkpoint.getId(),
            "node", checkpoint.getNodeId(),
            "next", checkpoint.getNextNodeId(),
            "state", checkpoint.getState()));
  }
}
