package io.afr.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the program sends besides costs it a look at method and path. */
class HttpCallTest {

  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void readsNoBodyOfOtherTraffic() {
    begin("GET", "/v1/chat/completions");
    begin("POST", "/orders");
    begin("POST", "/v1/chat/completions/1");
    begin("POST", "/");
    begin("POST", null);

    assertThat(reads).hasValue(0);
  }

  @Test
  void readsTheBodyWhereMethodAndPathFit() {
    for (String path :
        new String[] {
          "/v1/chat/completions",
          "/v1/responses",
          "/v1/messages",
          "/v1beta/models/m:generateContent",
          "/api/chat",
          "/v2/chat"
        }) {
      begin("POST", path);
    }

    assertThat(reads).hasValue(6);
  }

  private void begin(String method, String path) {
    Exchange exchange =
        HttpCall.begin(
            "http",
            this,
            method,
            path,
            () -> {
              reads.incrementAndGet();
              return Json.MISSING;
            });
    assertThat(exchange).isNull();
  }
}
