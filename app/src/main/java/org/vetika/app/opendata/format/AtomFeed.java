package org.vetika.app.opendata.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed by RFC 4287.
 *
 * @param id permanent, an address
 * @param language of titles that say no other
 * @param self the address of the feed
 * @param page the address of the page that it follows
 * @param rights the license
 */
public record AtomFeed(
    String id,
    String title,
    String author,
    String language,
    String self,
    String page,
    String rights,
    List<Entry> entries) {

  /**
   * An entry.
   *
   * @param id permanent, an address
   * @param language of title and summary
   * @param published null when it is not known
   */
  public record Entry(
      String id,
      String page,
      String title,
      String language,
      String summary,
      @Nullable Instant published,
      Instant updated,
      List<String> categories) {}

  /** The document in UTF-8, entries in the order of their last change. */
  public byte[] bytes() {
    var output = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, UTF_8.name());
      write(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing into memory cannot fail", e);
    }
    return output.toByteArray();
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument(UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute("xml:lang", language);
    element(xml, "id", id);
    element(xml, "title", title);
    element(xml, "updated", updated().toString());
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", page);
    element(xml, "rights", rights);
    xml.writeStartElement("author");
    element(xml, "name", author);
    xml.writeEndElement();
    var newestFirst = Comparator.comparing(Entry::updated).reversed();
    for (Entry entry : entries.stream().sorted(newestFirst).toList()) {
      write(xml, entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** An empty feed has never changed. */
  private Instant updated() {
    return entries.stream()
        .map(Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml:lang", entry.language());
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    element(xml, "updated", entry.updated().toString());
    if (entry.published() != null) {
      element(xml, "published", entry.published().toString());
    }
    link(xml, "alternate", "text/html", entry.page());
    if (!entry.summary().isEmpty()) {
      element(xml, "summary", entry.summary());
    }
    for (String category : entry.categories()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", XmlText.of(category));
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", XmlText.of(href));
  }
}
