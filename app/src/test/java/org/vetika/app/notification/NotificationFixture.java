package org.vetika.app.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsSource;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;
import org.vetika.app.web.Language;

/** News and notices of a type that no module owns. */
@TestConfiguration(proxyBeanMethods = false)
public class NotificationFixture {
  static final String TYPE = "test-answer";

  /** The news that there is now. */
  public static final class TestNews implements NewsSource {
    private final Map<String, News> known = new ConcurrentHashMap<>();

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Optional<News> news(String key) {
      return Optional.ofNullable(known.get(key));
    }

    public void put(News news) {
      known.put(news.key(), news);
    }

    void withdraw(String key) {
      known.remove(key);
    }
  }

  /** The notices that there are now. */
  static final class TestNotices implements NoticeSource {
    private final Map<String, Notice> known = new ConcurrentHashMap<>();

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Optional<Notice> notice(String key) {
      return Optional.ofNullable(known.get(key));
    }

    void put(Notice notice) {
      known.put(notice.key(), notice);
    }
  }

  @Bean
  TestNews testNews() {
    return new TestNews();
  }

  @Bean
  TestNotices testNotices() {
    return new TestNotices();
  }

  /** The commune answers about a broken pump in a village of Kampot. */
  public static News pumpAnswered(String key) {
    return pumpAnswered(key, LocalDate.of(2026, 12, 5), TEXTS);
  }

  static News pumpAnswered(String key, @Nullable LocalDate byWhen, List<NewsText> texts) {
    return new News(
        TYPE,
        key,
        Instant.parse("2026-11-04T08:00:00Z"),
        "I2026-0012",
        "/issues/I2026-0012#e3",
        Set.of("07010302"),
        Set.of("sector.water-and-sanitation"),
        Set.of(),
        byWhen,
        texts);
  }

  static final NewsText ENGLISH =
      new NewsText(
          Language.EN,
          "I2026-0012: The commune answers about the broken pump",
          "The commune will replace the pump.\n\nThe village chief is told when work begins.",
          "Angkor Chey commune");
  static final NewsText KHMER =
      new NewsText(
          Language.KM,
          "I2026-0012៖ ឃុំឆ្លើយអំពីស្នប់ខូច",
          "ឃុំនឹងប្តូរស្នប់ថ្មី។\n\nមេភូមិនឹងទទួលដំណឹងនៅពេលការងារចាប់ផ្តើម។",
          "ឃុំអង្គរជ័យ");
  private static final List<NewsText> TEXTS = List.of(KHMER, ENGLISH);

  /** The same issue is now with an authority, which must answer. */
  static Notice pumpWithYou(String key) {
    return new Notice(
        TYPE,
        key,
        Instant.parse("2026-11-04T08:00:00Z"),
        "/issues/I2026-0012",
        LocalDate.of(2026, 11, 20),
        List.of(
            new NewsText(
                Language.EN, "I2026-0012 is with you", "The pump is broken.", "Kampot province"),
            new NewsText(Language.KM, "I2026-0012 នៅជាមួយអ្នក", "ស្នប់ខូច។", "ខេត្តកំពត")));
  }
}
