package io.afr.agent.own;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Recorder;
import io.afr.agent.record.SessionScope;
import io.afr.agent.wire.RecordedFuture;
import io.afr.journal.FrameKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A method of the program's own that is running: what the advice at its entry begins. */
final class Doing {

  private final Recipe recipe;
  private final @Nullable SessionScope scope;
  private final @Nullable Frame frame;

  private Doing(Recipe recipe, @Nullable SessionScope scope, @Nullable Frame frame) {
    this.recipe = recipe;
    this.scope = scope;
    this.frame = frame;
  }

  /**
   * Begins to record, or opens a scope.
   *
   * @param self null for a static method
   * @return null if nothing is recorded
   */
  static @Nullable Doing begin(String text, @Nullable Object self, Object[] values) {
    Recipe recipe = Recipe.of(text);
    OwnCall call = new OwnCall(recipe, values);
    FrameKind kind = recipe.deed().kind();
    if (kind == null) {
      String session = call.session();
      String agent = call.said(Role.AGENT);
      SessionScope scope = session == null && agent == null ? null : Recorder.enter(session, agent);
      return scope == null ? null : new Doing(recipe, scope, null);
    }
    Object callee = self == null ? recipe : self;
    Frame frame = Recorder.begin(kind, callee, call.part(), call::describe);
    return frame == null ? null : new Doing(recipe, null, frame);
  }

  void end(@Nullable Object returned, @Nullable Throwable thrown) {
    if (frame != null) {
      Ending.close(frame, () -> OwnOutcome.of(recipe, returned, thrown));
    }
    if (scope != null) {
      scope.close();
    }
  }

  /**
   * The method has returned a stage: what it does ends when that completes.
   *
   * @return what the program gets in its place, which may be the stage itself
   */
  Object endWith(CompletionStage<?> stage) {
    if (stage instanceof CompletableFuture<?> future && future.isDone()) {
      CompletableFuture<?> unused = future.whenComplete(this::end);
      return stage;
    }
    leave();
    return stage.getClass() == CompletableFuture.class
        ? RecordedFuture.settled((CompletableFuture<?>) stage, this::settle)
        : watched(stage);
  }

  /** Of a class that nobody could stand in for. */
  private CompletionStage<?> watched(CompletionStage<?> stage) {
    CompletionStage<?> unused = stage.whenComplete(this::settle);
    return stage;
  }

  private void leave() {
    if (frame != null) {
      frame.leave();
    }
    if (scope != null) {
      scope.leave();
    }
  }

  private void settle(@Nullable Object value, @Nullable Throwable thrown) {
    if (frame != null) {
      Ending.end(frame, () -> OwnOutcome.of(recipe, value, thrown));
    }
    if (scope != null) {
      scope.end();
    }
  }
}
