package org.vetika.linkage.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.labelled.PersonSets.Form;

/**
 * Prints precision, recall and F1 of every made-up set at the usual limit. Further sets may be
 * given as {@code FILE} or {@code FILE,FILE}: CSV without quotation marks, the id first, the part
 * of it before the last dash naming the entity.
 */
final class Table {
  private Table() {}

  public static void main(String[] arguments) throws IOException {
    List<Supplier<LabelledSet>> sets = new ArrayList<>(made());
    for (String files : arguments) {
      LabelledSet read = read(files);
      sets.add(() -> read);
    }
    System.out.printf("%-42s %8s %8s %8s %8s %8s%n", "", "found", "truth", "prec.", "recall", "F1");
    double sum = 0;
    for (Supplier<LabelledSet> set : sets) {
      LabelledSet made = set.get();
      Score score = made.score();
      sum += score.f1();
      System.out.printf(
          Locale.ROOT,
          "%-42s %8d %8d %8.4f %8.4f %8.4f%n",
          made.name(),
          score.found(),
          score.truth(),
          score.precision(),
          score.recall(),
          score.f1());
    }
    System.out.printf(Locale.ROOT, "mean F1 of %d sets: %.4f%n", sets.size(), sum / sets.size());
  }

  private static List<Supplier<LabelledSet>> made() {
    return List.of(
        () -> PersonSets.oneErrorEach(500, 1),
        () -> PersonSets.oneErrorEach(10_000, 2),
        () -> FebrlSets.of("addresses, 2 errors", FebrlSets.originals(4_000, 3), 1_000, 2, 4),
        () -> FebrlSets.of("addresses, 5 errors", FebrlSets.originals(2_000, 5), 3_000, 5, 6),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.FULL, 1_000, .1, 7),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.FULL, 1_000, .5, 8),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.FULL, 1_000, .02, 108),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.FULL, 1_000, 0, 109),
        () -> HouseholdSets.two(HouseholdSets.Form.FULL, 1_500, 9),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.ADDRESS, 1_000, .2, 10),
        () -> HouseholdSets.two(HouseholdSets.Form.ADDRESS, 1_500, 11),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.YEAR, 1_000, .2, 12),
        () -> HouseholdSets.two(HouseholdSets.Form.YEAR, 1_500, 13),
        () -> HouseholdSets.duplicates(HouseholdSets.Form.NO_BIRTH, 1_000, .2, 14),
        () -> TextSets.restaurants(420, 110, 220, true, 15),
        () -> TextSets.restaurants(420, 110, 220, false, 16),
        () -> TextSets.writings(400, 2_200, 100, 17),
        () -> PersonSets.voters(5_000, 18),
        () -> IncidentSets.twoScripts(500, 400, 500, 19),
        () -> PersonSets.two(Form.NAME_AND_YEAR, 600, 400, 600, 20),
        () -> PersonSets.two(Form.NAME_PLACE_AND_DATE, 600, 400, 600, 21),
        () -> PersonSets.two(Form.NAMES_AND_DATE, 1_000, 500, 1_000, 22),
        () -> PersonSets.two(Form.HALF_MISSING, 1_000, 500, 1_000, 23),
        () -> PersonSets.two(Form.UNHELPFUL, 1_000, 500, 1_000, 24),
        () -> PersonSets.two(Form.FULL, 1_000, 0, 1_000, 25),
        () -> PersonSets.two(Form.NAME_AND_YEAR, 1_000, 0, 1_000, 26),
        () -> PersonSets.two(Form.NAME_PLACE_AND_DATE, 1_000, 0, 1_000, 27),
        () -> PersonSets.two(Form.FULL, 2_000, 800, 0, 28),
        () -> PersonSets.two(Form.NAMES_AND_DATE, 0, 1_500, 0, 29),
        () -> PersonSets.two(Form.FULL, 3_000, 30, 3_000, 30),
        () -> IncidentSets.events(300, 250, 300, true, 31),
        () -> IncidentSets.events(300, 250, 300, false, 32));
  }

  private static LabelledSet read(String files) throws IOException {
    List<RecordList> lists = new ArrayList<>();
    for (String file : files.split(",")) {
      try (Stream<String> lines = Files.lines(Path.of(file))) {
        List<List<String>> rows = lines.map(line -> List.of(line.split(",", -1))).toList();
        List<String> header = rows.getFirst().stream().map(String::strip).toList();
        RecordList.Builder list = RecordList.named(file, header.subList(1, header.size()));
        rows.stream().skip(1).forEach(row -> list.add(row.getFirst(), row.subList(1, row.size())));
        lists.add(list.build());
      }
    }
    return new LabelledSet(Path.of(files.split(",")[0]).getFileName().toString(), lists);
  }
}
