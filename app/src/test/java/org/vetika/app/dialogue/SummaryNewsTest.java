package org.vetika.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vetika.app.VetikaTest;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.record.NewsText;

@VetikaTest
@RecordApplicationEvents
@Import(DialogueFixture.class)
class SummaryNewsTest {
  @Autowired DialogueFixture forum;
  @Autowired SummaryNews source;
  @Autowired ApplicationEvents events;

  @Test
  void a_published_summary_is_news_with_the_whole_text_of_every_point() {
    String number = forum.called(2021);
    forum.published(number);
    assertThat(events.stream(NewsArrived.class))
        .extracting(NewsArrived::type, NewsArrived::key)
        .containsExactly(tuple(SummaryNews.TYPE, number));
    News news = source.news(number).orElseThrow();
    assertThat(news.path()).isEqualTo("/dialogues/" + number);
    NewsText text = news.texts().getLast();
    assertThat(text.subject()).startsWith(number);
    assertThat(text.text()).contains("It has 3 points:", "2.1  Salt enters the wells.", "2.2  ");
  }

  @Test
  void an_agreed_summary_that_is_not_published_is_no_news() {
    String number = forum.called(2021);
    forum.agreed(number);
    assertThat(source.news(number)).isEmpty();
    assertThat(events.stream(NewsArrived.class)).isEmpty();
  }
}
