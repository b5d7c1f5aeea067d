/**
 * Writes sessions down for others: programs, collectors of traces, people who read a bug report.
 */
@NullMarked
package io.afr.reader.export;

import org.jspecify.annotations.NullMarked;
