package org.vetika.app.gazetteer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vetika.app.gazetteer.map.ProvinceOutlines.Outline;
import org.vetika.app.gazetteer.map.ProvinceOutlines.Spot;

class ProvinceOutlinesTest {

  private static final Pattern RING = Pattern.compile("M(\\d+) (\\d+)l([^z]+)z");

  private final ProvinceOutlines outlines = ProvinceOutlines.load();

  /** One side of a ring, in the direction it is drawn. */
  private record Side(Spot from, Spot to) {
    Side turned() {
      return new Side(to, from);
    }
  }

  @Test
  void there_are_the_25_provinces_in_the_order_of_their_codes() {
    assertThat(outlines.all())
        .extracting(Outline::code)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 25).mapToObj("%02d"::formatted).toList());
  }

  @Test
  void every_point_and_label_lies_on_the_drawing() {
    List<Spot> spots = new ArrayList<>();
    outlines.all().forEach(outline -> rings(outline).forEach(spots::addAll));
    outlines.all().forEach(outline -> spots.add(outline.label()));

    assertThat(spots)
        .hasSizeGreaterThan(500)
        .allSatisfy(spot -> {
          assertThat(spot.x()).isBetween(0, ProvinceOutlines.WIDTH);
          assertThat(spot.y()).isBetween(0, ProvinceOutlines.HEIGHT);
        });
  }

  @Test
  void a_border_is_drawn_once_by_each_side_and_in_opposite_directions() {
    Map<Side, String> drawnBy = new HashMap<>();

    outlines
        .all()
        .forEach(outline ->
            sides(outline)
                .forEach(side ->
                    assertThat(drawnBy.put(side, outline.code()))
                        .as("drawn twice: %s by %s", side, outline.code())
                        .isNull()));

    assertThat(
            drawnBy.keySet().stream().filter(side -> drawnBy.containsKey(side.turned())).count()
                / 2)
        .as("sides that two provinces share")
        .isGreaterThan(300);
  }

  @Test
  void no_gap_opens_between_provinces() {
    Set<Side> all = new HashSet<>();
    outlines.all().forEach(outline -> all.addAll(sides(outline)));
    Set<Side> outer =
        all.stream().filter(side -> !all.contains(side.turned())).collect(Collectors.toSet());

    List<Double> areas = loops(outer).stream().map(ProvinceOutlinesTest::area).toList();

    // a gap would be a loop drawn the other way round
    assertThat(areas).as("the mainland and its islands").hasSizeBetween(4, 7);
    assertThat(areas.stream().map(Math::signum).distinct()).hasSize(1);
    assertThat(areas.stream().mapToDouble(Math::abs).max().orElseThrow())
        .as("the mainland, 800 units wide")
        .isCloseTo(341_000, within(3_000.0));
  }

  @Test
  void provinces_touch_the_neighbors_they_have_on_the_ground() {
    assertThat(neighbors("12")).as("Phnom Penh lies within Kandal").containsExactly("08");
    assertThat(neighbors("24")).as("Pailin").containsExactly("02");
    assertThat(neighbors("23")).as("Kep").containsExactly("07");
    assertThat(neighbors("25")).as("Tboung Khmum").containsExactly("03", "10", "14");
    assertThat(neighbors("21")).as("Takeo").containsExactly("05", "07", "08");
    assertThat(neighbors("16")).as("Ratanakiri").containsExactly("11", "19");
  }

  @Test
  void tboung_khmum_lies_east_of_kampong_cham_across_the_mekong() {
    assertThat(outline("25").label().x()).isGreaterThan(outline("03").label().x());
    double east = Math.abs(area(sides(outline("25"))));
    double west = Math.abs(area(sides(outline("03"))));
    assertThat(east / (east + west)).isBetween(0.45, 0.6);
  }

  @Test
  void only_the_three_smallest_provinces_have_their_label_outside() {
    assertThat(outlines.all().stream().filter(outline -> outline.anchor().isPresent()))
        .extracting(Outline::code)
        .containsExactly("12", "23", "24");
  }

  @Test
  void a_row_that_is_no_outline_is_refused() {
    assertThatThrownBy(() -> ProvinceOutlines.parse("header\n01,M1 1l1 1\"onload=x,1,1,,\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not an outline");
  }

  private Set<String> neighbors(String code) {
    Set<Side> own = new HashSet<>(sides(outline(code)));
    return outlines.all().stream()
        .filter(other -> sides(other).stream().anyMatch(side -> own.contains(side.turned())))
        .map(Outline::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Outline outline(String code) {
    return outlines.all().stream()
        .filter(outline -> outline.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Walks along the outer border; loops may touch in a point. */
  private static List<List<Side>> loops(Set<Side> sides) {
    Map<Spot, Deque<Side>> leaving = new HashMap<>();
    sides.forEach(
        side -> leaving.computeIfAbsent(side.from(), spot -> new ArrayDeque<>()).add(side));
    List<List<Side>> loops = new ArrayList<>();
    for (Spot start : List.copyOf(leaving.keySet())) {
      List<Side> loop = new ArrayList<>();
      Side next = leaving.getOrDefault(start, new ArrayDeque<>()).poll();
      while (next != null) {
        loop.add(next);
        next =
            next.to().equals(start)
                ? null
                : leaving.getOrDefault(next.to(), new ArrayDeque<>()).poll();
      }
      if (!loop.isEmpty()) {
        loops.add(loop);
      }
    }
    return loops;
  }

  private static double area(Iterable<Side> sides) {
    double twice = 0;
    for (Side side : sides) {
      twice += (double) side.from().x() * side.to().y() - (double) side.to().x() * side.from().y();
    }
    return twice / 2;
  }

  private static List<Side> sides(Outline outline) {
    List<Side> sides = new ArrayList<>();
    for (List<Spot> ring : rings(outline)) {
      for (int i = 0; i < ring.size(); i++) {
        sides.add(new Side(ring.get(i), ring.get((i + 1) % ring.size())));
      }
    }
    return sides;
  }

  private static List<List<Spot>> rings(Outline outline) {
    List<List<Spot>> rings = new ArrayList<>();
    Matcher matcher = RING.matcher(outline.path());
    while (matcher.find()) {
      int x = Integer.parseInt(matcher.group(1));
      int y = Integer.parseInt(matcher.group(2));
      List<Spot> ring = new ArrayList<>(List.of(new Spot(x, y)));
      List<Integer> steps =
          Pattern.compile("-?\\d+")
              .matcher(matcher.group(3))
              .results()
              .map(step -> Integer.valueOf(step.group()))
              .toList();
      for (int i = 0; i < steps.size(); i += 2) {
        x += steps.get(i);
        y += steps.get(i + 1);
        ring.add(new Spot(x, y));
      }
      rings.add(ring);
    }
    return rings;
  }
}
