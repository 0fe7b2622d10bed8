package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Map<Language, ULocale> LOCALES =
      Map.of(Language.EN, ULocale.ENGLISH, Language.KM, new ULocale("km-KH-u-nu-khmr"));
  private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("page\\.t\\(\"([^\"]+)\"[,)]");

  @Test
  void every_message_file_has_the_same_keys_in_both_languages() throws IOException {
    for (Map.Entry<String, Properties> file : files(".properties", "_km.properties").entrySet()) {
      Properties khmer =
          read(FOLDER.resolve(file.getKey().replace(".properties", "_km.properties")));
      assertThat(khmer.stringPropertyNames())
          .as("Khmer keys of %s", file.getKey())
          .containsExactlyInAnyOrderElementsOf(file.getValue().stringPropertyNames());
    }
  }

  @Test
  void no_text_is_empty_and_no_key_stands_in_two_files() throws IOException {
    var seen = new HashMap<String, String>();
    for (Map.Entry<String, Properties> file : files(".properties", "_km.properties").entrySet()) {
      for (String key : file.getValue().stringPropertyNames()) {
        assertThat(seen.put(key, file.getKey())).as("%s, also in", key).isNull();
        assertThat(file.getValue().getProperty(key)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void every_key_that_a_template_names_exists() throws IOException {
    var messages = new Messages();
    try (Stream<Path> templates = Files.walk(TEMPLATES)) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(template));
        while (key.find()) {
          assertThat(messages.has(Language.EN, key.group(1)))
              .as("%s in %s", key.group(1), template)
              .isTrue();
        }
      }
    }
  }

  @Test
  void a_text_into_which_texts_are_put_is_what_the_standard_makes_of_it() throws IOException {
    Object[] texts = {"1.2", "ក 'x' {0}", "", "<b>", "e", "f", "g"};
    Object[] numbers = {1234, 2, 3, 4, 5, 6, 7};
    for (Map.Entry<Language, ULocale> language : LOCALES.entrySet()) {
      String ending = language.getKey() == Language.EN ? ".properties" : "_km.properties";
      String others = language.getKey() == Language.EN ? "_km.properties" : "no file";
      for (Properties file : files(ending, others).values()) {
        for (String key : file.stringPropertyNames()) {
          String pattern = file.getProperty(key);
          var standard = new MessageFormat(pattern, language.getValue());
          var ours = new MessageText(pattern, language.getValue());
          assertThat(with(ours::with, texts)).as(key).isEqualTo(with(standard::format, texts));
          assertThat(ours.with(numbers)).as(key).isEqualTo(standard.format(numbers));
        }
      }
    }
  }

  @Test
  void quotes_and_missing_texts_are_what_the_standard_makes_of_them() {
    for (String pattern :
        List.of("", "'", "''", "it''s {0}", "'{'{0}'}'", "it's {1} and {0}", "{0}{0}", "{2}")) {
      assertThat(new MessageText(pattern, ULocale.ENGLISH).with("a", "b"))
          .as(pattern)
          .isEqualTo(new MessageFormat(pattern, ULocale.ENGLISH).format(new Object[] {"a", "b"}));
    }
  }

  /** The text, or the message of the refusal: some places take numbers only. */
  private static String with(Function<Object[], String> format, Object[] arguments) {
    try {
      return format.apply(arguments);
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Map<String, Properties> files(String ending, String exceptEnding)
      throws IOException {
    var files = new TreeMap<String, Properties>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ending) && !name.endsWith(exceptEnding)) {
          files.put(name, read(file));
        }
      }
    }
    return files;
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
