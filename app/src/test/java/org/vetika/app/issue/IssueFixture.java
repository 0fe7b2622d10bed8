package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** A community, a commune, its district, province and ministry, and a secretariat. */
@TestComponent
public class IssueFixture {
  private static final AtomicInteger NEXT = new AtomicInteger(7000);

  private final JdbcClient database;
  private final RaisingIssue raising;
  private final AnsweringIssue answering;
  private final Issues issues;

  /** Code of a commune of this fixture's own. */
  public final String commune;

  public final Speaker.ForOrganization community;
  public final Speaker.ForOrganization otherCommunity;
  public final Speaker.ForOrganization communeOfficer;
  public final Speaker.ForOrganization districtOfficer;
  public final Speaker.ForOrganization provinceOfficer;
  public final Speaker.ForOrganization ministryOfficer;
  public final Speaker.ForOrganization facilitator;

  IssueFixture(JdbcClient database, RaisingIssue raising, AnsweringIssue answering, Issues issues) {
    this.database = database;
    this.raising = raising;
    this.answering = answering;
    this.issues = issues;
    int own = NEXT.incrementAndGet();
    // One of the 25 that the map knows, in it a district that is not on record otherwise.
    String province = place(null, "%02d".formatted(1 + own % 25), "province");
    String district = place(province, province + "98", "district");
    commune = place(district, district + "01", "commune");
    community = person("Chan Thida", organization("community", null, null), Role.MEMBER);
    otherCommunity = person("Lim Sopheap", organization("community", null, null), Role.MEMBER);
    communeOfficer =
        person("Keo Vannak", organization("authority", "commune", commune), Role.OFFICER);
    districtOfficer =
        person("Ros Chea", organization("authority", "district", district), Role.OFFICER);
    provinceOfficer =
        person("Nou Phalla", organization("authority", "province", province), Role.OFFICER);
    ministryOfficer = person("Im Sothy", organization("authority", "national", null), Role.OFFICER);
    facilitator = person("Sok Dara", organization("network", null, null), Role.FACILITATOR);
  }

  private String place(@Nullable String parent, String code, String level) {
    database
        .sql(
            """
            insert into place (code, parent_code, level, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values (:code, :parent, :level, 'Place', 'ទីកន្លែង', 'សាកល្បង', 'Test ' || :code,
              'សាកល្បង', 'Test')
            on conflict do nothing
            """)
        .param("code", code)
        .param("parent", parent, java.sql.Types.VARCHAR)
        .param("level", level)
        .update();
    return code;
  }

  public long organization(String kind, @Nullable String level, @Nullable String place) {
    int number = NEXT.incrementAndGet();
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, name_km, level, place_code)
            values (:number, :kind, :name, 'អង្គការសាកល្បង', :level, :place) returning id
            """)
        .param("number", "O%04d".formatted(number))
        .param("kind", kind)
        .param("name", "Test " + kind + " " + number)
        .param("level", level, java.sql.Types.VARCHAR)
        .param("place", place, java.sql.Types.VARCHAR)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  public static Speaker.ForOrganization person(String name, long organization, Role role) {
    var mandate = new Mandate(organization, "Test organization", role);
    return new Speaker.ForOrganization(
        new Visitor(UUID.randomUUID(), name, List.of(mandate)), organization);
  }

  public IssueContent wells() {
    return new IssueContent(
        Language.EN,
        "Wells not handed over " + NEXT.incrementAndGet(),
        "Fifty-eight of the promised wells have no water.",
        "The list of wells and a date.",
        commune,
        null,
        communeOfficer.organization(),
        Visibility.PUBLIC);
  }

  /** An issue of the community that is with the commune; gives its number. */
  public String raised() {
    return done(raising.raise(new Raiser.ByOrganization(community), wells(), false));
  }

  /** The same, accepted in an answer that promises to be done in ninety days. */
  public String answered() {
    String number = raised();
    done(answering.answer(number, communeOfficer, newest(number), accepted()));
    return number;
  }

  public AnswerContent accepted() {
    return new AnswerContent(
        Decision.ACCEPTED,
        Language.EN,
        "The wells will be finished.",
        "Seventeen wells are completed.",
        "Department of rural development",
        LocalDate.now(java.time.ZoneId.of("Asia/Phnom_Penh")).plusDays(90),
        "Investment programme, line 4.2",
        "318",
        null);
  }

  public static Verification stated(Position position) {
    return new Verification(
        position, Language.EN, "We went and counted.", "", null, null, null, false);
  }

  public long newest(String number) {
    return detail(number).newestEntry();
  }

  public IssueDetail detail(String number) {
    return issues.detail(number, new Viewer(List.of(), null, true, null)).orElseThrow();
  }

  /** Who must act; there must be somebody. */
  public Wait waiting(String number) {
    return Objects.requireNonNull(detail(number).issue().waiting());
  }

  /** The value of an outcome that must be done. */
  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
      case Outcome.Overtaken<T>(long entry) -> throw new AssertionError("overtaken by " + entry);
    };
  }
}
