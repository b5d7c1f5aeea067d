package io.afr.benchmarks.action;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Trees;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records without a pause, and counts what of it is there afterwards. */
final class FlatOutFork {

  private FlatOutFork() {}

  /** Arguments: the peer, the bytes of a text, how many actions. */
  public static void main(String[] args) throws Exception {
    int bytes = Integer.parseInt(args[1]);
    int actions = Integer.parseInt(args[2]);
    Path directory = Trees.create();
    try {
      Peer peer =
          Peers.valueOf(args[0]).open(Files.createDirectory(directory.resolve("peer")), bytes);
      Texts texts = new Texts(bytes);
      for (int i = 0; i < actions; i++) {
        peer.record(texts.next());
      }
      peer.close();
      new Figures().put("kept", (double) peer.kept() / actions).print();
    } finally {
      Trees.delete(directory);
    }
  }
}
