package org.vetika.app.attachment.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies XML as a stream, with changes; document types and outside entities are refused. */
final class XmlCopy {
  private static final XMLInputFactory INPUT = input();
  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

  /** What is left out or emptied. */
  interface Edit {
    /** Looks at an element; true leaves it out with all it holds. */
    boolean drops(XMLStreamReader element) throws RefusedFileException;

    /** The value of an attribute in the copy, null to leave it out. */
    @Nullable String attribute(String element, String name, String value);

    /** Whether the element loses the text that it holds directly. */
    boolean silences(String element);
  }

  private final XMLStreamReader reader;
  private final XMLStreamWriter writer;
  private final Edit edit;
  private final Deque<Boolean> silent = new ArrayDeque<>();

  private XmlCopy(XMLStreamReader reader, XMLStreamWriter writer, Edit edit) {
    this.reader = reader;
    this.writer = writer;
    this.edit = edit;
  }

  private static XMLInputFactory input() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static byte[] of(byte[] xml, Edit edit) throws RefusedFileException {
    var copy = new ByteArrayOutputStream(xml.length);
    try {
      XMLStreamReader reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(xml));
      XMLStreamWriter writer = OUTPUT.createXMLStreamWriter(copy, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      new XmlCopy(reader, writer, edit).run();
      writer.writeEndDocument();
      writer.close();
      return copy.toByteArray();
    } catch (XMLStreamException | RuntimeException broken) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
  }

  private void run() throws XMLStreamException, RefusedFileException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (edit.drops(reader)) {
            skip();
          } else {
            start();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          silent.pop();
          writer.writeEndElement();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!silent.isEmpty() && !silent.peek()) {
            writer.writeCharacters(reader.getText());
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            writer.writeProcessingInstruction(
                reader.getPITarget(), reader.getPIData() == null ? "" : reader.getPIData());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedFileException(FileRefusal.BROKEN);
        default -> {}
      }
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void start() throws XMLStreamException {
    String name = reader.getLocalName();
    silent.push(edit.silences(name));
    writer.writeStartElement(text(reader.getPrefix()), name, text(reader.getNamespaceURI()));
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      writer.writeNamespace(text(reader.getNamespacePrefix(i)), text(reader.getNamespaceURI(i)));
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String attribute = reader.getAttributeLocalName(i);
      String value = edit.attribute(name, attribute, reader.getAttributeValue(i));
      String prefix = text(reader.getAttributePrefix(i));
      if (value != null && prefix.isEmpty()) {
        writer.writeAttribute(attribute, value);
      } else if (value != null) {
        writer.writeAttribute(prefix, text(reader.getAttributeNamespace(i)), attribute, value);
      }
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
