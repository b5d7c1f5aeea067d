/** Reading JSON that libraries send and receive, without showing anybody the parser. */
@NullMarked
package io.afr.agent.json;

import org.jspecify.annotations.NullMarked;
