package org.vetika.app.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.summary.AgreeingSummary;
import org.vetika.app.dialogue.summary.CirculatingSummary;
import org.vetika.app.dialogue.summary.DraftingSummary;
import org.vetika.app.dialogue.summary.ImportedSummary;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedPoint;
import org.vetika.app.dialogue.summary.ImportedSummary.ImportedSection;
import org.vetika.app.dialogue.summary.PublishingSummary;
import org.vetika.app.dialogue.summary.SummaryResult;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** Dialogues and people as tests need them: a forum of one network and one authority. */
@TestComponent
public class DialogueFixture {
  private static final AtomicInteger NEXT = new AtomicInteger(9000);

  private final JdbcClient database;
  private final CallingDialogue calling;
  private final DraftingSummary drafting;
  private final CirculatingSummary circulating;
  private final AgreeingSummary agreeing;
  private final PublishingSummary publishing;

  public final Acting facilitator;
  public final Acting member;
  public final Acting officer;
  public final Acting observer;
  public final Acting stranger;
  public final Acting administrator;

  DialogueFixture(
      JdbcClient database,
      CallingDialogue calling,
      DraftingSummary drafting,
      CirculatingSummary circulating,
      AgreeingSummary agreeing,
      PublishingSummary publishing) {
    this.database = database;
    this.calling = calling;
    this.drafting = drafting;
    this.circulating = circulating;
    this.agreeing = agreeing;
    this.publishing = publishing;
    database
        .sql(
            "insert into topic (code, position, name_en, name_km) values ('test-health', 900, 'Health', 'សុខភាព') on conflict do nothing")
        .update();
    database
        .sql(
            """
            insert into place (code, level, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values ('12', 'province', 'Capital', 'រាជធានី', 'ភ្នំពេញ', 'Phnom Penh', 'ភ្នំពេញ',
              'Phnom Penh')
            on conflict do nothing
            """)
        .update();
    facilitator = person("Sok Dara", organization("network"), Role.FACILITATOR);
    member = person("Chan Thida", organization("ngo"), Role.MEMBER);
    officer = person("Keo Vannak", organization("authority"), Role.OFFICER);
    observer = person("Anna Berg", organization("development-partner"), Role.MEMBER);
    stranger = person("Lim Sopheap", organization("ngo"), Role.FACILITATOR);
    administrator = person("Admin", facilitator.organization(), Role.ADMINISTRATOR);
  }

  /** A new organization of a kind; gives its internal id. */
  public final long organization(String kind) {
    int number = NEXT.incrementAndGet();
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, name_km)
            values (:number, :kind, :name, 'អង្គការសាកល្បង') returning id
            """)
        .param("number", "O%04d".formatted(number))
        .param("kind", kind)
        .param("name", "Test " + kind + " " + number)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  public static Acting person(String name, long organization, Role role) {
    var mandate = new Mandate(organization, "Test organization", role);
    return new Acting(new Visitor(UUID.randomUUID(), name, List.of(mandate)), organization);
  }

  /** Convened by a network, with an NGO, an authority that is to answer, and an observer. */
  public DialogueContent provincialForum(int year) {
    return new DialogueContent(
        DialogueKind.PROVINCIAL_FORUM,
        DialogueLevel.PROVINCE,
        DialogueStatus.ANNOUNCED,
        null,
        LocalDate.of(year, 9, 28),
        LocalDate.of(year, 9, 28),
        DatePrecision.DAY,
        null,
        null,
        new TextPair("Forum on clean water", "វេទិកាស្តីពីទឹកស្អាត"),
        TextPair.NONE,
        TextPair.NONE,
        Language.EN,
        null,
        null,
        false,
        null,
        null,
        List.of("test-health"),
        List.of(new PlaceContent("12", "Provincial hall")),
        List.of(
            part(facilitator, ParticipationRole.CONVENED),
            part(member, ParticipationRole.TOOK_PART),
            part(officer, ParticipationRole.INVITED_TO_ANSWER),
            part(observer, ParticipationRole.OBSERVER)),
        List.of(new Channel(ChannelKind.RADIO, "Sarika", 15, null, null)),
        List.of());
  }

  private static ParticipationContent part(Acting who, ParticipationRole role) {
    return new ParticipationContent(who.organization(), role, HeadCounts.UNKNOWN, null);
  }

  /** Calls {@link #provincialForum} and gives its number. */
  public String called(int year) {
    return done(calling.call(facilitator, provincialForum(year), "Called for the yearly forum"));
  }

  /** A draft with points 1.1 (progress), 2.1 and 2.2 (challenges). */
  public SummaryResult drafted(String number) {
    return done(drafting.beginFrom(number, facilitator, waterSummary(), "From the document"));
  }

  public SummaryResult circulated(String number) {
    drafted(number);
    return done(circulating.circulate(number, facilitator));
  }

  public SummaryResult agreed(String number) {
    circulated(number);
    return done(agreeing.agree(number, facilitator));
  }

  public SummaryResult published(String number) {
    agreed(number);
    String fingerprint = done(publishing.prepare(number, facilitator)).fingerprint();
    return done(publishing.publish(number, facilitator, fingerprint)).summary();
  }

  public static ImportedSummary waterSummary() {
    return new ImportedSummary(
        new TextPair("Summary of the forum on clean water", null),
        Language.EN,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new ImportedSection(
                "1",
                ResultKind.PROGRESS,
                new TextPair("Progress", "វឌ្ឍនភាព"),
                List.of(
                    new ImportedPoint(
                        "1.1", null, "Twelve wells were dug.", List.of("test-health")))),
            new ImportedSection(
                "2",
                ResultKind.CHALLENGE,
                new TextPair("Challenges", null),
                List.of(
                    new ImportedPoint(
                        "2.1", null, "Salt enters the wells.\nNobody measures it.", List.of()),
                    new ImportedPoint("2.2", null, "Nobody measures it.", List.of())))));
  }

  /** The value of an outcome that must be done. */
  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
      case Outcome.Overtaken<T>(T current) -> throw new AssertionError("overtaken: " + current);
    };
  }
}
