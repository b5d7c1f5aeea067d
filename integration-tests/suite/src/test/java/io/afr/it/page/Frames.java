package io.afr.it.page;

import java.util.List;

/**
 * How evenly the page moves: the times from frame to frame while something is done to it.
 *
 * <pre>{@code
 * Frames frames = window.frames();
 * window.press(Keys.PAGE_DOWN);
 * assertThat(frames.end().longest()).isLessThan(50);
 * }</pre>
 */
final class Frames {
  private static final String BEGIN =
      """
      const run = window.afrFrames = {frames: [], tasks: [], going: true};
      let last = performance.now();
      const next = now => {
        run.frames.push(now - last);
        last = now;
        if (run.going) requestAnimationFrame(next);
      };
      requestAnimationFrame(now => { last = now; requestAnimationFrame(next); });
      run.observer = new PerformanceObserver(list =>
          list.getEntries().forEach(entry => run.tasks.push(entry.duration)));
      run.observer.observe({type: 'longtask'});
      """;

  private static final String END =
      """
      const done = arguments[arguments.length - 1];
      const run = window.afrFrames;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        run.going = false;
        run.observer.takeRecords().forEach(entry => run.tasks.push(entry.duration));
        run.observer.disconnect();
        done([run.frames, run.tasks]);
      }));
      """;

  private final Window window;

  private Frames(Window window) {
    this.window = window;
  }

  static Frames begin(Window window) {
    window.script(BEGIN);
    return new Frames(window);
  }

  /** Lets what was done be shown, and tells how it went. */
  Pace end() {
    List<?> measured = (List<?>) window.asyncScript(END);
    return new Pace(millis(measured.get(0)), millis(measured.get(1)));
  }

  private static List<Double> millis(Object numbers) {
    return ((List<?>) numbers).stream().map(each -> ((Number) each).doubleValue()).toList();
  }

  /**
   * @param frames from each frame to the next, in ms
   * @param tasks those of the page's tasks that took over 50 ms, in ms
   */
  record Pace(List<Double> frames, List<Double> tasks) {

    /** The longest frame, in ms. */
    double longest() {
      return frames.stream().mapToDouble(each -> each).max().orElse(0);
    }

    /** How many frames took longer. */
    long over(double millis) {
      return frames.stream().filter(each -> each > millis).count();
    }
  }
}
