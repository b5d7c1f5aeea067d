package com.example.adk;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;

/** A model of the program's own, which answers in one of several ways. */
final class ScriptedModel extends BaseLlm {
  /** When and where it does its work. */
  enum Way {
    /** Before anybody subscribes. */
    AT_ONCE,
    /** When somebody subscribes, on that thread. */
    LAZILY,
    /** On a thread of RxJava's. */
    ON_IO,
    /** On a thread that knows nobody. */
    BY_POSTMAN
  }

  private final Way way;

  ScriptedModel(Way way) {
    super("scripted");
    this.way = way;
  }

  @Override
  public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
    List<LlmResponse> answer = Script.answer(request, stream);
    return switch (way) {
      case AT_ONCE ->
          answer.size() == 1 ? Flowable.just(answer.get(0)) : Flowable.fromIterable(answer);
      case LAZILY -> Flowable.defer(() -> Flowable.fromIterable(answer));
      case ON_IO -> Flowable.fromIterable(answer).subscribeOn(Schedulers.io());
      case BY_POSTMAN ->
          Flowable.create(
              emitter ->
                  Postman.send(
                      () -> {
                        answer.forEach(emitter::onNext);
                        emitter.onComplete();
                      }),
              BackpressureStrategy.BUFFER);
    };
  }

  @Override
  public BaseLlmConnection connect(LlmRequest request) {
    throw new UnsupportedOperationException("it only writes");
  }
}
