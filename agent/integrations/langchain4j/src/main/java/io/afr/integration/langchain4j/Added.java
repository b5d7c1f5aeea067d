package io.afr.integration.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import io.afr.agent.record.Call;
import io.afr.journal.PartName;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an embedding store is given. The overloads differ in what comes with the embeddings, one or
 * a list of each: their ids before them, what was embedded behind them.
 */
record Added(Collection<?> ids, Collection<?> embeddings, Collection<?> embedded) {

  static Added of(Object[] arguments) {
    int embeddings = isIds(arguments) ? 1 : 0;
    return new Added(
        embeddings == 1 ? listed(arguments[0]) : List.of(),
        listed(arguments[embeddings]),
        embeddings + 1 < arguments.length ? listed(arguments[embeddings + 1]) : List.of());
  }

  Call describedIn(Call call) {
    Iterator<?> id = ids.iterator();
    Iterator<?> content = embedded.iterator();
    for (int i = 0; i < embeddings.size(); i++) {
      call.part(
          PartName.ITEM,
          Stores.item(id.hasNext() ? id.next() : null, content.hasNext() ? content.next() : null));
    }
    return call;
  }

  private static boolean isIds(Object[] arguments) {
    return arguments.length == 3
        || arguments[0] instanceof String
        || (arguments.length == 2 && arguments[1] instanceof Embedding);
  }

  private static Collection<?> listed(@Nullable Object oneOrSeveral) {
    if (oneOrSeveral instanceof Collection<?>) {
      return Several.shown(oneOrSeveral);
    }
    return oneOrSeveral == null ? List.of() : List.of(oneOrSeveral);
  }
}
