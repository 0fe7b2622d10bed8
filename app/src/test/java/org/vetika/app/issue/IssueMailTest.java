package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vetika.app.VetikaTest;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

@VetikaTest
@Import(IssueFixture.class)
@RecordApplicationEvents
class IssueMailTest {
  @Autowired IssueFixture people;
  @Autowired RaisingIssue raising;
  @Autowired IssueLetters letters;
  @Autowired ApplicationEvents events;

  @Test
  void every_kind_of_entry_has_its_words_in_both_languages() {
    String number = people.raised();
    IssueDetail detail = people.detail(number);
    News news = letters.news(Long.toString(detail.newestEntry())).orElseThrow();

    assertThat(news.texts()).hasSize(2);
    assertThat(news.issue()).isEqualTo(number);
    assertThat(news.byWhen()).isEqualTo(people.waiting(detail.issue().number()).dueOn());
    assertThat(news.texts()).allSatisfy(text -> assertThat(text.whoMustAct()).isNotBlank());
    assertThat(news.texts().getLast().subject()).startsWith(number);
    assertThat(Arrays.stream(EntryKind.values()))
        .allSatisfy(kind ->
            assertThat(Language.values())
                .allSatisfy(language -> {
                  assertThat(words.of(language, "issue-news.subject." + kind.key())).isNotBlank();
                  assertThat(words.of(language, "issue-news.what." + kind.key(), "A", "B"))
                      .isNotBlank();
                }));
  }

  @Autowired Messages words;

  @Test
  void both_parties_are_told_and_those_who_follow_what_is_public() {
    String number = people.raised();
    events.clear();
    done(answering.answer(number, people.communeOfficer, people.newest(number), people.accepted()));

    assertThat(events.stream(NewsArrived.class)).hasSize(1);
    assertThat(events.stream(NoticeWanted.class).toList())
        .singleElement()
        .satisfies(wanted ->
            assertThat(wanted.organizations())
                .containsExactlyInAnyOrder(
                    people.community.organization(), people.communeOfficer.organization()));
  }

  @Autowired AnsweringIssue answering;

  @Test
  void what_only_the_parties_see_is_news_for_nobody_else() {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            "canary of the parties",
            "",
            wells.place(),
            null,
            wells.authority(),
            Visibility.PARTIES);
    String number =
        done(raising.raise(new Raiser.ByOrganization(people.community), content, false));

    assertThat(events.stream(NewsArrived.class)).isEmpty();
    List<Long> entries = people.detail(number).entries().stream().map(IssueEntry::id).toList();
    assertThat(entries)
        .allSatisfy(entry -> assertThat(letters.news(Long.toString(entry))).isEmpty());
    assertThat(letters.notice(Long.toString(entries.getFirst())))
        .hasValueSatisfying(notice ->
            assertThat(notice.texts())
                .allSatisfy(text -> assertThat(text.text()).contains("canary")));
  }
}
