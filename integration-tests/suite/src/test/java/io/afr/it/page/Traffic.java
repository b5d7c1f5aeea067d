package io.afr.it.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a window asked for, as the browser's network layer tells it. */
final class Traffic {
  private static final JsonMapper mapper = new JsonMapper();

  private final ChromeDriver driver;
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private int redirects;

  Traffic(ChromeDriver driver) {
    this.driver = driver;
  }

  /** All requests until now, in the order in which they were made. */
  List<Request> requests() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      note(mapper.readTree(entry.getMessage()).path("message"));
    }
    return List.copyOf(requests.values());
  }

  /** How many bytes came over the wire until now. */
  long bytes() {
    return requests().stream().mapToLong(Request::bytes).sum();
  }

  /** Begins anew. */
  void forget() {
    requests();
    requests.clear();
  }

  private void note(JsonNode message) {
    JsonNode of = message.path("params");
    String id = of.path("requestId").asString("");
    switch (message.path("method").asString("")) {
      case "Network.requestWillBeSent" -> begun(id, of);
      case "Network.webSocketCreated" -> requests.put(id, begun(of.path("url").asString("")));
      case "Network.loadingFinished" ->
          requests.computeIfPresent(
              id, (key, known) -> known.with(of.path("encodedDataLength").asLong(0)));
      case "Network.loadingFailed" ->
          requests.computeIfPresent(id, (key, known) -> known.failed(reason(of)));
      default -> {}
    }
  }

  /** A redirect has the id of the request that it follows from. */
  private void begun(String id, JsonNode of) {
    Request before = requests.remove(id);
    if (before != null) {
      requests.put(id + " " + ++redirects, before);
    }
    requests.put(id, begun(of.path("request").path("url").asString("")));
  }

  private static Request begun(String url) {
    return new Request(url, 0, false, "");
  }

  private static String reason(JsonNode of) {
    List<String> words = new ArrayList<>();
    for (String name : List.of("blockedReason", "errorText")) {
      String said = of.path(name).asString("");
      if (!said.isEmpty()) {
        words.add(said);
      }
    }
    return words.isEmpty() ? "failed" : String.join(" ", words);
  }
}
