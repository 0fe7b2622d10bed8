package org.vetika.app.dialogue.importing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.FoundSummary.FoundChannel;

/** Finds through which channels the dialogue was held, and the reach where a number is stated. */
final class ChannelFinder {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern RADIO = Pattern.compile("\\bradio\\b|\\bFM\\s?\\d|វិទ្យុ", FLAGS);
  private static final Pattern TELEVISION =
      Pattern.compile("\\btelevision\\b|\\bTV\\b|ទូរទស្សន៍", FLAGS);
  private static final Pattern SOCIAL =
      Pattern.compile(
          "\\b(?:Facebook|YouTube|TikTok|Telegram|Twitter|Instagram)\\b|ហ្វេសប៊ុក|ហ្វេសបុក|ហ្វេសប៊ុគ|យូធូប",
          FLAGS);
  private static final Pattern ONLINE =
      Pattern.compile(
          "\\b(?:Zoom|Microsoft Teams|Google Meet|webinar|virtual (?:\\p{L}+ ){0,2}?(?:meeting|dialogue|forum|workshop|consultation)|"
              + "online (?:meeting|dialogues?|forum|workshop)|(?:held|met|gathered|convened|conducted|took place) online)\\b|តាមប្រព័ន្ធអនឡាញ|អនឡាញ|តាម Zoom",
          FLAGS);
  private static final Pattern PLATFORM =
      Pattern.compile("\\b(?:Zoom|Microsoft Teams|Google Meet)\\b", FLAGS);
  private static final Pattern RADIO_NAME =
      Pattern.compile(
          "\\b(?:[Tt]hrough|[Oo]n|[Vv]ia|[Bb]y)\\s+(?:the\\s+)?([A-Z][\\p{L}0-9.]*(?:\\s[A-Z0-9][\\p{L}0-9.]*)*),?\\s+(?:an?\\s+)?[^.;]{0,50}?\\bradio\\b"
              + "|\\b([A-Z][\\p{L}]+(?:\\s[A-Z][\\p{L}]+)*)\\s+(?:[Rr]adio(?:\\s+[Ss]tation)?)\\b"
              + "|\\b(?:[Rr]adio(?:\\s+[Ss]tation)?)\\s+([A-Z][\\p{L}0-9.]*(?:\\s[A-Z0-9][\\p{L}0-9.]*)*)"
              + "|\\b(FM\\s?[0-9.]+)");
  private static final Pattern TV_NAME =
      Pattern.compile("\\b([A-Z][A-Z0-9]{1,6}|[A-Z][\\p{Ll}]+)\\s+(?:TV|[Tt]elevision)\\b");
  private static final Pattern PROVINCES =
      Pattern.compile("[^,;.]*?(\\d{1,2})\\s*(?:provinces|provinces and the capital|ខេត្ត)", FLAGS);
  private static final Pattern FOLLOWERS =
      Pattern.compile(
          "((?:approximately|about|around|some|more than|over|nearly|ប្រមាណ|ជាង)\\s*)?(\\d[\\d,.]*)\\s*(M\\b|million|K\\b|thousand|លាន|ម៉ឺន|ពាន់)?\\s*(?:likes|followers|subscribers|fans|views|viewers|អ្នកតាមដាន|អ្នកគាំទ្រ|ចំណូលចិត្ត)(?:\\s+and\\s+(?:followers|likes))?",
          FLAGS);

  private static final Pattern KHMER_FOLLOWERS =
      Pattern.compile(
          "(?:អ្នកតាមដាន|អ្នកគាំទ្រ|ចំណូលចិត្ត)\\s*(?:ចំនួន|ប្រមាណ|ជាង|ប្រហែល)?\\s*(\\d[\\d,.]*)\\s*(លាន|ម៉ឺន|ពាន់)?");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\breach(?:ed|es|ing)?\\s+((?:approximately |about |around |some |more than |over |nearly )?"
              + "\\d[\\d,.]*\\s*(?:M|million|K|thousand)?\\s*(?:people|persons|users|listeners|citizens))\\b",
          FLAGS);

