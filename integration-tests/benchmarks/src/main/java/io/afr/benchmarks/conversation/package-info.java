/** What the n-th call of a conversation costs, which sends everything that was said before. */
@NullMarked
package io.afr.benchmarks.conversation;

import org.jspecify.annotations.NullMarked;
