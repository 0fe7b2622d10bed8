package org.vetika.app.consistency.estimate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * Counts of lists, and what they allow to be said.
 *
 * @param number public, such as {@code E0001}; null as long as it is not
 * @param indicator public number of what is counted
 * @param place an official code; null for the whole country
 * @param definition who is on the lists and how a case is recognized, in {@code language}
 * @param obstacles what the parties know and forbids an estimate, as in docs/estimation.md
 * @param seed of the sampler: the same gives the same result
 * @param round the round that the counts come from; null when they were brought as a table
 * @param software the version that computed it; empty before
 * @param computing how far it is
 * @param results what was computed; null before
 * @param counts empty in lists
 */
public record KeptEstimate(
    UUID id,
    @Nullable String number,
    String indicator,
    @Nullable String place,
    Period period,
    Language language,
    String definition,
    String source,
    List<String> lists,
    List<String> obstacles,
    long seed,
    @Nullable UUID round,
    boolean illustration,
    Instant madeAt,
    String madeBy,
    String software,
    Computing computing,
    @Nullable Results results,
    @Nullable Instant publishedAt,
    List<Party> parties,
    List<CountRow> counts) {
  public KeptEstimate {
    lists = List.copyOf(lists);
    obstacles = List.copyOf(obstacles);
    parties = List.copyOf(parties);
    counts = List.copyOf(counts);
  }

  /** What happens to it; message keys {@code estimate-state.<key>}. */
  public enum State {
    WAITING,
    COMPUTING,
    DONE,
    FAILED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How far the computation is.
   *
   * @param step as in message keys {@code estimate-step.<step>}; empty before it begins
   * @param share of the step, 0 to 1
   */
  public record Computing(State state, String step, double share) {}

  /** JSON of docs/estimation.md: in full for the parties, and as everybody may see it. */
  public record Results(
      String fullEnglish, String fullKhmer, String publicEnglish, String publicKhmer) {
    public String of(Language language, boolean full) {
      return full
          ? language.choose(fullEnglish, fullKhmer)
          : language.choose(publicEnglish, publicKhmer);
    }
  }

  /** Whose list it is; it is public when all have released it. */
  public record Party(OrganizationName organization, @Nullable Instant releasedAt) {}

  /** Whether parts of the cases are estimated each for itself. */
  public boolean hasStrata() {
    return counts.stream().anyMatch(row -> !row.stratum().isEmpty());
  }

  /** Whether everybody sees less than the parties. */
  public boolean hidesCounts() {
    return counts.stream().anyMatch(row -> row.shown() == null);
  }

  /** How exactly everybody may know the result, as in files. */
  public String exactness() {
    return Exactness.forEverybody(this).key();
  }

  /** How many cases are known, as exactly as the reader may know it. */
  public long union(boolean full) {
    long union = counts.stream().mapToLong(CountRow::cases).sum();
    return full ? union : Exactness.forEverybody(this).known(union);
  }

  /** The party that a person speaks for, the first if there are several. */
  public Optional<Party> partyOf(Visitor visitor) {
    return parties.stream().filter(party -> visitor.actsFor(party.organization().id())).findFirst();
  }
}
