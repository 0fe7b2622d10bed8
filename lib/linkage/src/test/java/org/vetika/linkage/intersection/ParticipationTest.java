package org.vetika.linkage.intersection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.ComparisonRefused.Reason;

class ParticipationTest {
  @TempDir Path folder = Path.of("");

  private static List<String> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> "person " + number).toList();
  }

  private static Participation party(String name, List<String> members, int least) {
    return Participation.begin("2026", name, members, least, done -> {});
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** Both parties through files, as the command line does it. */
  private IntersectionSize exchange(List<String> ours, List<String> theirs, int least)
      throws IOException {
    Participation a = party("a", ours, least);
    Participation b = party("b", theirs, least);
    a.writeRequest(b.commitment(), file("a.request"));
    b.writeRequest(a.commitment(), file("b.request"));
    b.answer(a.commitment(), file("a.request"), file("b.answer"), done -> {});
    a.answer(b.commitment(), file("b.request"), file("a.answer"), done -> {});
    IntersectionSize forA = a.count(b.commitment(), file("b.request"), file("b.answer"), d -> {});
    IntersectionSize forB = b.count(a.commitment(), file("a.request"), file("a.answer"), d -> {});
    assertThat(forB.ours()).isEqualTo(forA.theirs());
    assertThat(forB.theirs()).isEqualTo(forA.ours());
    assertThat(forB.both()).isEqualTo(forA.both());
    return forA;
  }

  private static Reason refusal(ThrowingCallable call) {
    return catchThrowableOfType(ComparisonRefused.class, call).reason();
  }

  @Test
  void both_learn_how_many_are_in_both_sets() throws IOException {
    IntersectionSize size = exchange(people(0, 120), people(80, 230), 100);
    assertThat(size).isEqualTo(new IntersectionSize(120, 150, 40));
    assertThat(size.onlyOurs()).isEqualTo(80);
    assertThat(size.onlyTheirs()).isEqualTo(110);
    assertThat(size.union()).isEqualTo(230);
  }

  @Test
  void somebody_who_is_on_a_list_twice_counts_once() throws IOException {
    List<String> twice = IntStream.range(0, 200).mapToObj(n -> "person " + n % 100).toList();
    assertThat(exchange(twice, people(90, 200), 100)).isEqualTo(new IntersectionSize(100, 110, 10));
  }

  @Test
  void sets_without_anybody_in_common_and_empty_ones_have_a_size_too() throws IOException {
    assertThat(exchange(people(0, 5), people(5, 10), 1).both()).isZero();
    assertThat(exchange(List.of(), people(5, 10), 0)).isEqualTo(new IntersectionSize(0, 5, 0));
    assertThat(exchange(List.of(), List.of(), 0)).isEqualTo(new IntersectionSize(0, 0, 0));
  }

  @Test
  void a_set_below_the_agreed_size_is_refused_before_anything_is_sent() throws IOException {
    assertThat(refusal(() -> party("a", people(0, 99), 100))).isEqualTo(Reason.SET_TOO_SMALL);
    Participation a = party("a", people(0, 100), 100);
    Participation small = party("b", people(0, 3), 3);
    assertThat(refusal(() -> a.writeRequest(small.commitment(), file("x"))))
        .isEqualTo(Reason.OTHER_ROUND);
    Commitment lies = new Commitment("2026", "b", 3, 100, new byte[32]);
    assertThat(refusal(() -> a.writeRequest(lies, file("x")))).isEqualTo(Reason.SET_TOO_SMALL);
    assertThat(file("x")).doesNotExist();
  }

  @Test
  void a_set_changed_after_the_commitment_is_refused() throws IOException {
    Participation a = party("a", people(0, 10), 5);
    Participation b = party("b", people(0, 10), 5);
    Participation changed = party("b", people(0, 11), 5);
    changed.writeRequest(a.commitment(), file("b.request"));
    assertThat(
            refusal(
                () -> a.answer(b.commitment(), file("b.request"), file("a.answer"), done -> {})))
        .isEqualTo(Reason.CHANGED_AFTER_COMMITMENT);
    // The points of one set under the header of the other.
    new HiddenMessage(
            b.commitment(), HiddenMessage.read(file("b.request"), HiddenMessage.REQUEST).set())
        .write(file("forged"), HiddenMessage.REQUEST);
    assertThat(refusal(() -> a.answer(b.commitment(), file("forged"), file("x"), done -> {})))
        .isIn(Reason.CHANGED_AFTER_COMMITMENT, Reason.DAMAGED_FILE);
    assertThat(file("x")).doesNotExist();
  }

  @Test
  void a_second_request_of_the_same_round_is_not_answered() throws IOException {
    Participation a = party("a", people(0, 10), 5);
    Participation b = party("b", people(0, 10), 5);
    Participation again = party("b", people(3, 13), 5);
    b.writeRequest(a.commitment(), file("b.request"));
    again.writeRequest(a.commitment(), file("again.request"));
    a.answer(b.commitment(), file("b.request"), file("a.answer"), done -> {}).write(file("a.own"));
    Participation later = Participation.read(file("a.own"));
    assertThat(
            refusal(() ->
                later.answer(again.commitment(), file("again.request"), file("x"), done -> {})))
        .isEqualTo(Reason.ALREADY_ANSWERED);
    // The same request again, after a broken transfer, is.
    later.answer(b.commitment(), file("b.request"), file("a.answer"), done -> {});
    assertThat(b.count(a.commitment(), requestOf(a, b), file("a.answer"), done -> {}).both())
        .isEqualTo(10);
  }

  private Path requestOf(Participation sender, Participation reader) throws IOException {
    sender.writeRequest(reader.commitment(), file("request"));
    return file("request");
  }

  @Test
  void an_answer_that_is_not_to_the_own_request_or_repeats_points_is_refused() throws IOException {
    Participation a = party("a", people(0, 10), 5);
    Participation b = party("b", people(0, 10), 5);
    b.writeRequest(a.commitment(), file("b.request"));
    HiddenSet theirs = HiddenMessage.read(file("b.request"), HiddenMessage.REQUEST).set();
    byte[] repeated = theirs.points().clone();
    System.arraycopy(repeated, 0, repeated, 32, 32);
    new HiddenMessage(a.commitment(), new HiddenSet(repeated))
        .write(file("b.answer"), HiddenMessage.ANSWER);
    assertThat(refusal(() -> a.count(b.commitment(), file("b.request"), file("b.answer"), d -> {})))
        .isEqualTo(Reason.NOT_FROM_THE_PROTOCOL);
    new HiddenMessage(b.commitment(), theirs).write(file("b.answer"), HiddenMessage.ANSWER);
    assertThat(refusal(() -> a.count(b.commitment(), file("b.request"), file("b.answer"), d -> {})))
        .isEqualTo(Reason.CHANGED_AFTER_COMMITMENT);
  }

  @Test
  void a_file_cut_off_or_changed_on_its_way_is_refused() throws IOException {
    Participation a = party("a", people(0, 10), 5);
    Participation b = party("b", people(0, 10), 5);
    b.writeRequest(a.commitment(), file("b.request"));
    byte[] whole = Files.readAllBytes(file("b.request"));
    byte[] flipped = whole.clone();
    flipped[whole.length - 40] ^= 1;
    Files.write(file("b.request"), flipped);
    assertThat(refusal(() -> a.answer(b.commitment(), file("b.request"), file("x"), d -> {})))
        .isEqualTo(Reason.DAMAGED_FILE);
    Files.write(file("b.request"), Arrays.copyOf(whole, whole.length - 64));
    assertThat(refusal(() -> a.answer(b.commitment(), file("b.request"), file("x"), d -> {})))
        .isEqualTo(Reason.DAMAGED_FILE);
    assertThat(refusal(() -> Commitment.read(file("b.request")))).isEqualTo(Reason.OTHER_FORMAT);
  }

  @Test
  void the_other_party_cannot_tell_rows_by_their_place_nor_join_rounds() throws IOException {
    List<String> members = people(0, 50);
    Participation first = party("a", members, 5);
    Participation second = party("a", members, 5);
    Participation b = party("b", members, 5);
    first.writeRequest(b.commitment(), file("one"));
    second.writeRequest(b.commitment(), file("two"));
    HiddenSet one = HiddenMessage.read(file("one"), HiddenMessage.REQUEST).set();
    HiddenSet two = HiddenMessage.read(file("two"), HiddenMessage.REQUEST).set();
    assertThat(one.common(two)).isZero();
    b.answer(first.commitment(), file("one"), file("b.answer"), done -> {});
    b.answer(first.commitment(), file("one"), file("b.again"), done -> {});
    byte[] answer = HiddenMessage.read(file("b.answer"), HiddenMessage.ANSWER).set().points();
    byte[] again = HiddenMessage.read(file("b.again"), HiddenMessage.ANSWER).set().points();
    assertThat(answer).isNotEqualTo(again);
    assertThat(new HiddenSet(answer).common(new HiddenSet(again))).isEqualTo(50);
  }

  @Test
  void what_a_party_keeps_is_readable_by_its_owner_only() throws IOException {
    Participation a = party("a", people(0, 10), 5);
    a.write(file("a.own"));
    assertThat(Files.getPosixFilePermissions(file("a.own"))).hasSize(2);
    assertThat(Participation.read(file("a.own")).commitment()).isEqualTo(a.commitment());
  }
}
