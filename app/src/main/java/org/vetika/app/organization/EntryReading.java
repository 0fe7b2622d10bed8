package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationContent.Contact;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.organization.OrganizationEntry.TypedName;

/** Turns what was typed into the content of an organization, or says what is wrong with it. */
final class EntryReading {
  private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z0-9_-]{1,30}");
  private static final Set<String> LANGUAGES = Set.of("en", "km", "fr");
  private static final int MOST_ROWS = 50;

  /** The codes on record. */
  record Known(Set<String> provinces, Set<String> topics, Predicate<String> place) {}

  /** What came out. */
  sealed interface Outcome {
    record Read(OrganizationContent content) implements Outcome {}

    record Refused(List<FieldProblem> problems) implements Outcome {}
  }

  private final OrganizationEntry entry;
  private final Known known;
  private final FieldReader fields;

  private EntryReading(OrganizationEntry entry, Known known) {
    this.entry = entry;
    this.known = known;
    this.fields = new FieldReader(entry.texts());
  }

  static Outcome read(OrganizationEntry entry, Known known) {
    var reading = new EntryReading(entry, known);
    OrganizationContent content = reading.content();
    List<FieldProblem> problems = reading.fields.problems();
    return problems.isEmpty() ? new Outcome.Read(content) : new Outcome.Refused(problems);
  }

  private OrganizationContent content() {
    OrganizationKind kind = kind();
    String english = fields.line("name_en", FieldReader.LINE);
    String khmer = fields.line("name_km", FieldReader.LINE);
    fields.refuseIf(
        english == null && khmer == null && fields.problems().isEmpty(), "name_en", "name-missing");
    AuthorityLevel level = level(kind);
    PartialDate founded = fields.date("founded");
    boolean active = !"dissolved".equals(fields.line("status", FieldReader.LINE));
    PartialDate dissolvedOn = fields.date("dissolved_on");
    fields.refuseIf(active && dissolvedOn != null, "dissolved_on", "not-dissolved");
    fields.order("dissolved_on", founded, dissolvedOn);
    return new OrganizationContent(
        kind,
        english,
        khmer,
        fields.line("acronym", 40),
        otherNames(),
        fields.paragraphs("description_en"),
        fields.paragraphs("description_km"),
        founded,
        contact(),
        level,
        place(level),
        active,
        dissolvedOn,
        identifiers(),
        codes("provinces", entry.provinces(), known.provinces),
        codes("topics", entry.topics(), known.topics),
        "true".equals(fields.line("illustration", FieldReader.LINE)));
  }

  private OrganizationKind kind() {
    Optional<OrganizationKind> kind = fields.choice("kind", OrganizationKind::parse);
    fields.refuseIf(kind.isEmpty() && entry.text("kind").isBlank(), "kind", "missing");
    return kind.orElse(OrganizationKind.NGO);
  }

  private Contact contact() {
    return new Contact(
        fields.address("website"),
        fields.email("email"),
        fields.line("phone", 100),
        fields.line("address", FieldReader.LINE));
  }

  private @Nullable AuthorityLevel level(OrganizationKind kind) {
    AuthorityLevel level =
        fields
            .choice(
                "level", FieldReader.among(List.of(AuthorityLevel.values()), AuthorityLevel::key))
            .orElse(null);
    fields.refuseIf(level != null && kind != OrganizationKind.AUTHORITY, "level", "not-authority");
    return level;
  }

  private @Nullable String place(@Nullable AuthorityLevel level) {
    String code = fields.line("place", FieldReader.LINE);
    if (code == null) {
      return null;
    }
    boolean fits = level != null && code.length() == codeLength(level);
    fields.refuseIf(!fits, "place", "level-place");
    fields.refuseIf(fits && !known.place.test(code), "place", "unknown-code");
    return code;
  }

  /** Codes have two digits for each level below the national one, which has no code. */
  private static int codeLength(AuthorityLevel level) {
    return switch (level) {
      case NATIONAL -> 0;
      case PROVINCE -> 2;
      case DISTRICT -> 4;
      case COMMUNE -> 6;
    };
  }

  private List<OtherName> otherNames() {
    var names = new ArrayList<OtherName>();
    fields.refuseIf(entry.otherNames().size() > MOST_ROWS, "other_names", "many");
    for (TypedName typed : entry.otherNames()) {
      String name = CleanText.line(typed.name());
      if (name != null) {
        names.add(otherName(name, typed));
      }
    }
    return List.copyOf(names);
  }

  private OtherName otherName(String name, TypedName typed) {
    fields.refuseIf(name.length() > FieldReader.LINE, "other_names", "long");
    fields.refuseIf(!LANGUAGES.contains(typed.language()), "other_names", "choice");
    Optional<OtherName.Usage> usage =
        FieldReader.among(List.of(OtherName.Usage.values()), OtherName.Usage::key)
            .apply(typed.usage());
    fields.refuseIf(usage.isEmpty(), "other_names", "choice");
    PartialDate since = nameDate(typed.since());
    PartialDate until = nameDate(typed.until());
    fields.order("other_names", since, until);
    return new OtherName(name, typed.language(), usage.orElse(OtherName.Usage.OTHER), since, until);
  }

  private @Nullable PartialDate nameDate(String typed) {
    String text = CleanText.line(typed);
    if (text == null) {
      return null;
    }
    Optional<PartialDate> date = PartialDate.parse(text);
    fields.refuseIf(date.isEmpty(), "other_names", "date");
    return date.orElse(null);
  }

  private List<Identifier> identifiers() {
    var identifiers =
        new TreeSet<Identifier>((one, other) -> one.toString().compareTo(other.toString()));
    fields.refuseIf(entry.identifiers().size() > MOST_ROWS, "identifiers", "many");
    for (TypedIdentifier typed : entry.identifiers()) {
      String value = CleanText.line(typed.value());
      if (value != null) {
        String line = CleanText.line(typed.scheme());
        String scheme = line == null ? "" : line.toUpperCase(Locale.ROOT);
        fields.refuseIf(!SCHEME.matcher(scheme).matches(), "identifiers", "scheme");
        fields.refuseIf(value.length() > 100, "identifiers", "long");
        identifiers.add(new Identifier(scheme, value));
      }
    }
    return List.copyOf(identifiers);
  }

  private SortedSet<String> codes(String field, Collection<String> typed, Set<String> onRecord) {
    fields.refuseIf(!onRecord.containsAll(typed), field, "unknown-code");
    return new TreeSet<>(typed);
  }
}
