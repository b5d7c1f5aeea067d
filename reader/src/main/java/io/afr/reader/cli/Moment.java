package io.afr.reader.cli;

import io.afr.reader.search.When;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time on the command line, see {@link When}. */
record Moment(Instant first, Instant last) {

  /** Reads times as seen from a clock. */
  record Converter(Clock clock) implements ITypeConverter<Moment> {

    @Override
    public Moment convert(String text) {
      try {
        When when = When.read(text, clock);
        return new Moment(when.first(), when.last());
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
