package org.vetika.app.opendata.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AtomFeedTest {
  private static AtomFeed feed(List<AtomFeed.Entry> entries) {
    return new AtomFeed("https://a/f", "T", "A", "en", "https://a/f", "https://a/p", "CC", entries);
  }

  private static AtomFeed.Entry entry(String title, String updated) {
    return new AtomFeed.Entry(
        "https://a/1",
        "https://a/en/1",
        title,
        "en",
        title,
        null,
        Instant.parse(updated),
        List.of("ngo"));
  }

  private static Element root(AtomFeed feed) throws Exception {
    var builders = DocumentBuilderFactory.newDefaultNSInstance();
    return builders
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(feed.bytes()))
        .getDocumentElement();
  }

  @Test
  void the_last_change_stands_first_and_dates_the_feed() throws Exception {
    Element root =
        root(
            feed(
                List.of(
                    entry("old", "2021-01-01T00:00:00Z"), entry("new", "2022-01-01T00:00:00Z"))));
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(root.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2022-01-01T00:00:00Z");
    assertThat(root.getElementsByTagName("summary").item(0).getTextContent()).isEqualTo("new");
  }

  @Test
  void an_empty_feed_is_whole() throws Exception {
    assertThat(root(feed(List.of())).getElementsByTagName("updated").getLength()).isOne();
  }

  @Property(tries = 300)
  void no_title_breaks_the_document(@ForAll String title) throws Exception {
    Element root = root(feed(List.of(entry(title, "2021-01-01T00:00:00Z"))));
    assertThat(root.getElementsByTagName("entry").getLength()).isOne();
  }
}
