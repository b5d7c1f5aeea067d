/** Reads cycle files, damaged ones and growing ones too, without Chronicle. */
@NullMarked
package io.afr.journal.walk;

import org.jspecify.annotations.NullMarked;
