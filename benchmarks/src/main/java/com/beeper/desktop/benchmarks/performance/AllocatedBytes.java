package com.beeper.desktop.benchmarks.performance;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The bytes that all threads of this JVM have allocated, those that have ended included, and the heap that is left after
 * collections.
 *
 * <p>The bytes are what the collections have freed, plus what the heap holds. This is the same method on every JDK. {@code
 * com.sun.management.ThreadMXBean} counts ended threads only from Java 21 on, and some clients start a thread for each call. The
 * figure includes the ends of allocation buffers that stay empty, about 1 %.
 */
final class AllocatedBytes {

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final List<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP)
      .map(MemoryPoolMXBean::getName)
      .toList();
  private final AtomicLong freed = new AtomicLong();
  private final AtomicLong highest = new AtomicLong();
  private final long unseen = collections();

  /** The number of collections that were notified; guarded by this object's monitor. */
  private long seen;

  private AllocatedBytes() {}

  /** Starts to observe the collectors of this JVM. */
  static AllocatedBytes observe() {
    AllocatedBytes bytes = new AllocatedBytes();
    for (GarbageCollectorMXBean collector : bytes.collectors) {
      ((NotificationEmitter) collector)
          .addNotificationListener((notification, handback) -> bytes.add(notification), null, null);
    }
    return bytes;
  }

  private void add(Notification notification) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
      long after = heap(info.getGcInfo().getMemoryUsageAfterGc());
      freed.addAndGet(heap(info.getGcInfo().getMemoryUsageBeforeGc()) - after);
      highest.accumulateAndGet(after, Math::max);
      synchronized (this) {
        seen++;
        notifyAll();
      }
    }
  }

  private long heap(Map<String, MemoryUsage> usages) {
    return pools.stream()
        .mapToLong(pool -> Objects.requireNonNull(usages.get(pool)).getUsed())
        .sum();
  }

  private long collections() {
    return collectors.stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /**
   * Returns the bytes allocated until now. Collects first, because threads hold buffers for allocation that the heap counts as
   * used while they are empty.
   */
  long total() throws InterruptedException {
    System.gc();
    while (true) {
      long count = collections();
      awaitNotifications(count);
      long total = freed.get() + used();
      if (count == collections()) {
        return total;
      }
    }
  }

  private synchronized void awaitNotifications(long count) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (seen < count - unseen) {
      long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (millis <= 0) {
        throw new IllegalStateException("no notification of a garbage collection within 5 s");
      }
      wait(millis);
    }
  }

  /** Forgets the highest use of the heap that was seen. */
  void resetHighest() throws InterruptedException {
    awaitNotifications(collections());
    highest.set(0);
  }

  /** Returns the highest use of the heap right after a collection since the reset; collects once itself. */
  long highestAfterCollection() throws InterruptedException {
    System.gc();
    awaitNotifications(collections());
    return highest.get();
  }
}
