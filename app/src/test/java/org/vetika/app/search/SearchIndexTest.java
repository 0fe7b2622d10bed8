package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.SearchFixture.TYPE;
import static org.vetika.app.search.SearchFixture.keys;
import static org.vetika.app.search.SearchFixture.query;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.VetikaTest;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.record.PublicTypeChanged;
import org.vetika.app.web.Language;

@VetikaTest
@Import(SearchFixture.class)
class SearchIndexTest {
  @Autowired Searching searching;
  @Autowired SearchIndex index;
  @Autowired ForumRecord testimonies;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void fill() {
    SearchFixture.fill(testimonies);
    index.begin(TYPE);
    index.complete((type, entries) -> {});
  }

  @Test
  void places_and_topics_are_found_after_the_first_start() {
    var phnomPenh = new SearchQuery("ភ្នំពេញ", Set.of("place"), null, null, Language.EN);
    await()
        .untilAsserted(
            () -> assertThat(keys(searching.search(phnomPenh, 0, 20))).containsExactly("12"));
    var health = new SearchQuery("health", Set.of("topic"), null, null, Language.EN);
    await()
        .untilAsserted(() ->
            assertThat(keys(searching.search(health, 0, 20))).contains("sector.health-and-social"));
  }

  @Test
  void an_entry_added_changed_or_withdrawn_is_followed() {
    testimonies.put("new", null, Set.of(), english("Mangroves", "Planted by fishers."));
    announce(new PublicEntryChanged(TYPE, "new"));
    await().untilAsserted(() -> assertThat(foundBy("mangroves")).isTrue());

    testimonies.put("new", null, Set.of(), english("Seagrass", "Planted by fishers."));
    announce(new PublicEntryChanged(TYPE, "new"));
    await().untilAsserted(() -> assertThat(foundBy("seagrass")).isTrue());
    assertThat(foundBy("mangroves")).isFalse();

    testimonies.withdraw("new");
    announce(new PublicEntryChanged(TYPE, "new"));
    await().untilAsserted(() -> assertThat(foundBy("seagrass")).isFalse());
  }

  @Test
  void a_change_heard_twice_does_no_harm() {
    index.update(TYPE, "radio");
    index.update(TYPE, "radio");
    assertThat(rows("radio")).isEqualTo(2);
    index.update("unheard-of", "radio");
  }

  @Test
  void many_changes_at_once_are_read_in_one_go() {
    testimonies.withdraw("radio");
    testimonies.put("new", null, Set.of(), english("Mangroves", ""));
    announce(new PublicTypeChanged(TYPE));
    await().untilAsserted(() -> assertThat(foundBy("mangroves")).isTrue());
    await().untilAsserted(() -> assertThat(rows("radio")).isZero());
  }

  @Test
  void a_build_that_was_cut_off_goes_on_where_it_stood() {
    testimonies.clear();
    for (int number = 0; number < 450; number++) {
      testimonies.put("k%03d".formatted(number), null, Set.of(), english("Well " + number, ""));
    }
    index.begin(TYPE);
    var batches = new AtomicInteger();
    Assertions.assertThatThrownBy(() ->
            index.complete((type, entries) -> {
              if (type.equals(TYPE) && batches.incrementAndGet() == 2) {
                throw new IllegalStateException("power cut");
              }
            }))
        .hasMessage("power cut");
    var progress = new ArrayList<Long>();
    index.complete((type, entries) -> {
      if (type.equals(TYPE)) {
        progress.add(entries);
      }
    });
    assertThat(progress).containsExactly(400L, 450L);
    assertThat(rows("k449")).isEqualTo(1);
    assertThat(rows("radio")).as("removed by the finished build").isZero();
  }

  @Test
  void an_index_of_another_format_is_built_anew() {
    database.sql("update search_build set format = -1").update();
    database.sql("delete from search_entry").update();
    index.complete((type, entries) -> {});
    assertThat(foundBy("broadcast")).isTrue();
  }

  @Test
  void a_whole_rebuild_ends_with_what_is_public() {
    testimonies.withdraw("law");
    index.rebuild((type, entries) -> {});
    assertThat(rows("law")).isZero();
    assertThat(rows("radio")).isEqualTo(2);
  }

  @Test
  void a_long_body_has_a_row_for_each_paragraph() {
    String paragraph = "Villagers asked for clean water. ".repeat(12);
    testimonies.put(
        "long", null, Set.of(), english("Long", (paragraph + "\n\n").repeat(3) + "Elephants."));
    index.update(TYPE, "long");
    assertThat(rows("long")).isEqualTo(4);
    assertThat(foundBy("elephants")).isTrue();
    assertThat(foundBy("villagers")).isTrue();
  }

  private void announce(Object event) {
    transaction.executeWithoutResult(status -> events.publishEvent(event));
  }

  private boolean foundBy(String words) {
    return !keys(searching.search(query(words), 0, 20)).isEmpty();
  }

  private int rows(String key) {
    return database
        .sql("select count(*) from search_entry where type = :type and key = :key")
        .param("type", TYPE)
        .param("key", key)
        .query((row, index) -> row.getInt(1))
        .single();
  }
}
