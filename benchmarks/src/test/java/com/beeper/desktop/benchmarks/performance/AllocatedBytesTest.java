package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AllocatedBytesTest {

  private static final int SIZE = 1 << 20;

  @Test
  void bytesOfAllLivingThreadsAreCounted() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      // The second thread is known before, the third is not.
      other.submit(this::allocate).get();
      ExecutorService late = Executors.newSingleThreadExecutor();
      try {
        AllocatedBytes before = AllocatedBytes.now();
        allocate();
        other.submit(this::allocate).get();
        late.submit(this::allocate).get();

        double bytes = AllocatedBytes.now().since(before);

        assertThat(bytes).isBetween(3.0 * SIZE, 4.0 * SIZE);
      } finally {
        late.shutdown();
      }
    } finally {
      other.shutdown();
    }
  }

  private byte[] allocate() {
    return new byte[SIZE];
  }

  @Test
  void bytesAreUnknownAfterEndOfThread() {
    AllocatedBytes before = new AllocatedBytes(Map.of(1L, 100L, 2L, 50L), 2);

    assertThat(new AllocatedBytes(Map.of(1L, 130L, 2L, 51L), 2).since(before)).isEqualTo(31);
    assertThat(new AllocatedBytes(Map.of(1L, 130L, 2L, 50L, 3L, 7L), 3).since(before))
        .isEqualTo(37);
    assertThat(new AllocatedBytes(Map.of(1L, 130L), 2).since(before)).isNaN();
    // The third has started and ended.
    assertThat(new AllocatedBytes(Map.of(1L, 130L, 2L, 50L), 3).since(before)).isNaN();
    // One has ended, and another is new.
    assertThat(new AllocatedBytes(Map.of(1L, 130L, 3L, 7L), 3).since(before)).isNaN();
  }
}
