package io.afr.agent.weave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of advice, a {@code String}, that is told what its {@link Hook} says of the method
 * that the advice was woven into. For advice that serves methods of which it knows nothing itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Site {}
