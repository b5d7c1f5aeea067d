package io.afr.benchmarks.action;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A line of JSON per action, written by another thread. It is told to wait and not to discard,
 * which it does by itself from four fifths of its queue on.
 */
final class LogLines implements Peer {

  private static final long PAUSE_NANOS = 20_000;

  private final Path file;
  private final LoggerContext context = new LoggerContext();
  private final AsyncAppender asynchronous = new AsyncAppender();
  private final Logger logger;

  LogLines(Path directory) {
    file = directory.resolve("actions.jsonl");
    context.setMDCAdapter(new LogbackMDCAdapter());
    asynchronous.setContext(context);
    asynchronous.setNeverBlock(false);
    asynchronous.setDiscardingThreshold(0);
    asynchronous.addAppender(appender());
    asynchronous.start();
    logger = context.getLogger("benchmark");
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(asynchronous);
  }

  private FileAppender<ILoggingEvent> appender() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  @Override
  public void record(String text) {
    logger
        .atInfo()
        .addKeyValue("gen_ai.operation.name", "chat")
        .addKeyValue("gen_ai.provider.name", "openai")
        .addKeyValue("gen_ai.request.model", Message.MODEL)
        .addKeyValue("gen_ai.conversation.id", Message.SESSION)
        .addKeyValue("gen_ai.response.finish_reasons", "stop")
        .log(text);
  }

  @Override
  public void settle() {
    while (asynchronous.getNumberOfElementsInQueue() > 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() {
    settle();
    context.stop();
  }

  @Override
  public long kept() throws IOException {
    return Occurrences.of("\"gen_ai.conversation.id\"".getBytes(StandardCharsets.UTF_8), file);
  }
}
