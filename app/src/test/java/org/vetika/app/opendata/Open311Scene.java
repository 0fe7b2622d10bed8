package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of GeoReport v2, read strictly. */
abstract class Open311Scene {
  static final String SPAN = "?start_date=2021-09-20&end_date=2021-11-20";

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;

  MvcTestResult get(String path) {
    return pages
        .get()
        .uri(URI.create("/open311/v2/" + path))
        .header("Accept-Language", "en")
        .exchange();
  }

  JsonNode read(String path) throws Exception {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk().hasContentType("application/json;charset=utf-8");
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  Element xml(String path, int status) throws Exception {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatus(status).hasContentType("text/xml;charset=utf-8");
    return parsed(result.getResponse().getContentAsByteArray());
  }

  static Element parsed(byte[] bytes) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  static List<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }

  static String text(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  List<String> ids(String path) throws Exception {
    return read(path)
        .valueStream()
        .map(each -> each.path("service_request_id").asString())
        .toList();
  }
}
