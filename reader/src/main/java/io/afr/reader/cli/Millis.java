package io.afr.reader.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time: {@code 500ms}, {@code 1.5s}, {@code 2m}; a bare number is milliseconds. */
final class Millis implements ITypeConverter<Long> {

  private static final Pattern length = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)?");

  @Override
  public Long convert(String text) {
    Matcher matcher = length.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is no duration; give 500ms, 2s or 1m");
    }
    String unit = matcher.group(2);
    long factor =
        switch (unit == null ? "ms" : unit) {
          case "s" -> 1_000;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 1;
        };
    return new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)).longValue();
  }
}
