/** The command line {@code afr}: thin commands over the reader's library. */
@NullMarked
package io.afr.reader.cli;

import org.jspecify.annotations.NullMarked;
