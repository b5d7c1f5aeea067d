package io.afr.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument is the session's id: all that the method does belongs to that session, as with
 * {@link Afr#session}, until it returns or the {@link java.util.concurrent.CompletionStage} that it
 * returns completes. Null or an empty text says nothing.
 *
 * <p>A text, a number, a UUID, an enum's constant, or an object that holds one such value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SessionId {}
