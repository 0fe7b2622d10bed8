package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.web.Alternate;

/** The files that pages name in their heads. */
@OpenDataTest
class AlternatesTest {
  private static final Pattern LINK =
      Pattern.compile(
          "<link rel=\"alternate\" type=\"([^\"]+)\" title=\"([^\"]+)\" href=\"([^\"]+)\">");

  @Autowired MockMvcTester pages;

  /** A file that a page names. */
  private record Link(String type, String title, String href) {
    String ending() {
      return href.replaceFirst("\\?.*", "").replaceFirst(".*\\.", "");
    }
  }

  private List<Link> links(String page) {
    var result = pages.get().uri(URI.create(page)).exchange();
    assertThat(result).as(page).hasStatusOk();
    String head = new String(result.getResponse().getContentAsByteArray(), UTF_8);
    return LINK.matcher(head)
        .results()
        .map(
            found -> new Link(found.group(1), found.group(2), found.group(3).replace("&amp;", "&")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'atom ics atom'",
    "/dialogues, 'csv json atom ics'",
    "/dialogues?place=12&kind=provincial-forum, 'csv json atom ics'",
    "/dialogues?after=D2021-012, 'csv json atom ics'",
    "/dialogues/calendar, ics",
    "/dialogues/series, 'csv json'",
    "/dialogues/series?year=2021, 'csv json'",
    "/dialogues/D2021-001, 'json ics json csv'",
    "/dialogues/D2021-002, 'json ics'",
    "/dialogues/D2021-030, json",
    "/dialogues/D2021-001/results/2.1, json",
    "/results, 'csv json atom'",
    "/results?kind=recommendation&place=12&year=2021, 'csv json atom'",
    "/issues, 'csv json atom atom'",
    "/issues?place=12&overdue=yes, 'csv json atom atom'",
    "/issues/I2021-0001, json",
    "/issues/statistics, 'csv json'",
    "/consistency/discrepancies, 'csv json atom'",
    "/consistency/discrepancies?state=open&owner=O0001&indicator=N0001, 'csv json atom'",
    "/consistency/discrepancies/C2026-0001, json",
    "/consistency/findings, 'json csv atom'",
    "/consistency/findings?state=explained&indicator=N0001, 'json csv atom'",
    "/consistency/findings/Q0001, json",
    "/consistency/rounds, 'json csv atom'",
    "/consistency/rounds?outcome=signed&party=O0001, 'json csv atom'",
    "/consistency/rounds/0d9f1c52-6a7e-4f0b-9a55-3c1f0b7e2a11, 'json csv'",
    "/consistency/estimates, 'json csv atom'",
    "/consistency/estimates?indicator=N0001, 'json csv atom'",
    "/consistency/estimates/E0001, json",
    "/organizations, 'csv json atom'",
    "/organizations?q=lotus+network&recognized=yes&party=civil-society, 'csv json atom'",
    "/organizations/O0001, json",
    "/places, 'json csv'",
    "/places/12, 'json atom'",
    "/topics, 'json csv'",
    "/topics/sector.education, 'json atom'",
    "/search?q=forum, 'csv json atom'",
    "/search?q=%E1%9E%9F%E1%9E%BB%E1%9E%81%E1%9E%97%E1%9E%B6%E1%9E%96&type=result, 'csv json atom'",
    "/search, ''"
  })
  void every_file_named_in_a_head_is_there_and_of_its_type(String page, String endings) {
    for (String language : List.of("/en", "/km")) {
      List<Link> links = links(language + page);
      assertThat(links.stream().map(Link::ending))
          .containsExactly(endings.isEmpty() ? new String[0] : endings.split(" "));
      for (Link link : links) {
        assertThat(pages.get().uri(URI.create(link.href())))
            .as("%s of %s", link.href(), page)
            .hasStatusOk()
            .hasContentTypeCompatibleWith(link.type());
        assertThat(link.title()).as(link.href()).isNotBlank().doesNotStartWith("[");
      }
    }
  }

  @Test
  void a_filtered_list_names_the_files_of_its_filter_but_not_of_its_part() {
    assertThat(links("/km/dialogues?place=12&after=D2021-012").stream().map(Link::href))
        .contains("/km/dialogues.atom?place=12", "/km/dialogues.csv?place=12");
    assertThat(links("/en/organizations?recognized=yes&utm_source=x").stream().map(Link::href))
        .contains("/en/organizations.csv?recognized=true");
  }

  @Test
  void every_format_has_its_own_type() {
    assertThat(Alternate.Format.values())
        .extracting(Alternate.Format::type)
        .containsExactly("application/json", "text/csv", "application/atom+xml", "text/calendar");
  }
}
