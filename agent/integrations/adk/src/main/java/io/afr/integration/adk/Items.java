package io.afr.integration.adk;

import com.google.adk.events.Event;
import io.afr.agent.record.Description;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.journal.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a memory gives. */
final class Items<T> implements Answer<T> {

  private static final Description<Object> ITEM =
      new Description<>() {
        @Override
        public boolean isImmutable(Object item) {
          return false;
        }

        @Override
        public Content content(Object item) {
          return item instanceof Event event ? Memory.event(event) : (Content) item;
        }
      };

  private final Function<T, ? extends List<?>> items;
  private @Nullable List<?> found;

  private Items(Function<T, ? extends List<?>> items) {
    this.items = items;
  }

  /** Nothing that the call did not say already. */
  static <T> Answer<T> none() {
    return new Items<>(given -> List.of());
  }

  /**
   * @param items events, or contents
   */
  static <T> Answer<T> of(Function<T, ? extends List<?>> items) {
    return new Items<>(items);
  }

  @Override
  public void add(Frame frame, T given) {
    // As it is now: the program may go on with the list itself.
    found = new ArrayList<>(items.apply(given));
  }

  @Override
  public Outcome outcome() {
    Outcome outcome = Outcome.ok();
    return found == null || found.isEmpty() ? outcome : outcome.items(found, ITEM);
  }
}
