package org.vetika.app.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Party;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsSource;
import org.vetika.app.record.NewsText;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** That a summary result was published, with all its points; the key is the dialogue's number. */
@Component
public class SummaryNews implements NewsSource {
  public static final String TYPE = "summary-published";

  private final JdbcClient database;
  private final PublishedSummaries summaries;
  private final Organizations organizations;
  private final Messages messages;

  SummaryNews(
      JdbcClient database,
      PublishedSummaries summaries,
      Organizations organizations,
      Messages messages) {
    this.database = database;
    this.summaries = summaries;
    this.organizations = organizations;
    this.messages = messages;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<News> news(String key) {
    return database
        .sql(
            """
            select d.id, d.title_en, d.title_km,
              array(select place_code from dialogue_place
                    where dialogue_id = d.id and place_code is not null) as places,
              array(select topic_code from dialogue_topic where dialogue_id = d.id) as topics,
              array(select organization_id from dialogue_participation
                    where dialogue_id = d.id) as participants
            from dialogue d join summary_result s on s.dialogue_id = d.id and s.state = 'published'
            where d.number = :number
            """)
        .param("number", key)
        .query((row, index) ->
            new Head(
                row.getLong("id"),
                key,
                Columns.pair(row, "title"),
                Columns.texts(row, "places"),
                Columns.texts(row, "topics"),
                Columns.numbers(row, "participants")))
        .optional()
        .map(this::news);
  }

  /** The dialogue's part. */
  private record Head(
      long id,
      String number,
      TextPair title,
      List<String> places,
      List<String> topics,
      List<Long> participants) {}

  private News news(Head head) {
    PublishedSummary summary = summaries.ofDialogue(head.id(), head.number());
    Set<String> topics = new HashSet<>(head.topics());
    summary.results().stream()
        .flatMap(result -> result.topics().stream())
        .map(Topic::code)
        .forEach(topics::add);
    return new News(
        TYPE,
        head.number(),
        summary.publishedAt(),
        null,
        "/dialogues/" + head.number(),
        new HashSet<>(head.places()),
        topics,
        authorities(head.participants()),
        null,
        texts(head, summary));
  }

  private Set<Long> authorities(List<Long> participants) {
    return organizations.names(participants).values().stream()
        .filter(name -> name.party() == Party.GOVERNMENT)
        .map(OrganizationName::id)
        .collect(Collectors.toSet());
  }

  /** In each language in which every point was published; at least in one. */
  private List<NewsText> texts(Head head, PublishedSummary summary) {
    var texts = new ArrayList<NewsText>();
    for (Language language : Language.values()) {
      if (summary.results().stream().allMatch(each -> each.shownIn(language) == language)) {
        texts.add(text(language, head, summary));
      }
    }
    return texts.isEmpty() ? List.of(text(Language.EN, head, summary)) : texts;
  }

  private NewsText text(Language language, Head head, PublishedSummary summary) {
    String points =
        summary.results().stream()
            .map(result -> result.number() + "  " + result.shown(language))
            .collect(Collectors.joining("\n\n"));
    return new NewsText(
        language,
        messages.of(language, "news.summary.subject", head.number(), head.title().shown(language)),
        messages.of(language, "news.summary.text", summary.results().size()) + "\n\n" + points,
        null);
  }
}
