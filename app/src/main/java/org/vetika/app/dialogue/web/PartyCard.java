package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.HeadCounts;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.organization.Party;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * Who took part for one party; every party's card has the same frame and size.
 *
 * @param look the class of the party's color, may be empty
 */
public record PartyCard(String look, String title, List<Group> groups, String people) {
  /** Fewer people than this who could be recognized are not counted out. */
  private static final int SMALLEST_SHOWN = 5;

  /** The organizations of one role. */
  public record Group(String role, List<Row> rows) {}

  /**
   * An organization.
   *
   * @param counts of people in words, may be empty
   * @param represents for whom it speaks, as stated; null when nobody said
   */
  public record Row(Phrase name, String href, String counts, @Nullable String represents) {}

  /** The cards of the parties; the two sides of a forum always both, even when one is empty. */
  static List<PartyCard> of(List<DialogueDetail.Participation> all, PageContext page) {
    boolean partners =
        all.stream().anyMatch(each -> each.organization().party() == Party.DEVELOPMENT_PARTNER);
    var cards = new ArrayList<PartyCard>();
    for (Party party : Party.values()) {
      List<DialogueDetail.Participation> own =
          all.stream().filter(each -> each.organization().party() == party).toList();
      boolean side = party == Party.CIVIL_SOCIETY || (party == Party.GOVERNMENT && !partners);
      if (!own.isEmpty() || (side && !all.isEmpty())) {
        cards.add(card(party, own, page));
      }
    }
    return List.copyOf(cards);
  }

  private static PartyCard card(
      Party party, List<DialogueDetail.Participation> own, PageContext page) {
    var groups = new ArrayList<Group>();
    for (ParticipationRole role : ParticipationRole.values()) {
      List<Row> rows =
          own.stream().filter(each -> each.role() == role).map(each -> row(each, page)).toList();
      if (!rows.isEmpty()) {
        groups.add(new Group(page.t("dialogues.role." + role.key()), rows));
      }
    }
    return new PartyCard(
        switch (party) {
          case CIVIL_SOCIETY -> "cso";
          case GOVERNMENT -> "gov";
          case DEVELOPMENT_PARTNER, OTHER -> "";
        },
        page.t("dialogues.party." + party.key()),
        groups,
        total(own, page));
  }

  private static String total(List<DialogueDetail.Participation> own, PageContext page) {
    long counted = own.stream().filter(each -> each.counts().people() != null).count();
    int people = 0;
    for (DialogueDetail.Participation each : own) {
      people += each.counts().people() == null ? 0 : each.counts().people();
    }
    return counted > 1 ? page.t("dialogues.people", people) : "";
  }

  private static Row row(DialogueDetail.Participation each, PageContext page) {
    return new Row(
        Phrase.of(each.organization(), page),
        page.href("/organizations/" + each.organization().number()),
        counts(each.counts(), page),
        each.represents());
  }

  private static String counts(HeadCounts counts, PageContext page) {
    var words = new ArrayList<String>();
    add(words, "people", counts.people(), page);
    add(words, "women", counts.women(), page);
    add(words, "men", counts.men(), page);
    Integer disability = counts.withDisability();
    if (disability != null && disability > 0 && disability < SMALLEST_SHOWN) {
      words.add(page.t("dialogues.with-disability-few", SMALLEST_SHOWN));
    } else {
      add(words, "with-disability", disability, page);
    }
    add(words, "youth", counts.youth(), page);
    return String.join(page.t("dialogues.comma"), words);
  }

  private static void add(
      List<String> words, String key, @Nullable Integer count, PageContext page) {
    if (count != null) {
      words.add(page.t("dialogues." + key, count));
    }
  }
}
