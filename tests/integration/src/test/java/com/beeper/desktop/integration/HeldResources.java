package com.beeper.desktop.integration;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The resources that this JVM holds.
 *
 * @param heap the bytes of reachable objects
 * @param files the open files and sockets; 0 where the system does not count them
 */
public record HeldResources(long heap, int threads, long files) {

  /** Returns the present resources, after a garbage collection. */
  public static HeldResources now() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new HeldResources(
        runtime.totalMemory() - runtime.freeMemory(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        // Both ends of each socket are in this JVM.
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0);
  }

  @Override
  public String toString() {
    return heap / 1024 + " kB, " + threads + " threads, " + files + " files";
  }
}
