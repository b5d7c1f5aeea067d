/** What the reader knows over HTTP, and the page that shows it. */
@NullMarked
package io.afr.reader.web;

import org.jspecify.annotations.NullMarked;
