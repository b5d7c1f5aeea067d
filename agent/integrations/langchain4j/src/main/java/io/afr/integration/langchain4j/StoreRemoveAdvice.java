package io.afr.integration.langchain4j;

import io.afr.agent.json.Bounded;
import io.afr.agent.json.Guarded;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.util.Collection;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** An embedding store loses entries: one or several by their ids, or what a filter matches. */
final class StoreRemoveAdvice {

  private StoreRemoveAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object store, @Advice.Argument(0) Object which) {
    return Stores.begin(
        store,
        "delete",
        call -> {
          if (which instanceof String id) {
            return call.with(Attribute.KEY, id);
          }
          if (which instanceof Collection<?> ids) {
            for (Object id : Several.shown(ids)) {
              call.part(PartName.ITEM, Stores.item(id, null));
            }
            return call;
          }
          return call.part(PartName.QUERY, Bounded.text(String.valueOf(Guarded.text(which))));
        });
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
