package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The user's regular expressions. Each has so many looks at a text and no more: one that runs wild
 * is switched off, because the program waits for it.
 */
final class Patterns {

  private final List<Switched> patterns = new ArrayList<>();
  private final Consumer<String> trouble;

  Patterns(List<String> patterns, Consumer<String> trouble) {
    this.trouble = trouble;
    for (String pattern : patterns) {
      try {
        this.patterns.add(new Switched(Pattern.compile(pattern)));
      } catch (PatternSyntaxException wrong) {
        trouble.accept("redact.patterns: " + pattern + " is no regular expression, ignored");
      }
    }
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  void addHits(Passage passage, Hits hits) {
    for (Switched pattern : patterns) {
      if (!pattern.off) {
        match(pattern, passage, hits);
      }
    }
  }

  private void match(Switched pattern, Passage passage, Hits hits) {
    try {
      Matcher matcher = pattern.regex.matcher(new Watched(passage.text()));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          hits.add(passage.hit(matcher.start(), matcher.end()));
        }
      }
    } catch (Watched.TooMuch | StackOverflowError runsWild) {
      pattern.off = true;
      trouble.accept(
          "redact.patterns: "
              + pattern.regex.pattern()
              + " takes too long and is switched off. What it would hide is recorded");
    }
  }

  private static final class Switched {

    final Pattern regex;
    volatile boolean off;

    Switched(Pattern regex) {
      this.regex = regex;
    }
  }
}
