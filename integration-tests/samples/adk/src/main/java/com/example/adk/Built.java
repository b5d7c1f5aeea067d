package com.example.adk;

import com.google.adk.agents.BaseAgent;
import java.lang.reflect.InvocationTargetException;

/**
 * What all builders of agents have in common. In 1.0 they got a base class that returns other
 * types, so that no program that was compiled against one works with the other; by name both do.
 */
final class Built {
  private Built() {}

  static <B> B named(String name, B builder, BaseAgent... subAgents) {
    try {
      builder.getClass().getMethod("name", String.class).invoke(builder, name);
      builder.getClass().getMethod("description", String.class).invoke(builder, name + " it");
      if (subAgents.length > 0) {
        builder
            .getClass()
            .getMethod("subAgents", BaseAgent[].class)
            .invoke(builder, (Object) subAgents);
      }
      return builder;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
