package io.afr.reader.search;

import io.afr.reader.ReaderException;
import io.afr.reader.ReaderException.Code;
import io.afr.reader.Row;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place between two rows: it stays good while sessions come and go.
 *
 * @param name of the session of the last row that was shown
 */
public record Cursor(Instant start, String name) {

  /** The newest start first. */
  public static final Comparator<Row> order =
      Comparator.comparing(Row::startTime).reversed().thenComparing(row -> row.session().name());

  public static Cursor after(Row row) {
    return new Cursor(row.startTime(), row.session().name());
  }

  public boolean isBefore(Row row) {
    int starts = row.startTime().compareTo(start);
    return starts < 0 || (starts == 0 && row.session().name().compareTo(name) > 0);
  }

  public String written() {
    byte[] text = (start + " " + name).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  public static Cursor read(String written) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      return new Cursor(
          Instant.parse(text.substring(0, Math.max(0, space))), text.substring(space + 1));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ReaderException(Code.BAD_INPUT, "not a cursor of a search: " + written);
    }
  }
}
