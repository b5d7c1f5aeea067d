/**
 * Rules: a file of the user's that names methods of the program's own and says what they do. It is
 * read at start-up, without anything of Byte Buddy; what is wrong in it is said at once.
 */
@NullMarked
package io.afr.agent.rules;

import org.jspecify.annotations.NullMarked;
