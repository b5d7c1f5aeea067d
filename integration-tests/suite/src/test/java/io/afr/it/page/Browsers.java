package io.afr.it.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The running browsers: a class of tests gets one for itself, and leaves it to the next. */
final class Browsers implements AutoCloseable {
  private final Chromium chromium;
  private final List<RunningBrowser> all = new ArrayList<>();
  private final Deque<RunningBrowser> idle = new ArrayDeque<>();

  Browsers(Chromium chromium) {
    this.chromium = chromium;
  }

  synchronized RunningBrowser take() {
    if (idle.isEmpty()) {
      try {
        RunningBrowser started = RunningBrowser.start(chromium);
        all.add(started);
        return started;
      } catch (IOException e) {
        throw new UncheckedIOException("the browser cannot be started", e);
      }
    }
    return idle.pop();
  }

  synchronized void giveBack(RunningBrowser browser) {
    idle.push(browser);
  }

  @Override
  public void close() throws Exception {
    for (RunningBrowser browser : all) {
      browser.close();
    }
  }
}
