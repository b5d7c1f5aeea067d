/** What must hold of the agent jar as it is shipped. */
@NullMarked
package io.afr.agent.dist;

import org.jspecify.annotations.NullMarked;
