package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Recallable;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.Function;

/** What the host's objects are on the tape, and the objects themselves, to describe them again. */
final class Recalled extends AbstractList<Content> implements Recallable, RandomAccess {

  private final Object[] objects;
  private final Content[] contents;
  private final Function<Object, Content> described;

  Recalled(Object[] objects, Content[] contents, Function<Object, Content> described) {
    this.objects = objects;
    this.contents = contents;
    this.described = described;
  }

  @Override
  public Content get(int index) {
    return contents[index];
  }

  @Override
  public int size() {
    return contents.length;
  }

  @Override
  public Content again(int index) {
    return described.apply(objects[index]);
  }
}
