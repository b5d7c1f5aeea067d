package io.afr.agent.rules;

import io.afr.agent.own.Recipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says.
 *
 * @param line where it stands in its file
 * @param type class or interface, binary name; what is below it is meant as well
 * @param parameters the parameters' types as the source has them; null for any
 * @param making what to do with the method
 */
public record Rule(
    int line, String type, String method, @Nullable List<String> parameters, Recipe.Making making) {

  /** What became of it so far. */
  public enum State {
    /** Its class has not been loaded. */
    WAITING,
    /** Its class is there and has the method, but so far none with code for it. */
    SEEN,
    /** Its class has no such method. */
    MISSING,
    /** The method is recorded. */
    WOVEN
  }

  /** As a person would call it: {@code com.acme.Shop.sell(String, int)}. */
  public String name() {
    return type
        + '.'
        + method
        + (parameters == null ? "" : "(" + String.join(", ", parameters) + ")");
  }
}
