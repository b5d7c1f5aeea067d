package io.afr.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who acts.
 *
 * <ul>
 *   <li>On a parameter: the argument names the agent that does what the method does.
 *   <li>On a method: each call of it is one execution of that agent: a run, and where nothing else
 *       is around it, a turn of the session.
 *   <li>On a class or interface: the agent of all methods in it that carry an annotation of this
 *       package.
 * </ul>
 *
 * <p>The closest one counts: parameter, method, class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface AgentId {

  /**
   * The agent's name. Empty, on a method or class: the simple name of the class. Has no meaning on
   * a parameter.
   */
  String value() default "";
}
