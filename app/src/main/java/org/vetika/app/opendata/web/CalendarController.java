package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.DialogueOpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.web.CalendarText;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Dialogues as a calendar to subscribe to, with the filters of their list. */
@Controller
class CalendarController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final DialogueOpenList list;
  private final Addresses addresses;

  CalendarController(DialogueOpenList list, Addresses addresses) {
    this.list = list;
    this.addresses = addresses;
  }

  /** A dialogue of which only the month or year is known has no place in a calendar. */
  @PublicPage
  @GetMapping("/{language:en|km}/dialogues.ics")
  ResponseEntity<?> calendar(HttpServletRequest request, PageContext page) {
    var parameters = new Parameters(request.getParameterMap());
    var selection = list.select(parameters, page.language());
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    var events = new ArrayList<CalendarText.Event>();
    selection.each(line -> {
      if (line.datePrecision() == DatePrecision.DAY) {
        events.add(event(line, page.language()));
      }
    });
    String name = page.t("site.name") + " – " + page.t("data.list.dialogues");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .body(CalendarText.of(name, page.language().tag(), events));
  }

  private CalendarText.Event event(DialogueLine line, Language language) {
    return new CalendarText.Event(
        line.number() + "@" + addresses.host(),
        null,
        line.startsOn(),
        line.endsOn(),
        line.startTime(),
        line.endTime(),
        ZONE,
        line.title().shown(language),
        "",
        line.places().stream()
            .map(place -> words(place, language))
            .collect(Collectors.joining("; ")),
        addresses.page(language, "/dialogues/" + line.number()),
        line.status() == DialogueStatus.CANCELLED
            ? CalendarText.Status.CANCELLED
            : CalendarText.Status.CONFIRMED,
        line.changedAt());
  }

  private static String words(DialoguePlace place, Language language) {
    String name = place.place() == null ? null : place.place().name(language);
    String venue = place.venue();
    if (name == null) {
      return venue == null ? "" : venue;
    }
    return venue == null ? name : venue + ", " + name;
  }
}
