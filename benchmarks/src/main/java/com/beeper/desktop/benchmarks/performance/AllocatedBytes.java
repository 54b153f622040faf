package com.beeper.desktop.benchmarks.performance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes that the threads of this JVM have allocated until a moment, as the JVM counts them: without the empty ends of
 * allocation buffers, which the use of the heap includes.
 *
 * @param byThread the bytes of each living platform thread, by its ID; those of virtual threads count for their carriers
 * @param started the number of platform threads that have started
 */
record AllocatedBytes(Map<Long, Long> byThread, long started) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Returns the bytes until now. */
  static AllocatedBytes now() {
    long started = THREADS.getTotalStartedThreadCount();
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> byThread = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      // A thread that has just ended has a negative count.
      if (bytes[i] >= 0) {
        byThread.put(ids[i], bytes[i]);
      }
    }
    return new AllocatedBytes(byThread, started);
  }

  /**
   * Returns the bytes since an earlier moment. Not a number if a thread has ended since: JVMs before Java 21 do not tell what it
   * has allocated.
   */
  double since(AllocatedBytes earlier) {
    long bytes = 0;
    long known = 0;
    for (Map.Entry<Long, Long> thread : byThread.entrySet()) {
      Long before = earlier.byThread.get(thread.getKey());
      known += before == null ? 0 : 1;
      bytes += thread.getValue() - (before == null ? 0 : before);
    }
    long appeared = byThread.size() - known;
    boolean hasEnded = known < earlier.byThread.size() || appeared < started - earlier.started;
    return hasEnded ? Double.NaN : bytes;
  }
}
