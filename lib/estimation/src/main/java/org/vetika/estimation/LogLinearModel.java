package org.vetika.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A hierarchical log-linear model: which lists are allowed to depend on each other.
 *
 * <p>Holds all non-empty sets of lists that have a parameter, as bit sets; with a set come all its
 * non-empty subsets. The set of all lists is never one of them: that nothing binds all lists at
 * once is the assumption that makes the unseen number identifiable, and it cannot be tested.
 * Source: S. E. Fienberg, The multiple recapture census for closed populations and incomplete 2^k
 * contingency tables, Biometrika 59 (1972).
 */
public final class LogLinearModel {
  private static final int MOST_LISTS_ENUMERATED = 4;

  private final int lists;
  private final List<Integer> terms;

  private LogLinearModel(int lists, SortedSet<Integer> terms) {
    this.lists = lists;
    this.terms =
        terms.stream()
            .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(term -> term))
            .toList();
  }

  /** No list depends on another. */
  public static LogLinearModel independence(int lists) {
    return of(lists, List.of());
  }

  /**
   * The smallest hierarchical model with the given sets.
   *
   * @param lists number of lists, at least two
   * @param sets non-empty sets of lists as bit sets
   * @throws IllegalArgumentException when a set is empty, names other lists, or holds all of them
   */
  public static LogLinearModel of(int lists, List<Integer> sets) {
    int all = (1 << lists) - 1;
    SortedSet<Integer> terms = new TreeSet<>();
    for (int list = 0; list < lists; list++) {
      terms.add(1 << list);
    }
    for (int set : sets) {
      if (set <= 0 || set >= all) {
        throw new IllegalArgumentException("Not a proper set of lists: " + set);
      }
      for (int part = set; part > 0; part = part - 1 & set) {
        terms.add(part);
      }
    }
    return new LogLinearModel(lists, terms);
  }

  /**
   * A model by its usual name, generators as digits: {@code "[123,14,34]"} with list 1 at bit 0.
   *
   * @throws IllegalArgumentException when the name cannot be read
   */
  public static LogLinearModel named(int lists, String name) {
    if (!name.matches("\\[[1-9]+(,[1-9]+)*]")) {
      throw new IllegalArgumentException("Not the name of a model: " + name);
    }
    List<Integer> sets = new ArrayList<>();
    for (String generator : name.substring(1, name.length() - 1).split(",")) {
      sets.add(generator.chars().map(digit -> 1 << digit - '1').reduce(0, (a, b) -> a | b));
    }
    return of(lists, sets);
  }

  /**
   * All hierarchical models without the term of all lists: 8 for three lists, 113 for four.
   *
   * @throws IllegalArgumentException for fewer than two or more than four lists
   */
  public static List<LogLinearModel> all(int lists) {
    if (lists < 2 || lists > MOST_LISTS_ENUMERATED) {
      throw new IllegalArgumentException("Enumerated for two to four lists only");
    }
    List<LogLinearModel> models = new ArrayList<>();
    List<Integer> pairs = lists > 2 ? sets(lists, 2) : List.of();
    for (int choice = 0; choice < 1 << pairs.size(); choice++) {
      LogLinearModel base = of(lists, chosen(pairs, choice));
      List<Integer> triples =
          lists > 3 ? sets(lists, 3).stream().filter(base::holdsPairsOf).toList() : List.of();
      for (int more = 0; more < 1 << triples.size(); more++) {
        List<Integer> terms = new ArrayList<>(base.terms);
        terms.addAll(chosen(triples, more));
        models.add(of(lists, terms));
      }
    }
    return List.copyOf(models);
  }

  /** All models whose largest sets are pairs: {@code 2^(lists·(lists−1)/2)} of them. */
  static List<LogLinearModel> allOfPairs(int lists) {
    List<Integer> pairs = sets(lists, 2);
    List<LogLinearModel> models = new ArrayList<>();
    for (int choice = 0; choice < 1 << pairs.size(); choice++) {
      models.add(of(lists, chosen(pairs, choice)));
    }
    return models;
  }

  /** All sets of the given size. */
  static List<Integer> sets(int lists, int size) {
    List<Integer> sets = new ArrayList<>();
    for (int set = 1; set < 1 << lists; set++) {
      if (Integer.bitCount(set) == size) {
        sets.add(set);
      }
    }
    return sets;
  }

  private static List<Integer> chosen(List<Integer> from, int choice) {
    List<Integer> sets = new ArrayList<>();
    for (int index = 0; index < from.size(); index++) {
      if ((choice >> index & 1) == 1) {
        sets.add(from.get(index));
      }
    }
    return sets;
  }

  private boolean holdsPairsOf(int set) {
    return sets(lists, 2).stream().allMatch(pair -> (pair & set) != pair || terms.contains(pair));
  }

  /** Number of lists. */
  public int lists() {
    return lists;
  }

  /** All sets with a parameter, single lists first. */
  public List<Integer> terms() {
    return terms;
  }

  boolean has(int set) {
    return terms.contains(set);
  }

  LogLinearModel with(int set) {
    List<Integer> more = new ArrayList<>(terms);
    more.add(set);
    return of(lists, more);
  }

  /** The sets that no other set contains, as digits: {@code "[123,14,34]"}. */
  public String name() {
    List<String> generators = new ArrayList<>();
    for (int term : terms) {
      if (terms.stream().noneMatch(other -> other != term && (other & term) == term)) {
        generators.add(digits(term));
      }
    }
    return "[" + String.join(",", generators.stream().sorted().toList()) + "]";
  }

  static String digits(int set) {
    StringBuilder digits = new StringBuilder();
    for (int list = 0; list < Integer.SIZE; list++) {
      if ((set >> list & 1) == 1) {
        digits.append(list + 1);
      }
    }
    return digits.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogLinearModel model
        && model.lists == lists
        && model.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return 31 * lists + terms.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
