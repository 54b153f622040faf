package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final int SIZE = 64 * 1024;

  private final Window window = new Window();
  private final List<Integer> asked = new ArrayList<>();

  @Test
  void asksForAllThatHasRoom() throws Exception {
    window.open(asked::add);

    assertThat(asked).containsExactly(SIZE);
  }

  @Test
  void asksForNothingBeforeTheReactorStops() throws Exception {
    window.delivered(SIZE);
    window.taken(SIZE);

    assertThat(asked).isEmpty();
  }

  /** What the reactor delivers by itself at first, and has delivered when it stops, counts. */
  @Test
  void asksForNothingWhileItIsFull() throws Exception {
    window.delivered(SIZE);
    window.open(asked::add);

    assertThat(asked).isEmpty();
  }

  @Test
  void asksForMoreWhenHalfOfItIsTaken() throws Exception {
    window.delivered(SIZE);
    window.open(asked::add);

    window.taken(SIZE / 2 - 1);
    assertThat(asked).isEmpty();
    window.taken(1);
    assertThat(asked).containsExactly(SIZE / 2);
    window.taken(SIZE / 2);
    assertThat(asked).containsExactly(SIZE / 2, SIZE / 2);
  }

  @Test
  void asksForNothingTwice() throws Exception {
    window.open(asked::add);
    window.delivered(10);
    window.taken(10);

    assertThat(asked).containsExactly(SIZE);
  }

  /** A reactor that stopped has used up what it was granted, whatever is known of it. */
  @Test
  void asksAnewWhenTheReactorStopsAgain() throws Exception {
    window.open(asked::add);
    window.delivered(10);
    window.open(asked::add);

    assertThat(asked).containsExactly(SIZE, SIZE - 10);
  }

  @Test
  void bearsMoreThanItAskedFor() throws Exception {
    window.open(asked::add);
    window.delivered(2 * SIZE);
    window.taken(SIZE);
    assertThat(asked).containsExactly(SIZE);

    window.taken(SIZE);
    assertThat(asked).containsExactly(SIZE, SIZE);
  }

  /** However it is read, what waits and what was asked for are never more than the window. */
  @Test
  void neverAsksForMoreThanHasRoom() throws Exception {
    int[] onTheWay = {0};
    int waiting = 0;
    window.open(count -> onTheWay[0] += count);
    for (int i = 1; i < 2000; i++) {
      int delivered = Math.min(onTheWay[0], i * 7919 % 9000);
      onTheWay[0] -= delivered;
      waiting += delivered;
      window.delivered(delivered);
      int taken = Math.min(waiting, i * 104_729 % 8000);
      waiting -= taken;
      window.taken(taken);

      assertThat(waiting + onTheWay[0]).isBetween(SIZE / 2 + 1, SIZE);
    }
  }

  @Test
  void asksForNothingAfterItWasClosed() throws Exception {
    window.delivered(SIZE);
    window.open(asked::add);
    window.close();
    window.taken(SIZE);
    window.open(asked::add);

    assertThat(asked).isEmpty();
  }

  /** The library has locks of its own, and may call back. */
  @Test
  void holdsNoLockWhileItAsks() throws Exception {
    window.open(count -> asked.add(Thread.holdsLock(window) ? -1 : count));
    window.delivered(SIZE);
    window.taken(SIZE);

    assertThat(asked).containsExactly(SIZE, SIZE);
  }

  @Test
  void leavesAFailureToItsCaller() {
    assertThatIOException()
        .isThrownBy(() -> window.open(count -> {
          throw new IOException("closed");
        }));
  }
}
