/** The files of a journal: where they are, who may read them, and how excerpts lie in them. */
@NullMarked
package io.afr.journal.disk;

import org.jspecify.annotations.NullMarked;
