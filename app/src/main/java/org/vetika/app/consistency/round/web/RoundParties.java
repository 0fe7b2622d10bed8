package org.vetika.app.consistency.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.LeftOutColumns;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.ListMode;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.consistency.round.web.RoundPage.Mark;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Says of each party how far it is, and to a party what is kept of its own list. */
@Component
class RoundParties {
  private final LeftOutColumns leftOut;

  RoundParties(LeftOutColumns leftOut) {
    this.leftOut = leftOut;
  }

  List<RoundPage.Party> of(Round round, List<Upload> all, Visitor visitor, RoundWords words) {
    PageContext page = words.page();
    Optional<Long> own = round.partyOf(visitor);
    Set<Long> ever = all.stream().map(Upload::organization).collect(Collectors.toSet());
    return round.parties().stream()
        .map(id -> {
          String look = words.look(id);
          Optional<Upload> there =
              all.stream().filter(each -> each.isThere() && each.organization() == id).findFirst();
          return new RoundPage.Party(
              words.name(id),
              look,
              RoundWords.icon(look),
              round.agreed().contains(id)
                  ? new Mark("done", "check", page.t("round.agreed"))
                  : new Mark("wait", "clock", page.t("round.not-agreed")),
              list(there.isPresent(), ever.contains(id), page),
              there
                  .filter(_ -> own.filter(id::equals).isPresent())
                  .map(upload -> kept(round.terms(), upload, page))
                  .orElseGet(List::of));
        })
        .toList();
  }

  private static Mark list(boolean there, boolean ever, PageContext page) {
    if (there) {
      return new Mark("done", "lock", page.t("round.list-there"));
    }
    return new Mark("flat", "close", page.t(ever ? "round.list-gone" : "round.no-list"));
  }

  private List<String> kept(RoundTerms terms, Upload upload, PageContext page) {
    var sentences = new ArrayList<String>();
    sentences.add(
        terms.mode() == ListMode.ENCODINGS
            ? page.t("round.kept.encodings", upload.rows())
            : page.t("round.kept", upload.rows(), columns(terms)));
    List<String> names = leftOut.of(upload.id());
    if (!names.isEmpty()) {
      sentences.add(page.t("round.left-out", RoundWords.names(names, page)));
    }
    return sentences;
  }

  /** The columns of a list, as they are called in files. */
  static String columns(RoundTerms terms) {
    return "id, " + terms.fields().stream().map(ListField::key).collect(Collectors.joining(", "));
  }
}