  private final Map<String, FoundChannel> found = new LinkedHashMap<>();

  List<FoundChannel> all() {
    return List.copyOf(found.values());
  }

  void read(String paragraph) {
    for (String sentence : Sentences.of(paragraph)) {
      if (ONLINE.matcher(sentence).find()) {
        add("online", first(PLATFORM, sentence), null, null, null);
      }
      if (RADIO.matcher(sentence).find()) {
        radio(ChannelClause.of(sentence, RADIO), "radio", name(RADIO_NAME, sentence));
      }
      if (TELEVISION.matcher(sentence).find()) {
        radio(ChannelClause.of(sentence, TELEVISION), "television", name(TV_NAME, sentence));
      }
      Matcher social = SOCIAL.matcher(sentence);
      while (social.find()) {
        social(ChannelClause.of(sentence, social.start(), social.end()), social.group());
      }
    }
  }

  private void radio(String sentence, String kind, @Nullable String name) {
    Matcher match = PROVINCES.matcher(PointLabels.latin(sentence));
    boolean stated = match.find();
    add(
        kind,
        name,
        stated ? sentence.substring(match.start(1), match.end()).strip() : null,
        stated ? Integer.valueOf(match.group(1)) : null,
        null);
  }

  private void social(String sentence, String name) {
    String latin = PointLabels.latin(sentence);
    Matcher match = FOLLOWERS.matcher(latin);
    Matcher khmer = KHMER_FOLLOWERS.matcher(latin);
    Matcher people = PEOPLE.matcher(latin);
    if (match.find()) {
      String reach = sentence.substring(match.start(), match.end()).strip();
      add("social", name, reach, null, count(match.group(2), match.group(3)));
    } else if (khmer.find()) {
      String reach = sentence.substring(khmer.start(), khmer.end()).strip();
      add("social", name, reach, null, count(khmer.group(1), khmer.group(2)));
    } else {
      String reach = people.find() ? sentence.substring(people.start(1), people.end()) : null;
      add("social", name, reach, null, null);
    }
  }

  private void add(
      String kind,
      @Nullable String name,
      @Nullable String reach,
      @Nullable Integer provinces,
      @Nullable Long followers) {
    String key = kind.equals("social") ? kind + name : kind;
    FoundChannel known = found.get(key);
    if (known == null) {
      found.put(key, new FoundChannel(kind, name, reach, provinces, followers));
      return;
    }
    found.put(
        key,
        new FoundChannel(
            kind,
            known.name() == null ? name : known.name(),
            known.reach() == null ? reach : known.reach(),
            known.provinces() == null ? provinces : known.provinces(),
            known.followers() == null ? followers : known.followers()));
  }

  private static @Nullable Long count(String digits, @Nullable String unit) {
    String plain = digits.replaceAll("[.,]+$", "");
    boolean thousands = plain.matches("\\d{1,3}(?:[.,]\\d{3})+");
    String number = thousands ? plain.replaceAll("[.,]", "") : plain.replace(',', '.');
    if (number.chars().filter(c -> c == '.').count() > 1) {
      return null;
    }
    BigDecimal count = new BigDecimal(number).multiply(BigDecimal.valueOf(factor(unit)));
    return count.signum() < 0 || count.precision() - count.scale() > 15 ? null : count.longValue();
  }

  private static long factor(@Nullable String unit) {
    if (unit == null) {
      return 1;
    }
    return switch (unit.charAt(0)) {
      case 'M', 'm' -> 1_000_000;
      case 'ល' -> 1_000_000;
      case 'ម' -> 10_000;
      default -> 1_000;
    };
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group() : null;
  }

  private static @Nullable String name(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    if (!match.find()) {
      return null;
    }
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }
}
