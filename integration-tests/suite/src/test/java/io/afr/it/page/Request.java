package io.afr.it.page;

import java.net.URI;

/**
 * A request of the page, sent or only tried.
 *
 * @param bytes over the wire, headers included; 0 while it runs, or if the browser had it already
 * @param isDone answered to its end
 * @param failure why it failed, as the browser says; empty if it did not
 */
record Request(String url, long bytes, boolean isDone, String failure) {

  /** Whether it would leave the machine, or go to another server on it. */
  boolean isForeignTo(URI site) {
    return !url.startsWith(site.toString()) && !url.startsWith("data:") && !url.startsWith("blob:");
  }

  Request with(long size) {
    return new Request(url, size, true, failure);
  }

  Request failed(String reason) {
    return new Request(url, bytes, true, reason);
  }
}
