package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// A pump in an endless loop would not react to an interrupt.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequestBodyPumpTest {

  private static final int PIECE = 32 * 1024;

  private final Sink sink = new Sink();

  /** The tasks of the executor, which the test runs. */
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  /** Records its calls. */
  private static class Sink implements RequestBodyPump.Sink {

    final List<String> calls = new CopyOnWriteArrayList<>();
    final ByteArrayOutputStream all = new ByteArrayOutputStream();
    volatile @Nullable TransportException failure;

    @Override
    public void piece(ByteBuffer bytes) {
      assertThat(bytes.hasRemaining()).isTrue();
      calls.add("piece");
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      all.writeBytes(copy);
    }

    @Override
    public void end() {
      calls.add("end");
    }

    @Override
    public void sourceFailed(TransportException failure) {
      calls.add("sourceFailed");
      this.failure = failure;
    }
  }

  /** A stream that records its closing. */
  private class Source extends FilterInputStream {

    Source(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      sink.calls.add("close");
      super.close();
    }
  }

  /** The kinds of exceptions. */
  enum Thrown {
    CHECKED,
    UNCHECKED,
    ERROR;

    int now() throws IOException {
      switch (this) {
        case CHECKED -> throw new ConnectException("thrown");
        case UNCHECKED -> throw new IllegalStateException("thrown");
        default -> throw new StackOverflowError("thrown");
      }
    }

    void check(@Nullable TransportException thrown) {
      TransportException failure = Objects.requireNonNull(thrown);
      assertThat(failure).hasMessage("the request body cannot be read");
      assertThat(failure.reason()).isEqualTo(Reason.REQUEST_BODY);
      assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
      assertThat(failure.getCause())
          .hasMessage("thrown")
          .isExactlyInstanceOf(
              switch (this) {
                case CHECKED -> ConnectException.class;
                case UNCHECKED -> IllegalStateException.class;
                case ERROR -> StackOverflowError.class;
              });
    }
  }

  private static byte[] random(int length) {
    byte[] random = new byte[length];
    new Random(length).nextBytes(random);
    return random;
  }

  private static RequestBody memory(byte[] bytes) {
    return RequestBody.of(bytes, 0, bytes.length);
  }

  private RequestBody stream(byte[] bytes) {
    return RequestBody.of(() -> new Source(new ByteArrayInputStream(bytes)), bytes.length, false);
  }

  private RequestBody stream(InputStream in) {
    return RequestBody.of(() -> new Source(in), RequestBody.UNKNOWN_LENGTH, false);
  }

  private RequestBodyPump pump(RequestBody body) {
    return new RequestBodyPump(body, tasks::add, sink);
  }

  private void runTask() {
    tasks.remove().run();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void deliversSlicesOfArrayWhenBodyIsInMemory() {
    byte[] bytes = random(2 * PIECE + 7);
    List<ByteBuffer> pieces = new ArrayList<>();
    RequestBodyPump pump = new RequestBodyPump(
        RequestBody.of(bytes, 3, bytes.length - 3),
        task -> {
          throw new AssertionError("no executor is needed");
        },
        new Sink() {
          @Override
          public void piece(ByteBuffer piece) {
            pieces.add(piece.duplicate());
            sink.piece(piece);
          }

          @Override
          public void end() {
            sink.end();
          }
        });
    assertThat(sink.calls).isEmpty();

    pump.request(1);
    assertThat(sink.calls).containsExactly("piece");
    pump.request(1);
    assertThat(sink.calls).containsExactly("piece", "piece");
    pump.request(1);
    assertThat(sink.calls).containsExactly("piece", "piece", "piece", "end");
    pump.request(1);
    pump.close();

    assertThat(sink.calls).hasSize(4);
    assertThat(sink.all.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 3, bytes.length));
    assertThat(pieces).extracting(ByteBuffer::remaining).containsExactly(PIECE, PIECE, 4);
    bytes[3]++;
    assertThat(pieces.get(0).get(0)).as("not a copy").isEqualTo(bytes[3]);
  }

  @Test
  void deliversNoPieceWhenBodyIsEmpty() {
    pump(memory(new byte[0])).request(1);

    assertThat(sink.calls).containsExactly("end");
  }

  @Test
  void keepsStackDepthWhenSinkRequestsMore() {
    List<Long> depths = new ArrayList<>();
    RequestBodyPump[] pump = new RequestBodyPump[1];
    pump[0] = new RequestBodyPump(memory(new byte[20 * PIECE]), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        depths.add(StackWalker.getInstance().walk(Stream::count));
        pump[0].request(1);
        pump[0].request(1);
      }
    });

    pump[0].request(1);

    assertThat(depths).hasSize(20);
    assertThat(depths.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deliversBodyOnceWhenAllPiecesAreRequestedRepeatedly(boolean inMemory) {
    byte[] bytes = random(3 * PIECE);
    RequestBodyPump pump = pump(inMemory ? memory(bytes) : stream(bytes));

    pump.request(Long.MAX_VALUE);
    pump.request(Long.MAX_VALUE);
    pump.request(2);
    pump.request(1);
    tasks.forEach(Runnable::run);
    pump.request(Long.MAX_VALUE);

    assertThat(sink.all.toByteArray()).isEqualTo(bytes);
    assertThat(sink.calls).containsOnlyOnce("end").doesNotContain("sourceFailed");
    assertThat(tasks).hasSize(inMemory ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void rejectsRequestForLessThanOnePiece(long pieces) {
    RequestBodyPump pump = pump(memory(random(10)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pump.request(pieces))
        .withMessage("pieces must be positive: " + pieces);
    assertThat(sink.calls).isEmpty();
  }

  @Test
  void readsRequestedPiecesOnExecutorWhenBodyIsStream() {
    RequestBodyPump pump = pump(stream(random(4 * PIECE)));

    pump.request(1);
    pump.request(1);
    assertThat(sink.calls).isEmpty();
    assertThat(tasks).hasSize(1);
    runTask();
    assertThat(sink.calls).containsExactly("piece", "piece");

    pump.request(2);
    assertThat(tasks).hasSize(1);
    runTask();
    assertThat(sink.calls).hasSize(4);

    pump.request(1);
    runTask();
    assertThat(sink.calls).endsWith("piece", "close", "end");
    assertThat(sink.all.toByteArray()).isEqualTo(random(4 * PIECE));

    pump.request(1);
    pump.close();
    assertThat(tasks).isEmpty();
    assertThat(sink.calls).hasSize(6);
  }

  @Test
  void readsAgainWhenStreamReturnsNoBytes() {
    RequestBodyPump pump = pump(stream(new InputStream() {
      private int reads;

      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        reads++;
        return reads == 10 ? -1 : reads % 3 == 0 ? 1 : 0;
      }
    }));

    pump.request(Long.MAX_VALUE);
    runTask();

    assertThat(sink.calls).containsExactly("piece", "piece", "piece", "close", "end");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsNormallyWhenStreamCannotBeClosed(boolean checked) {
    RequestBodyPump pump = pump(stream(new FilterInputStream(new ByteArrayInputStream(random(3))) {
      @Override
      public void close() throws IOException {
        (checked ? Thrown.CHECKED : Thrown.UNCHECKED).now();
      }
    }));

    pump.request(2);
    runTask();

    assertThat(sink.calls).containsExactly("piece", "close", "end");
  }

  @ParameterizedTest
  @EnumSource
  void failsWhenBodyCannotBeOpened(Thrown thrown) {
    RequestBodyPump pump =
        pump(RequestBody.of(() -> new ByteArrayInputStream(new byte[thrown.now()]), 3, false));

    pump.request(2);
    runTask();
    pump.request(2);
    pump.close();

    assertThat(sink.calls).containsExactly("sourceFailed");
    thrown.check(sink.failure);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void closesStreamWhenReadFails(Thrown thrown) {
    AtomicInteger reads = new AtomicInteger();
    RequestBodyPump pump = pump(stream(new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return reads.incrementAndGet() == 1 ? 5 : thrown.now();
      }
    }));

    pump.request(10);
    runTask();
    pump.request(1);
    pump.close();

    assertThat(sink.calls).containsExactly("piece", "sourceFailed", "close");
    thrown.check(sink.failure);
    assertThat(reads).hasValue(2);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 11})
  void failsWhenBodyHasAnotherLengthThanDeclared(long declared) {
    RequestBodyPump pump = pump(
        RequestBody.of(() -> new Source(new ByteArrayInputStream(new byte[10])), declared, true));

    pump.request(3);
    runTask();

    assertThat(sink.calls).endsWith("sourceFailed", "close").doesNotContain("end");
    assertThat(sink.failure).hasStackTraceContaining("declared");
  }

  @Test
  void reportsFailureWhenSinkThrows() {
    RuntimeException bug = new IllegalStateException();
    RequestBodyPump pump = new RequestBodyPump(stream(random(3)), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        throw bug;
      }

      @Override
      public void sourceFailed(TransportException failure) {
        sink.sourceFailed(failure);
        throw bug;
      }
    });

    pump.request(1);

    assertThat(catchThrowable(this::runTask)).isSameAs(bug);
    assertThat(sink.calls).containsExactly("sourceFailed", "close");
    assertThat(sink.failure).hasCause(bug);
    pump.request(1);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failsWhenExecutorRejectsTask(boolean error) {
    AtomicInteger calls = new AtomicInteger();
    Executor once = task -> {
      if (calls.incrementAndGet() == 1) {
        task.run();
      } else if (error) {
        throw new InternalError("no thread can be made");
      } else {
        throw new RejectedExecutionException();
      }
    };
    RequestBodyPump pump = new RequestBodyPump(stream(random(3)), once, sink);
    pump.request(1);

    pump.request(1);
    pump.request(1);
    pump.close();

    assertThat(sink.calls).containsExactly("piece", "sourceFailed", "close");
    assertThat(sink.failure)
        .hasMessage("the request body cannot be read: the executor rejected the task")
        .hasCauseInstanceOf(error ? InternalError.class : RejectedExecutionException.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void closesStreamOnCallerWhenClosedAndExecutorRejects() {
    AtomicInteger calls = new AtomicInteger();
    RequestBodyPump pump = new RequestBodyPump(
        stream(random(3)),
        task -> {
          if (calls.incrementAndGet() > 1) {
            throw new RejectedExecutionException();
          }
          task.run();
        },
        sink);
    pump.request(1);

    pump.close();

    assertThat(sink.calls).containsExactly("piece", "close");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsNothingWhenClosedBeforeFirstRequest(boolean inMemory) {
    AtomicInteger opened = new AtomicInteger();
    RequestBodyPump pump = pump(
        inMemory
            ? memory(random(3))
            : RequestBody.of(
                () -> new ByteArrayInputStream(new byte[opened.incrementAndGet()]), 3, false));

    pump.close();
    pump.close();
    pump.request(1);
    tasks.forEach(Runnable::run);

    assertThat(opened).hasValue(0);
    assertThat(sink.calls).isEmpty();
    assertThat(tasks).hasSize(inMemory ? 0 : 1);
  }

  @Test
  void closesStreamOnReadingThreadWhenClosed() {
    RequestBodyPump pump = pump(stream(random(3 * PIECE)));
    pump.request(1);
    runTask();

    pump.close();
    pump.close();
    assertThat(sink.calls).containsExactly("piece");
    runTask();

    assertThat(sink.calls).containsExactly("piece", "close");
    assertThat(tasks).isEmpty();
  }

  @Test
  void stopsWhenSinkClosesPump() {
    RequestBodyPump[] pump = new RequestBodyPump[1];
    pump[0] = new RequestBodyPump(stream(random(3 * PIECE)), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        sink.piece(bytes);
        pump[0].close();
      }
    });
    pump[0].request(3);
    runTask();

    assertThat(sink.calls).containsExactly("piece", "close");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, -1, -2})
  void deliversNothingWhenClosedDuringRead(int result) throws Exception {
    CountDownLatch reads = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    CompletableFuture<Thread> closing = new CompletableFuture<>();
    InputStream in = new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        reads.countDown();
        await(goesOn);
        return result == -2 ? Thrown.CHECKED.now() : result;
      }

      @Override
      public void close() {
        closing.complete(Thread.currentThread());
      }
    };
    RequestBodyPump pump = pump(stream(in));
    pump.request(1);
    Thread thread = new Thread(tasks.remove());
    thread.start();
    await(reads);

    pump.close();
    pump.request(1);
    assertThat(sink.calls).isEmpty();
    goesOn.countDown();
    thread.join();

    assertThat(sink.calls).containsExactly("close");
    assertThat(closing).isCompletedWithValue(thread);
    assertThat(tasks).isEmpty();
  }

  @Test
  void readsOnOneThreadWhenManyThreadsRequest() throws Exception {
    byte[] bytes = random(200 * PIECE);
    AtomicInteger inside = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    InputStream in = new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        assertThat(inside.incrementAndGet()).isEqualTo(1);
        int n = super.read(target, offset, length);
        inside.decrementAndGet();
        return n;
      }
    };
    RequestBodyPump pump = new RequestBodyPump(stream(in), RequestBodyPump.threads(), new Sink() {
      @Override
      public void piece(ByteBuffer piece) {
        sink.piece(piece);
      }

      @Override
      public void end() {
        sink.end();
        ended.countDown();
      }

      @Override
      public void sourceFailed(TransportException failure) {
        sink.sourceFailed(failure);
        ended.countDown();
      }
    });
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread asker = new Thread(() -> {
        for (int j = 0; j < 51; j++) {
          pump.request(1);
        }
      });
      asker.start();
      askers.add(asker);
    }
    for (Thread asker : askers) {
      asker.join();
    }
    await(ended);

    assertThat(sink.failure).isNull();
    assertThat(sink.all.toByteArray()).isEqualTo(bytes);
    assertThat(sink.calls).endsWith("close", "end").hasSize(202);
  }

  @Test
  void startsFurtherThreadsWhenThreadsAreBusy() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(4);
    List<CompletableFuture<Thread>> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(CompletableFuture.supplyAsync(
          () -> {
            try {
              barrier.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new AssertionError(e);
            }
            return Thread.currentThread();
          },
          RequestBodyPump.threads()));
    }
    barrier.await(30, TimeUnit.SECONDS);

    for (CompletableFuture<Thread> thread : threads) {
      assertThat(thread.get().isDaemon()).isTrue();
      assertThat(thread.get().getName()).isEqualTo("beeper-desktop-upload");
    }
  }
}
