package io.afr.reader.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Text that must say something: an empty filter would match everything or nothing. */
final class Words implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("must not be empty");
    }
    return text;
  }
}
