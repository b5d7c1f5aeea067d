package io.afr.agent.weave;

/**
 * A call of advice that has been switched off, because the library is not as the advice expects.
 *
 * @param integration whose advice it is
 * @param advice class and method; the class alone if it could not even be woven
 * @param target the class that it was woven into
 * @param cause what the JVM said
 */
public record RetiredSite(String integration, String advice, String target, LinkageError cause) {}
