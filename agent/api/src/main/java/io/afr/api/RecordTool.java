package io.afr.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of the method is an execution of a tool. Its arguments are those of the tool, but for
 * what is a {@link SessionId} or {@link AgentId}; what it returns is the result. If that is a
 * {@link java.util.concurrent.CompletionStage}, the execution ends when it completes.
 *
 * <p>It goes for the very method that carries it and not for those that override it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RecordTool {

  /** The tool's name; empty for the method's. */
  String value() default "";
}
