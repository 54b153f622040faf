package com.beeper.desktop.benchmarks.performance;

import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of live objects. A young collection leaves dead objects behind that earlier ones have promoted, and the more of them,
 * the longer the work takes; a collection of the whole heap leaves none, if the JVM runs with {@link #WITHOUT_DEAD_OBJECTS}.
 */
final class LiveHeap {

  /** Otherwise three of four collections may leave dead objects in a twentieth of the old generation. */
  static final String WITHOUT_DEAD_OBJECTS = "-XX:MarkSweepDeadRatio=0";

  private static final long PERIOD_MILLIS = 50;

  /** The collector of the whole heap: it manages the most memory pools, and comes last of several. */
  static final GarbageCollectorMXBean WHOLE =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
          .reduce((one, next) ->
              next.getMemoryPoolNames().length >= one.getMemoryPoolNames().length ? next : one)
          .orElseThrow();

  private static final List<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP)
      .map(MemoryPoolMXBean::getName)
      .toList();

  private LiveHeap() {}

  /** Work that is observed. */
  interface Work {
    void run() throws Exception;
  }

  /** Does some work, and returns the highest of the bytes that were live before, during and after it. Slows the work down. */
  static long highestDuring(Work work) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    FutureTask<Long> highest = new FutureTask<>(() -> {
      long bytes = now();
      while (!end.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        bytes = Math.max(bytes, now());
      }
      return Math.max(bytes, now());
    });
    Fork.platformThreads().newThread(highest).start();
    try {
      work.run();
    } finally {
      end.countDown();
    }
    return highest.get();
  }

  private static long now() {
    System.gc();
    Map<String, MemoryUsage> usages = WHOLE.getLastGcInfo().getMemoryUsageAfterGc();
    return POOLS.stream()
        .mapToLong(pool -> Objects.requireNonNull(usages.get(pool)).getUsed())
        .sum();
  }
}
