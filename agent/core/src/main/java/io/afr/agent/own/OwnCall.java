package io.afr.agent.own;

import io.afr.agent.record.Call;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes the call of a method of the program's own. */
final class OwnCall {

  /** What asks a model to write something. */
  private static final Set<String> generating =
      Set.of("chat", "text_completion", "generate_content");

  private final Recipe recipe;
  private final Object[] values;

  OwnCall(Recipe recipe, Object[] values) {
    this.recipe = recipe;
    this.values = values;
  }

  /** What the method does, in one word: an object may do several things of one kind. */
  String part() {
    return switch (recipe.deed()) {
      case TOOL_CALL -> value(Role.TOOL, recipe.method());
      case LLM_CALL -> operation(recipe);
      case MEMORY_OP -> operation(recipe) + ' ' + value(Role.STORE, recipe.type());
      case RUN, SESSION -> agent();
    };
  }

  Call describe() {
    Call call =
        switch (recipe.deed()) {
          case TOOL_CALL -> tool();
          case LLM_CALL -> llm();
          case MEMORY_OP -> memory();
          case RUN, SESSION ->
              Call.run(recipe.library(), agent()).with(Attribute.METHOD, recipe.method());
        };
    return call.programSession(session()).agent(call.isRun() ? agent() : said(Role.AGENT));
  }

  @Nullable String session() {
    return said(Role.SESSION);
  }

  @Nullable String said(Role role) {
    return recipe.value(role, values);
  }

  /** Whether a call of the method asks a model to write something. */
  static boolean isGenerating(Recipe recipe) {
    return generating.contains(operation(recipe));
  }

  static String operation(Recipe recipe) {
    return recipe.said().getOrDefault(Role.OPERATION, "chat");
  }

  private Call tool() {
    return Call.tool(Layer.FRAMEWORK, recipe.library(), value(Role.TOOL, recipe.method()))
        .part(PartName.ARGS, Handed.arguments(recipe, values));
  }

  private Call llm() {
    Call call =
        Call.llm(Layer.FRAMEWORK, recipe.library(), operation(recipe))
            .with(Attribute.PROVIDER, said(Role.PROVIDER))
            .with(Attribute.MODEL, said(Role.MODEL));
    if (!isGenerating(recipe)) {
      return call.part(PartName.INPUT, Handed.either(recipe, values));
    }
    for (int index : recipe.content(values.length)) {
      if (index < values.length) {
        Spoken.messages("user", values[index]).forEach(call::message);
      }
    }
    return call;
  }

  private Call memory() {
    String operation = operation(recipe);
    Call call =
        Call.memory(Layer.FRAMEWORK, recipe.library(), operation)
            .with(Attribute.STORE, value(Role.STORE, recipe.type()))
            .with(Attribute.KEY, said(Role.KEY));
    Content content = Handed.either(recipe, values);
    return switch (operation) {
      case "add", "update" -> call.part(PartName.ITEM, content);
      case "search" -> call.part(PartName.QUERY, content);
      // What is read, deleted or cleared is told by its key.
      default -> said(Role.KEY) == null ? call.with(Attribute.KEY, onlyText()) : call;
    };
  }

  private @Nullable String onlyText() {
    var indexes = recipe.content(values.length);
    return indexes.size() == 1 ? Plain.text(Handed.only(indexes, values)) : null;
  }

  private String agent() {
    return value(Role.AGENT, recipe.type());
  }

  private String value(Role role, String otherwise) {
    String said = said(role);
    return said == null ? otherwise : said;
  }
}
