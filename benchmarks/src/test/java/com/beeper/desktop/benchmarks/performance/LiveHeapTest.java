package com.beeper.desktop.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveHeapTest {

  private static final int SIZE = 8 << 20;

  private final List<byte[]> live = new ArrayList<>();

  @Test
  void liveObjectsCountAndDeadOnesDoNot() throws Exception {
    long empty = LiveHeap.highestDuring(() -> {});

    long dead = LiveHeap.highestDuring(() -> {
      for (int i = 0; i < 20; i++) {
        live.add(new byte[SIZE]);
        live.clear();
      }
    });
    long full = LiveHeap.highestDuring(() -> live.add(new byte[SIZE]));

    assertThat(dead - empty).isLessThan(4 * SIZE);
    assertThat(full - empty).isBetween(SIZE / 2L, 2L * SIZE);
  }

  @Test
  void objectsThatDieBeforeTheEndCount() throws Exception {
    long empty = LiveHeap.highestDuring(() -> {});

    long highest = LiveHeap.highestDuring(() -> {
      live.add(new byte[SIZE]);
      awaitCollection();
      live.clear();
      awaitCollection();
    });

    assertThat(highest - empty).isGreaterThan(SIZE / 2L);
  }

  private static void awaitCollection() {
    long before = LiveHeap.WHOLE.getCollectionCount();
    while (LiveHeap.WHOLE.getCollectionCount() == before) {
      Thread.onSpinWait();
    }
  }

  @Test
  void failureOfWorkIsThrown() {
    assertThatThrownBy(() -> LiveHeap.highestDuring(() -> {
          throw new IOException("no more");
        }))
        .isInstanceOf(IOException.class)
        .hasMessage("no more");
  }
}
