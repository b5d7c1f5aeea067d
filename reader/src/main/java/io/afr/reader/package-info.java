/**
 * Reads what was recorded: from a test, a notebook, or a program of one's own.
 *
 * <p>A {@link io.afr.reader.Home} is a directory of recordings, and answers all questions:
 *
 * <pre>{@code
 * Home home = Home.open(directory);
 * for (Row row : home.search(Filter.where().toolUsed("getWeather").build()).rows()) {
 *   home.replay(row.session()).actions().forEach(action -> out.println(action.name()));
 *   out.println(home.summary(row.session()).cost());
 * }
 * }</pre>
 *
 * <p>What a running program records is there once its call has returned: each question reads what
 * was appended since the last one. A home may be read by several threads, beside other readers and
 * while programs write; reading changes nothing that was recorded. The first question begins an
 * index under the home, which later ones bring up to date; {@link io.afr.reader.Home#close()} gives
 * its file free.
 *
 * <p>A question that has no answer, a session that is not there say, is a {@link
 * io.afr.reader.ReaderException} with one line for a person. What is damaged is none: it is among
 * {@link io.afr.reader.Home#problems()}, and everything else is read.
 *
 * <p>What is unknown is null, never 0: tokens that no provider counted, the cost of a model without
 * a price. Times are milliseconds where a name ends in {@code Ms}, costs US dollars.
 */
@NullMarked
package io.afr.reader;

import org.jspecify.annotations.NullMarked;
