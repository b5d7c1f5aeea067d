/**
 * Records requests to models of programs that send them with an HTTP client, and what frameworks
 * send with one. All other traffic is left alone.
 */
@NullMarked
package io.afr.integration.http;

import org.jspecify.annotations.NullMarked;
