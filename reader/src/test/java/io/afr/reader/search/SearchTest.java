package io.afr.reader.search;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.toolCall;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.ReaderException;
import io.afr.reader.Row;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import io.afr.reader.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SearchTest {

  private final Script shop = Script.of("j1", "shop", Map.of("env", "prod"));
  private final Script bank = Script.of("j2", "bank", Map.of("env", "test")).passes(10_000);

  SearchTest() {
    conversation(shop, "rain", "Weather in  Bern?\\nNow", "weather", "RAIN and wind", "gpt-4o");
    conversation(shop, "fail", "Transfer money", "transfer", null, "gpt-4o-mini");
    conversation(bank, "cash", "Balance?", "balance", "10 CHF", "gpt-4o");
  }

  private static void conversation(
      Script script, String id, String question, String tool, String result, String model) {
    script.session(id, SessionFrom.LIBRARY);
    Step run = script.run(id.equals("cash") ? "Teller" : "Assistant");
    run.chat(user(question)).with(Attribute.MODEL, model).answers(toolCall("c", tool, "{}"));
    Step call = run.tool(tool).calledAs("c", "{\"id\":\"order-" + id + "\"}").takes(50);
    if (result == null) {
      call.fails("java.io.IOException", "refused");
    } else {
      call.results(result);
    }
    run.chat(user(question), message("tool", "x"))
        .with(Attribute.MODEL, model)
        .ok(
            new Part(PartName.RESPONSE, Content.json(message("assistant", "Done"))),
            new Part(
                PartName.USAGE,
                Content.json(
                    id.equals("cash")
                        ? "{\"inputTokens\":5,\"outputTokens\":2,\"cost\":0.5}"
                        : "{\"inputTokens\":5}")));
    run.ok();
  }

  @Test
  void findsEverythingNewestFirst() {
    assertThat(ids(Filter.where())).containsExactly("cash", "fail", "rain");
  }

  @Test
  void showsASessionInARow() {
    Row row = find(Filter.where().agentId("Teller")).rows().get(0);

    assertThat(row.title()).isEqualTo("Balance?");
    assertThat(row.agents()).containsExactly("Teller");
    assertThat(row.actionCount()).isEqualTo(4);
    assertThat(row.matchCount()).isEqualTo(3);
    assertThat(row.turns()).isEqualTo(1);
    assertThat(row.iterations()).isEqualTo(2);
    assertThat(row.toolCalls()).isEqualTo(1);
    assertThat(row.models()).containsExactly("gpt-4o");
    assertThat(row.tools()).containsExactly("balance");
    assertThat(row.tokensUsed()).isEqualTo(7);
    assertThat(row.cost()).isEqualTo(0.5);
    assertThat(row.tags()).containsExactly(Map.entry("env", "test"));
    assertThat(row.status()).isEqualTo(Action.Status.OK);
    assertThat(row.hasErrors()).isFalse();
  }

  @Test
  void tellsNoTokensAndNoCostWhereNobodyReportedAny() {
    Row row = find(Filter.where().toolUsed("weather")).rows().get(0);

    assertThat(row.tokensUsed()).isNull();
    assertThat(row.cost()).isNull();
    assertThat(row.title()).isEqualTo("Weather in Bern? Now");
  }

  @Test
  void filtersSessions() {
    assertThat(ids(Filter.where().service("bank"))).containsExactly("cash");
    assertThat(ids(Filter.where().model("gpt-4o"))).containsExactly("cash", "rain");
    assertThat(ids(Filter.where().minCost(0.5))).containsExactly("cash");
    assertThat(ids(Filter.where().minCost(0.0))).containsExactly("cash");
    assertThat(ids(Filter.where().tag("env"))).hasSize(3);
    assertThat(ids(Filter.where().tag("env=prod"))).containsExactly("fail", "rain");
  }

  @Test
  void filtersActions() {
    assertThat(ids(Filter.where().status(Action.Status.ERROR))).containsExactly("fail");
    assertThat(ids(Filter.where().toolUsed("weather"))).containsExactly("rain");
    assertThat(ids(Filter.where().minDurationMs(50.0))).hasSize(3);
    assertThat(ids(Filter.where().minDurationMs(90.0))).isEmpty();
    assertThat(ids(Filter.where().agentId("Teller"))).containsExactly("cash");
  }

  @Test
  void findsTextRegardlessOfCaseInWhatWasSaid() {
    assertThat(ids(Filter.where().text("rain AND"))).containsExactly("rain");
    assertThat(ids(Filter.where().text("ORDER-fail"))).containsExactly("fail");
    assertThat(ids(Filter.where().text("transfer money"))).containsExactly("fail");
    assertThat(ids(Filter.where().text("done"))).hasSize(3);
    assertThat(ids(Filter.where().text("assistant"))).isEmpty();
  }

  @Test
  void oneActionMustMeetAllConditions() {
    assertThat(ids(Filter.where().toolUsed("transfer").status(Action.Status.ERROR)))
        .containsExactly("fail");
    assertThat(ids(Filter.where().toolUsed("weather").text("Weather in"))).isEmpty();
    assertThat(ids(Filter.where().toolUsed("weather").text("wind").tag("env=prod")))
        .containsExactly("rain");
    assertThat(ids(Filter.where().model("gpt-4o").status(Action.Status.ERROR))).isEmpty();
  }

  @Test
  void countsAToolCallAndItsResultOnce() {
    assertThat(find(Filter.where().toolUsed("weather").text("wind")).rows().get(0).matchCount())
        .isEqualTo(1);
  }

  @Test
  void timesAreInclusive() {
    Row row = find(Filter.where().toolUsed("weather")).rows().get(0);

    assertThat(ids(Filter.where().from(row.startTime()).to(row.startTime())))
        .containsExactly("rain");
    assertThat(ids(Filter.where().to(row.startTime().minusNanos(1000)))).isEmpty();
  }

  @Test
  void refusesABeginningThatIsLaterThanTheEnd() {
    Filter backwards = Filter.where().from(Script.START).to(Script.START.minusNanos(1000)).build();

    assertThatThrownBy(() -> new Search(Script.sessions(shop)).find(backwards))
        .isInstanceOf(ReaderException.class)
        .hasMessageContaining("nothing can match");
  }

  @Test
  void goesOnWhereThePageEnded() {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = find(Filter.where().limit(1).cursor(cursor));
      assertThat(page.rows()).hasSize(1);
      all.add(page.rows().get(0).session().id());
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(all).containsExactly("cash", "fail", "rain");
  }

  @Test
  void refusesACursorThatIsNone() {
    assertThatThrownBy(() -> find(Filter.where().cursor("?")))
        .isInstanceOf(ReaderException.class)
        .hasMessage("not a cursor of a search: ?");
  }

  private List<String> ids(Filter.Builder filter) {
    return find(filter).rows().stream().map(row -> row.session().id()).toList();
  }

  private SearchResult find(Filter.Builder filter) {
    return new Search(Script.sessions(shop, bank)).find(filter.build());
  }
}
