package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.License;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.format.AtomFeed;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.Selection;
import org.vetika.app.web.PageContext;

/** Answers with an Atom feed. */
@Component
class FeedAnswers {
  /** How many entries a feed holds. */
  static final int LONGEST = 50;

  private final Addresses addresses;
  private final License license;

  FeedAnswers(Addresses addresses, License license) {
    this.addresses = addresses;
    this.license = license;
  }

  /** Where a feed is, whose list it follows, and the message key of its name. */
  record Place(String path, String list, String title) {}

  /** The feed of the newest of a list, with the list's filters, or why a parameter is refused. */
  <T> ResponseEntity<?> newest(
      Place place,
      OpenList<T> list,
      HttpServletRequest request,
      PageContext page,
      Function<List<T>, List<AtomFeed.Entry>> entries) {
    var parameters = new Parameters(request.getParameterMap());
    return answer(
        place,
        list.select(parameters, page.language()),
        parameters,
        page,
        selection -> entries.apply(newest(selection)));
  }

  /** As many as a feed holds. */
  static <T> List<T> newest(Selection<T> selection) {
    return selection.part(null, LONGEST).items();
  }

  /** The feed of a selection, or why a parameter is refused. */
  <T> ResponseEntity<?> answer(
      Place place,
      Selection<T> selection,
      Parameters parameters,
      PageContext page,
      Function<Selection<T>, List<AtomFeed.Entry>> read) {
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    String query = page.query().isEmpty() ? "" : "?" + page.query();
    String self = addresses.page(page.language(), place.path() + query);
    var feed =
        new AtomFeed(
            self,
            page.t("site.name") + " – " + page.t(place.title()),
            page.t("site.name"),
            page.language().tag(),
            self,
            addresses.page(page.language(), place.list() + query),
            license.name() + " " + license.url(),
            read.apply(selection));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .body(feed.bytes());
  }
}
