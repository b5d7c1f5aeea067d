package com.example.recent;

import dev.langchain4j.agent.tool.Tool;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** A tool that needs company: each call waits for another one. */
final class Counter {
  private final CyclicBarrier together = new CyclicBarrier(2);

  @Tool("Counts with another")
  int count(int from) throws InterruptedException, BrokenBarrierException {
    together.await();
    return from + 1;
  }
}
