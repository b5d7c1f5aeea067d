/** What the reader knows as JSON, in the field names of DESIGN. */
@NullMarked
package io.afr.reader.json;

import org.jspecify.annotations.NullMarked;
