package org.vetika.app.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.web.Language;

/** What a letter says about one happening, whether news or notice. */
record Content(String path, @Nullable LocalDate byWhen, List<NewsText> texts) {
  static Content of(News news) {
    return new Content(news.path(), news.byWhen(), news.texts());
  }

  static Content of(Notice notice) {
    return new Content(notice.path(), notice.byWhen(), notice.texts());
  }

  /** The text in the language, else in the one that it has: the letter says so then. */
  NewsText in(Language language) {
    return texts.stream()
        .filter(text -> text.language() == language)
        .findFirst()
        .orElseGet(texts::getFirst);
  }
}
