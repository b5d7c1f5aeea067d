package com.example.schedulers;

import io.reactivex.rxjava3.core.Single;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** All places by name: the schedulers of Reactor and RxJava, the dispatchers of coroutines. */
final class Places {
  private final Map<String, Place> all = new LinkedHashMap<>();
  private final ExecutorService pool;

  private Places(ExecutorService pool) {
    this.pool = pool;
  }

  static Map<String, Place> on(ExecutorService pool) {
    Places places = new Places(pool);
    places.reactor();
    places.rxJava();
    places.coroutines();
    Threads.addTo(places.all);
    return places.all;
  }

  private void reactor() {
    reactor("bounded elastic", Schedulers.boundedElastic());
    reactor("parallel", Schedulers.parallel());
    reactor("single", Schedulers.single());
    reactor("executor service", Schedulers.fromExecutorService(pool));
    all.put(
        "reactor published",
        work ->
            Flux.just("x")
                .publishOn(Schedulers.parallel())
                .map(any -> called(work))
                .publishOn(Schedulers.boundedElastic())
                .blockLast());
  }

  private void reactor(String name, Scheduler scheduler) {
    all.put("reactor " + name, work -> Mono.fromCallable(work).subscribeOn(scheduler).block());
  }

  private void rxJava() {
    rxJava("io", io.reactivex.rxjava3.schedulers.Schedulers.io());
    rxJava("computation", io.reactivex.rxjava3.schedulers.Schedulers.computation());
    rxJava("single", io.reactivex.rxjava3.schedulers.Schedulers.single());
    rxJava("new thread", io.reactivex.rxjava3.schedulers.Schedulers.newThread());
    rxJava("from pool", io.reactivex.rxjava3.schedulers.Schedulers.from(pool));
    rxJava("trampoline", io.reactivex.rxjava3.schedulers.Schedulers.trampoline());
  }

  private void rxJava(String name, io.reactivex.rxjava3.core.Scheduler scheduler) {
    all.put(
        "rxjava " + name, work -> Single.fromCallable(work).subscribeOn(scheduler).blockingGet());
  }

  private void coroutines() {
    coroutine("pool", ExecutorsKt.from(pool));
    coroutine("default", Dispatchers.getDefault());
    coroutine("io", Dispatchers.getIO());
    coroutine("limited", Dispatchers.getDefault().limitedParallelism(1, null));
  }

  private void coroutine(String name, CoroutineDispatcher dispatcher) {
    all.put(
        "coroutine " + name,
        work ->
            FutureKt.<String>asCompletableFuture(
                    BuildersKt.async(
                        GlobalScope.INSTANCE,
                        dispatcher,
                        CoroutineStart.DEFAULT,
                        (scope, continuation) -> called(work)))
                .get());
  }

  private static String called(Callable<String> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
