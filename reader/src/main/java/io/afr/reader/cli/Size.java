package io.afr.reader.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes, as the agent's options have them; a kilobyte has 1024. */
final class Size implements ITypeConverter<Long> {

  private static final Pattern size = Pattern.compile("(\\d{1,15})(?:([KMGT]?)(?:I?B)?)");
  private static final String units = "KMGT";

  @Override
  public Long convert(String text) {
    Matcher matcher = size.matcher(text.replace(" ", "").toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw wrong(text);
    }
    int power = matcher.group(2).isEmpty() ? 0 : units.indexOf(matcher.group(2)) + 1;
    long number = Long.parseLong(matcher.group(1));
    if (number > Long.MAX_VALUE >> (10 * power)) {
      throw wrong(text);
    }
    return number << (10 * power);
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException("'" + text + "' is no size; give 500MB or 10GB");
  }
}
