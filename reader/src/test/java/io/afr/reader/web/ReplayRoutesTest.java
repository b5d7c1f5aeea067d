package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.cli.Main;
import io.afr.reader.cli.Recorder;
import io.afr.reader.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReplayRoutesTest {

  @TempDir private Path home;

  private Site site;

  @BeforeEach
  void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
      recorder.weather("order-2", "Oslo");
      recorder.failing("order-2", "Oslo");
    }
    try (Recorder recorder = new Recorder(home, "billing")) {
      recorder.weather("order-1", "Bern");
    }
    site = Site.of(home);
  }

  @AfterEach
  void end() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/replay/search | list",
        "/api/replay/search?limit=1 | list --limit 1",
        "/api/replay/search?service=shop&status=error | list --service shop --status error",
        "/api/replay/search?toolUsed=getWeather&text=oslo | list --tool getWeather --text oslo",
        "/api/replay/search?agentId=nobody | list --agent nobody",
        "/api/replay/order-2 | get order-2",
        "/api/replay/order-2?full=true | get order-2 --full",
        "/api/replay/last | get last",
        "/api/replay/order-2/summary | summary order-2",
        "/api/diff?a=shop/order-1&b=billing%2Forder-1 | diff shop/order-1 billing/order-1",
        "/api/stats | stats",
        "/api/stats?by=tool&status=error | stats --by tool --status error",
        "/api/stats/loops | stats --loops"
      })
  void answersWhatTheCommandsPrint(String path, String command) throws Exception {
    Site.Came came = site.get(path);

    assertThat(came.status()).as(came.body()).isEqualTo(200);
    assertThat(came.json()).isEqualTo(printed(command));
  }

  @Test
  void showsOneActionWhole() throws Exception {
    JsonNode second = site.get("/api/replay/order-2").json().get(3);

    Site.Came came = site.get("/api/replay/order-2/actions/" + second.get("id").stringValue());

    assertThat(came.json()).isEqualTo(printed("get order-2 --step 4"));
    assertThat(came.json().at("/data/messages")).hasSize(3);
  }

  @Test
  void findsASessionByServiceAndIdAndNamesCandidatesOfAnAmbiguousOne() throws Exception {
    Site.Came one = site.get("/api/replay/billing%2Forder-1");
    Site.Came several = site.get("/api/replay/order-1");

    assertThat(one.json().get(0).get("service").stringValue()).isEqualTo("billing");
    assertThat(several.status()).isEqualTo(409);
    assertThat(several.code()).isEqualTo("ambiguous");
    assertThat(Json.texts(several.json().at("/error/candidates")))
        .containsExactlyInAnyOrder("shop/order-1", "billing/order-1");
  }

  @Test
  void pagesThroughASession() throws Exception {
    List<Integer> sequences = new ArrayList<>();
    for (JsonNode page = page(0); !page.isEmpty(); page = page(sequences.size())) {
      page.forEach(action -> sequences.add(action.get("sequence").intValue()));
    }

    assertThat(sequences).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private JsonNode page(int after) throws Exception {
    return site.get("/api/replay/order-2?limit=2&after=" + after).json();
  }

  @Test
  void leavesOutWhatWasSaidButNotWhatItCost() throws Exception {
    Site.Came none = site.get("/api/replay/order-2?content=none");
    Site.Came brief = site.get("/api/replay/order-2?content=brief");

    assertThat(none.body()).doesNotContain("weather in").doesNotContain("12 degrees");
    assertThat(none.json().get(0).at("/data/model").stringValue()).isEqualTo("gpt-4o");
    assertThat(none.json().get(0).at("/data/usage/total").intValue()).isEqualTo(1234);
    assertThat(none.json().get(1).at("/data/toolId").stringValue()).isEqualTo("getWeather");
    assertThat(brief.body()).contains("weather in Oslo");
  }

  @Test
  void findsTheNextSessionsByTheCursor() throws Exception {
    JsonNode first = site.get("/api/replay/search?limit=2").json();
    JsonNode second =
        site.get("/api/replay/search?limit=2&cursor=" + first.get("nextCursor").stringValue())
            .json();

    assertThat(first.get("sessions")).hasSize(2);
    assertThat(second.get("sessions")).hasSize(1);
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void answersFromWhatIsRecordedNow() throws Exception {
    int before = site.get("/api/replay/shop%2Forder-1").json().size();
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-3", "Lima");

      Await.until(() -> site.get("/api/replay/order-3").status() == 200);
    }

    assertThat(site.get("/api/replay/order-3").json()).hasSize(4);
    assertThat(site.get("/api/replay/shop%2Forder-1").json()).hasSize(before);
  }

  @Test
  void packsWhatIsWorthIt() throws Exception {
    Site.Came packed = site.get("/api/replay/order-2", "Accept-Encoding", "br, gzip");
    Site.Came plain = site.get("/api/replay/order-2", "Accept-Encoding", "gzip;q=0");

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(Integer.parseInt(packed.header("Content-Length")))
        .isLessThan(Integer.parseInt(plain.header("Content-Length")) / 2);
  }

  private JsonNode printed(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--json", "--home", home.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(words.toArray(new String[0]), to, to)).isZero();
    return Json.parse(out.toByteArray());
  }
}
