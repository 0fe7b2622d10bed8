package org.vetika.app.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsSource;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;

/** Asks the modules what happened. What may no longer be told is empty. */
@Component
class Sources {
  private record Key(Audience audience, String type, String key) {}

  private final Map<String, NewsSource> news;
  private final Map<String, NoticeSource> notices;

  /**
   * Ten thousand letters about one thing do not each ask for it. Short, so that a text that had to
   * go is soon in no letter any more.
   */
  private final Cache<Key, Optional<Content>> recent =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(200).build();

  Sources(List<NewsSource> news, List<NoticeSource> notices) {
    this.news =
        news.stream().collect(Collectors.toUnmodifiableMap(NewsSource::type, Function.identity()));
    this.notices =
        notices.stream()
            .collect(Collectors.toUnmodifiableMap(NoticeSource::type, Function.identity()));
  }

  Optional<News> news(Happening happening) {
    return Optional.ofNullable(news.get(happening.type()))
        .flatMap(source -> source.news(happening.key()));
  }

  Optional<Notice> notice(Happening happening) {
    return Optional.ofNullable(notices.get(happening.type()))
        .flatMap(source -> source.notice(happening.key()));
  }

  /** What a letter says about it. */
  Optional<Content> content(Happening happening) {
    var key = new Key(happening.audience(), happening.type(), happening.key());
    return Objects.requireNonNull(
        recent.get(
            key,
            any ->
                switch (happening.audience()) {
                  case FOLLOWERS -> news(happening).map(Content::of);
                  case PARTIES -> notice(happening).map(Content::of);
                }));
  }
}
