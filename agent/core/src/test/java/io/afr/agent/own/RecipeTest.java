package io.afr.agent.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RecipeTest {

  private final Recipe recipe =
      new Recipe.Making(Deed.MEMORY_OP, "rules")
          .say(Role.OPERATION, "search")
          .say(Role.STORE, "a=b\nc")
          .say(Role.PROVIDER, "")
          .argument(Role.SESSION, 0)
          .argument(Role.CONTENT, 2)
          .argument(Role.CONTENT, 1)
          .argument(Role.KEY, -1)
          .of("Notes", "find", List.of("ticket", "word", "filter"));

  @Test
  void isReadAsItWasWritten() {
    Recipe read = Recipe.of(recipe.text());

    assertThat(read.deed()).isEqualTo(Deed.MEMORY_OP);
    assertThat(read.library()).isEqualTo("rules");
    assertThat(read.type()).isEqualTo("Notes");
    assertThat(read.method()).isEqualTo("find");
    assertThat(read.parameters()).isEqualTo(recipe.parameters());
    assertThat(read.said()).containsOnlyKeys(Role.OPERATION, Role.STORE);
    assertThat(read.said()).containsEntry(Role.STORE, "a=b c");
    assertThat(read.arguments()).isEqualTo(recipe.arguments());
    assertThat(read.text()).isEqualTo(recipe.text());
    assertThat(Recipe.of(recipe.text())).isSameAs(read);
  }

  @Test
  void anArgumentComesBeforeTheFixedWord() {
    Recipe tool =
        new Recipe.Making(Deed.TOOL_CALL, "rules")
            .say(Role.TOOL, "any")
            .argument(Role.TOOL, 0)
            .of("Box", "run", List.of());

    assertThat(tool.value(Role.TOOL, new Object[] {"add"})).isEqualTo("add");
    assertThat(tool.value(Role.TOOL, new Object[] {null})).isEqualTo("any");
    assertThat(tool.value(Role.TOOL, new Object[] {})).isEqualTo("any");
    assertThat(tool.value(Role.AGENT, new Object[] {"add"})).isNull();
  }

  @Test
  void contentIsWhatNothingElseIs() {
    Recipe tool =
        new Recipe.Making(Deed.TOOL_CALL, "rules")
            .argument(Role.SESSION, 1)
            .of("Box", "run", List.of());

    assertThat(tool.content(3)).containsExactly(0, 2);
    assertThat(recipe.content(3)).containsExactly(2, 1);
    assertThat(tool.parameter(2)).isEqualTo("arg2");
  }
}
