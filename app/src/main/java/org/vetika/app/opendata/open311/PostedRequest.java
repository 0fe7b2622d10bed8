package org.vetika.app.opendata.open311;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Visibility;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.raising.Spokespeople;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** Reads the form that a program posts into what the record knows of an issue. */
@Component
public class PostedRequest {
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_NAMED = 5;
  private static final Pattern KHMER = Pattern.compile("\\p{InKhmer}");
  private static final Pattern MEDIA = Pattern.compile("https?://[\\x21-\\x7e]{3,500}");

  private final ServiceCatalog services;
  private final FindingPlace places;
  private final Spokespeople spokespeople;
  private final Messages messages;

  PostedRequest(
      ServiceCatalog services, FindingPlace places, Spokespeople spokespeople, Messages messages) {
    this.services = services;
    this.places = places;
    this.spokespeople = spokespeople;
    this.messages = messages;
  }

  /**
   * What was posted.
   *
   * @param notice message key of what the sender is told
   */
  public record Posted(IssueContent content, String notice) {}

  /** A field that is missing or makes no sense. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Wrong(Fault fault) {
      super(fault.key(), null, false, false);
      this.fault = fault;
    }
  }

  /** Reads the fields of the form; personal data about the sender are not even looked at. */
  public Reading<Posted> read(Function<String, @Nullable String> form) {
    try {
      String service = service(field(form, "service_code"));
      String description = description(field(form, "description"));
      Language language = language(attribute(form, "language"), description);
      String place = place(form);
      StatedPosition position = position(form, place);
      String text =
          withPosition(withMedia(description, field(form, "media_url")), place, position, language);
      return new Reading.Good<>(
          new Posted(
              new IssueContent(
                  language,
                  title(attribute(form, "title"), description),
                  text,
                  attribute(form, "asked"),
                  place,
                  ServiceCatalog.topic(service),
                  authority(attribute(form, "authority")),
                  Visibility.PUBLIC),
              notice(place, position)));
    } catch (Wrong wrong) {
      return new Reading.Bad<>(wrong.fault);
    }
  }

  private String service(String code) throws Wrong {
    if (code.isEmpty()) {
      throw new Wrong(Fault.wrong("missing", "service_code"));
    }
    if (!Codes.TOPIC.matcher(code).matches() || !services.has(code)) {
      throw new Wrong(Fault.unknown("service", code));
    }
    return code;
  }

  private static String description(String given) throws Wrong {
    if (given.isEmpty()) {
      throw new Wrong(Fault.wrong("missing", "description"));
    }
    if (given.length() > ServiceRequests.LONGEST_DESCRIPTION) {
      throw new Wrong(Fault.wrong("description", ServiceRequests.LONGEST_DESCRIPTION));
    }
    return given;
  }

  /** The first line when no title is given: the standard has none. */
  private static String title(String given, String description) {
    String title = given.isEmpty() ? description.lines().findFirst().orElse("").strip() : given;
    if (title.length() <= LONGEST_TITLE || !given.isEmpty()) {
      return title;
    }
    int end = title.lastIndexOf(' ', LONGEST_TITLE - 1);
    return title.substring(0, end > 0 ? end : LONGEST_TITLE - 2) + "…";
  }

  /** We fetch nothing from addresses that others send; it stands in the text for people. */
  private static String withMedia(String description, String media) throws Wrong {
    if (media.isEmpty()) {
      return description;
    }
    if (!MEDIA.matcher(media).matches()) {
      throw new Wrong(Fault.wrong("media"));
    }
    return description + "\n\n" + media;
  }

  private static Language language(String given, String description) throws Wrong {
    if (given.isEmpty()) {
      return KHMER.matcher(description).find() ? Language.KM : Language.EN;
    }
    Optional<Language> language = Language.ofTag(given);
    if (language.isEmpty()) {
      throw new Wrong(Fault.wrong("language"));
    }
    return language.get();
  }

  private static String notice(@Nullable String place, @Nullable StatedPosition position) {
    String key = "open311.notice";
    return position == null ? key : key + (place == null ? ".position" : ".coordinates");
  }

  /** Null when none is given; needed where there is no place. */
  private static @Nullable StatedPosition position(
      Function<String, @Nullable String> form, @Nullable String place) throws Wrong {
    String latitude = field(form, "lat");
    String longitude = field(form, "long");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      if (place == null) {
        throw new Wrong(Fault.wrong("location"));
      }
      return null;
    }
    Optional<StatedPosition> position = StatedPosition.of(latitude, longitude);
    if (position.isEmpty()) {
      throw new Wrong(Fault.wrong("coordinates"));
    }
    return position.get();
  }

  /** Only where there is no place: a facilitator then reads where it is. */
  private String withPosition(
      String text, @Nullable String place, @Nullable StatedPosition position, Language language) {
    return place != null || position == null
        ? text
        : text + "\n\n" + messages.of(language, "open311.position", position.rounded());
  }

  /** Null when none is written. */
  private @Nullable String place(Function<String, @Nullable String> form) throws Wrong {
    String code = field(form, "address_id");
    String written = code.isEmpty() ? attribute(form, "place") : code;
    if (!written.isEmpty()) {
      Optional<Place> found = places.find(written).certain();
      if (found.isEmpty()) {
        throw new Wrong(Fault.wrong("place", written));
      }
      return found.get().code();
    }
    String address = field(form, "address_string");
    return address.isEmpty() ? null : named(address);
  }

  /** Only a name that one place alone has: a guess would send the issue to a wrong authority. */
  private String named(String address) throws Wrong {
    FindingPlace.Found found = places.find(address);
    Optional<Place> certain = found.certain();
    if (certain.isEmpty()) {
      throw new Wrong(
          found.meant().isEmpty()
              ? Fault.wrong("place", address)
              : Fault.wrong(
                  "several",
                  String.join(
                      ", ", found.meant().stream().limit(MOST_NAMED).map(Place::code).toList())));
    }
    return certain.get().code();
  }

  private @Nullable Long authority(String number) throws Wrong {
    if (number.isEmpty()) {
      return null;
    }
    Long id = spokespeople.id(number);
    if (id == null) {
      throw new Wrong(Fault.wrong("authority", number));
    }
    return id;
  }

  /** An attribute of the service definition; empty when it is absent. */
  public static String attribute(Function<String, @Nullable String> form, String code) {
    return field(form, "attribute[" + code + "]");
  }

  /** PostgreSQL stores no null character. */
  private static String field(Function<String, @Nullable String> form, String name) {
    String value = form.apply(name);
    return value == null ? "" : value.replace("\u0000", "").strip();
  }
}
