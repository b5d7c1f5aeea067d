package io.afr.it;

import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.provider.FakeProvider;
import java.util.stream.Stream;

/** The sample agents that use Spring AI: one program for all versions, which make models anew. */
final class SpringAi {
  private SpringAi() {}

  static Program program(String name, Library library, FakeProvider provider, String... arguments) {
    return Program.of(
        "com.example.spring." + name,
        library,
        Stream.concat(Stream.of(maker("OpenAi", library), provider.url()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** The class that makes something in this version. */
  static String maker(String name, Library library) {
    return (library.since("2.0.0") ? "com.example.springtwo." : "com.example.spring.") + name;
  }
}
