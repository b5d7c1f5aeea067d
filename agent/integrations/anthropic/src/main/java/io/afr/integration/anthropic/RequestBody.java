package io.afr.integration.anthropic;

import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpRequestBody;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a request: it stands in an {@link Optional} from version 3 on, and may be null
 * before that. Both methods have the same name, so that the one that is there is looked up.
 */
final class RequestBody {

  private static final MethodHandle getter = getter();

  private RequestBody() {}

  static @Nullable HttpRequestBody of(HttpRequest request) {
    Object body;
    try {
      body = getter.invoke(request);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    Object inside = body instanceof Optional<?> optional ? optional.orElse(null) : body;
    return inside instanceof HttpRequestBody there ? there : null;
  }

  private static MethodHandle getter() {
    try {
      return getter(Optional.class);
    } catch (ReflectiveOperationException older) {
      try {
        return getter(HttpRequestBody.class);
      } catch (ReflectiveOperationException unknown) {
        throw new LinkageError("HttpRequest.body() of an unknown kind", unknown);
      }
    }
  }

  private static MethodHandle getter(Class<?> type) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findVirtual(HttpRequest.class, "body", MethodType.methodType(type));
  }
}
