package org.vetika.app.dialogue.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML read as a stream, without document types and outside entities. */
final class SafeXml {
  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Hears the elements of a document by their local names. */
  interface Listener {
    void open(String name, XMLStreamReader element) throws IOException;

    void close(String name) throws IOException;

    void text(String text) throws IOException;
  }

  static void read(byte[] xml, Listener listener) throws IOException {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamReader.START_ELEMENT -> listener.open(reader.getLocalName(), reader);
          case XMLStreamReader.END_ELEMENT -> listener.close(reader.getLocalName());
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> listener.text(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException broken) {
      throw new IOException("broken XML: " + broken.getMessage(), broken);
    }
  }

  /** The attribute of this local name in any namespace. */
  static @Nullable String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number attribute. */
  static int number(XMLStreamReader element, String name, int otherwise) {
    String value = attribute(element, name);
    return value != null && value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }
}
