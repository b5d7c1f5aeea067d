package io.afr.it.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A Chromium for the tests of a class, each of which asks for a {@link Window} by a parameter and
 * finds it empty. A test that fails leaves a picture of it. Use it with {@code @RegisterExtension}
 * on a static field.
 */
final class Browser
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
  private static final Namespace all = Namespace.create(Browser.class);

  private @Nullable RunningBrowser running;
  private @Nullable Window window;

  @Override
  public void beforeAll(ExtensionContext context) {
    running = browsers(context).take();
  }

  private static Browsers browsers(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(all)
        .getOrComputeIfAbsent(
            Browsers.class,
            any -> new Browsers(Objects.requireNonNull(Chromium.installed(), Chromium.MISSING)),
            Browsers.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Window resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (window == null) {
      window = Window.open(Objects.requireNonNull(running).driver());
    }
    return window;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (window != null) {
      if (context.getExecutionException().isPresent()) {
        window.screenshot("failed-" + name(context));
      }
      window.close();
      window = null;
    }
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + "-"
        + context.getRequiredTestMethod().getName();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (running != null) {
      browsers(context).giveBack(running);
    }
  }
}
