package org.vetika.app.opendata.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.opendata.open311.Node.Branch;
import org.vetika.app.opendata.open311.Node.Leaf;
import org.vetika.app.opendata.open311.Node.Many;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** The topics of the record as services: the code of a topic is the code of its service. */
@Component
public class ServiceCatalog {
  /** The service of issues without a topic. */
  static final String OTHER = "other";

  private final Topics topics;
  private final Places places;

  ServiceCatalog(Topics topics, Places places) {
    this.topics = topics;
    this.places = places;
  }

  /** Whether there is such a service. */
  public boolean has(String code) {
    return code.equals(OTHER) || topics.find(code).isPresent();
  }

  /** The topic of a service; null for the service of what has none. */
  static @Nullable String topic(String code) {
    return code.equals(OTHER) ? null : code;
  }

  static String code(@Nullable String topic) {
    return topic == null ? OTHER : topic;
  }

  /** Names of services by their codes. */
  Map<String, String> names(PageContext page) {
    Map<String, String> names =
        topics.all().stream()
            .collect(Collectors.toMap(Topic::code, topic -> topic.name(page.language())));
    names.put(OTHER, page.t("open311.other"));
    return names;
  }

  public Node services(PageContext page) {
    List<Topic> all = topics.all();
    Map<String, Topic> byCode =
        all.stream().collect(Collectors.toMap(Topic::code, Function.identity()));
    var services = new ArrayList<Branch>();
    for (Topic topic : all) {
      Topic group = topic.parent() == null ? topic : byCode.getOrDefault(topic.parent(), topic);
      services.add(
          service(topic.code(), topic.name(page.language()), group.name(page.language()), page));
    }
    services.add(service(OTHER, page.t("open311.other"), page.t("open311.other"), page));
    return new Many("services", services);
  }

  private static Branch service(String code, String name, String group, PageContext page) {
    return new Branch(
        "service",
        List.of(
            new Leaf("service_code", code),
            new Leaf("service_name", name),
            new Leaf("description", page.t("open311.service", name)),
            new Leaf("metadata", true),
            new Leaf("type", "realtime"),
            new Leaf("keywords", ""),
            new Leaf("group", group)));
  }

  /** What a program may say beyond the standard's own fields; the same for all services. */
  public Optional<Node> definition(String code, PageContext page) {
    return has(code)
        ? Optional.of(
            new Branch(
                "service_definition",
                List.of(new Leaf("service_code", code), new Many("attributes", attributes(page)))))
        : Optional.empty();
  }

  private List<Branch> attributes(PageContext page) {
    return List.of(
        attribute(1, "title", "string", List.of(), page),
        attribute(2, "asked", "text", List.of(), page),
        attribute(3, "place", "singlevaluelist", provinces(page.language()), page),
        attribute(4, "authority", "string", List.of(), page),
        attribute(5, "organization", "string", List.of(), page),
        attribute(6, "language", "singlevaluelist", languages(), page));
  }

  private static Branch attribute(
      int order, String code, String datatype, List<Branch> values, PageContext page) {
    List<Node> children =
        new ArrayList<>(
            List.of(
                new Leaf("variable", true),
                new Leaf("code", code),
                new Leaf("datatype", datatype),
                new Leaf("required", false),
                new Leaf("datatype_description", null),
                new Leaf("order", order),
                new Leaf("description", page.t("open311.attribute." + code))));
    if (!values.isEmpty()) {
      children.add(new Many("values", values));
    }
    return new Branch("attribute", children);
  }

  private List<Branch> provinces(Language language) {
    return places.provinces().stream()
        .map(place -> value(place.code(), place.name(language)))
        .toList();
  }

  private static List<Branch> languages() {
    return List.of(
        value(Language.KM.tag(), Language.KM.ownName()),
        value(Language.EN.tag(), Language.EN.ownName()));
  }

  private static Branch value(String key, String name) {
    return new Branch("value", List.of(new Leaf("key", key), new Leaf("name", name)));
  }
}
