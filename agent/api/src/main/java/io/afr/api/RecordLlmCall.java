package io.afr.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of the method is a request to a model. Its arguments are the request's messages, but
 * for the model's name and what is a {@link SessionId} or {@link AgentId}; what it returns is the
 * answer. If that is a {@link java.util.concurrent.CompletionStage}, the call ends when it
 * completes.
 *
 * <p>An argument may be a text, or a list of messages: texts, or objects with a {@code role} and a
 * {@code content} or {@code text}. It goes for the very method that carries it and not for those
 * that override it. Where the method asks the model by a library that the recorder knows, this is
 * still one call, with the usage that the wire told.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RecordLlmCall {

  /** Who serves the model, such as {@code openai}. */
  String provider() default "";

  /** The model's name, if it is always the same. */
  String model() default "";

  /** Which parameter names the model, counted from 0; none if negative. */
  int modelParameter() default -1;

  /**
   * What is asked for, in OpenTelemetry's words: {@code chat}, {@code text_completion}, {@code
   * generate_content}, {@code embeddings}…
   */
  String operation() default "chat";
}
