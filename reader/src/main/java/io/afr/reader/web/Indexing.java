package io.afr.reader.web;

import io.afr.reader.Progress;

/** How far the index has come, where a question has to wait for it: nobody is kept waiting. */
final class Indexing implements Progress {

  private volatile long done;
  private volatile long total;

  @Override
  public void reached(long done, long total) {
    this.total = total;
    this.done = done;
  }

  /** Sends away whoever would have to wait. */
  void check() {
    long all = total;
    long now = done;
    if (now < all) {
      throw new Refusal(
          503, "indexing", "the index is being built: " + (100 * now / all) + " % are done");
    }
  }

  /** Whoever asked has his answer, or has given up. */
  void over() {
    total = 0;
  }
}
