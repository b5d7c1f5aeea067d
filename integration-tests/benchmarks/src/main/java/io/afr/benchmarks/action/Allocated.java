package io.afr.benchmarks.action;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** How much of the heap was asked for so far. */
final class Allocated {

  private static final ThreadMXBean threads =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private Allocated() {}

  static long byAllThreads() {
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
