package org.vetika.app.gazetteer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ProvinceMapTest {

  private final ProvinceMap map = new ProvinceMap(ProvinceOutlines.load());

  @Test
  void every_province_is_a_link_named_by_its_title() throws Exception {
    Document svg = parsed(map.svg("by-province", "Issues by province", allProvinces()));

    List<Element> links = elements(svg, "a");
    assertThat(links)
        .hasSize(25)
        .allSatisfy(link -> {
          Element title = (Element) link.getFirstChild();
          assertThat(title.getTagName()).isEqualTo("title");
          assertThat(link.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
          assertThat(link.getAttribute("href")).startsWith("/km/places/");
        });
    assertThat(links.stream().map(link -> link.getFirstChild().getTextContent()).distinct())
        .hasSize(25);
    assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("by-province");
  }

  @Test
  void a_full_khmer_map_stays_within_12_kilobytes() {
    String svg = map.svg("map", "ចំនួនបញ្ហាតាមខេត្ត", allProvinces());

    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(12 * 1024);
  }

  @Test
  void nothing_on_the_map_needs_an_exception_in_the_content_security_policy() {
    assertThat(map.svg("map", "Issues", allProvinces()))
        .doesNotContain("style", "script", "onload", "fill=");
  }

  @Test
  void text_from_people_cannot_leave_its_place() throws Exception {
    Region hostile =
        new Region(
            "21",
            "<Takeo>",
            "/x?a=1&b=\"><script>",
            "<5",
            OptionalInt.of(0),
            "Takeo's \"<b>\" & more\u0000");

    String markup = map.svg("map", "A & B <i>", List.of(hostile));

    assertThat(markup).doesNotContain("<script", "<b>", "<i>", "\u0000");
    Element link = elements(parsed(markup), "a").getFirst();
    assertThat(link.getAttribute("href")).isEqualTo("/x?a=1&b=\"><script>");
    assertThat(link.getFirstChild().getTextContent()).isEqualTo("Takeo's \"<b>\" & more");
  }

  @Property(tries = 200)
  void any_text_gives_well_formed_markup(@ForAll String text) throws Exception {
    Region region = new Region("12", text, text, text, OptionalInt.empty(), text);

    assertThat(parsed(new ProvinceMap(ProvinceOutlines.load()).svg("map", text, List.of(region))))
        .isNotNull();
  }

  @Test
  void a_province_without_region_is_drawn_but_leads_nowhere() throws Exception {
    Document svg = parsed(map.svg("map", "Issues", allProvinces().subList(0, 3)));

    assertThat(elements(svg, "a")).hasSize(3);
    assertThat(
            elements(svg, "path").stream().filter(path -> path.getAttribute("class").equals("mx")))
        .hasSize(22);
  }

  @Test
  void small_provinces_have_a_larger_target_and_their_name_beside_the_map() throws Exception {
    Document svg = parsed(map.svg("map", "Issues", allProvinces()));

    assertThat(elements(svg, "circle")).hasSize(3);
    assertThat(elements(svg, "text").stream().map(Element::getTextContent))
        .contains("ភ្នំពេញ ៤៨", "កែប ៩២", "ប៉ៃលិន ៩៦");
    assertThat(elements(svg, "a").subList(22, 25))
        .allMatch(link -> link.getAttribute("class").endsWith(" far"));
  }

  @Test
  void a_province_with_a_hidden_figure_shows_no_text() throws Exception {
    Region hidden =
        new Region(
            "12", "Phnom Penh", "/en/places/12", "", OptionalInt.empty(), "Phnom Penh: not shown");

    Document svg = parsed(map.svg("map", "Cases", List.of(hidden)));

    assertThat(elements(svg, "text")).isEmpty();
    assertThat(elements(svg, "a").getFirst().getAttribute("class")).isEqualTo("mx far");
  }

  @Test
  void an_unknown_or_repeated_province_is_a_mistake_of_the_caller() {
    Region takeo = allProvinces().get(20);
    Region nowhere = new Region("26", "", "/", "", OptionalInt.empty(), "");

    assertThatThrownBy(() -> map.svg("map", "Issues", List.of(takeo, takeo)))
        .hasMessageContaining("21");
    assertThatThrownBy(() -> map.svg("map", "Issues", List.of(nowhere))).hasMessageContaining("26");
  }

  private static final List<String> NAMES =
      List.of(
          "បន្ទាយមានជ័យ",
          "បាត់ដំបង",
          "កំពង់ចាម",
          "កំពង់ឆ្នាំង",
          "កំពង់ស្ពឺ",
          "កំពង់ធំ",
          "កំពត",
          "កណ្ដាល",
          "កោះកុង",
          "ក្រចេះ",
          "មណ្ឌលគិរី",
          "ភ្នំពេញ",
          "ព្រះវិហារ",
          "ព្រៃវែង",
          "ពោធិ៍សាត់",
          "រតនគិរី",
          "សៀមរាប",
          "ព្រះសីហនុ",
          "ស្ទឹងត្រែង",
          "ស្វាយរៀង",
          "តាកែវ",
          "ឧត្ដរមានជ័យ",
          "កែប",
          "ប៉ៃលិន",
          "ត្បូងឃ្មុំ");

  private static List<Region> allProvinces() {
    return IntStream.rangeClosed(1, 25)
        .mapToObj(code ->
            new Region(
                "%02d".formatted(code),
                NAMES.get(code - 1),
                "/km/places/%02d".formatted(code),
                khmer(code * 4),
                OptionalInt.of(code % 5),
                NAMES.get(code - 1) + "៖ " + khmer(code * 4) + " បញ្ហា"))
        .toList();
  }

  private static String khmer(int number) {
    StringBuilder digits = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> digits.append((char) ('០' + digit - '0')));
    return digits.toString();
  }

  private static Document parsed(String markup) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
