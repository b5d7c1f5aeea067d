/** What the JVM calls when the agent is attached. */
package io.afr.agent.premain;
