/** What of contents is recorded where their text is not to be. */
@NullMarked
package io.afr.agent.metadata;

import org.jspecify.annotations.NullMarked;
