/** What is taken away from journals again: by age and size, and one session at a time. */
@NullMarked
package io.afr.journal.keep;

import org.jspecify.annotations.NullMarked;
