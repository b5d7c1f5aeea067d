package com.example.desk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.logging.log4j.ThreadContext;
import org.slf4j.MDC;

/** Says in the context of its log lines whom it is working for. */
public final class Shift {

  private static final Tools tools = new Tools();

  private Shift() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "slf4j" -> slf4j();
      case "log4j" -> log4j();
      default -> System.out.println(tools.lookUp("A-0"));
    }
    System.out.println(tools.lookUp("A-9"));
  }

  private static void slf4j() throws InterruptedException, ExecutionException {
    MDC.put("ticket", "ticket-1");
    MDC.put("userId", "anna");
    System.out.println(tools.track("A-1", true));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.submit(() -> tools.lookUp("nobody's")).get();
    pool.shutdown();
    MDC.put("ticket", "ticket-2");
    System.out.println(tools.lookUp("A-2"));
    MDC.clear();
  }

  private static void log4j() {
    ThreadContext.put("ticket", "ticket-3");
    ThreadContext.put("userId", "bert");
    System.out.println(tools.lookUp("A-3"));
    ThreadContext.clearAll();
  }
}
