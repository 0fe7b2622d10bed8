package org.vetika.app.browser;

import java.util.List;

/** Every type of page, by addresses of the demonstration data, without the language in front. */
final class Paths {
  static final String MISSING = "/dialogues/D1999-001";

  /** What anybody may open. */
  static final List<String> PUBLIC =
      List.of(
          "",
          "/dialogues",
          "/dialogues?level=national&year=2021",
          "/dialogues?year=1999",
          "/dialogues/calendar",
          "/dialogues/series",
          "/dialogues/D2021-001",
          "/dialogues/D2021-002",
          "/dialogues/D2026-001",
          "/dialogues/D2021-002/results/1.1",
          "/results",
          "/results?kind=challenge&year=2021",
          "/results?kind=ask&year=1999",
          "/issues",
          "/issues?overdue=yes",
          "/issues?year=1999",
          "/consistency",
          "/consistency?standing=to-settle",
          "/consistency?year=1999",
          "/consistency/N0004",
          "/consistency/N0004/until-2020-01-31",
          "/consistency/N0005/2018-07",
          "/consistency/N0009/until-2019-03-10?place=21",
          "/consistency/N0012/2025",
          "/consistency/N0013",
          "/consistency/findings",
          "/consistency/findings?state=explained",
          "/consistency/findings?state=corrected",
          "/consistency/estimates",
          "/consistency/estimates/E0001",
          "/organizations",
          "/organizations?kind=ngo",
          "/organizations/O0001",
          "/places",
          "/places?layer=issues",
          "/places/12",
          "/topics",
          "/topics/sector.governance",
          "/search?q=information",
          "/search?q=ព័ត៌មាន",
          "/search?q=zzzqqq",
          "/search",
          "/data",
          "/about",
          "/accessibility",
          "/privacy",
          "/sign-in");

  /** Findings have no number that is the same in each demonstration. */
  static final String FINDINGS = "/consistency/findings";

  /** What a facilitator may open besides. */
  static final List<String> STAFF =
      List.of(
          "/desk",
          "/account",
          "/account/sessions",
          "/desk/figures",
          "/desk/figures/new",
          "/desk/figures/import",
          "/desk/figures/N0012/2025",
          "/desk/indicators/new",
          "/desk/indicators/N0012/definitions/new",
          "/desk/findings",
          "/desk/figure-rules",
          "/desk/figure-rules/new",
          "/desk/figure-rules/1/end",
          "/desk/figure-rules/1/withdraw",
          "/desk/estimates",
          "/desk/estimates/new",
          "/desk/organizations",
          "/desk/organizations/new",
          "/desk/organizations/O0001",
          "/desk/organizations/O0001/edit",
          "/desk/organizations/import",
          "/desk/dialogues",
          "/desk/dialogues/import",
          "/desk/dialogues/new",
          "/desk/dialogues/D2021-002",
          "/desk/dialogues/D2021-002/edit",
          "/desk/dialogues/D2021-002/summary",
          "/desk/dialogues/D2021-002/summary/compare");

  /** The pages that the design shows, and those that people see first. */
  static final List<String> PICTURED =
      List.of(
          "",
          "/dialogues",
          "/dialogues/D2021-002",
          "/dialogues/D2021-002/results/1.1",
          "/results",
          "/issues",
          "/consistency",
          "/consistency/N0012/2025",
          "/consistency/estimates/E0001",
          "/organizations",
          "/organizations/O0001",
          "/places",
          "/search?q=information",
          "/sign-in");

  private Paths() {}
}
