package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveWindowTest {

  private static final int SIZE = 64 * 1024;

  private final ReceiveWindow window = new ReceiveWindow();
  private final List<Integer> requested = new ArrayList<>();

  @Test
  void requestsWholeWindowWhenOpened() throws Exception {
    window.open(requested::add);

    assertThat(requested).containsExactly(SIZE);
  }

  @Test
  void requestsNothingBeforeReactorStops() throws Exception {
    window.delivered(SIZE);
    window.taken(SIZE);

    assertThat(requested).isEmpty();
  }

  /** Bytes that the reactor has delivered before it stops are counted. */
  @Test
  void requestsNothingWhenFull() throws Exception {
    window.delivered(SIZE);
    window.open(requested::add);

    assertThat(requested).isEmpty();
  }

  @Test
  void requestsMoreWhenHalfIsTaken() throws Exception {
    window.delivered(SIZE);
    window.open(requested::add);

    window.taken(SIZE / 2 - 1);
    assertThat(requested).isEmpty();
    window.taken(1);
    assertThat(requested).containsExactly(SIZE / 2);
    window.taken(SIZE / 2);
    assertThat(requested).containsExactly(SIZE / 2, SIZE / 2);
  }

  @Test
  void requestsEachByteOnce() throws Exception {
    window.open(requested::add);
    window.delivered(10);
    window.taken(10);

    assertThat(requested).containsExactly(SIZE);
  }

  /** A reactor that has stopped has used its grant, even if fewer bytes are recorded. */
  @Test
  void requestsAgainWhenReactorStopsAgain() throws Exception {
    window.open(requested::add);
    window.delivered(10);
    window.open(requested::add);

    assertThat(requested).containsExactly(SIZE, SIZE - 10);
  }

  @Test
  void toleratesMoreBytesThanRequested() throws Exception {
    window.open(requested::add);
    window.delivered(2 * SIZE);
    window.taken(SIZE);
    assertThat(requested).containsExactly(SIZE);

    window.taken(SIZE);
    assertThat(requested).containsExactly(SIZE, SIZE);
  }

  /** Waiting and requested bytes together never exceed the window. */
  @Test
  void neverExceedsWindow() throws Exception {
    int[] requestedBytes = {0};
    int waiting = 0;
    window.open(count -> requestedBytes[0] += count);
    for (int i = 1; i < 2000; i++) {
      int delivered = Math.min(requestedBytes[0], i * 7919 % 9000);
      requestedBytes[0] -= delivered;
      waiting += delivered;
      window.delivered(delivered);
      int taken = Math.min(waiting, i * 104_729 % 8000);
      waiting -= taken;
      window.taken(taken);

      assertThat(waiting + requestedBytes[0]).isBetween(SIZE / 2 + 1, SIZE);
    }
  }

  @Test
  void requestsNothingWhenClosed() throws Exception {
    window.delivered(SIZE);
    window.open(requested::add);
    window.close();
    window.taken(SIZE);
    window.open(requested::add);

    assertThat(requested).isEmpty();
  }

  /** The library has its own locks and may call back. */
  @Test
  void holdsNoLockDuringRequest() throws Exception {
    window.open(count -> requested.add(Thread.holdsLock(window) ? -1 : count));
    window.delivered(SIZE);
    window.taken(SIZE);

    assertThat(requested).containsExactly(SIZE, SIZE);
  }

  @Test
  void throwsFailureOfChannel() {
    assertThatIOException()
        .isThrownBy(() -> window.open(count -> {
          throw new IOException("closed");
        }));
  }
}
