package org.vetika.linkage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A fixed number of threads that share numbered pieces of work; closed when no longer needed. */
public final class Workers implements AutoCloseable {
  /** Work on one piece with what belongs to the thread. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does piece {@code number}. */
    void on(T own, int number);
  }

  private final int threads;
  private final Checkpoint checkpoint;
  private final ExecutorService executor;

  /**
   * Starts the threads.
   *
   * @param checkpoint is passed between pieces of work, and may throw to end it
   */
  public Workers(int threads, Checkpoint checkpoint) {
    this.threads = threads;
    this.checkpoint = checkpoint;
    this.executor = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
  }

  /** Called between pieces of work, from any thread. */
  @FunctionalInterface
  public interface Checkpoint {
    /**
     * Looks whether to go on.
     *
     * @param share of the current work that is done, 0 to 1
     */
    void pass(double share);
  }

  /** Does pieces 0 to {@code pieces - 1}; each thread gets its own {@code T}. Blocks until done. */
  public <T> void share(int pieces, Supplier<? extends T> own, Work<? super T> work) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < Math.min(threads, pieces); thread++) {
      T mine = own.get();
      running.add(executor.submit(() -> run(mine, pieces, next, work)));
    }
    finish(running, next, pieces);
  }

  private <T> void run(T mine, int pieces, AtomicInteger next, Work<? super T> work) {
    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
      work.on(mine, piece);
      checkpoint.pass((double) (piece + 1) / pieces);
    }
  }

  private static void finish(List<Future<?>> running, AtomicInteger next, int pieces) {
    RuntimeException failed = null;
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (ExecutionException failure) {
        next.set(pieces);
        failed = unchecked(failure.getCause() == null ? failure : failure.getCause());
      } catch (InterruptedException interruption) {
        next.set(pieces);
        Thread.currentThread().interrupt();
        failed = new IllegalStateException("Interrupted while comparing", interruption);
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
