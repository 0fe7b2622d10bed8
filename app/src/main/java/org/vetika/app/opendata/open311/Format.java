package org.vetika.app.opendata.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.vetika.app.opendata.format.XmlText;
import tools.jackson.databind.json.JsonMapper;

/** The two formats of the standard, by the ending of the address. */
public enum Format {
  XML("text/xml;charset=utf-8") {
    @Override
    public byte[] write(Node node) {
      var output = new ByteArrayOutputStream();
      try {
        XMLStreamWriter xml =
            XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, UTF_8.name());
        xml.writeStartDocument(UTF_8.name(), "1.0");
        element(xml, node);
        xml.writeEndDocument();
        xml.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException("Writing into memory cannot fail", e);
      }
      return output.toByteArray();
    }
  },
  JSON("application/json;charset=utf-8") {
    @Override
    public byte[] write(Node node) {
      return MAPPER.writeValueAsBytes(value(node));
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** The document in UTF-8; in JSON without the name of its root, as the standard has it. */
  public abstract byte[] write(Node node);

  /** By the ending {@code xml} or {@code json}. */
  public static Format of(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }

  private static void element(XMLStreamWriter xml, Node node) throws XMLStreamException {
    switch (node) {
      case Node.Leaf(String name, Object value) -> {
        if (value == null || value.toString().isEmpty()) {
          xml.writeEmptyElement(name);
        } else {
          xml.writeStartElement(name);
          xml.writeCharacters(XmlText.of(value.toString()));
          xml.writeEndElement();
        }
      }
      case Node.Branch branch -> elements(xml, branch.name(), branch.children());
      case Node.Many many -> elements(xml, many.name(), many.items());
    }
  }

  private static void elements(XMLStreamWriter xml, String name, Iterable<? extends Node> children)
      throws XMLStreamException {
    xml.writeStartElement(name);
    for (Node child : children) {
      element(xml, child);
    }
    xml.writeEndElement();
  }

  private static @Nullable Object value(Node node) {
    return switch (node) {
      case Node.Leaf leaf -> leaf.value();
      case Node.Branch branch -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        branch.children().forEach(child -> members.put(child.name(), value(child)));
        yield members;
      }
      case Node.Many many -> {
        var items = new ArrayList<@Nullable Object>();
        many.items().forEach(item -> items.add(value(item)));
        yield items;
      }
    };
  }
}
