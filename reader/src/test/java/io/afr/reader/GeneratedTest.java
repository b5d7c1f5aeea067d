package io.afr.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.generate.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the generator writes is read like any recording. */
class GeneratedTest {

  private static final int SESSIONS = 150;

  @TempDir private static Path directory;
  private static Corpus corpus;
  private static Home home;

  @BeforeAll
  static void write() {
    corpus = Corpus.of(5, SESSIONS);
    corpus.write(directory, done -> {});
    home = Home.open(directory);
  }

  private static List<Row> rows(Filter.Builder filter) {
    return home.search(filter.limit(Filter.MOST).build()).rows();
  }

  @Test
  void isIntact() {
    assertThat(home.problems()).isEmpty();
    assertThat(home.verify(List.of(), (done, total) -> {}).journals())
        .allSatisfy(check -> assertThat(check.verdict().isIntact()).isTrue());
    assertThat(rows(Filter.where())).hasSize(SESSIONS);
  }

  @Test
  void holdsAsManyActionsAsItSays() {
    long actions = 0;
    for (Row row : rows(Filter.where())) {
      actions += row.actionCount();
    }

    // A session that hangs or is cut off leaves a tool call without its result.
    assertThat(actions).isBetween(corpus.actions() - SESSIONS / 10, corpus.actions());
  }

  @Test
  void hasTurnsToolsTokensAndCosts() {
    List<Summary> summaries =
        rows(Filter.where()).stream().map(row -> home.summary(row.session())).toList();

    assertThat(summaries).anyMatch(summary -> summary.turns() > 5);
    assertThat(summaries).anyMatch(summary -> summary.iterations() > 2);
    assertThat(summaries).anyMatch(summary -> summary.toolCalls() > 3);
    assertThat(summaries).anyMatch(summary -> summary.memoryOps() > 3);
    assertThat(summaries).anyMatch(summary -> summary.errors() > 0);
    assertThat(summaries).anyMatch(summary -> summary.byAgent().size() > 1);
    assertThat(summaries.stream().filter(summary -> summary.cost() != null))
        .hasSizeGreaterThan(SESSIONS * 8 / 10);
    assertThat(summaries.stream().flatMap(summary -> summary.unpriced().stream()))
        .isSubsetOf("house-blend-7", "llama3.2:3b");
    assertThat(summaries.stream().filter(summary -> summary.tokensUsed() != null))
        .hasSizeGreaterThan(SESSIONS * 9 / 10);
  }

  @Test
  void goesOnFromRequestToRequest() {
    List<JsonNode> calls = new ArrayList<>();
    for (Row row : rows(Filter.where())) {
      for (Action action : home.replay(row.session()).actions()) {
        if (action.kind() == Action.Kind.LLM_CALL && action.turn() > 1) {
          calls.add(action.data());
        }
      }
    }

    assertThat(calls.stream().filter(call -> call.has("continues")))
        .hasSizeGreaterThan(calls.size() * 8 / 10);
    assertThat(calls.stream().filter(call -> call.path("streaming").asBoolean(false))).isNotEmpty();
  }

  @Test
  void isFoundByAgentToolModelAndWord() {
    String agent = corpus.agents().get(0);
    assertThat(rows(Filter.where().agentId(agent)))
        .isNotEmpty()
        .allMatch(row -> row.agents().contains(agent));
    assertThat(rows(Filter.where().model(Corpus.models().get(0)))).isNotEmpty();
    assertThat(rows(Filter.where().text(Corpus.unique(17, 0)))).hasSize(1);
    assertThat(rows(Filter.where().status(Action.Status.INTERRUPTED)).size()).isLessThan(10);
  }
}
