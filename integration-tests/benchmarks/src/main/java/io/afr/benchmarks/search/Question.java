package io.afr.benchmarks.search;

import io.afr.journal.generate.Corpus;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.stats.By;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Kinds of questions, each asked anew with other words; the same ones of everybody who is asked.
 */
enum Question {
  NEWEST("the newest") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where();
    }
  },
  AGENT("of an agent") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().agentId(draw.agent());
    }
  },
  TOOL("that used a tool") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().toolUsed(draw.tool());
    }
  },
  TIME("of a time") {
    @Override
    Filter.Builder filter(Draw draw) {
      return draw.within(Filter.where(), Duration.ofHours(12));
    }
  },
  COMBINED("of an agent, a tool and a time") {
    @Override
    Filter.Builder filter(Draw draw) {
      Filter.Builder asked = Filter.where().agentId(draw.agent()).toolUsed(draw.tool());
      return draw.within(asked, Duration.ofDays(30));
    }
  },
  MODEL_ERRORS("of a model, with errors") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().model(draw.model()).status(Action.Status.ERROR);
    }
  },
  COST("that cost so much") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().minCost(0.01 + draw.share());
    }
  },
  COMMON("with a word that most have") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.word(20, 200));
    }
  },
  MEDIUM("with a word that some have") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.word(1_000, 8_000));
    }
  },
  RARE("with a word that one has") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.unique());
    }
  },
  ORDINARY("with a word of six letters or more") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.longWord(200, 8_000));
    }
  },
  BESIDE("with two words beside each other") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.pair());
    }
  },
  WORD_AGENT_TIME("with a word, of an agent and a time") {
    @Override
    Filter.Builder filter(Draw draw) {
      Filter.Builder asked = Filter.where().text(draw.word(20, 2_000)).agentId(draw.agent());
      return draw.within(asked, Duration.ofDays(7));
    }
  },
  ORDINARY_AGENT_TIME("with a word of six letters or more, of an agent and a time") {
    @Override
    Filter.Builder filter(Draw draw) {
      Filter.Builder asked = Filter.where().text(draw.longWord(200, 8_000)).agentId(draw.agent());
      return draw.within(asked, Duration.ofDays(7));
    }
  },
  SUBSTRING("with 20 letters from within words") {
    @Override
    Filter.Builder filter(Draw draw) {
      return Filter.where().text(draw.passage());
    }
  },
  GET("`get` of a session"),
  SUMMARY("`summary` of a session"),
  STATS_AGENT("`stats --by agent`"),
  STATS_MODEL("`stats --by model`"),
  STATS_TOOL("`stats --by tool`"),
  STATS_DAY("`stats --by day`"),
  STATS_SERVICE("`stats --by service`");

  private final String title;

  Question(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** What a search of this kind looks for; of what is no search nothing. */
  Filter.Builder filter(Draw draw) {
    throw new UnsupportedOperationException(name());
  }

  /** Whether it finds sessions, and does not begin with one. */
  boolean isSearch() {
    return this != GET && this != SUMMARY && !isStats();
  }

  boolean isStats() {
    return name().startsWith("STATS_");
  }

  /** What statistics of this kind group by. */
  By by() {
    return By.valueOf(name().substring("STATS_".length()));
  }

  String figure() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Words to ask with, drawn anew for each question.
   *
   * @param passages letters that stand in some session, cut in the middle of words
   * @param pairs words that stand beside each other in some session
   */
  record Draw(
      Random random, Corpus corpus, int sessions, List<String> passages, List<String> pairs) {

    String agent() {
      return pick(corpus.agents());
    }

    String tool() {
      return pick(corpus.tools());
    }

    String model() {
      return pick(Corpus.models());
    }

    String word(int commonest, int rarest) {
      return Corpus.word(commonest + random.nextInt(rarest - commonest));
    }

    /** The frequent words are short ones, which stand in hundreds of others. */
    String longWord(int commonest, int rarest) {
      String word = word(commonest, rarest);
      while (word.length() < 6) {
        word = word(commonest, rarest);
      }
      return word;
    }

    String pair() {
      return pick(pairs);
    }

    String unique() {
      return Corpus.unique(random.nextInt(sessions), 0);
    }

    String passage() {
      return pick(passages);
    }

    double share() {
      return random.nextDouble();
    }

    /** A session that there is, by its name. */
    String session(List<String> names) {
      return pick(names);
    }

    Filter.Builder within(Filter.Builder filter, Duration length) {
      long latest = Corpus.SPAN.minus(length).toSeconds();
      Instant from = Corpus.START.plusSeconds((long) (latest * random.nextDouble()));
      return filter.from(from).to(from.plus(length));
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
