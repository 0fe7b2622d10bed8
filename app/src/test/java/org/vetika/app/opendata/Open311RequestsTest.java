package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.vetika.app.account.AccountPeople;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Issues as requests of GeoReport v2. */
@OpenDataTest
@Import(AccountPeople.class)
class Open311RequestsTest extends Open311Scene {
  private static final List<String> REQUEST =
      List.of(
          "service_request_id",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "description",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "address",
          "address_id",
          "zipcode",
          "lat",
          "long",
          "media_url");

  @Test
  void a_request_is_told_alike_in_both_formats() throws Exception {
    Element request = children(xml("requests/I2021-0001.xml", 200)).getFirst();
    JsonNode same = read("requests/I2021-0001.json").get(0);
    assertThat(children(request))
        .extracting(Element::getTagName)
        .containsExactlyElementsOf(REQUEST);
    assertThat(same.propertyNames()).containsExactlyElementsOf(REQUEST);
    for (String name : REQUEST) {
      assertThat(text(request, name))
          .isEqualTo(same.path(name).isNull() ? "" : same.path(name).asString());
    }
    assertThat(text(request, "status")).isEqualTo("open");
    assertThat(text(request, "service_name")).isEqualTo("Education");
    assertThat(text(request, "agency_responsible")).isEqualTo("City hall");
    assertThat(text(request, "requested_datetime")).isEqualTo("2021-10-02T10:00:00+07:00");
    assertThat(text(request, "expected_datetime")).isEqualTo("2021-11-01T23:59:59+07:00");
    assertThat(text(request, "address")).isEqualTo("Phnom Penh");
    assertThat(text(request, "address_id")).isEqualTo("12");
  }

  @Test
  void hostile_text_stays_text_and_nothing_absent_is_the_word_null() throws Exception {
    Element request = children(xml("requests/I2021-0001.xml", 200)).getFirst();
    assertThat(text(request, "description"))
        .isEqualTo(
            "Wells <b>&</b> \"water\"\n\nFifty-eight wells have no water. ]]> </description>\n\n"
                + "A list and a date.");
    for (String file : List.of("requests.xml" + SPAN, "services.xml", "discovery.xml")) {
      assertThat(get(file)).bodyText().doesNotContain(">null<", "null");
    }
    assertThat(read("requests.json" + SPAN).findValues("lat"))
        .allMatch(JsonNode::isNull)
        .isNotEmpty();
  }

  @Test
  void ended_issues_are_closed_and_a_merged_one_names_its_target() throws Exception {
    assertThat(ids("requests.json" + SPAN + "&status=closed"))
        .containsExactly("I2021-0007", "I2021-0003", "I2021-0002");
    assertThat(ids("requests.json" + SPAN + "&status=open"))
        .containsExactly("I2021-0004", "I2021-0001");
    assertThat(ids("requests.json" + SPAN + "&status=open,closed")).hasSize(5);
    JsonNode merged = read("requests/I2021-0003.json").get(0);
    assertThat(merged.path("status_notes").asString())
        .isEqualTo("Merged into another issue: I2021-0001");
    assertThat(read("requests/I2021-0007.json").get(0).path("status_notes").asString())
        .isEqualTo("Merged into another issue");
    JsonNode settled = read("requests/I2021-0002.json").get(0);
    assertThat(settled.path("expected_datetime").isNull()).isTrue();
    assertThat(settled.path("service_code").asString()).isEqualTo("other");
    assertThat(settled.path("service_notice").asString()).isEqualTo("ជួសជុលផ្លូវ");
  }

  @Test
  void numbers_override_all_other_parameters() throws Exception {
    assertThat(ids("requests.json?service_request_id=I2021-0001,I2021-0002&status=open&page=7"))
        .containsExactly("I2021-0002", "I2021-0001");
    assertThat(ids("requests.json?service_request_id=I2021-0005,x,I2021-0006")).isEmpty();
  }

  @Test
  void services_dates_and_pages_choose() throws Exception {
    assertThat(ids("requests.json" + SPAN + "&service_code=other"))
        .containsExactly("I2021-0007", "I2021-0004", "I2021-0002");
    assertThat(ids("requests.json" + SPAN + "&service_code=other,sector.education")).hasSize(5);
    assertThat(ids("requests.json" + SPAN + "&service_code=sector")).isEmpty();
    assertThat(
            ids(
                "requests.json?start_date=2021-10-02T10:00:00%2B07:00&end_date=2021-10-03T10:00:00+07:00"))
        .containsExactly("I2021-0002", "I2021-0001");
    assertThat(ids("requests.json?end_date=2021-10-02")).containsExactly("I2021-0001");
    assertThat(ids("requests.json?start_date=2021-10-08")).containsExactly("I2021-0007");
    var met = new ArrayList<String>();
    for (int page = 1; page <= 4; page++) {
      met.addAll(ids("requests.json" + SPAN + "&page_size=2&page=" + page));
    }
    assertThat(met).isEqualTo(ids("requests.json" + SPAN)).hasSize(5);
  }

  @Test
  void without_dates_the_last_ninety_days_are_told() throws Exception {
    assertThat(ids("requests.json")).noneMatch(number -> number.startsWith("I2021"));
  }

  @Test
  void a_token_is_the_number() throws Exception {
    JsonNode token = read("tokens/I2021-0001.json").get(0);
    assertThat(token.path("service_request_id").asString()).isEqualTo("I2021-0001");
    assertThat(token.path("token").asString()).isEqualTo("I2021-0001");
  }
}
