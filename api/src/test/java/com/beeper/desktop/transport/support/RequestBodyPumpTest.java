package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.transport.RequestBody;
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

// A reader that runs for ever would not heed an interrupt.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequestBodyPumpTest {

  private static final int PIECE = 32 * 1024;

  private final Sink sink = new Sink();

  /** What was handed to the executor and is to be run by the test. */
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  /** Writes down what it gets. */
  private static class Sink implements RequestBodyPump.Sink {

    final List<String> told = new CopyOnWriteArrayList<>();
    final ByteArrayOutputStream all = new ByteArrayOutputStream();
    volatile @Nullable IOException failure;

    @Override
    public void piece(ByteBuffer bytes) {
      assertThat(bytes.hasRemaining()).isTrue();
      told.add("piece");
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      all.writeBytes(copy);
    }

    @Override
    public void end() {
      told.add("end");
    }

    @Override
    public void unreadable(IOException failure) {
      told.add("unreadable");
      this.failure = failure;
    }
  }

  /** A stream that writes down when it is closed. */
  private class Source extends FilterInputStream {

    Source(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      sink.told.add("close");
      super.close();
    }
  }

  /** Ways to throw. */
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

    void check(@Nullable IOException failure) {
      assertThat(failure).isNotNull();
      if (this == CHECKED) {
        assertThat(failure).isExactlyInstanceOf(ConnectException.class);
      } else {
        assertThat(failure).hasMessage("the request body cannot be read");
        assertThat(failure.getCause()).hasMessage("thrown");
      }
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

  private RequestBodyPump reader(RequestBody body) {
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
  void aBodyInMemoryComesInSlicesAsTheyAreAskedFor() {
    byte[] bytes = random(2 * PIECE + 7);
    List<ByteBuffer> pieces = new ArrayList<>();
    RequestBodyPump reader = new RequestBodyPump(
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
    assertThat(sink.told).isEmpty();

    reader.request(1);
    assertThat(sink.told).containsExactly("piece");
    reader.request(1);
    assertThat(sink.told).containsExactly("piece", "piece");
    reader.request(1);
    assertThat(sink.told).containsExactly("piece", "piece", "piece", "end");
    reader.request(1);
    reader.close();

    assertThat(sink.told).hasSize(4);
    assertThat(sink.all.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 3, bytes.length));
    assertThat(pieces).extracting(ByteBuffer::remaining).containsExactly(PIECE, PIECE, 4);
    bytes[3]++;
    assertThat(pieces.get(0).get(0)).as("not a copy").isEqualTo(bytes[3]);
  }

  @Test
  void aBodyWithoutBytesHasNoPieces() {
    reader(memory(new byte[0])).request(1);

    assertThat(sink.told).containsExactly("end");
  }

  @Test
  void aSinkThatAsksForMoreDoesNotFillTheStack() {
    List<Long> depths = new ArrayList<>();
    RequestBodyPump[] reader = new RequestBodyPump[1];
    reader[0] = new RequestBodyPump(memory(new byte[20 * PIECE]), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        depths.add(StackWalker.getInstance().walk(Stream::count));
        reader[0].request(1);
        reader[0].request(1);
      }
    });

    reader[0].request(1);

    assertThat(depths).hasSize(20);
    assertThat(depths.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allCanBeAskedForAgainAndAgain(boolean inMemory) {
    byte[] bytes = random(3 * PIECE);
    RequestBodyPump reader = reader(inMemory ? memory(bytes) : stream(bytes));

    reader.request(Long.MAX_VALUE);
    reader.request(Long.MAX_VALUE);
    reader.request(2);
    reader.request(1);
    tasks.forEach(Runnable::run);
    reader.request(Long.MAX_VALUE);

    assertThat(sink.all.toByteArray()).isEqualTo(bytes);
    assertThat(sink.told).containsOnlyOnce("end").doesNotContain("unreadable");
    assertThat(tasks).hasSize(inMemory ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void lessThanOnePieceCannotBeAskedFor(long pieces) {
    RequestBodyPump reader = reader(memory(random(10)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.request(pieces))
        .withMessage("pieces must be positive: " + pieces);
    assertThat(sink.told).isEmpty();
  }

  @Test
  void aStreamIsReadOnTheExecutorAsFarAsItIsAskedFor() {
    RequestBodyPump reader = reader(stream(random(4 * PIECE)));

    reader.request(1);
    reader.request(1);
    assertThat(sink.told).isEmpty();
    assertThat(tasks).hasSize(1);
    runTask();
    assertThat(sink.told).containsExactly("piece", "piece");

    reader.request(2);
    assertThat(tasks).hasSize(1);
    runTask();
    assertThat(sink.told).hasSize(4);

    reader.request(1);
    runTask();
    assertThat(sink.told).endsWith("piece", "close", "end");
    assertThat(sink.all.toByteArray()).isEqualTo(random(4 * PIECE));

    reader.request(1);
    reader.close();
    assertThat(tasks).isEmpty();
    assertThat(sink.told).hasSize(6);
  }

  @Test
  void aStreamThatGivesNothingForOnceIsAskedAgain() {
    RequestBodyPump reader = reader(stream(new InputStream() {
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

    reader.request(Long.MAX_VALUE);
    runTask();

    assertThat(sink.told).containsExactly("piece", "piece", "piece", "close", "end");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStreamThatCannotBeClosedWasReadAllTheSame(boolean checked) {
    RequestBodyPump reader =
        reader(stream(new FilterInputStream(new ByteArrayInputStream(random(3))) {
          @Override
          public void close() throws IOException {
            (checked ? Thrown.CHECKED : Thrown.UNCHECKED).now();
          }
        }));

    reader.request(2);
    runTask();

    assertThat(sink.told).containsExactly("piece", "close", "end");
  }

  @ParameterizedTest
  @EnumSource
  void aBodyThatCannotBeOpenedIsUnreadable(Thrown thrown) {
    RequestBodyPump reader =
        reader(RequestBody.of(() -> new ByteArrayInputStream(new byte[thrown.now()]), 3, false));

    reader.request(2);
    runTask();
    reader.request(2);
    reader.close();

    assertThat(sink.told).containsExactly("unreadable");
    thrown.check(sink.failure);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatFailsIsClosed(Thrown thrown) {
    AtomicInteger reads = new AtomicInteger();
    RequestBodyPump reader = reader(stream(new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("reads one by one");
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return reads.incrementAndGet() == 1 ? 5 : thrown.now();
      }
    }));

    reader.request(10);
    runTask();
    reader.request(1);
    reader.close();

    assertThat(sink.told).containsExactly("piece", "unreadable", "close");
    thrown.check(sink.failure);
    assertThat(reads).hasValue(2);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 11})
  void aBodyOfAnotherLengthIsUnreadable(long declared) {
    RequestBodyPump reader = reader(
        RequestBody.of(() -> new Source(new ByteArrayInputStream(new byte[10])), declared, true));

    reader.request(3);
    runTask();

    assertThat(sink.told).endsWith("unreadable", "close").doesNotContain("end");
    assertThat(sink.failure).hasMessageContaining("declared");
  }

  @Test
  void aSinkThatFailsIsToldSo() {
    RuntimeException bug = new IllegalStateException();
    RequestBodyPump reader = new RequestBodyPump(stream(random(3)), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        throw bug;
      }

      @Override
      public void unreadable(IOException failure) {
        sink.unreadable(failure);
        throw bug;
      }
    });

    reader.request(1);

    assertThat(catchThrowable(this::runTask)).isSameAs(bug);
    assertThat(sink.told).containsExactly("unreadable", "close");
    assertThat(sink.failure).hasCause(bug);
    reader.request(1);
    assertThat(tasks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExecutorThatTakesNoWorkMakesTheBodyUnreadable(boolean error) {
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
    RequestBodyPump reader = new RequestBodyPump(stream(random(3)), once, sink);
    reader.request(1);

    reader.request(1);
    reader.request(1);
    reader.close();

    assertThat(sink.told).containsExactly("piece", "unreadable", "close");
    assertThat(sink.failure)
        .hasMessage("the request body cannot be read: its executor takes no work")
        .hasCauseInstanceOf(error ? InternalError.class : RejectedExecutionException.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void aClosedReaderThatCannotGetAThreadClosesTheStreamItself() {
    AtomicInteger calls = new AtomicInteger();
    RequestBodyPump reader = new RequestBodyPump(
        stream(random(3)),
        task -> {
          if (calls.incrementAndGet() > 1) {
            throw new RejectedExecutionException();
          }
          task.run();
        },
        sink);
    reader.request(1);

    reader.close();

    assertThat(sink.told).containsExactly("piece", "close");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderThatIsClosedFirstReadsNothing(boolean inMemory) {
    AtomicInteger opened = new AtomicInteger();
    RequestBodyPump reader = reader(
        inMemory
            ? memory(random(3))
            : RequestBody.of(
                () -> new ByteArrayInputStream(new byte[opened.incrementAndGet()]), 3, false));

    reader.close();
    reader.close();
    reader.request(1);
    tasks.forEach(Runnable::run);

    assertThat(opened).hasValue(0);
    assertThat(sink.told).isEmpty();
    assertThat(tasks).hasSize(inMemory ? 0 : 1);
  }

  @Test
  void closingClosesTheStreamWhereItIsRead() {
    RequestBodyPump reader = reader(stream(random(3 * PIECE)));
    reader.request(1);
    runTask();

    reader.close();
    reader.close();
    assertThat(sink.told).containsExactly("piece");
    runTask();

    assertThat(sink.told).containsExactly("piece", "close");
    assertThat(tasks).isEmpty();
  }

  @Test
  void aSinkMayCloseTheReader() {
    RequestBodyPump[] reader = new RequestBodyPump[1];
    reader[0] = new RequestBodyPump(stream(random(3 * PIECE)), tasks::add, new Sink() {
      @Override
      public void piece(ByteBuffer bytes) {
        sink.piece(bytes);
        reader[0].close();
      }
    });
    reader[0].request(3);
    runTask();

    assertThat(sink.told).containsExactly("piece", "close");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, -1, -2})
  void nothingComesOfAReadThatWaitsWhileTheReaderIsClosed(int result) throws Exception {
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
    RequestBodyPump reader = reader(stream(in));
    reader.request(1);
    Thread thread = new Thread(tasks.remove());
    thread.start();
    await(reads);

    reader.close();
    reader.request(1);
    assertThat(sink.told).isEmpty();
    goesOn.countDown();
    thread.join();

    assertThat(sink.told).containsExactly("close");
    assertThat(closing).isCompletedWithValue(thread);
    assertThat(tasks).isEmpty();
  }

  @Test
  void manyThreadsMayAskAndOneReads() throws Exception {
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
    RequestBodyPump reader = new RequestBodyPump(stream(in), RequestBodyPump.threads(), new Sink() {
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
      public void unreadable(IOException failure) {
        sink.unreadable(failure);
        ended.countDown();
      }
    });
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread asker = new Thread(() -> {
        for (int j = 0; j < 51; j++) {
          reader.request(1);
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
    assertThat(sink.told).endsWith("close", "end").hasSize(202);
  }

  @Test
  void aThreadThatIsBusyHoldsUpNobody() throws Exception {
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
