package org.vetika.app.opendata.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Downloads;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.ListedFile;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.RaisedIssue;
import org.vetika.app.issue.RaisedIssues;
import org.vetika.app.issue.Wait;
import org.vetika.app.opendata.open311.Node.Branch;
import org.vetika.app.opendata.open311.Node.Leaf;
import org.vetika.app.opendata.open311.Node.Many;
import org.vetika.app.opendata.representation.Attached;
import org.vetika.app.web.PageContext;

/** Issues that everybody may see as service requests, in six queries however many there are. */
@Component
public class ServiceRequests {
  /** The longest description that the standard allows. */
  public static final int LONGEST_DESCRIPTION = 4000;

  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final RaisedIssues issues;
  private final ServiceCatalog services;
  private final Places places;
  private final Downloads files;
  private final Attached attached;

  ServiceRequests(
      RaisedIssues issues,
      ServiceCatalog services,
      Places places,
      Downloads files,
      Attached attached) {
    this.issues = issues;
    this.services = services;
    this.places = places;
    this.files = files;
    this.attached = attached;
  }

  /** What requests name; {@code photos} are addresses by the number of the issue. */
  private record Names(
      Map<String, String> services, Map<String, Place> places, Map<String, String> photos) {}

  public Node of(RequestSearch.Wish wish, PageContext page) {
    return switch (wish) {
      case RequestSearch.Wish.Numbers(List<String> numbers) -> node(issues.of(numbers), page);
      case RequestSearch.Wish.Span span ->
          node(issues.page(span.wanted(), span.skip(), span.most()), page);
    };
  }

  /** Whether everybody may see an issue of this number. */
  public boolean has(String number) {
    return !issues.of(List.of(number)).isEmpty();
  }

  private Many node(List<RaisedIssue> found, PageContext page) {
    var names = new Names(services.names(page), places.byCodes(placeCodes(found)), photos(found));
    return new Many(
        "service_requests", found.stream().map(each -> request(each, names, page)).toList());
  }

  /** The first photo of what was raised, where everybody may see it. */
  private Map<String, String> photos(List<RaisedIssue> found) {
    var issuesOf = new HashMap<String, String>();
    found.forEach(each ->
        issuesOf.put(IssueEntry.key(each.issue().number(), each.entry()), each.issue().number()));
    var photos = new HashMap<String, String>();
    files.list(issuesOf.keySet(), FileViewer.EVERYBODY).stream()
        .map(ListedFile::attachment)
        .filter(file -> file.preview() != null)
        .forEach(file ->
            attached
                .of(file)
                .ifPresent(photo ->
                    photos.putIfAbsent(
                        Objects.requireNonNull(issuesOf.get(file.owner())), photo.url())));
    return photos;
  }

  private static Branch request(RaisedIssue raised, Names names, PageContext page) {
    Issue issue = raised.issue();
    String service = ServiceCatalog.code(issue.now().topic());
    List<Node> children =
        new ArrayList<>(
            List.of(
                new Leaf("service_request_id", issue.number()),
                new Leaf("status", issue.state().ended() ? "closed" : "open"),
                new Leaf("status_notes", notes(raised, page)),
                new Leaf("service_name", names.services().getOrDefault(service, service)),
                new Leaf("service_code", service),
                new Leaf("description", description(raised, page)),
                new Leaf(
                    "agency_responsible",
                    raised.authority() == null ? null : raised.authority().name(page.language())),
                new Leaf("service_notice", blankIsNull(raised.planned())),
                new Leaf("requested_datetime", time(issue.raisedAt())),
                new Leaf("updated_datetime", time(issue.changedAt())),
                new Leaf("expected_datetime", due(issue.waiting()))));
    children.addAll(location(issue, names, page));
    return new Branch("request", children);
  }

  /** Issues are placed by the codes of the gazetteer; none has coordinates or a postal code. */
  private static List<Leaf> location(Issue issue, Names names, PageContext page) {
    String code = issue.now().place();
    return List.of(
        new Leaf("address", code == null ? null : address(code, names.places(), page)),
        new Leaf("address_id", code),
        new Leaf("zipcode", null),
        new Leaf("lat", null),
        new Leaf("long", null),
        new Leaf("media_url", names.photos().get(issue.number())));
  }

  private static String notes(RaisedIssue raised, PageContext page) {
    String state = page.t("issue-state." + raised.issue().state().key());
    return raised.mergedInto() == null
        ? state
        : page.t("open311.merged", state, raised.mergedInto());
  }

  /** Title, text and what is asked, because the standard has one field for all. */
  static String description(RaisedIssue raised, PageContext page) {
    if (raised.text().isEmpty()) {
      return page.t("open311.removed");
    }
    String whole =
        Stream.of(raised.issue().title(), raised.text(), raised.asked())
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n\n"));
    return whole.length() <= LONGEST_DESCRIPTION ? whole : shortened(whole);
  }

  private static String shortened(String whole) {
    int end = LONGEST_DESCRIPTION - 1;
    return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** From the smallest unit to the largest. */
  private static String address(String code, Map<String, Place> places, PageContext page) {
    return prefixes(code)
        .map(places::get)
        .filter(Objects::nonNull)
        .map(place -> place.name(page.language()))
        .collect(Collectors.joining(", "));
  }

  private static Set<String> placeCodes(List<RaisedIssue> found) {
    var codes = new HashSet<String>();
    found.stream()
        .map(each -> each.issue().now().place())
        .filter(Objects::nonNull)
        .forEach(code -> prefixes(code).forEach(codes::add));
    return codes;
  }

  /** The code itself and those of the places above it. */
  private static Stream<String> prefixes(String code) {
    return IntStream.iterate(code.length(), length -> length >= 2, length -> length - 2)
        .mapToObj(length -> code.substring(0, length));
  }

  /**
   * The last second of the day by which somebody must act; while the clock stands there is none.
   */
  private static @Nullable String due(@Nullable Wait wait) {
    if (wait == null || wait.pausedSince() != null) {
      return null;
    }
    LocalDate day = wait.dueOn();
    return TIME.format(day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toOffsetDateTime());
  }

  private static String time(Instant instant) {
    return TIME.format(OffsetDateTime.ofInstant(instant, ZONE).truncatedTo(ChronoUnit.SECONDS));
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
