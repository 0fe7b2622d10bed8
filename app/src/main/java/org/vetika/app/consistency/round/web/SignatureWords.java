package org.vetika.app.consistency.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.round.Signatures.Signature;
import org.vetika.app.consistency.round.web.ResultPart.Side;
import org.vetika.app.web.PageContext;

/**
 * Says what the parties say of a result.
 *
 * @param parties internal ids, in the order of their lists
 */
record SignatureWords(RoundWords words, List<Long> parties) {
  private PageContext page() {
    return words.page();
  }

  /** What each party says, in the order of their lists. */
  List<Side> sides(List<Signature> signatures, boolean over) {
    return parties.stream()
        .map(party -> {
          String look = words.look(party);
          Signature said =
              signatures.stream()
                  .filter(each -> each.organization() == party)
                  .findFirst()
                  .orElse(null);
          return new Side(
              words.name(party),
              look,
              RoundWords.icon(look),
              mark(said, over),
              said == null ? "" : said.words(),
              said == null ? page().language().tag() : said.language().tag(),
              said == null ? "" : words.when(said.at()));
        })
        .toList();
  }

  private RoundPage.Mark mark(@Nullable Signature said, boolean over) {
    if (said == null) {
      return new RoundPage.Mark("wait", "clock", page().t(over ? "round.silent" : "round.awaited"));
    }
    return said.signed()
        ? new RoundPage.Mark("done", "check", page().t("round.signed"))
        : new RoundPage.Mark("late", "close", page().t("round.declined"));
  }
}
