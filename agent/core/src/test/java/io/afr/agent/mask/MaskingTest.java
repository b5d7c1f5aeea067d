package io.afr.agent.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskingTest {

  private static final Masking masking = Masking.builtIn();

  private final List<String> trouble = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"password\":\"hunter\",\"a\":1}|{\"password\":\"[masked:password]\",\"a\":1}",
        "{\"dbPassword\" : \"a\\\"b\"}|{\"dbPassword\" : \"[masked:password]\"}",
        "{\"api_key\":\"x\"}|{\"api_key\":\"[masked:api-key]\"}",
        "{\"OPENAI-API-KEY\":\"x y\"}|{\"OPENAI-API-KEY\":\"[masked:api-key]\"}",
        "{\"client_secret\":\"x\"}|{\"client_secret\":\"[masked:secret]\"}",
        "{\"accessToken\":\"x\"}|{\"accessToken\":\"[masked:token]\"}",
        "{\"refresh_token\":\"x\"}|{\"refresh_token\":\"[masked:token]\"}",
        "{\"password\":12345678}|{\"password\":\"[masked:password]\"}",
        "{\"x-api-key\":[\"k\"]}|{\"x-api-key\":[\"[masked:api-key]\"]}",
        "{\\\"password\\\":\\\"x\\\",\\\"a\\\":1}|{\\\"password\\\":\\\"[masked:password]\\\",\\\"a\\\":1}",
        "password = hunter22|password = [masked:password]",
        "DB_PASSWORD=hunter22 make|DB_PASSWORD=[masked:password] make",
        "Server=a;Password=abc;x=y|Server=a;Password=[masked:password];x=y",
        "/login?user=a&password=abc|/login?user=a&password=[masked:password]",
        "{apiKey=k1k1k1k1, other=x}|{apiKey=[masked:api-key], other=x}",
        "<password>abc</password>|<password>[masked:password]</password>",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG+bPxR|aws_secret_access_key = [masked:secret]",
        "postgres://u:p%40ss@h/d|postgres://u:[masked:password]@h/d",
        "https:\\/\\/u:pass@h\\/d|https:\\/\\/u:[masked:password]@h\\/d",
        "Authorization: Bearer abcdef123|Authorization: Bearer [masked:authorization]",
        "authorization=[Token abcdef123]|authorization=[Token [masked:authorization]]",
        "{\"Authorization\":\"Basic QTpi\"}|{\"Authorization\":\"Basic [masked:authorization]\"}",
        "x-goog-api-key: abc123abc123|x-goog-api-key: [masked:api-key]",
        "Api-Key: abc123abc123|Api-Key: [masked:api-key]",
        "curl -H basic dXNlcjpwYXNzd29yZA== x|curl -H basic [masked:basic] x",
        "https://hooks.slack.com/services/T1A/B2C/x3y4z5w6|https://hooks.slack.com[masked:slack-hook]",
        "?key=abcdefgh12345678&a=b|?key=[masked:api-key]&a=b",
        "?sv=1&sig=abcdefgh12345678%3D&a=b|?sv=1&sig=[masked:signature]&a=b",
      })
  void masksWhatItsSurroundingsTell(String said, String expected) {
    assertThat(masking.content(Content.text(said)).toString()).isEqualTo(expected);
  }

  @Test
  void masksWhatIsWrittenInEscapes() {
    String dash = "\\" + "u002d";
    String key = "sk" + dash + "proj" + dash + "abcDEF123".repeat(5);

    Content masked = masking.content(Content.json("{\"a\":\"" + key + "\",\"b\":2}"));

    assertThat(masked).hasToString("{\"a\":\"[masked:openai-key]\",\"b\":2}");
  }

  @Test
  void masksTheUsersKeysWhateverTheirValues() {
    Masking mine = Masking.of(List.of(), List.of("user_ssn", "pin", "größe"), trouble::add);
    String json =
        "{\"userSsn\":123456789,\"x\":{\"PIN\":{\"a\":[1,\"]}\"]}},\"größe\":\"1\",\"pin\":true,"
            + "\"pins\":3,\"user-ssn\":null,\"s\":\"{\\\"pin\\\": 7}\"}";

    Json masked = Json.parse(bytes(mine.content(Content.json(json))));

    assertThat(masked.get("userSsn").text()).isEqualTo("[masked:key]");
    assertThat(masked.get("x").get("PIN").text()).isEqualTo("[masked:key]");
    assertThat(masked.get("größe").text()).isEqualTo("[masked:key]");
    assertThat(masked.get("pin").text()).isEqualTo("[masked:key]");
    assertThat(masked.get("pins").text()).isEqualTo("3");
    assertThat(masked.get("s").text()).isEqualTo("{\"pin\": \"[masked:key]\"}");
    assertThat(trouble).isEmpty();
  }

  @Test
  void masksAKeyOfOneLetter() {
    Masking mine = Masking.of(List.of(), List.of("k"), trouble::add);

    assertThat(mine.content(Content.json("{\"k\":1,\"kk\":2}")))
        .hasToString("{\"k\":\"[masked:key]\",\"kk\":2}");
  }

  @Test
  void masksTheUsersPatternsInTextsAndInStringsAndNumbersOfJson() {
    Masking mine = Masking.of(List.of("CUST-\\d{4}", "4111\\d+", "a\"b"), List.of(), trouble::add);
    String json =
        "{\"CUST-1234\":\"é CUST-\\u0031234\\n\",\"n\":41112222,\"q\":\"a\\\"b\",\"m\":1}";

    Json masked = Json.parse(bytes(mine.content(Content.json(json))));

    assertThat(masked.members().keySet()).containsExactly("[masked:pattern]", "n", "q", "m");
    assertThat(masked.get("[masked:pattern]").text()).isEqualTo("é [masked:pattern]\n");
    assertThat(masked.get("n").text()).isEqualTo("[masked:pattern]");
    assertThat(masked.get("q").text()).isEqualTo("[masked:pattern]");
    assertThat(mine.text("see CUST-9999!")).isEqualTo("see [masked:pattern]!");
  }

  @Test
  void switchesAPatternOffThatRunsWildAndSaysSoOnce() {
    Masking mine = Masking.of(List.of("(a+)+\\1b", "secret\\d"), List.of(), trouble::add);
    String wild = "a".repeat(40) + "! secret1";

    assertThat(mine.text(wild)).isEqualTo("a".repeat(40) + "! [masked:pattern]");
    assertThat(mine.text(wild)).isEqualTo("a".repeat(40) + "! [masked:pattern]");
    assertThat(trouble).singleElement().asString().contains("(a+)+\\1b").contains("switched off");
  }

  @Test
  void switchesAPatternOffThatGoesTooDeep() {
    Masking mine = Masking.of(List.of("(?:a|b|cd)*x"), List.of(), trouble::add);

    assertThat(mine.text("ab".repeat(100_000))).hasSize(200_000);
    assertThat(trouble).hasSize(1);
  }

  @Test
  void namesAPatternThatIsBroken() {
    Masking unused = Masking.of(List.of("(", "ok\\d"), List.of(), trouble::add);

    assertThat(trouble).singleElement().asString().startsWith("redact.patterns: ( is no regular");
  }

  @Test
  void masksOfACutFactWhatItBeginsWith() {
    assertThat(masking.text("the key sk-proj-abcd1234…")).isEqualTo("the key [masked:openai-key]…");
  }

  @Test
  void keepsTheTrueLengthOfWhatWasCut() {
    byte[] front = "sk-proj-abcd1234".getBytes(StandardCharsets.UTF_8);

    Content masked = masking.content(Content.truncated(Content.TEXT, front, 116));

    assertThat(masked.trueLength() - bytes(masked).length).isEqualTo(100);
  }

  private static byte[] bytes(Content content) {
    return Objects.requireNonNull(content.bytes());
  }
}
