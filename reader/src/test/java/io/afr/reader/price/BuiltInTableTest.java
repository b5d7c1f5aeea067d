package io.afr.reader.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The table that comes with the program. */
final class BuiltInTableTest {

  private final BuiltInTable table = BuiltInTable.open();
  private final JsonNode json = Json.parse(table.text());
  private final PriceList whole = PriceList.read(table.text().getBytes(StandardCharsets.UTF_8));

  @Test
  void isDated() {
    assertThat(LocalDate.parse(table.date())).isAfter("2026-01-01");
  }

  @Test
  void hasEveryModelOnce() {
    long lines = table.text().lines().filter(line -> line.contains("\"litellm_provider\"")).count();

    assertThat(whole.models()).hasSize((int) lines).hasSizeGreaterThan(150);
  }

  @Test
  void findsEveryModelOnItsLine() {
    assertThat(whole.models())
        .allSatisfy(model -> assertThat(table.find(new ModelKey(model, null))).isNotNull());
    assertThat(table.find(new ModelKey("_table", null))).isNull();
    assertThat(table.find(new ModelKey("gpt-4", null))).isNull();
    assertThat(table.find(new ModelKey("gpt-4o\": {\"litellm_provider", null))).isNull();
  }

  @Test
  void holdsNothingButPricesThatAreUnderstood() {
    Set<String> others = Set.of("litellm_provider", "mode", "as_of", "provider_specific_entry");

    for (String model : whole.models()) {
      for (String key : json.path(model).propertyNames()) {
        assertThat(others.contains(key) || Slot.of(key) != null).as(model + " " + key).isTrue();
      }
    }
  }

  @Test
  void pricesTheInputOfEveryModelAndTheOutputOfEveryModelThatAnswers() {
    for (String model : whole.models()) {
      Rates rates = table.find(new ModelKey(model, null));

      assertThat(rates.price(Kind.INPUT, 1, "")).as(model).isPositive();
      if (!json.path(model).path("mode").asString().equals("embedding")) {
        assertThat(rates.price(Kind.OUTPUT, 1, "")).as(model).isPositive();
      }
    }
  }

  @Test
  void hasNoPriceOutOfAllProportion() {
    for (String model : whole.models()) {
      Rates rates = table.find(new ModelKey(model, null));
      BigDecimal input = rates.price(Kind.INPUT, 1, "");
      BigDecimal read = rates.price(Kind.CACHE_READ, 1, "");
      BigDecimal written = rates.price(Kind.CACHE_WRITE, 1, "");
      BigDecimal hour = rates.price(Kind.CACHE_WRITE_HOUR, 1, "");

      assertThat(input).as(model).isLessThan(new BigDecimal("0.001"));
      assertThat(read == null || read.compareTo(input) < 0).as(model + " reads").isTrue();
      assertThat(written == null || written.compareTo(input) > 0).as(model + " writes").isTrue();
      assertThat(hour == null || hour.compareTo(written) > 0).as(model + " hour").isTrue();
      for (String cheap : List.of("batches", "flex")) {
        BigDecimal price = rates.price(Kind.INPUT, 1, cheap);
        assertThat(price == null || price.compareTo(input) < 0).as(model + cheap).isTrue();
      }
    }
  }
}
