package io.afr.benchmarks.action;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what another exporter has written. */
final class CountingExporter implements SpanExporter {

  private final SpanExporter exporter;
  private final AtomicLong exported = new AtomicLong();

  CountingExporter(SpanExporter exporter) {
    this.exporter = exporter;
  }

  long exported() {
    return exported.get();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    int count = spans.size();
    CompletableResultCode result = exporter.export(spans);
    return result.whenComplete(() -> exported.addAndGet(count));
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
