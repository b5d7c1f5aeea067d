/** Records programs built with http. */
@NullMarked
package io.afr.integration.http;

import org.jspecify.annotations.NullMarked;
