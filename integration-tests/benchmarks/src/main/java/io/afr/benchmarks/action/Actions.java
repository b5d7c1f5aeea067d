package io.afr.benchmarks.action;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Fork;
import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs all peers with texts of three sizes, in turn, and prints what the README quotes. */
public final class Actions {

  private static final int FLAT_OUT = 20_000;
  private static final int FLAT_OUT_BYTES = 4096;

  private Actions() {}

  /** The sizes, and how many actions tell enough without filling the disk. */
  enum Size {
    SMALL(300, 60_000, "300 B"),
    MEDIUM(4096, 20_000, "4 kB"),
    LARGE(65536, 2_000, "64 kB");

    final int bytes;
    final int actions;
    final String title;

    Size(int bytes, int actions, String title) {
      this.bytes = bytes;
      this.actions = actions;
      this.title = title;
    }
  }

  public static void run(int rounds, Report report) throws IOException, InterruptedException {
    Map<String, Figures> measured = Rounds.run(rounds, forks());
    Map<String, Figures> flatOut = Rounds.run(1, flatOutForks());
    ActionTables tables = new ActionTables(measured, report);
    tables.onTheCallingThread();
    tables.wholeProcess(flatOut);
    tables.parts();
  }

  static String key(Peers peer, Size size) {
    return peer + " " + size;
  }

  private static List<Fork> forks() {
    List<Fork> forks = new ArrayList<>();
    for (Size size : Size.values()) {
      for (Peers peer : Peers.values()) {
        forks.add(
            new Fork(
                key(peer, size),
                ActionFork.class,
                List.of("-Xms1g", "-Xmx1g"),
                arguments(peer, size.bytes, size.actions)));
      }
    }
    return forks;
  }

  private static List<Fork> flatOutForks() {
    List<Fork> forks = new ArrayList<>();
    for (Peers peer : Peers.WRITING) {
      List<String> arguments = arguments(peer, FLAT_OUT_BYTES, FLAT_OUT);
      forks.add(new Fork(peer.name(), FlatOutFork.class, List.of("-Xmx1g"), arguments));
    }
    return forks;
  }

  private static List<String> arguments(Peers peer, int bytes, int actions) {
    return List.of(peer.name(), Integer.toString(bytes), Integer.toString(actions));
  }
}
