package org.vetika.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vetika.linkage.encoding.ComparisonOutcome;
import org.vetika.linkage.encoding.ComparisonProgress;
import org.vetika.linkage.encoding.EncodedComparison;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.EncodedList;
import org.vetika.linkage.encoding.EncodingSettings;
import org.vetika.linkage.encoding.FieldKind;
import org.vetika.linkage.encoding.ListEncoder;
import org.vetika.linkage.encoding.RecordEncoder;
import org.vetika.linkage.encoding.RoundSecret;
import org.vetika.linkage.intersection.Participation;

/**
 * Prints how much the private comparison of lists does in a second of processor time: encodings
 * made, encodings compared, records hashed for exact matches, members hidden for the size of an
 * intersection. The lists are made-up reports.
 */
final class EncodingTiming {
  private static final long SEED = 20_261_122;
  private static final int REPORTS = 40_000;
  private static final int MEMBERS = 2_000;
  private static final int ROUNDS = 3;
  private static final List<EncodedField> FIELDS =
      List.of(
          new EncodedField("given_name", FieldKind.NAME, 3, 0, false),
          new EncodedField("family_name", FieldKind.NAME, 2, 0, false),
          new EncodedField("birth_date", FieldKind.DATE, 3, 0, false),
          new EncodedField("commune_code", FieldKind.PLACE, 2, 0, false));
  private static final RoundSecret SECRET = RoundSecret.fresh("bench");

  private final List<List<String>> records = new ArrayList<>();

  /** The measured work, which says how many things it did. */
  private interface Work {
    long done() throws IOException;
  }

  private EncodingTiming() {
    for (String[] report : new PersonGenerator(SEED).reports(REPORTS)) {
      records.add(List.of(report).subList(1, 1 + FIELDS.size()));
    }
  }

  public static void main(String[] arguments) throws IOException {
    new EncodingTiming().run();
  }

  private void run() throws IOException {
    EncodingSettings tolerant = EncodingSettings.tolerant(FIELDS);
    Cost.print("encode", rate(() -> encode(tolerant)));
    Cost.print("hmac", rate(() -> encode(EncodingSettings.exact(FIELDS))));
    EncodedList left = list(tolerant, 0, REPORTS / 2);
    EncodedList right = list(tolerant, REPORTS / 2, REPORTS);
    Cost.print("dice .8", rate(() -> compare(left, right, .8)));
    Cost.print("dice .7", rate(() -> compare(left, right, .7)));
    Cost.print("intersection", rate(EncodingTiming::intersect));
  }

  /** A list as it is sent; those with too few fields are not in it. */
  private EncodedList list(EncodingSettings settings, int from, int to) {
    ListEncoder encoder = new ListEncoder(settings, SECRET);
    records.subList(from, to).forEach(encoder::add);
    return encoder.finish().list();
  }

  private long encode(EncodingSettings settings) {
    RecordEncoder encoder = new RecordEncoder(settings, SECRET);
    long[] encoded = new long[settings.words()];
    for (List<String> values : records) {
      encoder.encode(values, encoded, 0);
    }
    return records.size();
  }

  private static long compare(EncodedList left, EncodedList right, double threshold) {
    return switch (new EncodedComparison(threshold, 20, 2)
        .compare(left, right, ComparisonProgress.NONE)) {
      case ComparisonOutcome.Compared compared -> compared.compared();
      case ComparisonOutcome.Stopped _ -> 0;
    };
  }

  /** The whole exchange between two parties, with files; members of both. */
  private static long intersect() throws IOException {
    Path folder = Files.createTempDirectory("intersection");
    Participation a = begin("a", 0);
    Participation b = begin("b", MEMBERS / 2);
    Path requestOfA = folder.resolve("a.request");
    Path requestOfB = folder.resolve("b.request");
    Path answerOfA = folder.resolve("a.answer");
    Path answerOfB = folder.resolve("b.answer");
    a.writeRequest(b.commitment(), requestOfA);
    b.writeRequest(a.commitment(), requestOfB);
    b.answer(a.commitment(), requestOfA, answerOfB, _ -> {});
    a.answer(b.commitment(), requestOfB, answerOfA, _ -> {});
    int both = a.count(b.commitment(), requestOfB, answerOfB, _ -> {}).both();
    int again = b.count(a.commitment(), requestOfA, answerOfA, _ -> {}).both();
    if (both != MEMBERS / 2 || again != both) {
      throw new IllegalStateException("The sizes are wrong: " + both + " and " + again);
    }
    for (Path file : List.of(requestOfA, requestOfB, answerOfA, answerOfB, folder)) {
      Files.delete(file);
    }
    return 2 * MEMBERS;
  }

  private static Participation begin(String party, int first) {
    List<String> members =
        IntStream.range(first, first + MEMBERS).mapToObj(number -> "member " + number).toList();
    return Participation.begin("bench", party, members, 1, _ -> {});
  }

  /** Things done in a second of processor time, in the best of some rounds. */
  private static double rate(Work work) throws IOException {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double start = Cost.processorSeconds();
      long done = work.done();
      best = Math.max(best, done / (Cost.processorSeconds() - start));
    }
    return best;
  }
}
