package io.afr.benchmarks.action;

import static io.afr.benchmarks.fork.Report.number;
import static io.afr.benchmarks.fork.Report.times;

import io.afr.benchmarks.action.Actions.Size;
import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What was measured of single actions, as it stands in the README. */
final class ActionTables {

  private static final List<String> PERCENTILES = List.of("p50", "p99", "p99.9");
  private static final List<Peers> PARTS =
      List.of(Peers.RAW_APPENDS, Peers.SERIALISING, Peers.MASKING);

  private final Map<String, Figures> measured;
  private final Report report;

  ActionTables(Map<String, Figures> measured, Report report) {
    this.measured = measured;
    this.report = report;
  }

  /** AFR in microseconds, the others as multiples of it. */
  void onTheCallingThread() {
    List<String> heads = new ArrayList<>(List.of("begin + end, on the calling thread"));
    for (Size size : Size.values()) {
      PERCENTILES.forEach(percentile -> heads.add(size.title + " " + percentile));
    }
    report.heads(heads);
    for (Peers peer : Peers.WRITING) {
      List<String> row = new ArrayList<>(List.of(peer.title));
      for (Size size : Size.values()) {
        PERCENTILES.forEach(percentile -> row.add(beside(peer, size, percentile, "µs", 1000)));
      }
      report.row(row);
    }
    report.text(
        "AFR as it is, the others as multiples of it. All keep the same text, which nobody has seen"
            + " before, in bursts of 64 between which the others' threads catch up. The two raw"
            + " appends are of as many bytes as AFR appends, made beforehand.");
  }

  /** Beyond what the program spends without recording; AFR as it is, the others as multiples. */
  void wholeProcess(Map<String, Figures> flatOut) {
    List<String> heads = new ArrayList<>(List.of("the whole process, until it is on the disk"));
    for (String figure : List.of("CPU", "heap")) {
      for (Size size : Size.values()) {
        heads.add(figure + ", " + size.title);
      }
    }
    heads.addAll(List.of("lost", "kept of 20,000 without a pause"));
    report.heads(heads);
    for (Peers peer : Peers.WRITING) {
      List<String> row = new ArrayList<>(List.of(peer.title));
      for (Size size : Size.values()) {
        row.add(beside(peer, size, "cpu", "µs", 1000));
      }
      for (Size size : Size.values()) {
        row.add(beside(peer, size, "allocated", "kB", 1024));
      }
      row.add(lost(peer));
      row.add(kept(Objects.requireNonNull(flatOut.get(peer.name())).get("kept")));
      report.row(row);
    }
    report.text(
        "Per action, beyond what the same program spends without recording, all threads together,"
            + " the last `fsync` included. OpenTelemetry's batch processor drops what its queue of"
            + " 2,048 does not take; Logback's appender is told to wait and not to discard. What JFR,"
            + " OpenTelemetry and Logback have not written yet does not survive a `kill -9`.");
  }

  /** What begin and end are made of, each part measured alone. */
  void parts() {
    List<String> heads = new ArrayList<>(List.of("what it is made of, each alone"));
    for (Size size : Size.values()) {
      heads.add(size.title);
    }
    report.heads(heads);
    for (Peers part : PARTS) {
      row(part.title + ", p50", size -> of(part, size).get("p50"));
    }
    row("**AFR**, p50", size -> of(Peers.AFR, size).get("p50"));
    ratios("AFR's p50 against their sum", size -> of(Peers.AFR, size).get("p50") / sum(size));
    ratios(
        "AFR's p99.9 against that of the raw appends",
        size -> of(Peers.AFR, size).get("p99.9") / of(Peers.RAW_APPENDS, size).get("p99.9"));
  }

  private void row(String title, ToDoubleFunction<Size> nanos) {
    List<String> row = new ArrayList<>(List.of(title));
    for (Size size : Size.values()) {
      row.add(number(nanos.applyAsDouble(size) / 1000, "µs"));
    }
    report.row(row);
  }

  private void ratios(String title, ToDoubleFunction<Size> ratio) {
    List<String> row = new ArrayList<>(List.of(title));
    for (Size size : Size.values()) {
      row.add(times(ratio.applyAsDouble(size)));
    }
    report.row(row);
  }

  private double sum(Size size) {
    return PARTS.stream().mapToDouble(part -> of(part, size).get("p50")).sum();
  }

  private String beside(Peers peer, Size size, String figure, String unit, double per) {
    double own = beyond(Peers.AFR, size, figure);
    double value = beyond(peer, size, figure);
    return peer == Peers.AFR ? number(own / per, unit) : times(value / own);
  }

  /** Of time on the thread that is what it takes to look at the clock. */
  private double beyond(Peers peer, Size size, String figure) {
    return Math.max(0, of(peer, size).get(figure) - of(Peers.NOTHING, size).get(figure));
  }

  private String lost(Peers peer) {
    double lost = 0;
    for (Size size : Size.values()) {
      lost += of(peer, size).get("lost");
    }
    return String.format(Locale.ROOT, "%.0f", lost);
  }

  private static String kept(double share) {
    return String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share));
  }

  private Figures of(Peers peer, Size size) {
    return Objects.requireNonNull(measured.get(Actions.key(peer, size)));
  }
}
