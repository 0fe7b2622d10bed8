package org.vetika.app.opendata.dataset;

import java.util.List;
import org.vetika.app.opendata.list.Column;
import org.vetika.app.organization.Membership;
import org.vetika.app.web.Language;

/** Memberships as a table. */
final class MembershipColumns {
  static final List<Column<Membership>> ALL =
      List.of(
          Column.of("member", each -> each.member().number()),
          Column.of("member_en", each -> each.member().name(Language.EN)),
          Column.of("member_km", each -> each.member().name(Language.KM)),
          Column.of("coalition", each -> each.coalition().number()),
          Column.of("coalition_en", each -> each.coalition().name(Language.EN)),
          Column.of("coalition_km", each -> each.coalition().name(Language.KM)),
          Column.of("role", each -> each.role().key()),
          Column.of("since", Membership::since),
          Column.of("until", Membership::until),
          Column.of("current", Membership::current),
          Column.of("source", Membership::source),
          Column.of("source_url", Membership::sourceAddress));

  private MembershipColumns() {}
}
