package org.vetika.app.search;

import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.ForumRecord.khmer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.vetika.app.web.Language;

/** A small record in both languages, of a type that no module owns. */
@TestConfiguration(proxyBeanMethods = false)
class SearchFixture {
  static final String TYPE = "testimony";

  @Bean
  ForumRecord testimonies() {
    return new ForumRecord(TYPE);
  }

  static void fill(ForumRecord record) {
    record.clear();
    record.put(
        "radio",
        LocalDate.of(2021, 9, 28),
        Set.of("12"),
        english("Radio forum", "The forum was broadcast by radio in 15 provinces."),
        khmer("វេទិកាតាមវិទ្យុ", "វេទិកានេះត្រូវបានផ្សាយតាមវិទ្យុនៅក្នុងខេត្តចំនួន ១៥។"));
    record.put(
        "law",
        LocalDate.of(2018, 3, 16),
        Set.of("0203"),
        english("Access to information", "Participants asked for a law on access to information."),
        khmer("សិទ្ធិទទួលបានព័ត៌មាន", "អ្នកចូលរួមស្នើសុំ ច្បាប់ស្តីពី សិទ្ធិ ទទួល បាន ព័ត៌មាន ។"));
    record.put(
        "khmer-only",
        LocalDate.of(2018, 5, 2),
        Set.of("12", "02"),
        khmer("ភាសាខ្មែរ", "រដ្ឋាភិបាល និង CSO បាន រៀប ចំ កិច្ចប្រជុំ នៅខេត្តខ្មែរក្រោម ទី២៧ ។"));
    record.put(
        "english-only",
        null,
        Set.of(),
        english("Information officers in Takéo", "Each ministry names an officer for policies."));
  }

  static SearchQuery query(String text) {
    return new SearchQuery(text, Set.of(TYPE), null, null, Language.EN);
  }

  /** The keys of what is found, best first. */
  static List<String> keys(SearchAnswer answer) {
    return answer instanceof SearchAnswer.Found found
        ? found.hits().stream().map(Hit::key).toList()
        : List.of();
  }
}
