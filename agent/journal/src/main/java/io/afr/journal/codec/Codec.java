package io.afr.journal.codec;

/**
 * The layout of an entry on the tape. All there is to know to read a journal from another language:
 *
 * <p><b>File.</b> A {@code .cq4} file is a sequence of excerpts, each aligned to 4 bytes and begun
 * by a little-endian 32-bit header: bits 0–29 are the length of what follows, bit 30 says metadata
 * (Chronicle's own: file header and index pages, to be skipped), bit 31 says not complete. A header
 * of 0 is the end for now, {@code 0xC0000000} the end of the file. Files in the order of their
 * names are the journal.
 *
 * <p><b>Excerpt.</b> One entry:
 *
 * <pre>
 *   u8      version of this layout: 1
 *   u8      kind: 1 begin, 2 progress, 3 end, 4 blob, 5 note, 6 gap; an unknown one is skipped
 *   bytes   fields, as in a Protocol Buffers message; unknown ones are skipped
 *   u64 le  entry number
 *   u32 le  CRC-32C of everything before it, the version included
 * </pre>
 *
 * <p>The number stands last so that everything else, checksum included, is computed before the lock
 * is taken under which numbers are given.
 *
 * <p><b>Fields.</b> A number that is 0 and a text that is null are left out; a string may stand as
 * the number of a word in the list in {@code Words}, told by its wire type; times are epoch
 * microseconds; an enumeration is its constant's position, counted from 1.
 *
 * <pre>
 *   message Content {
 *     uint64 media        = 1;  // 1 application/json, 2 text/plain, 3 text/event-stream
 *     string media_type   = 2;  // any other
 *     bytes  data         = 3;  // either the bytes
 *     bytes  hash         = 4;  // or the 16 bytes of the blob's XXH3-128, big-endian
 *     uint64 true_length  = 5;  // left out if it is the length of data
 *     string name         = 6;  // of a part
 *     bytes  packed       = 8;  // or short JSON, with what it is mostly made of as one byte each:
 *                               // see Fragments
 *     repeated Content attachments = 7;  // what marks in the text refer to, in their order
 *   }
 *   message Begin {
 *     int64 time = 1; Kind kind = 2; Layer layer = 3; int64 parent = 4; string operation = 5;
 *     string session = 6; SessionFrom session_from = 7; string agent = 8; string thread = 9;
 *     string library = 10; repeated string attributes = 11;  // key, value, key, value…
 *     int64 continues = 12; int64 kept = 13; repeated Content added = 14;
 *     repeated Content parts = 16;
 *   }
 *   message Progress { int64 time = 1; int64 begin = 2; Channel channel = 3; int64 offset = 4;
 *     Content data = 5; }
 *   message End { int64 time = 1; int64 begin = 2; Status status = 3; int64 duration_nanos = 4;
 *     int64 first_token_nanos_plus_1 = 5; string failure_type = 6; string failure_message = 7;
 *     Content failure_stack = 8; repeated string attributes = 11; int64 continues = 12;
 *     int64 kept = 13; repeated Content added = 14; repeated Content parts = 16; }
 *   message Blob { int64 time = 1; bytes hash = 2; int64 length = 3;  // left out if data is all
 *     int64 true_length = 4;  // left out if it is the length
 *     Content data = 5; int64 offset = 6; }
 *   message Note { int64 time = 1; string topic = 2; repeated string facts = 11; }
 *   message Gap { int64 time = 1; int64 actions = 2; string reason = 3; }
 * </pre>
 *
 * <p>A mark is the text {@code afr:attachment:<index>:<32 hexadecimal digits>}; it stands for the
 * base64 of the attachment with that index, counted from 0.
 *
 * <p>An entry whose fields would not fit one excerpt has a single field 15 of type {@code Content}
 * instead: the hash of a blob that stands before it and holds them.
 */
public final class Codec {

  static final int VERSION = 1;

  /** No excerpt is longer, so that the lock is never held for long. */
  public static final int MAX_EXCERPT = 64 * 1024;

  /** Bytes before the fields: version and kind. */
  static final int HEAD = 2;

  /** Bytes after the fields: entry number and checksum. */
  static final int TAIL = 12;

  /** How many bytes of content one excerpt takes, leaving room for what surrounds them. */
  public static final int MAX_DATA = MAX_EXCERPT - 512;

  /** The field that stands for all fields of an entry that is too large for one excerpt. */
  static final int SPILLED = 15;

  /** The media type of a blob that holds the fields of an entry. */
  public static final String SPILLED_TYPE = "application/x-afr-fields";

  static final int BEGIN = 1;
  static final int PROGRESS = 2;
  static final int END = 3;
  static final int BLOB = 4;
  static final int NOTE = 5;
  static final int GAP = 6;

  private Codec() {}
}
