package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBufferTest {

  private static final int MANY = 100_000;

  private static ResponseBuffer bytes(long limit, long declared) throws TransportException {
    return ResponseBuffer.allocate(
        TransportRequest.builder("GET", URI.create("http://localhost/"))
            .maxBufferedBytes(limit)
            .build(),
        declared);
  }

  private static byte[] random(int length) {
    byte[] random = new byte[length];
    new Random(length).nextBytes(random);
    return random;
  }

  /** A stream that rejects reads of no bytes, for which some libraries wait for a byte. */
  private static InputStream stream(byte[] bytes, int atATime) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        assertThat(length).isPositive();
        return super.read(target, offset, Math.min(length, atATime));
      }

      @Override
      public void close() {
        throw new AssertionError("not closed here");
      }
    };
  }

  private static void tooLarge(String limit, ThrowingCallable action) {
    TransportException failure = catchThrowableOfType(TransportException.class, action);
    assertThat(failure).hasMessage("the response is larger than " + limit + " bytes");
    assertThat(failure.reason()).isEqualTo(Reason.RESPONSE_TOO_LARGE);
    assertThat(failure.delivery()).isEqualTo(Delivery.MAYBE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0, -1",
    "0, 7",
    "1, 1",
    "1, -1",
    "8192, -1",
    "8193, -1",
    "8193, 8193",
    "100000, -1",
    "100000, 100000",
    "100000, 99999",
    "100000, 1",
    "100000, 0",
    "99999, 100000"
  })
  void collectsAllBytes(int length, long declared) throws IOException {
    byte[] all = random(length);
    for (int atATime : new int[] {1, 1000, 8192, MANY}) {
      for (long limit : new long[] {MANY, Long.MAX_VALUE, Math.max(length, declared)}) {
        ResponseBuffer fromStream = bytes(limit, declared);
        fromStream.addAll(stream(all, atATime));
        assertThat(fromStream.length()).isEqualTo(length);
        assertThat(fromStream.toArray()).isEqualTo(all);

        ResponseBuffer fromBuffers = bytes(limit, declared);
        for (int at = 0; at < length; at += atATime) {
          ByteBuffer buffer = ByteBuffer.wrap(all, at, Math.min(atATime, length - at));
          fromBuffers.add(buffer);
          assertThat(buffer.hasRemaining()).isFalse();
        }
        assertThat(fromBuffers.length()).isEqualTo(length);
        assertThat(fromBuffers.toArray()).isEqualTo(all);
      }
    }
  }

  @Test
  void returnsArrayWithoutCopyWhenLengthIsDeclared() throws IOException {
    ResponseBuffer bytes = bytes(MANY, 3);
    bytes.add(ByteBuffer.wrap(new byte[] {1, 2, 3}));

    assertThat(bytes.toArray()).isSameAs(bytes.toArray());
  }

  @Test
  void returnsArrayWithoutCopyWhenTheFirstPieceIsTheBody() throws IOException {
    ResponseBuffer bytes = bytes(MANY, -1);
    bytes.add(ByteBuffer.wrap(new byte[] {1, 2, 3}));

    assertThat(bytes.toArray()).isSameAs(bytes.toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8192, 20_000})
  void failsWhenBodyExceedsLimit(int limit) throws IOException {
    byte[] more = random(limit + 1);
    tooLarge(limit + "", () -> bytes(limit, limit + 1));
    for (long declared : new long[] {-1, 0, limit}) {
      ResponseBuffer fromStream = bytes(limit, declared);
      tooLarge(limit + "", () -> fromStream.addAll(stream(more, 1000)));

      ResponseBuffer fromBuffers = bytes(limit, declared);
      fromBuffers.add(ByteBuffer.wrap(more, 0, limit));
      ByteBuffer last = ByteBuffer.wrap(more, limit, 1);
      tooLarge(limit + "", () -> fromBuffers.add(last));
      assertThat(last.remaining()).isEqualTo(1);
      assertThat(fromBuffers.length()).isEqualTo(limit);
    }
  }

  @Test
  void limitsArrayToMaximumOfJvm() {
    tooLarge("2147483639", () -> bytes(Long.MAX_VALUE, 1L << 32));
    tooLarge("2147483639", () -> bytes(Long.MAX_VALUE, Integer.MAX_VALUE));
  }

  @Test
  void throwsFailureOfStream() throws IOException {
    IOException failure = new IOException();
    InputStream in = new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        throw failure;
      }
    };
    ResponseBuffer bytes = bytes(MANY, -1);

    assertThat(catchThrowable(() -> bytes.addAll(in))).isSameAs(failure);
  }
}
