package io.afr.agent.json;

import io.afr.journal.Content;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes what the program may have made itself: messages and ids of its own classes, or mocks of
 * the library's. Where that throws, the rest of the call is recorded all the same.
 */
public final class Guarded {

  private Guarded() {}

  /** A message; one that cannot be described says what describing it threw. */
  public static Content message(Supplier<Content> message) {
    try {
      return message.get();
    } catch (LinkageError otherVersion) {
      throw otherVersion;
    } catch (Throwable e) {
      Object said = JsonObject.of("type", "text", "content", threw(e));
      return JsonWriter.of(JsonObject.of("role", "unknown", "parts", List.of(said)));
    }
  }

  /** What an object prints; what printing it threw, if it did. */
  public static @Nullable String text(@Nullable Object object) {
    try {
      return object == null ? null : object.toString();
    } catch (LinkageError otherVersion) {
      throw otherVersion;
    } catch (Throwable e) {
      return threw(e);
    }
  }

  /** What can be had; null where having it throws. */
  public static <T> @Nullable T orNothing(Supplier<? extends @Nullable T> value) {
    try {
      return value.get();
    } catch (LinkageError otherVersion) {
      throw otherVersion;
    } catch (Throwable e) {
      return null;
    }
  }

  private static String threw(Throwable thrown) {
    return "(threw " + thrown.getClass().getName() + ")";
  }
}
