package io.afr.integration.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Fuseable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class RecordedFluxTest {

  private final Noted<String> noted = new Noted<>();

  @Test
  void nothingBeginsBeforeSomebodySubscribes() {
    AtomicInteger begun = new AtomicInteger();
    Flux<String> flux =
        Recorded.flux(
            Flux.just("a"),
            () -> {
              begun.incrementAndGet();
              return new Noted<>();
            });

    assertThat(begun).hasValue(0);
    flux.blockLast();
    flux.blockLast();
    assertThat(begun).hasValue(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void allThatArrivesIsHeardOnceWhicheverWayItIsTaken(UnaryOperator<Flux<String>> way) {
    Flux<String> flux = recorded(Flux.just("a", "b", "c"));

    assertThat(way.apply(flux).collectList().block()).containsExactly("a", "b", "c");
    assertThat(noted.heard)
        .filteredOn(heard -> !heard.equals("leave"))
        .containsExactly("next a", "next b", "next c", "completed");
  }

  /** Plain, fused synchronously, fused asynchronously, through a filter, and piece by piece. */
  static Stream<UnaryOperator<Flux<String>>> ways() {
    return Stream.of(
        flux -> flux,
        flux -> flux.publishOn(Schedulers.single()),
        flux -> flux.publishOn(Schedulers.single()).concatMap(Flux::just),
        flux -> flux.filter(item -> true),
        flux -> flux.limitRate(1),
        flux -> flux.hide().publishOn(Schedulers.parallel(), 1),
        flux -> flux.map(item -> item).concatMapIterable(List::of));
  }

  @Test
  void whatAQueueStillHoldsIsHeardBeforeTheEnd() {
    Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
    sink.tryEmitNext("a").orThrow();
    sink.tryEmitNext("b").orThrow();
    sink.tryEmitComplete().orThrow();

    recorded(sink.asFlux()).publishOn(Schedulers.single()).blockLast();

    assertThat(noted.heard)
        .containsExactlyInAnyOrder("next a", "next b", "completed", "leave")
        .containsSubsequence("next a", "next b", "completed");
  }

  @Test
  void fusionStaysPossibleWhereItWas() {
    assertThat(recorded(Flux.just("a"))).isInstanceOf(Fuseable.class);
    assertThat(recorded(Flux.just("a").hide())).isNotInstanceOf(Fuseable.class);
  }

  @Test
  void aFailureIsHeardAndPassedOn() {
    Flux<String> flux = recorded(Flux.error(new IllegalStateException("broken")));

    assertThatThrownBy(flux::blockLast).hasMessage("broken");
    assertThat(noted.heard).containsExactly("failed broken", "leave");
  }

  @Test
  void cancellingReachesTheSource() {
    List<String> source = new ArrayList<>();
    Flux<String> flux =
        recorded(Flux.<String>never().doOnCancel(() -> source.add("cancelled " + Noted.place())));

    flux.subscribe().dispose();

    assertThat(source).containsExactly("cancelled inside");
    assertThat(noted.heard).containsExactly("leave", "cancelled");
  }

  @Test
  void theSourceWorksInsideTheCallAndTheSubscriberOutside() {
    List<String> places = new ArrayList<>();
    Flux<String> source =
        Flux.just("a").hide().doOnRequest(count -> places.add("request " + Noted.place()));

    recorded(source)
        .doOnNext(item -> places.add("next " + Noted.place()))
        .doOnComplete(() -> places.add("complete " + Noted.place()))
        .blockLast();

    assertThat(places).containsExactly("request inside", "next outside", "complete outside");
    assertThat(Noted.place()).isNull();
  }

  @Test
  void demandIsPassedOnAsItIs() {
    List<Long> demands = new CopyOnWriteArrayList<>();
    BaseSubscriber<String> slow =
        new BaseSubscriber<>() {
          @Override
          protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            subscription.request(2);
          }
        };

    recorded(Flux.just("a", "b", "c", "d").hide().doOnRequest(demands::add)).subscribe(slow);
    slow.request(1);

    assertThat(demands).containsExactly(2L, 1L);
    assertThat(noted.heard).containsExactly("next a", "next b", "leave", "next c");
  }

  @Test
  void theSubscribersContextIsThatOfTheSource() {
    Flux<String> flux = recorded(Flux.deferContextual(view -> Flux.just(view.toString())));

    assertThat(flux.contextWrite(context -> context.put("key", "value")).blockLast())
        .isEqualTo("Context1{key=value}");
  }

  @Test
  void threadsAreTheSame() {
    Scheduler other = Schedulers.newSingle("other");
    try {
      Flux<String> source = Flux.defer(() -> Flux.just(Thread.currentThread().getName()));

      assertThat(recorded(source).subscribeOn(other).blockLast())
          .isEqualTo(source.subscribeOn(other).blockLast());
    } finally {
      other.dispose();
    }
  }

  @Test
  void whatRecordingThrowsStaysWithIt() {
    Flux<String> flux =
        Recorded.flux(
            Flux.just("a", "b"),
            () -> {
              throw new IllegalStateException("cannot begin");
            });

    assertThat(flux.collectList().block()).containsExactly("a", "b");
  }

  private Flux<String> recorded(Flux<String> source) {
    return Recorded.flux(source, () -> noted);
  }
}
