package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.PlaceOpenList;
import org.vetika.app.opendata.list.TopicOpenList;
import org.vetika.app.opendata.representation.PlaceRepresentations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Places and topics as data. */
@Controller
class PlaceDataController {
  private final ListAnswers answers;
  private final PlaceOpenList list;
  private final TopicOpenList topics;
  private final Places places;
  private final Topics tree;
  private final PlaceRepresentations representations;

  PlaceDataController(
      ListAnswers answers,
      PlaceOpenList list,
      TopicOpenList topics,
      Places places,
      Topics tree,
      PlaceRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.topics = topics;
    this.places = places;
    this.tree = tree;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/places", "/{language:en|km}/places.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/places.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/places/{code}", "/{language:en|km}/places/{code}.json"})
  ResponseEntity<?> one(@PathVariable String code, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            Optional.of(code)
                .filter(Codes.PLACE.asMatchPredicate())
                .flatMap(places::find)
                .map(place -> representations.of(place, places.above(place), places.below(place))));
  }

  @PublicPage
  @GetMapping({"/api/v1/topics", "/{language:en|km}/topics.json"})
  ResponseEntity<?> topics(HttpServletRequest request, PageContext page) {
    return answers.json(topics, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/topics.csv")
  @Nullable ResponseEntity<?> topicTable(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(topics, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/topics/{code}", "/{language:en|km}/topics/{code}.json"})
  ResponseEntity<?> topic(@PathVariable String code, HttpServletRequest request, PageContext page) {
    List<Topic> all = tree.all();
    return ListAnswers.one(
        request,
        page,
        () ->
            all.stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .map(topic -> representations.of(topic, all)));
  }
}
