package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientThreadsTest {

  /** Shorter than the time for which idle threads of an open client live. */
  private static final long WAIT_MILLIS = 4_000;

  private final ClientThreads threads = new ClientThreads();

  @Test
  void closeEndsIdleThread() throws Exception {
    Thread thread = run();

    threads.close();

    thread.join(WAIT_MILLIS);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void threadOfFirstTaskAfterCloseEndsWithIt() throws Exception {
    threads.close();

    Thread thread = run();

    thread.join(WAIT_MILLIS);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void tasksOfOpenClientShareIdleThread() throws Exception {
    Thread first = run();
    // The thread waits for a task, so the next one goes to it.
    while (first.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    assertThat(run()).isSameAs(first);
    threads.close();
  }

  /** Runs a task and returns its thread. */
  private Thread run() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    threads.execute(() -> thread.complete(Thread.currentThread()));
    return thread.get(10, TimeUnit.SECONDS);
  }
}
