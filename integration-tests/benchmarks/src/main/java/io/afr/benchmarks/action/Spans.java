package io.afr.benchmarks.action;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.logging.otlp.internal.traces.OtlpStdoutSpanExporter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A span with the content as an attribute, as OpenTelemetry's GenAI conventions want it, through
 * the batch processor as it comes, to the SDK's own OTLP exporter for files.
 */
final class Spans implements Peer {

  private static final JsonFactory factory = new JsonFactory();

  private final Path file;
  private final OutputStream out;
  private final CountingExporter exporter;
  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private long ended;

  Spans(Path directory) throws IOException {
    file = directory.resolve("spans.jsonl");
    out = new BufferedOutputStream(new FileOutputStream(file.toFile()), 1 << 16);
    exporter =
        new CountingExporter(
            OtlpStdoutSpanExporter.builder()
                .setOutput(out)
                .setMemoryMode(MemoryMode.REUSABLE_DATA)
                .build());
    provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    tracer = provider.get("benchmark");
  }

  @Override
  public void record(String text) {
    Span span =
        tracer
            .spanBuilder("chat " + Message.MODEL)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("gen_ai.operation.name", "chat")
            .setAttribute("gen_ai.provider.name", "openai")
            .setAttribute("gen_ai.request.model", Message.MODEL)
            .setAttribute("gen_ai.conversation.id", Message.SESSION)
            .setAttribute("gen_ai.input.messages", messages(text))
            .startSpan();
    try (Scope inside = span.makeCurrent()) {
      span.setAttribute("gen_ai.response.finish_reasons", "stop");
    } finally {
      span.end();
      ended++;
    }
  }

  /** The message as JSON text, written by what a library would write it with. */
  private static String messages(String text) {
    StringWriter json = new StringWriter(text.length() + 256);
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), json)) {
      generator.writeStartArray().writeStartObject().writeStringProperty("role", "user");
      generator.writeArrayPropertyStart("parts").writeStartObject();
      generator.writeStringProperty("type", "text").writeStringProperty("content", text);
      generator.writeEndObject().writeEndArray().writeEndObject().writeEndArray();
    }
    return json.toString();
  }

  /** A flush that is asked for while another is about to end says that it is done at once. */
  @Override
  public void settle() {
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (exporter.exported() < ended) {
      if (System.nanoTime() - giveUp > 0) {
        throw new IllegalStateException(exporter.exported() + " of " + ended + " spans exported");
      }
      provider.forceFlush().join(1, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() throws IOException {
    provider.shutdown().join(1, TimeUnit.MINUTES);
    out.close();
  }

  @Override
  public long kept() throws IOException {
    return Occurrences.of("\"gen_ai.input.messages\"".getBytes(StandardCharsets.UTF_8), file);
  }
}
