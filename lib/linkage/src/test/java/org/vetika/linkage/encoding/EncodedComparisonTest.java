package org.vetika.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetika.linkage.encoding.ComparisonOutcome.Compared;

class EncodedComparisonTest {
  private static final RoundSecret SECRET = RoundSecret.fresh("2026");
  private static final EncodingSettings SETTINGS = EncodingSettings.tolerant(MadeUpPeople.FIELDS);

  @TempDir Path folder = Path.of("");

  private static ListEncoder.Encoded encoded(
      EncodingSettings settings, RoundSecret secret, List<List<String>> people) {
    ListEncoder encoder = new ListEncoder(settings, secret);
    people.forEach(encoder::add);
    return encoder.finish();
  }

  private static EncodedList random(int count, int words, long seed) {
    Random chance = new Random(seed);
    long[] rows = new long[count * words];
    for (int word = 0; word < rows.length; word++) {
      rows[word] = chance.nextLong() & (chance.nextBoolean() ? chance.nextLong() : -1);
    }
    return new EncodedList("2026", "x", "bloom", words, count, rows);
  }

  @Test
  void people_written_by_another_clerk_are_found_again() {
    MadeUpPeople maker = new MadeUpPeople(1);
    List<List<String>> people = maker.people(600);
    ListEncoder.Encoded left = encoded(SETTINGS, SECRET, people.subList(0, 400));
    ListEncoder.Encoded right =
        encoded(SETTINGS, SECRET, maker.misspelled(people.subList(200, 600)));
    EncodedPairs pairs =
        OneToOne.optimal(
            ((Compared)
                    EncodedComparison.at(.75)
                        .compare(left.list(), right.list(), ComparisonProgress.NONE))
                .pairs());
    int correct = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      int person = left.sources()[pairs.left()[pair]];
      correct += person == right.sources()[pairs.right()[pair]] + 200 ? 1 : 0;
    }
    // One in twenty has surname and given name in each other's fields, which no bigram bridges.
    assertThat(correct).isGreaterThanOrEqualTo(182);
    assertThat(pairs.size() - correct).isLessThanOrEqualTo(3);
  }

  @Test
  void bounds_lose_no_pair_and_threads_change_nothing() {
    for (int words : new int[] {16, 8, 2}) {
      EncodedList left = random(300, words, 5);
      EncodedList right = random(500, words, 6);
      for (int row = 0; row < 40; row++) {
        System.arraycopy(left.rows(), row * words, right.rows(), row * 7 * words, words - 1);
      }
      Set<String> expected = new TreeSet<>();
      for (int one = 0; one < 300; one++) {
        for (int other = 0; other < 500; other++) {
          if (dice(left, one, right, other) >= .7) {
            expected.add(one + " " + other);
          }
        }
      }
      Compared once = compared(new EncodedComparison(.7, 1000, 1), left, right);
      Compared twice = compared(new EncodedComparison(.7, 1000, 3), left, right);
      assertThat(names(once.pairs())).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(10);
      assertThat(once.compared()).isEqualTo(150_000);
      assertThat(twice.pairs().left()).isEqualTo(once.pairs().left());
      assertThat(twice.pairs().right()).isEqualTo(once.pairs().right());
    }
  }

  private static Set<String> names(EncodedPairs pairs) {
    Set<String> names = new TreeSet<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      names.add(pairs.left()[pair] + " " + pairs.right()[pair]);
    }
    return names;
  }

  private static Compared compared(
      EncodedComparison comparison, EncodedList left, EncodedList right) {
    return (Compared) comparison.compare(left, right, ComparisonProgress.NONE);
  }

  private static double dice(EncodedList left, int one, EncodedList right, int other) {
    int common = 0;
    int ones = 0;
    for (int word = 0; word < left.words(); word++) {
      long a = left.rows()[one * left.words() + word];
      long b = right.rows()[other * left.words() + word];
      common += Long.bitCount(a & b);
      ones += Long.bitCount(a) + Long.bitCount(b);
    }
    return 2.0 * common / ones;
  }

  @Test
  void a_row_keeps_its_best_partners_and_says_how_many_it_dropped() {
    EncodedList left = random(1, 16, 1);
    long[] rows = new long[50 * 16];
    for (int row = 0; row < 50; row++) {
      System.arraycopy(left.rows(), 0, rows, row * 16, 16);
      for (int bit = 0; bit < row; bit++) {
        rows[row * 16 + bit % 16] ^= 1L << bit;
      }
    }
    EncodedList right = new EncodedList("2026", "x", "bloom", 16, 50, rows);
    Compared few = compared(new EncodedComparison(.8, 3, 2), left, right);
    assertThat(few.pairs().right()).containsExactly(0, 1, 2);
    assertThat(few.dropped()).isEqualTo(47);
  }

  @Test
  void lists_of_other_secrets_rounds_and_settings_are_refused_in_words() {
    List<List<String>> people = new MadeUpPeople(2).people(50);
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    EncodedList list = encoded(SETTINGS, new RoundSecret("2026", bytes), people).list();
    assertRefused(list, encoded(SETTINGS, SECRET, people).list(), "Wrong secret");
    assertRefused(
        list, encoded(SETTINGS, RoundSecret.fresh("2027"), people).list(), "different rounds");
    assertRefused(
        list,
        encoded(SETTINGS, new RoundSecret("2027", bytes), people).list(),
        "One secret served two rounds");
    EncodingSettings other =
        new EncodingSettings(MadeUpPeople.FIELDS, false, 1024, 400, Hardening.NONE, 3);
    assertRefused(list, encoded(other, new RoundSecret("2026", bytes), people).list(), "settings");
  }

  private static void assertRefused(EncodedList one, EncodedList other, String words) {
    ComparisonRefused refused =
        catchThrowableOfType(
            ComparisonRefused.class,
            () -> EncodedComparison.at(.8).compare(one, other, ComparisonProgress.NONE));
    assertThat(refused).hasMessageContaining(words);
  }

  @Test
  void a_comparison_that_is_stopped_keeps_nothing() {
    AtomicInteger heard = new AtomicInteger();
    ComparisonProgress impatient =
        new ComparisonProgress() {
          @Override
          public void at(long done, long of) {
            heard.incrementAndGet();
          }

          @Override
          public boolean stopped() {
            return heard.get() >= 2;
          }
        };
    assertThat(EncodedComparison.at(.1).compare(random(9000, 16, 1), random(500, 16, 2), impatient))
        .isInstanceOf(ComparisonOutcome.Stopped.class);
    assertThat(heard.get()).isBetween(2, 8);
  }

  @Test
  void a_list_survives_its_file_and_a_changed_file_is_refused() throws IOException {
    EncodedList list = encoded(SETTINGS, SECRET, new MadeUpPeople(3).people(5000)).list();
    Path file = folder.resolve("a.clk");
    list.write(file);
    EncodedList read = EncodedList.read(file);
    assertThat(read.count()).isEqualTo(5000);
    assertThat(Arrays.equals(read.rows(), 0, 80_000, list.rows(), 0, 80_000)).isTrue();
    assertThat(read.settings()).isEqualTo(SETTINGS.text());
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, 0, 300, StandardCharsets.UTF_8);
    assertThat(text).startsWith("vetika-encodings 1\nround: 2026\n");
    bytes[bytes.length - 5000] ^= 4;
    Files.write(file, bytes);
    assertThat(catchThrowableOfType(ComparisonRefused.class, () -> EncodedList.read(file)).reason())
        .isEqualTo(ComparisonRefused.Reason.DAMAGED_FILE);
    Files.writeString(file, "id,name\n1,Sok\n");
    assertThat(catchThrowableOfType(ComparisonRefused.class, () -> EncodedList.read(file)).reason())
        .isEqualTo(ComparisonRefused.Reason.OTHER_FORMAT);
  }

  @Test
  void thin_records_are_left_out_and_lists_that_say_too_little_refused() {
    ListEncoder encoder = new ListEncoder(SETTINGS, SECRET);
    assertThat(encoder.add(List.of("Sok", "", "", "010203"))).isFalse();
    assertThat(encoder.add(List.of("", "", "", ""))).isFalse();
    assertThat(encoder.add(List.of("Sok", "Dara", "yesterday", "010203"))).isTrue();
    assertThat(encoder.add(List.of("-", "?", "1980", "010203"))).isFalse();
    ListEncoder.Encoded encoded = encoder.finish();
    assertThat(encoded.sources()).containsExactly(2);
    List<List<String>> alike = Collections.nCopies(100, List.of("Sok", "Dara", "1980", "010203"));
    assertThat(
            catchThrowableOfType(ComparisonRefused.class, () -> encoded(SETTINGS, SECRET, alike))
                .reason())
        .isEqualTo(ComparisonRefused.Reason.TOO_LITTLE_INFORMATION);
  }

  @Test
  void the_order_of_the_list_is_not_that_of_the_file() {
    int[] sources = encoded(SETTINGS, SECRET, new MadeUpPeople(4).people(200)).sources();
    assertThat(sources).doesNotHaveDuplicates().hasSize(200);
    int kept = 0;
    for (int row = 0; row < 200; row++) {
      kept += sources[row] == row ? 1 : 0;
    }
    assertThat(kept).isLessThan(12);
  }

  @Test
  void exact_keys_pair_equal_records_one_to_one_even_in_a_large_block() {
    EncodingSettings settings = EncodingSettings.exact(MadeUpPeople.FIELDS);
    List<List<String>> people = new MadeUpPeople(7).people(300);
    ListEncoder.Encoded left = encoded(settings, SECRET, people.subList(0, 200));
    ListEncoder.Encoded right = encoded(settings, SECRET, people.subList(150, 300));
    Compared found = compared(EncodedComparison.at(.8), left.list(), right.list());
    assertThat(found.pairs().size()).isEqualTo(50);
    for (int pair = 0; pair < 50; pair++) {
      assertThat(left.sources()[found.pairs().left()[pair]])
          .isEqualTo(right.sources()[found.pairs().right()[pair]] + 150);
    }
    EncodedList equal = new EncodedList("2026", "x", "exact ", 4, 200_000, new long[800_000]);
    EncodedList few = new EncodedList("2026", "x", "exact ", 4, 3, new long[12]);
    assertThat(compared(EncodedComparison.at(.8), equal, few).pairs().size()).isEqualTo(3);
    assertThat(compared(EncodedComparison.at(.8), equal, equal).pairs().size()).isEqualTo(200_000);
  }

  @Test
  void empty_lists_and_empty_encodings_match_nothing() {
    EncodedList empty = new EncodedList("2026", "x", "bloom", 16, 0, new long[0]);
    EncodedList zeros = new EncodedList("2026", "x", "bloom", 16, 5, new long[80]);
    assertThat(compared(EncodedComparison.at(.5), empty, zeros).pairs().size()).isZero();
    assertThat(compared(EncodedComparison.at(.5), zeros, zeros).pairs().size()).isZero();
  }
}
