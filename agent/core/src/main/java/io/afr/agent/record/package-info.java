/** What integrations say of a call, and how it gets onto the tape. */
@NullMarked
package io.afr.agent.record;

import org.jspecify.annotations.NullMarked;
