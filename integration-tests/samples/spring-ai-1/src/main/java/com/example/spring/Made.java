package com.example.spring;

import java.util.function.Function;

/** What the two generations of Spring AI make differently, by the name of the class that does. */
final class Made {
  private Made() {}

  static <T> T by(String maker, String url, Class<T> type) throws ReflectiveOperationException {
    Object made = Class.forName(maker).getDeclaredConstructor().newInstance();
    return type.cast(
        ((Function<?, ?>) made).getClass().getMethod("apply", String.class).invoke(made, url));
  }
}
