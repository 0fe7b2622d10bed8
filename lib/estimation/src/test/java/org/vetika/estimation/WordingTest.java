package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Locale KHMER = Locale.forLanguageTag("km");

  @Test
  void both_languages_say_the_same_things() throws IOException {
    Properties english = read("wording.properties");
    Properties khmer = read("wording_km.properties");
    assertThat(khmer.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(khmer.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
      assertThat(english.getProperty(key) + khmer.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void every_reason_and_method_has_words() {
    Wording wording = Wording.in(Locale.ENGLISH);
    for (RefusalReason reason : RefusalReason.values()) {
      assertThat(wording.say("refusal." + reason.code())).isNotBlank();
    }
    for (Evidence.Method method : Evidence.Method.values()) {
      assertThat(wording.say("method." + method.code())).isNotBlank();
    }
  }

  @Test
  void a_range_is_said_in_english() {
    Message message = Message.of("summary.between", 4400L, 9123L, 15321L, 11207L, 95L);
    assertThat(Wording.in(Locale.ENGLISH).say(message))
        .startsWith("4,400 cases are known.")
        .contains("between 9,123 and 15,321, the middle being 11,207");
  }

  @Test
  void a_refusal_is_said_in_khmer_with_khmer_digits() {
    Message reason = Message.of("refusal.few-overlaps", 3L, 7L);
    assertThat(Wording.in(KHMER).say(Message.of("summary.refused", 1202L, reason)))
        .startsWith("មាន ១.២០២ ករណីដែលគេដឹង។")
        .contains("មិនអាចប៉ាន់ស្មានបានទេ ព្រោះករណី")
        .contains("គឺ ៣ ");
  }

  @Test
  void other_languages_get_english() {
    assertThat(Wording.in(Locale.FRENCH).say("method.classes")).isEqualTo("Latent classes");
    assertThat(Wording.in(Locale.ENGLISH).number(0.25)).isEqualTo("0.25");
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            WordingTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<String> placeholders(String pattern) {
    return Pattern.compile("\\{\\d}")
        .matcher(pattern)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  @Test
  void arguments_of_refusals_fit_their_sentences() throws IOException {
    Properties english = read("wording.properties");
    long reasonsWithArguments =
        Arrays.stream(RefusalReason.values())
            .filter(reason -> english.getProperty("refusal." + reason.code()).contains("{0}"))
            .count();
    assertThat(reasonsWithArguments).isEqualTo(10);
  }
}
