/**
 * Reading JSON that libraries send and receive, and writing bounded JSON of their objects, without
 * showing anybody the parser.
 */
@NullMarked
package io.afr.agent.json;

import org.jspecify.annotations.NullMarked;
