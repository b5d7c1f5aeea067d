package io.afr.agent.metadata;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of an image or a sound without its bytes: its media type and its length. */
final class MediumMark {

  private static final Pattern medium =
      Pattern.compile("(data:[\\w.+/-]{1,100};base64,)?" + AttachmentMark.PATTERN);

  private MediumMark() {}

  /** The attachment with its length, and nothing else. */
  static Content only(Content attachment) {
    return Content.truncated(attachment.mediaType(), new byte[0], attachment.trueLength());
  }

  /** The mark without what tells one medium from another; null if the text is none. */
  static @Nullable String untold(String text) {
    if (!text.contains(AttachmentMark.START)) {
      return null;
    }
    Matcher found = medium.matcher(text);
    if (!found.matches()) {
      return null;
    }
    String address = found.group(1);
    return (address == null ? "" : address)
        + AttachmentMark.untold(Integer.parseInt(found.group(2)));
  }
}
