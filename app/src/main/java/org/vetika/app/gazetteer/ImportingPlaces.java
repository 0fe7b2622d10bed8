package org.vetika.app.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.record.PublicTypeChanged;

/**
 * Loads an official list of places. May be run again at any time: places are added or brought up to
 * date, never removed; a line that cannot be taken is reported and the others are kept.
 */
@Component
public class ImportingPlaces {
  private static final int BATCH = 500;

  private final PlaceRows.Writer rows;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  ImportingPlaces(
      PlaceRows.Writer rows, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.rows = rows;
    this.transaction = transaction;
    this.events = events;
  }

  /** A line that was not taken; {@code line} counts from 1, the header included. */
  public record RefusedLine(long line, PlaceRefusal why, String what) {}

  /** What became of the list. */
  public sealed interface Outcome {
    /**
     * @param oneName codes of places taken with only one of the two names, which stands for both
     */
    record Imported(
        int added, int changed, int unchanged, List<RefusedLine> refused, List<String> oneName)
        implements Outcome {}

    /** The list has no columns for code, Khmer name and Latin name. */
    record NoSuchColumns() implements Outcome {}
  }

  /**
   * Reads and stores a list.
   *
   * @param progress hears after each batch how many places were written
   */
  public Outcome load(Reader list, IntConsumer progress) throws IOException {
    Optional<PlaceSheet> sheet = PlaceSheet.open(list);
    if (sheet.isEmpty()) {
      return new Outcome.NoSuchColumns();
    }
    var refused = new ArrayList<RefusedLine>();
    List<PlaceSheet.Line.Good> good = withoutRepetition(sheet.get().lines(), refused);
    Map<String, NamedPlace> placed = withParents(good, refused);
    List<NamedPlace> parentsFirst =
        placed.values().stream()
            .sorted(
                Comparator.comparingInt((NamedPlace place) -> place.code().length())
                    .thenComparing(NamedPlace::code))
            .toList();
    return transaction.execute(status -> store(parentsFirst, refused, progress));
  }

  private static List<PlaceSheet.Line.Good> withoutRepetition(
      List<PlaceSheet.Line> lines, List<RefusedLine> refused) {
    var good = new ArrayList<PlaceSheet.Line.Good>();
    var codes = new HashSet<String>();
    for (PlaceSheet.Line line : lines) {
      switch (line) {
        case PlaceSheet.Line.Refused bad ->
            refused.add(new RefusedLine(bad.number(), bad.why(), bad.what()));
        case PlaceSheet.Line.Good place when codes.add(place.place().code()) -> good.add(place);
        case PlaceSheet.Line.Good place ->
            refused.add(new RefusedLine(place.number(), PlaceRefusal.TWICE, place.place().code()));
      }
    }
    return good;
  }

  private Map<String, NamedPlace> withParents(
      List<PlaceSheet.Line.Good> good, List<RefusedLine> refused) {
    var known = rows.codes();
    var taken = new LinkedHashMap<String, NamedPlace>();
    good.stream()
        .sorted(Comparator.comparingInt(line -> line.place().code().length()))
        .forEach(line -> {
          NamedPlace place = line.place();
          Optional<String> parent = PlaceCodes.parent(place.code());
          if (parent.isEmpty() || known.contains(parent.get()) || taken.containsKey(parent.get())) {
            taken.put(place.code(), place);
          } else {
            refused.add(new RefusedLine(line.number(), PlaceRefusal.PARENT, place.code()));
          }
        });
    return taken;
  }

  private Outcome store(List<NamedPlace> places, List<RefusedLine> refused, IntConsumer progress) {
    var before = rows.codes();
    int written = 0;
    for (int from = 0; from < places.size(); from += BATCH) {
      written += rows.write(places.subList(from, Math.min(from + BATCH, places.size())));
      progress.accept(Math.min(from + BATCH, places.size()));
    }
    if (written > 0) {
      events.publishEvent(new PublicTypeChanged(PublicPlaces.TYPE));
    }
    int added = (int) places.stream().filter(place -> !before.contains(place.code())).count();
    refused.sort(Comparator.comparingLong(RefusedLine::line));
    List<String> oneName =
        places.stream().filter(NamedPlace::oneName).map(NamedPlace::code).toList();
    return new Outcome.Imported(added, written - added, places.size() - written, refused, oneName);
  }
}
