package org.vetika.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetika.khmer.IndexQuery;
import org.vetika.khmer.IndexTerms;
import org.vetika.khmer.KhmerText;

/**
 * Typed words as parameters of SQL.
 *
 * @param khmer a {@code tsquery} literal of Khmer phrases; may be empty
 * @param khmerWords a {@code tsquery} literal for ranking; may be empty
 * @param latin for {@code websearch_to_tsquery}: words without signs, and phrases in quotation
 *     marks; may be empty
 * @param phrases the phrases in {@code latin} by themselves, in their quotation marks
 * @param marked Khmer words to mark in shown text
 */
record SearchTerms(
    String khmer, String khmerWords, String latin, List<String> phrases, List<String> marked) {
  private static final Pattern QUOTED = Pattern.compile("[\"“”«»]([^\"“”«»]+)[\"“”«»]");
  private static final Pattern SPACE_IN_KHMER =
      Pattern.compile("(?<=\\p{IsKhmer})[\\s\\p{Z}]+(?=\\p{IsKhmer})");

  static SearchTerms of(String text) {
    List<String> phrases = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    String words =
        quoted.replaceAll(match -> {
          String phrase = SPACE_IN_KHMER.matcher(match.group(1)).replaceAll("");
          String together = phrase(phrase);
          if (!together.isEmpty()) {
            phrases.add(together);
          }
          return Matcher.quoteReplacement(" " + phrase + " ");
        });
    IndexQuery query = IndexTerms.query(words);
    String latin =
        Stream.concat(words(query.latinText()), phrases.stream()).collect(Collectors.joining(" "));
    List<String> marked = query.highlightTerms().stream().filter(KhmerText::containsKhmer).toList();
    return new SearchTerms(query.khmerQuery(), query.khmerWordQuery(), latin, phrases, marked);
  }

  /** Khmer is a phrase already; English is one in quotation marks. */
  private static String phrase(String quoted) {
    String words = words(IndexTerms.query(quoted).latinText()).collect(Collectors.joining(" "));
    return words.contains(" ") ? '"' + words + '"' : "";
  }

  /** The word "or" would be taken for a command; it is too common to be searched for anyway. */
  private static Stream<String> words(String latinText) {
    return Stream.of(Folding.withoutAccents(latinText).split(" "))
        .filter(word -> !word.isEmpty() && !word.toLowerCase(Locale.ROOT).equals("or"));
  }
}
