package io.afr.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.options.Options;
import io.afr.agent.premain.AdviceDispatcher;
import java.io.IOException;
import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LibraryTransformerTest {

  private final Heard heard = new Heard();
  private final Program program = new Program();
  private final FakeIntegration integration =
      new FakeIntegration(
          Set.of(Shop.class.getName()),
          Map.of(),
          "io/afr/agent/weave/",
          List.of(new Hook(named(Shop.class.getName()), named("sell"), Watching.class)));

  @Test
  void weavesTheLibrarysClassesAndSaysWhichLibraryItIs() throws Exception {
    assertThat(transform(Options.read(null), Shop.class, "/lib/fake-1.5.jar")).isNotNull();

    assertThat(heard.weavings).isOne();
    assertThat(heard.libraries)
        .containsExactly(
            new Library(
                "fake",
                "1.5",
                Library.State.RECORDED,
                "file:/lib/fake-1.5.jar",
                integration.versions()));
  }

  @Test
  void leavesAnUnsupportedVersionAlone() throws Exception {
    assertThat(transform(Options.read(null), Shop.class, "/lib/fake-0.9.jar")).isNull();

    assertThat(heard.weavings).isZero();
    assertThat(heard.libraries)
        .extracting(Library::state)
        .containsExactly(Library.State.UNSUPPORTED);
  }

  @Test
  void leavesALibraryAloneThatIsSwitchedOff() throws Exception {
    Options off = Options.read("integrations.fake=false");

    assertThat(transform(off, Shop.class, "/lib/fake-1.5.jar")).isNull();
    assertThat(heard.libraries).extracting(Library::state).containsExactly(Library.State.OFF);
  }

  @Test
  void saysThatAnApplicationStartsWhichTakesLong() throws Exception {
    LibraryTransformer transformer = transformer(Options.read(null));
    byte[] bytes = Program.bytesOf(Shop.class);

    transformer.transform(program, "org/springframework/boot/Banner", null, null, bytes);
    assertThat(heard.starts).isZero();
    transformer.transform(program, "org/springframework/boot/SpringApplication", null, null, bytes);
    assertThat(heard.starts).isOne();
  }

  @Test
  void saysALibraryOnceThoughItHasManyClassesAndJars() throws Exception {
    LibraryTransformer transformer = transformer(Options.read(null));

    for (String jar : List.of("/lib/fake-1.5.jar", "/lib/fake-1.5.jar", "/lib/more-1.5.jar")) {
      transform(transformer, Shop.class, jar);
    }

    assertThat(heard.libraries).hasSize(1);
  }

  @Test
  void leavesEverythingElseAlone() throws Exception {
    assertThat(transform(Options.read(null), Program.class, "/app.jar")).isNull();

    assertThat(heard.libraries).isEmpty();
    assertThat(heard.weavings).isZero();
  }

  @Test
  void survivesAClassFileThatIsNone() throws Exception {
    LibraryTransformer transformer = transformer(Options.read(null));

    assertThat(transformer.transform(program, "com/acme/Broken", null, null, new byte[20]))
        .isNull();
  }

  private byte @Nullable [] transform(Options options, Class<?> type, String jar) throws Exception {
    return transform(transformer(options), type, jar);
  }

  private byte @Nullable [] transform(LibraryTransformer transformer, Class<?> type, String jar)
      throws IOException {
    CodeSource source = new CodeSource(URI.create("file:" + jar).toURL(), (Certificate[]) null);
    return transformer.transform(
        program,
        type.getName().replace('.', '/'),
        null,
        new ProtectionDomain(source, null),
        Program.bytesOf(type));
  }

  private LibraryTransformer transformer(Options options) {
    return new LibraryTransformer(
        new Catalog(List.of(integration)),
        new Sightings(options, heard),
        heard,
        () -> Dispatcher.bootstrap(AdviceDispatcher.class));
  }

  static final class Shop {
    int sell(int count) {
      return count;
    }
  }

  static final class Watching {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static void enter() {}
  }
}
