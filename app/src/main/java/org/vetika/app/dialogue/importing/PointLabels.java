package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.PointLabel.Style;
import org.vetika.khmer.KhmerDigits;

/**
 * Recognizes the label at the start of a paragraph or line. What only looks like one (a year, an
 * amount, a date, an initial) is no label; whether a possible label really starts a point is for
 * {@link ParagraphAssembly} and {@link LabelSequence} to say from its surroundings.
 */
final class PointLabels {
  /** What the formats give as automatic bullets. */
  static final Set<String> BULLETS = Set.of("•", "-");

  static final String DIGIT = "[0-9\u17e0-\u17e9]";
  static final String CLOSE = "(\\)\\.|\\.\\)|[./]\\s?[-–]|[.):]|៖|[-–—/](?=\\s|[\u1780-\u17b3]))";
  private static final int FLAGS = Pattern.DOTALL;

  private static final Pattern LEVELS =
      Pattern.compile(
          "^("
              + DIGIT
              + "{1,3}(?:\\."
              + DIGIT
              + "{1,2}){1,4})(?!"
              + DIGIT
              + ")"
              + CLOSE
              + "?(?:\\s+(.*)|(?=[\u1780-\u17b3])(.*)|)$",
          FLAGS);
  private static final Pattern SINGLE =
      Pattern.compile(
          "^(?:ទី\\s?)?(" + DIGIT + "{1,3})\\s?" + CLOSE + "(?!" + DIGIT + ")\\s*(.*)$", FLAGS);
  private static final Pattern WRAPPED =
      Pattern.compile(
          "^[(\\[]("
              + DIGIT
              + "{1,3}|[a-z]|[A-Z]|[ivxlc]{2,7}|[IVXLC]{2,7}|[\u1780-\u17a2])[)\\]]"
              + "[.:]?\\s*(.*)$",
          FLAGS);
  private static final Pattern LETTER =
      Pattern.compile(
          "^([a-zA-Z]|[ivxlc]{2,7}|[IVXLC]{2,7})(\\)\\.|[.):]|[-–—/](?=\\s))(?:\\s+(.*)|)$", FLAGS);
  private static final Pattern KHMER_LETTER =
      Pattern.compile("^([\u1780-\u17a2])(\\)\\.|[.)/:-]|៖|–)\\s*(.*)$", FLAGS);
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:([•‣⁃◦▪▫■□●○∙➢✓✔❖◆►▶➤→⇒➔➜★✦\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d])\\s*"
              + "|([*·+–—−-]|o(?=\\t| {2,}))\\s+)(\\S.*)$",
          FLAGS);
  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{Nd}]{1,4}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "^(?:[%$€៛]|(?:percent|per cent|million|billion|thousand|hundred|times|[mb]|mb|gb|k|km|"
              + "kg|ha|m2|usd|us|khr|riels?|dollars?|years?|months?|days?|hours?|points?|pm|am|"
              + "meters?|metres?|hectares?|លាន|ពាន់|ភាគរយ|រៀល|ដុល្លារ|នាក់|ឆ្នាំ|គីឡូម៉ែត្រ)"
              + "(?![\\p{L}]))",
          Pattern.CASE_INSENSITIVE);

  /** "2.1 20 km of boundary were marked": a number of its own after the label. */
  private static final Pattern COUNTED =
      Pattern.compile("^" + DIGIT + "[0-9\u17e0-\u17e9.,]*%?\\s+\\p{L}+\\s+\\p{L}");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "^(?:january|february|march|april|may|june|july|august|september|october|november|"
              + "december)\\s+[12][0-9]{3}",
          Pattern.CASE_INSENSITIVE);

  private PointLabels() {}

  /** The label of a block: its automatic one if the format has one, else the printed one. */
  static Optional<PointLabel> of(Block block) {
    Optional<PointLabel> printed = at(block.text());
    if (block.label() == null) {
      return printed;
    }
    if (BULLETS.contains(block.label())) {
      // Lists without visible marks are often numbered by hand.
      return printed
          .filter(label -> !label.isBullet())
          .or(() -> Optional.of(bullet("•", block.text()).atDepth(block.depth())));
    }
    boolean open = BARE.matcher(block.label()).matches();
    return at(block.label() + (open ? ". " : " ") + block.text())
        .or(() -> Optional.of(bullet("auto", block.text())))
        .map(label -> label.atDepth(block.depth()));
  }

  /** The label that {@code text} begins with. */
  static Optional<PointLabel> at(String text) {
    String start = text.strip();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    return WordLabels.word(start)
        .or(() -> levels(start))
        .or(() -> WordLabels.letteredLevels(start))
        .or(() -> single(start))
        .or(() -> wrapped(start))
        .or(() -> khmerLetter(start))
        .or(() -> letter(start))
        .or(() -> bulletAt(start))
        .or(() -> WordLabels.code(start))
        .or(() -> WordLabels.bareSection(start));
  }

  private static Optional<PointLabel> levels(String text) {
    Matcher match = LEVELS.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String rest = rest(match.group(3), match.group(4));
    boolean closed = match.group(2) != null;
    if (isAmount(rest) || (!closed && !startsText(rest))) {
      return Optional.empty();
    }
    String number = latin(match.group(1));
    List<Integer> values = new ArrayList<>();
    int from = 0;
    for (int dot = number.indexOf('.'); dot >= 0; dot = number.indexOf('.', from)) {
      values.add(Integer.parseInt(number.substring(from, dot)));
      from = dot + 1;
    }
    values.add(Integer.parseInt(number.substring(from)));
    return Optional.of(new PointLabel(Style.DECIMAL, "", values, number, null, rest));
  }

  private static Optional<PointLabel> single(String text) {
    Matcher match = SINGLE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String rest = match.group(3);
    if (isAmount(rest) || MONTH_FIRST.matcher(rest).find() || isDashedDate(match.group(2), rest)) {
      return Optional.empty();
    }
    String number = latin(match.group(1));
    return Optional.of(
        new PointLabel(
            Style.DECIMAL,
            form(match.group(2)),
            List.of(Integer.parseInt(number)),
            number,
            null,
            rest));
  }

  private static boolean isDashedDate(String close, String rest) {
    return "-–—/:".contains(close) && !rest.isEmpty() && Character.isDigit(rest.charAt(0));
  }

  private static Optional<PointLabel> wrapped(String text) {
    Matcher match = WRAPPED.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    return numbered(match.group(1), "()", match.group(2));
  }

  private static Optional<PointLabel> letter(String text) {
    Matcher match = LETTER.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    return numbered(match.group(1), form(match.group(2)), rest(match.group(3), null));
  }

  private static Optional<PointLabel> khmerLetter(String text) {
    Matcher match = KHMER_LETTER.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    return numbered(match.group(1), form(match.group(2)), match.group(3));
  }

  private static Optional<PointLabel> numbered(String printed, String form, String rest) {
    char first = printed.charAt(0);
    if (Character.isDigit(first)) {
      String number = latin(printed);
      return Optional.of(
          new PointLabel(
              Style.DECIMAL, form, List.of(Integer.parseInt(number)), number, null, rest));
    }
    if (CleanText.isKhmer(first)) {
      return Optional.of(
          new PointLabel(
              Style.KHMER_LETTER, form, List.of(first - 0x1780 + 1), printed, null, rest));
    }
    boolean lower = Character.isLowerCase(first);
    int roman = RomanNumber.value(printed);
    if (roman > 0 && (printed.length() > 1 || "iI".indexOf(first) >= 0)) {
      Style style = lower ? Style.LOWER_ROMAN : Style.UPPER_ROMAN;
      return Optional.of(new PointLabel(style, form, List.of(roman), printed, null, rest));
    }
    if (printed.length() > 1) {
      return Optional.empty();
    }
    Style style = lower ? Style.LOWER_LETTER : Style.UPPER_LETTER;
    int value = Character.toLowerCase(first) - 'a' + 1;
    return Optional.of(new PointLabel(style, form, List.of(value), printed, null, rest));
  }

  private static Optional<PointLabel> bulletAt(String text) {
    Matcher match = BULLET.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String mark = match.group(1) != null ? match.group(1) : match.group(2);
    return Optional.of(bullet("–—−-".contains(mark) ? "-" : mark, match.group(3)));
  }

  private static PointLabel bullet(String mark, String rest) {
    return new PointLabel(Style.BULLET, mark, List.of(), null, null, rest);
  }

  static boolean isAmount(String rest) {
    return AMOUNT.matcher(rest).find();
  }

  static boolean startsText(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    int first = rest.codePointAt(0);
    return COUNTED.matcher(rest).find()
        || Character.isUpperCase(first)
        || (Character.isLetter(first) && !Character.isLowerCase(first))
        || "“\"'‘«([".indexOf(first) >= 0;
  }

  static String rest(@Nullable String first, @Nullable String second) {
    if (first != null) {
      return first;
    }
    return second == null ? "" : second;
  }

  private static String form(String close) {
    return switch (close) {
      case ").", ".)" -> ").";
      case "–", "—" -> "-";
      case "៖" -> ":";
      default -> close;
    };
  }

  /** Khmer digits as Latin digits; nothing else changes. */
  static String latin(String number) {
    return KhmerDigits.toLatin(number);
  }
}
