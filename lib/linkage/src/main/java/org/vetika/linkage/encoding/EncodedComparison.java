package org.vetika.linkage.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the pairs of two encoded lists that are alike: all pairs are considered, none is lost to
 * blocking. Memory: the lists twice, and for each row of the first at most {@code perRow} partners.
 *
 * @param threshold least Dice coefficient 2|A∧B|/(|A|+|B|) of a pair, above 0 and at most 1
 * @param perRow partners kept per row of the first list, 1 to 1,000
 * @param threads how many work at the same time
 */
public record EncodedComparison(double threshold, int perRow, int threads) {
  private static final int BLOCK = 128;

  /** Refuses numbers outside of their ranges. */
  public EncodedComparison {
    if (!(threshold > 0 && threshold <= 1) || perRow < 1 || perRow > 1000 || threads < 1) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.UNUSABLE_SETTINGS,
          "The threshold is above 0 and at most 1, partners per row 1 to 1000");
    }
  }

  /** All processors, 20 partners per row. */
  public static EncodedComparison at(double threshold) {
    return new EncodedComparison(threshold, 20, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Compares two lists; the same lists give the same result whatever the threads do.
   *
   * @throws ComparisonRefused when the lists are of different rounds, secrets or settings
   */
  public ComparisonOutcome compare(
      EncodedList left, EncodedList right, ComparisonProgress progress) {
    left.checkComparable(right);
    if (left.exact()) {
      return ExactComparison.compare(left, right);
    }
    CountedRows counted = CountedRows.of(left);
    BlockScan scan = new BlockScan(counted, CountedRows.of(right), threshold);
    Work work = new Work(counted, right.count(), scan, progress);
    List<Found> found = work.run();
    return progress.stopped()
        ? new ComparisonOutcome.Stopped()
        : new ComparisonOutcome.Compared(
            Found.joined(found).sorted(),
            (long) left.count() * right.count(),
            found.stream().mapToLong(each -> each.dropped).sum());
  }

  /** Blocks of the first list, taken by whichever thread is free. */
  private final class Work {
    private final CountedRows left;
    private final long others;
    private final BlockScan scan;
    private final ComparisonProgress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();

    Work(CountedRows left, long others, BlockScan scan, ComparisonProgress progress) {
      this.left = left;
      this.others = others;
      this.scan = scan;
      this.progress = progress;
    }

    List<Found> run() {
      try (var workers = Executors.newFixedThreadPool(threads)) {
        List<Callable<Found>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
          tasks.add(this::blocks);
        }
        List<Found> found = new ArrayList<>();
        for (Future<Found> task : workers.invokeAll(tasks)) {
          found.add(task.get());
        }
        return found;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while comparing", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a comparison failed", e.getCause());
      }
    }

    private Found blocks() {
      Found found = new Found();
      int count = left.count();
      for (int block = next.getAndIncrement();
          (long) block * BLOCK < count && !progress.stopped();
          block = next.getAndIncrement()) {
        int from = block * BLOCK;
        int to = Math.min(count, from + BLOCK);
        found.add(scan.scan(from, to, perRow), left, from, to);
        progress.at(done.addAndGet((to - from) * others), count * others);
      }
      return found;
    }
  }
}
