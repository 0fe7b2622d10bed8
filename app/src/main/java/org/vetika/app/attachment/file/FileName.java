package org.vetika.app.attachment.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** File names as they may stand in addresses, headers and folders. */
public final class FileName {
  /** Khmer letters take three bytes, and folders take 255 bytes. */
  private static final int LONGEST = 72;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
  private static final Pattern SPECIAL = Pattern.compile("[\"'<>|:*?%;&#`$\\\\/]");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private FileName() {}

  /**
   * The last part of what may be a path, without characters that mean something in paths, headers
   * or to the eye only; it ends as the type of the file does, whatever it ended with.
   */
  public static String clean(String name, FileType type) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Normalized last: what stood between two marks may have kept them apart.
    String seen = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
    String plain = SPECIAL.matcher(seen).replaceAll("_").replaceAll("\\s+", " ");
    String stem = EXTENSION.matcher(plain.strip()).replaceFirst("");
    String bare = stem.replaceAll("^[. ]+|[. ]+$", "");
    int count = bare.codePointCount(0, bare.length());
    String cut = count > LONGEST ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST)) : bare;
    String safe = RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    return (safe.isBlank() ? "file" : safe.strip()) + "." + type.extension();
  }

  /** The same name with the ending of another type. */
  public static String withEnding(String cleanName, FileType type) {
    return EXTENSION.matcher(cleanName).replaceFirst("") + "." + type.extension();
  }

  /** Whether the giver calls it a table of values; its content decides. */
  static boolean saysCsv(String name) {
    return name.toLowerCase(Locale.ROOT).strip().endsWith(".csv");
  }
}
