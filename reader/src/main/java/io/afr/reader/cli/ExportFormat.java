package io.afr.reader.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What sessions can be exported as. */
enum ExportFormat {
  JSONL,
  OTLP,
  HTML;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name. */
  static final class Converter implements ITypeConverter<ExportFormat> {

    @Override
    public ExportFormat convert(String text) {
      for (ExportFormat format : values()) {
        if (format.word().equals(text.toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new TypeConversionException("'" + text + "' is none of jsonl, otlp, html");
    }
  }
}
