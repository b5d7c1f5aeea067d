package io.afr.agent.weave;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Weaves one advice class into the matching methods of the matching types.
 *
 * @param type asked only of types that the integration names or that implement a contract of its
 * @param method asked of every method that such a type declares and that has a body
 * @param advice a class with {@code @Advice} methods, {@code inline = false}, whose entry and exit
 *     pass only JDK types between them
 */
public record Hook(
    ElementMatcher<? super TypeDescription> type,
    ElementMatcher<? super MethodDescription> method,
    Class<?> advice) {}
