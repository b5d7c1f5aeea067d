/** How the agent starts: what the JVM's entry calls, and what happens when. */
@NullMarked
package io.afr.agent;

import org.jspecify.annotations.NullMarked;
