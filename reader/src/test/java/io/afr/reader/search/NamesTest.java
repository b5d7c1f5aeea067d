package io.afr.reader.search;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.SessionFrom;
import io.afr.reader.ReaderException;
import io.afr.reader.ReaderException.Code;
import io.afr.reader.Script;
import io.afr.reader.SessionRef;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class NamesTest {

  private final Script shop = Script.of("j1", "shop", Map.of());
  private final Script bank = Script.of("j2", "bank", Map.of()).passes(1000);

  @Test
  void findsById() {
    record(shop, "customer-42", SessionFrom.LIBRARY);
    record(shop, "customer-421", SessionFrom.LIBRARY);

    assertThat(find("customer-42").id()).isEqualTo("customer-42");
    assertThat(find("shop/customer-42").id()).isEqualTo("customer-42");
    assertThat(find("customer-421").id()).isEqualTo("customer-421");
  }

  @Test
  void findsByAUniquePrefix() {
    record(shop, "abc", SessionFrom.LIBRARY);
    record(shop, "abd", SessionFrom.LIBRARY);

    assertThat(find("abd").id()).isEqualTo("abd");
    assertAmbiguous("ab", "abc", "abd");
  }

  @Test
  void lastIsTheSessionWithTheLatestAction() {
    record(bank, "b", SessionFrom.LIBRARY);
    record(shop, "a", SessionFrom.LIBRARY);

    assertThat(find("last").id()).isEqualTo("b");
  }

  @Test
  void aLibrarysIdInTwoServicesIsAmbiguous() {
    record(shop, "42", SessionFrom.LIBRARY);
    record(bank, "42", SessionFrom.LIBRARY);

    assertAmbiguous("42", "shop/42", "bank/42");
    assertThat(find("bank/42").service()).isEqualTo("bank");
    assertThat(find("bank/42").name()).isEqualTo("bank/42");
  }

  @Test
  void aProgramsIdIsTheSameSessionEverywhere() {
    record(shop, "42", SessionFrom.PROGRAM);
    record(bank, "42", SessionFrom.PROGRAM);

    SessionRef found = find("42");
    assertThat(found.name()).isEqualTo("42");
    assertThat(Script.sessions(shop, bank).replay(found).actions()).hasSize(2);
    assertThat(find("bank/42")).isEqualTo(found);
  }

  @Test
  void saysThatThereIsNone() {
    assertThatThrownBy(() -> find("nobody"))
        .asInstanceOf(InstanceOfAssertFactories.type(ReaderException.class))
        .returns(Code.NOT_FOUND, ReaderException::code)
        .returns("no session nobody", ReaderException::getMessage);
  }

  private void assertAmbiguous(String name, String... candidates) {
    assertThatThrownBy(() -> find(name))
        .asInstanceOf(InstanceOfAssertFactories.type(ReaderException.class))
        .returns(Code.AMBIGUOUS, ReaderException::code)
        .extracting(e -> e.candidates().stream().map(SessionRef::name).toList())
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrder(candidates);
  }

  private SessionRef find(String name) {
    return new Names(Script.sessions(shop, bank)).find(name);
  }

  private static void record(Script script, String id, SessionFrom from) {
    script.session(id, from).chat(user("Hi")).ok();
  }
}
