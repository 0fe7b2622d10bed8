package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/jte");
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
