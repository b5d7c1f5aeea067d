package io.afr.reader.cli;

import io.afr.reader.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a search is to find, and how much of it. */
final class FilterOptions {

  @Mixin private Conditions conditions = new Conditions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limit.class,
      description = "At most so many sessions, 1 to 200 (usually 50).")
  private int limit = Filter.USUAL;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      converter = Words.class,
      description = "Go on where an earlier answer stopped.")
  private @Nullable String cursor;

  Filter filter() {
    return conditions.builder().limit(limit).cursor(cursor).build();
  }

  /** Whether every session is wanted. */
  boolean isNone() {
    return conditions.isNone() && cursor == null;
  }

  /** Whether single actions are looked for, so that their number says something. */
  boolean findsActions() {
    return conditions.findsActions();
  }

  /** A number of rows. */
  static final class Limit implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
      if (limit < 1 || limit > Filter.MOST) {
        throw new TypeConversionException("'" + text + "' is no number from 1 to " + Filter.MOST);
      }
      return limit;
    }
  }
}
