package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.SearchFixture.TYPE;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.PageCache;

/** A search asks the database as often for one hit as for a hundred. */
@VetikaTest
@Import({SearchFixture.class, CountedStatements.class})
class SearchStatementsTest {
  private static final int ENTRIES = 120;

  @Autowired MockMvcTester pages;
  @Autowired SearchIndex index;
  @Autowired ForumRecord testimonies;
  @Autowired PageCache cache;

  @BeforeEach
  void fill() {
    for (int i = 0; i < ENTRIES; i++) {
      testimonies.put(
          "well" + i,
          LocalDate.of(2000 + i % 20, 3, 1),
          Set.of("%02d".formatted(1 + i % 25)),
          english("Pepper number " + i, "A word about pepper" + (i == 7 ? " and cinnamon." : ".")));
    }
    index.begin(TYPE);
    index.complete((type, entries) -> {});
  }

  @Test
  void the_page_asks_as_often_for_one_hit_as_for_a_full_page() {
    int one = statements("/en/search?q=cinnamon");
    assertThat(statements("/en/search?q=pepper")).isEqualTo(one).isBetween(1, 12);
    assertThat(statements("/km/search?q=pepper&after=40")).isEqualTo(one);
  }

  @Test
  void the_size_of_a_part_does_not_matter() {
    int small = statements("/api/v1/search?q=pepper&size=1");
    assertThat(statements("/api/v1/search?q=pepper&size=10")).isEqualTo(small).isBetween(1, 12);
    assertThat(statements("/api/v1/search?q=pepper&size=100")).isEqualTo(small);
  }

  private int statements(String path) {
    // What is read once and kept, such as the state of the index, is read before counting.
    assertThat(pages.get().uri(URI.create(path))).hasStatusOk();
    cache.drop();
    return CountedStatements.during(
        () -> assertThat(pages.get().uri(URI.create(path))).hasStatusOk());
  }
}
