/**
 * Methods of the program's own that are recorded because a rule or an annotation says what they do.
 *
 * <p>What is said of a method is its {@link io.afr.agent.own.Recipe}, which stands as a constant in
 * the woven class. The advice knows nothing but that and the JDK's types.
 */
@NullMarked
package io.afr.agent.own;

import org.jspecify.annotations.NullMarked;
