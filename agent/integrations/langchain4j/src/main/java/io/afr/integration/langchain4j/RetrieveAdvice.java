package io.afr.integration.langchain4j;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import io.afr.agent.json.Bounded;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import io.afr.journal.PartName;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A retriever looks for what helps to answer a question. */
final class RetrieveAdvice {

  private RetrieveAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object retriever, @Advice.Argument(0) Query query) {
    return Stores.begin(
        retriever,
        "search",
        call ->
            call.session(
                    query.metadata() == null
                        ? null
                        : Sessions.named(query.metadata().chatMemoryId()))
                .part(PartName.QUERY, Bounded.text(query.text())));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable List<Content> contents,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> found(contents));
  }

  private static Outcome found(@Nullable List<Content> contents) {
    Outcome outcome = Outcome.ok();
    for (Object item : Several.shown(contents)) {
      Object found = item instanceof Content content ? content.textSegment() : item;
      outcome.part(PartName.ITEM, Stores.item(null, found));
    }
    return outcome;
  }
}
