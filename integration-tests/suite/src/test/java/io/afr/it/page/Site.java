package io.afr.it.page;

import io.afr.it.harness.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real {@code afr serve} over a home that sample agents recorded, for the tests of a class. What
 * a story records is recorded once, and served once to all who only look at it. Use it with
 * {@code @RegisterExtension} on a static field.
 */
final class Site implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace recordings = Namespace.create(Site.class, "recorded");
  private static final Namespace sites = Namespace.create(Site.class, "served");
  private static final HttpClient client = HttpClient.newHttpClient();
  private static final JsonMapper mapper = new JsonMapper();

  private final Story story;
  private final boolean isShared;
  private @Nullable Served served;

  private Site(Story story, boolean isShared) {
    this.story = story;
    this.isShared = isShared;
  }

  /** One that others look at as well. */
  static Site of(Story story) {
    return new Site(story, true);
  }

  /** One of the class's own, into which it can go on recording. */
  static Site toRecordInto(Story story) {
    return new Site(story, false);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Store known = context.getRoot().getStore(recordings);
    Stage recorded = known.getOrComputeIfAbsent(story, Story::told, Stage.class);
    served =
        isShared
            ? context
                .getRoot()
                .getStore(sites)
                .getOrComputeIfAbsent(story, any -> Served.copyOf(recorded), Served.class)
            : Served.copyOf(recorded);
  }

  private Served served() {
    return Objects.requireNonNull(served);
  }

  /** Where programs can go on recording. */
  Stage stage() {
    return served().stage();
  }

  /** What is recorded so far, as the library reads it. */
  Recording recording() {
    return new Recording(stage().home());
  }

  /** Where the page is. */
  URI address() {
    return served().address();
  }

  /** A place on the site, without a slash at its front. */
  URI at(String place) {
    return address().resolve(place);
  }

  /** What the server answers. */
  JsonNode get(String place) {
    try {
      HttpRequest request = HttpRequest.newBuilder(at(place)).build();
      String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return mapper.readTree(body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("it does not answer", e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (!isShared) {
      served().close();
    }
  }
}
