package org.vetika.app.consistency.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.estimate.MembershipSource.Taken;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.table.UnreadableTable;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.estimation.MembershipCounts;

/**
 * A party brings counts of lists, or takes them from a finished comparison of lists. What they
 * allow to be said is computed at once where that takes no time, else in the background.
 */
@Component
public class MakingEstimate {
  /** Larger tables are no counts of lists. */
  public static final int LARGEST_TABLE = 200_000;

  /** With more lists the sampler runs, for seconds. */
  private static final int MOST_LISTS_AT_ONCE = 3;

  private final EstimateFields reading;
  private final MembershipSource rounds;
  private final EstimateStore store;
  private final ComputingEstimates computing;
  private final TransactionTemplate transactions;

  MakingEstimate(
      EstimateFields reading,
      MembershipSource rounds,
      EstimateStore store,
      ComputingEstimates computing,
      TransactionTemplate transactions) {
    this.reading = reading;
    this.rounds = rounds;
    this.store = store;
    this.computing = computing;
    this.transactions = transactions;
  }

  /** What became of it. */
  public sealed interface Made {
    record Done(UUID id) implements Made {}

    /**
     * Something cannot be taken.
     *
     * @param table what is wrong with the counts; null when nothing is
     */
    record Refused(List<FieldProblem> problems, @Nullable TableProblem table) implements Made {}

    record NotAllowed() implements Made {}
  }

  /**
   * What is wrong with a table.
   *
   * @param key of a message: {@code figure.table.<reason>} or {@code counts.problem.<key>}
   * @param line of the file; 0 when it is about the whole
   */
  public record TableProblem(String key, long line, Object[] details) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TableProblem problem
          && key.equals(problem.key)
          && line == problem.line
          && java.util.Arrays.equals(details, problem.details);
    }

    @Override
    public int hashCode() {
      return key.hashCode() * 31 + Long.hashCode(line);
    }
  }

  /** The counts of a round that a person may use. */
  public Optional<Taken> ofRound(String round, Visitor visitor) {
    return id(round).flatMap(id -> rounds.take(id, visitor));
  }

  /** The rounds whose counts a person may use. */
  public List<MembershipSource.Choice> rounds(Visitor visitor) {
    return rounds.choices(visitor);
  }

  /**
   * Keeps counts.
   *
   * @param typed {@code indicator}, {@code place}, {@code period}, {@code definition}, {@code
   *     source}, {@code language}, {@code parties} (public numbers), {@code obstacle_<key>} ({@code
   *     true}), {@code seed}, {@code round} (its counts and parties instead of a table), {@code
   *     for}
   * @param table CSV as {@link CountsTable} reads it; not looked at when a round is named
   * @param illustration invented to show how Vetika works
   */
  public Made make(Visitor visitor, Map<String, String> typed, byte[] table, boolean illustration) {
    if (visitor.mandates().stream().allMatch(each -> each.role() == Role.ADMINISTRATOR)) {
      return new Made.NotAllowed();
    }
    String round = typed.getOrDefault("round", "");
    Optional<Taken> taken = ofRound(round, visitor);
    if (!round.isEmpty() && taken.isEmpty()) {
      return new Made.NotAllowed();
    }
    var fields = new TypedFields(typed);
    Optional<EstimateFields.Content> content =
        reading.read(visitor, typed, fields, taken.map(Taken::parties).orElse(List.of()));
    byte[] bytes = taken.map(each -> each.table().getBytes(UTF_8)).orElse(table);
    try {
      SortedMap<String, MembershipCounts> counts = read(bytes);
      if (content.isEmpty()) {
        return new Made.Refused(fields.problems(), null);
      }
      boolean invented = illustration || taken.filter(Taken::illustration).isPresent();
      UUID id = keep(visitor, content.get(), counts, taken.isEmpty() ? null : round, invented);
      if (counts.firstEntry().getValue().lists().size() <= MOST_LISTS_AT_ONCE) {
        computing.compute(id, () -> true);
      }
      return new Made.Done(id);
    } catch (UnusableCounts e) {
      return new Made.Refused(
          fields.problems(), new TableProblem("counts.problem." + e.key(), e.line(), e.details()));
    } catch (UnreadableTable e) {
      String reason = e.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return new Made.Refused(
          fields.problems(),
          new TableProblem("figure.table." + reason, e.line(), new Object[] {e.detail()}));
    }
  }

  private static SortedMap<String, MembershipCounts> read(byte[] table)
      throws UnusableCounts, UnreadableTable {
    if (table.length > LARGEST_TABLE) {
      throw new UnusableCounts("large", 0);
    }
    try {
      return CountsTable.read(new ByteArrayInputStream(table));
    } catch (UnreadableTable e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID keep(
      Visitor visitor,
      EstimateFields.Content content,
      SortedMap<String, MembershipCounts> counts,
      @Nullable String round,
      boolean illustration) {
    UUID id = UUID.randomUUID();
    transactions.executeWithoutResult(status ->
        store.insert(
            id,
            content,
            counts,
            round == null ? null : UUID.fromString(round),
            illustration,
            visitor));
    return id;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
