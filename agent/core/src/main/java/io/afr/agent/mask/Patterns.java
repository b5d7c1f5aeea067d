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

  /** How often each pattern may look at a text of so many bytes, in all its passages together. */
  List<Looks> looks(int length) {
    List<Looks> looks = new ArrayList<>(patterns.size());
    for (Switched unused : patterns) {
      looks.add(new Looks(length));
    }
    return looks;
  }

  void addHits(Passage passage, List<Looks> looks, Hits hits) {
    for (int i = 0; i < patterns.size(); i++) {
      if (!patterns.get(i).off) {
        match(patterns.get(i), looks.get(i), passage, hits);
      }
    }
  }

  private void match(Switched pattern, Looks looks, Passage passage, Hits hits) {
    try {
      Matcher matcher = pattern.regex.matcher(new Watched(passage.text(), looks));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          hits.add(passage.hit(matcher.start(), matcher.end()));
        }
      }
    } catch (Looks.UsedUp | StackOverflowError runsWild) {
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
