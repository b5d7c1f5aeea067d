package io.afr.it.page;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is a browser. */
final class BrowserCondition implements ExecutionCondition {
  private static final AtomicBoolean isSaid = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.installed() != null) {
      return ConditionEvaluationResult.enabled("a browser is installed");
    }
    // The build counts what is skipped, but keeps the reason to its reports.
    if (!isSaid.getAndSet(true)) {
      System.err.println(Chromium.MISSING);
    }
    return ConditionEvaluationResult.disabled(Chromium.MISSING);
  }
}
