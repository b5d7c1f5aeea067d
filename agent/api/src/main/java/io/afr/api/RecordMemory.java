package io.afr.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of the method is an operation on what the agent remembers. Its arguments are what is
 * added, or searched for, but for the key and what is a {@link SessionId} or {@link AgentId}; what
 * it returns is what was found. If that is a {@link java.util.concurrent.CompletionStage}, the
 * operation ends when it completes.
 *
 * <p>It goes for the very method that carries it and not for those that override it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RecordMemory {

  /** What the method does. */
  MemoryOperation value();

  /** What kind of store it is; empty for the simple name of the method's class. */
  String store() default "";

  /** Which parameter is the memory's or the entry's id, counted from 0; none if negative. */
  int keyParameter() default -1;
}
