package org.vetika.app.web;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.vetika.khmer.KhmerText;

/**
 * The texts of all modules in both languages, from {@code messages/<module>.properties} and {@code
 * messages/<module>_km.properties}. Patterns are ICU message formats; nothing falls back from one
 * language to the other: a missing key shows as {@code [key]} and fails a test.
 */
@Component
public final class Messages {
  private final Map<String, String> english;
  private final Map<String, String> khmer;
  private final Map<Language, Map<String, MessageText>> formats = new EnumMap<>(Language.class);

  public Messages() {
    for (Language language : Language.values()) {
      formats.put(language, new ConcurrentHashMap<>());
    }
    var all = new PathMatchingResourcePatternResolver();
    try {
      Resource[] files = all.getResources("classpath*:messages/*.properties");
      this.english = read(files, false);
      this.khmer = read(files, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    load();
  }

  /** Before virtual threads ask for it: see {@link KhmerText#load}. */
  private static void load() {
    KhmerText.load();
    for (Language language : Language.values()) {
      Object[] arguments = {1234, "x"};
      new MessageFormat("{0, plural, other{#}} {1}", locale(language)).format(arguments);
      NumberFormat.getIntegerInstance(locale(language)).format(1234);
    }
  }

  /** The text of a key; arguments are numbered from {@code {0}}. */
  public String of(Language language, String key, Object... arguments) {
    String pattern = (language == Language.EN ? english : khmer).get(key);
    if (pattern == null) {
      return "[" + key + "]";
    }
    if (arguments.length == 0) {
      return pattern;
    }
    return requireNonNull(formats.get(language))
        .computeIfAbsent(key, any -> new MessageText(pattern, locale(language)))
        .with(arguments);
  }

  public boolean has(Language language, String key) {
    return (language == Language.EN ? english : khmer).containsKey(key);
  }

  private static ULocale locale(Language language) {
    return language == Language.EN ? ULocale.ENGLISH : new ULocale("km-KH-u-nu-khmr");
  }

  private static Map<String, String> read(Resource[] files, boolean khmer) throws IOException {
    var texts = new Properties();
    for (Resource file : files) {
      String name = String.valueOf(file.getFilename());
      if (name.endsWith("_km.properties") == khmer) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
      }
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
  }
}
