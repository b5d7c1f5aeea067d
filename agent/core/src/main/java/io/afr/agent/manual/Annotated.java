package io.afr.agent.manual;

import io.afr.agent.own.Deed;
import io.afr.agent.own.Recipe;
import io.afr.agent.own.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.annotation.AnnotationList;
import net.bytebuddy.description.enumeration.EnumerationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** What the annotations of a method say that it does. */
final class Annotated {

  /** Null if they say nothing. */
  @Nullable Recipe recipe(MethodDescription method) {
    if (method.isConstructor()) {
      return null;
    }
    Recipe.Making making = deed(method);
    List<String> parameters = new ArrayList<>();
    for (ParameterDescription parameter : method.getParameters()) {
      parameters.add(parameter.getName());
      if (has(parameter.getDeclaredAnnotations(), ApiNames.SESSION_ID)) {
        making.argument(Role.SESSION, parameter.getIndex());
      }
      if (has(parameter.getDeclaredAnnotations(), ApiNames.AGENT_ID)) {
        making.argument(Role.AGENT, parameter.getIndex());
      }
    }
    if (making.deed() == Deed.SESSION && making.lastArgument() < 0) {
      return null;
    }
    TypeDescription type = method.getDeclaringType().asErasure();
    agent(method, type, making);
    return making.of(type.getSimpleName(), method.getName(), parameters);
  }

  private static Recipe.Making deed(MethodDescription method) {
    AnnotationList annotations = method.getDeclaredAnnotations();
    AnnotationDescription tool = find(annotations, ApiNames.TOOL);
    if (tool != null) {
      return making(Deed.TOOL_CALL).say(Role.TOOL, text(tool, "value"));
    }
    AnnotationDescription llm = find(annotations, ApiNames.LLM_CALL);
    if (llm != null) {
      return making(Deed.LLM_CALL)
          .say(Role.PROVIDER, text(llm, "provider"))
          .say(Role.MODEL, text(llm, "model"))
          .say(Role.OPERATION, text(llm, "operation"))
          .argument(Role.MODEL, index(llm, "modelParameter"));
    }
    AnnotationDescription memory = find(annotations, ApiNames.MEMORY);
    if (memory != null) {
      return making(Deed.MEMORY_OP)
          .say(Role.OPERATION, constant(memory))
          .say(Role.STORE, text(memory, "store"))
          .argument(Role.KEY, index(memory, "keyParameter"));
    }
    return making(has(annotations, ApiNames.AGENT_ID) ? Deed.RUN : Deed.SESSION);
  }

  private static Recipe.Making making(Deed deed) {
    return new Recipe.Making(deed, ApiIntegration.NAME);
  }

  private static void agent(MethodDescription method, TypeDescription type, Recipe.Making making) {
    AnnotationDescription agent = find(method.getDeclaredAnnotations(), ApiNames.AGENT_ID);
    if (agent == null) {
      agent = find(type.getDeclaredAnnotations(), ApiNames.AGENT_ID);
    }
    if (agent != null) {
      String name = text(agent, "value");
      making.say(Role.AGENT, name.isEmpty() ? type.getSimpleName() : name);
    }
  }

  private static boolean has(AnnotationList annotations, String name) {
    return find(annotations, name) != null;
  }

  /** By name: a program may have the annotation without its class. */
  private static @Nullable AnnotationDescription find(AnnotationList annotations, String name) {
    for (AnnotationDescription annotation : annotations) {
      if (annotation.getAnnotationType().getName().equals(name)) {
        return annotation;
      }
    }
    return null;
  }

  private static String text(AnnotationDescription annotation, String member) {
    return annotation.getValue(member).resolve(String.class);
  }

  private static int index(AnnotationDescription annotation, String member) {
    return annotation.getValue(member).resolve(Integer.class);
  }

  private static String constant(AnnotationDescription memory) {
    return memory
        .getValue("value")
        .resolve(EnumerationDescription.class)
        .getValue()
        .toLowerCase(Locale.ROOT);
  }
}
