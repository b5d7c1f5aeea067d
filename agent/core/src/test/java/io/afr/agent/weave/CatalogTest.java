package io.afr.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CatalogTest {

  private final Integration integration =
      new FakeIntegration(
          Set.of(Named.class.getName()),
          Map.of(Model.class.getName(), Set.of("chat")),
          CatalogTest.class.getPackageName().replace('.', '/') + "/CatalogTest$Mo",
          List.of());
  private final Catalog catalog = new Catalog(List.of(integration));

  @Test
  void knowsTheLibrarysClassesByName() {
    assertThat(found(Named.class)).containsEntry(integration, internalName(Named.class));
    assertThat(catalog.concerns(Named.class)).isTrue();
  }

  @Test
  void findsWhoeverFulfilsAContract() {
    assertThat(found(Own.class)).containsEntry(integration, internalName(Model.class));
    assertThat(catalog.concerns(Own.class)).isTrue();
  }

  @Test
  void findsWhoeverFulfilsItThroughABaseClassOrAnInterfaceOfTheProgram() {
    assertThat(found(BelowBase.class)).containsEntry(integration, internalName(Model.class));
    assertThat(found(BelowOwnInterface.class))
        .containsEntry(integration, internalName(Model.class));
    assertThat(catalog.concerns(BelowBase.class)).isTrue();
    assertThat(catalog.concerns(BelowOwnInterface.class)).isTrue();
  }

  @Test
  void takesTheContractItselfForItsDefaultMethods() {
    assertThat(found(Model.class)).containsKey(integration);
  }

  @Test
  void leavesAClassAloneThatOnlyUsesTheLibrary() {
    assertThat(found(User.class)).isEmpty();
    assertThat(catalog.concerns(User.class)).isFalse();
    assertThat(catalog.concerns(String.class)).isFalse();
  }

  @Test
  void findsByItsMethodsWhatMentionsNothingOfTheContract() {
    Catalog byMethod =
        new Catalog(List.of(new Rules(Map.of(Model.class.getName(), Set.of("chat", "other")))));

    assertThat(found(byMethod, BelowBase.class)).containsValue(internalName(Model.class));
    assertThat(found(byMethod, Own.class)).containsValue(internalName(Model.class));
    assertThat(found(byMethod, User.class)).isEmpty();
    assertThat(found(byMethod, Mood.class)).isEmpty();
  }

  @Test
  void findsWhatCarriesAnAnnotation() {
    Catalog byAnnotation = new Catalog(List.of(new Rules(Map.of())));

    assertThat(found(byAnnotation, Marked.class)).containsValue(internalName(Mark.class));
    assertThat(found(byAnnotation, MarkedInside.class)).containsValue(internalName(Mark.class));
    assertThat(found(byAnnotation, Own.class)).isEmpty();
  }

  @Test
  void doesNotLookIntoFrameworksUnlessTheUsersRulesMayMeanThem() {
    byte[] bytes = Program.bytesOf(Own.class);
    Catalog byMethod =
        new Catalog(List.of(new Rules(Map.of(Model.class.getName(), Set.of("chat")))));

    assertThat(catalog.of(loader(), "org/springframework/beans/Own", bytes).integrations())
        .isEmpty();
    assertThat(catalog.of(loader(), "org/springframework/ai/Own", bytes).integrations())
        .isNotEmpty();
    assertThat(byMethod.of(loader(), "org/springframework/beans/Own", bytes).integrations())
        .isNotEmpty();
  }

  @Test
  void severalIntegrationsMayWantTheSameClass() {
    Rules rules = new Rules(Map.of(Model.class.getName(), Set.of("chat", "other")));
    Catalog both = new Catalog(List.of(integration, rules));

    assertThat(found(both, Own.class)).containsOnlyKeys(integration, rules);
    assertThat(found(both, Model.class)).containsOnlyKeys(integration, rules);
  }

  private Map<Integration, String> found(Class<?> type) {
    return found(catalog, type);
  }

  private static Map<Integration, String> found(Catalog catalog, Class<?> type) {
    return catalog
        .of(type.getClassLoader(), internalName(type), Program.bytesOf(type))
        .integrations();
  }

  private static ClassLoader loader() {
    return CatalogTest.class.getClassLoader();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /** Has contracts of no package, and an annotation. */
  private record Rules(Map<String, Set<String>> contracts) implements Integration {
    @Override
    public String name() {
      return "rules";
    }

    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public Set<String> annotations() {
      return contracts.isEmpty() ? Set.of(Mark.class.getName()) : Set.of();
    }

    @Override
    public LibraryVersions versions() {
      return LibraryVersions.NONE;
    }

    @Override
    public List<Hook> hooks() {
      return List.of();
    }
  }

  @interface Mark {}

  @Mark
  static final class Marked {}

  static final class MarkedInside {
    void hear(@Mark String text) {}
  }

  interface Model {
    Mood chat(Mood mood);
  }

  static final class Mood {}

  static final class Named {}

  static final class Own implements Model {
    @Override
    public Mood chat(Mood mood) {
      return mood;
    }
  }

  abstract static class Base implements Model {}

  static final class BelowBase extends Base {
    @Override
    public Mood chat(Mood mood) {
      return mood;
    }
  }

  interface OwnInterface extends Model {}

  static final class BelowOwnInterface implements OwnInterface {
    @Override
    public Mood chat(Mood mood) {
      return mood;
    }
  }

  static final class User {
    Mood ask(Model model) {
      return model.chat(new Mood());
    }
  }
}
