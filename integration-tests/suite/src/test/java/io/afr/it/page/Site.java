package io.afr.it.page;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real {@code afr serve} over a home that sample agents recorded, for the tests of a class. What
 * a story records is recorded once and copied for each site. Use it with {@code @RegisterExtension}
 * on a static field.
 */
final class Site implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace told = Namespace.create(Site.class);
  private static final HttpClient client = HttpClient.newHttpClient();
  private static final JsonMapper mapper = new JsonMapper();
  private static final Pattern shownAt = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final Story story;
  private @Nullable Stage stage;
  private @Nullable URI address;

  private Site(Story story) {
    this.story = story;
  }

  static Site of(Story story) {
    return new Site(story);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Stage recorded =
        context.getRoot().getStore(told).getOrComputeIfAbsent(story, Story::told, Stage.class);
    stage = recorded.again();
  }

  /** Where programs can go on recording. */
  Stage stage() {
    return Objects.requireNonNull(stage);
  }

  /** What is recorded so far, as the library reads it. */
  Recording recording() {
    return new Recording(stage().home());
  }

  /** Where the page is; it is served from the first question on. */
  URI address() {
    if (address == null) {
      address = serve();
    }
    return address;
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

  private URI serve() {
    String output;
    try {
      AgentJvm serve =
          stage()
              .keep(
                  AgentJvm.startJar(
                      Built.readerJar(),
                      List.of("serve", "--port", "0", "--home", stage().home().toString())));
      serve.awaitOutput(" until Ctrl-C");
      output = serve.output();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("it cannot be served", e);
    }
    Matcher found = shownAt.matcher(output);
    if (!found.find()) {
      throw new AssertionError(output);
    }
    return URI.create(found.group());
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (stage != null) {
      stage.close();
    }
  }
}
