package com.example.adk;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Models without agents, and what subscribers do with streams. Prints what the source sees. */
final class Streams {
  private Streams() {}

  static void everything() {
    whole();
    onDemand();
    Flowable<LlmResponse> two = model().generateContent(request("left"), true).take(2);
    System.out.println(two.map(Streams::text).toList().blockingGet());
    System.out.println(failure(model().generateContent(request("breaks"), true)));
    Flowable<LlmResponse> again = model().generateContent(request("again"), false);
    System.out.println(text(again.blockingFirst()) + text(again.blockingFirst()));
    try {
      model().generateContent(request("throws"), false).blockingSubscribe();
    } catch (IllegalStateException e) {
      System.out.println(e);
    }
    taken();
  }

  private static void whole() {
    model()
        .generateContent(request("everything"), true)
        .map(Streams::text)
        .blockingForEach(System.out::println);
  }

  /** Asks for one piece, then for two. */
  private static void onDemand() {
    model()
        .generateContent(request("demand"), true)
        .subscribe(
            new Subscriber<>() {
              private Subscription subscription;

              @Override
              public void onSubscribe(Subscription subscription) {
                this.subscription = subscription;
                subscription.request(1);
              }

              @Override
              public void onNext(LlmResponse piece) {
                System.out.println("got " + text(piece));
                subscription.request(2);
              }

              @Override
              public void onError(Throwable thrown) {
                System.out.println(thrown);
              }

              @Override
              public void onComplete() {
                System.out.println("complete");
              }
            });
  }

  /** A source whose items the subscriber takes on its own thread. */
  private static void taken() {
    model()
        .generateContent(request("taken"), true)
        .observeOn(Schedulers.single())
        .map(piece -> text(piece) + " for " + Thread.currentThread().getName())
        .blockingForEach(System.out::println);
  }

  private static String failure(Flowable<LlmResponse> stream) {
    return String.valueOf(stream.map(Streams::text).materialize().blockingLast().getError());
  }

  private static String text(LlmResponse response) {
    return response.content().map(Content::text).orElse("");
  }

  private static LlmRequest request(String text) {
    return LlmRequest.builder()
        .model("talker")
        .contents(List.of(Content.builder().role("user").parts(Part.fromText(text)).build()))
        .build();
  }

  private static BaseLlm model() {
    return new BaseLlm("talker") {
      @Override
      public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
        String question = request.contents().get(0).text();
        if (question.equals("throws")) {
          throw new IllegalStateException("no model");
        }
        if (question.equals("taken")) {
          return Flowable.fromIterable(Streams::pulled);
        }
        Flowable<LlmResponse> words =
            Flowable.fromArray("One ", "two ", "three").map(word -> said(word, stream));
        return watched(question.equals("breaks") ? words.concatWith(broken()) : words);
      }

      @Override
      public BaseLlmConnection connect(LlmRequest request) {
        throw new UnsupportedOperationException("it only writes");
      }
    };
  }

  private static Flowable<LlmResponse> watched(Flowable<LlmResponse> words) {
    return words
        .hide()
        .doOnSubscribe(subscription -> System.out.println("subscribed"))
        .doOnRequest(count -> System.out.println("requested " + count))
        .doOnCancel(() -> System.out.println("cancelled"));
  }

  private static Flowable<LlmResponse> broken() {
    return Flowable.error(new IllegalStateException("the line is cut"));
  }

  private static Iterator<LlmResponse> pulled() {
    return Stream.of("One ", "two ")
        .map(word -> said(word + "by " + Thread.currentThread().getName(), true))
        .iterator();
  }

  private static LlmResponse said(String word, boolean stream) {
    return LlmResponse.builder()
        .content(Content.builder().role("model").parts(Part.fromText(word)).build())
        .partial(stream)
        .build();
  }
}
