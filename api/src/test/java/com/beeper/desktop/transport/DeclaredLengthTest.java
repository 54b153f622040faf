package com.beeper.desktop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredLengthTest {

  /** The methods to read a stream to its end. */
  enum Read {
    ONE_BY_ONE {
      @Override
      long all(InputStream in) throws IOException {
        long count = 0;
        while (in.read() >= 0) {
          count++;
        }
        return count;
      }
    },
    PIECES {
      @Override
      long all(InputStream in) throws IOException {
        long count = 0;
        for (int n = 0; n >= 0; n = in.read(new byte[5], 1, 3)) {
          count += n;
        }
        return count;
      }
    },
    ALL {
      @Override
      long all(InputStream in) throws IOException {
        return in.readAllBytes().length;
      }
    },
    TRANSFER {
      @Override
      long all(InputStream in) throws IOException {
        return in.transferTo(OutputStream.nullOutputStream());
      }
    },
    SKIP {
      @Override
      long all(InputStream in) throws IOException {
        return in.skip(1) + in.skip(1000) + in.readAllBytes().length;
      }
    };

    abstract long all(InputStream in) throws IOException;
  }

  private static InputStream stream(int actual, long declared) throws IOException {
    return RequestBody.of(() -> new ByteArrayInputStream(new byte[actual]), declared, true)
        .open();
  }

  @ParameterizedTest
  @EnumSource
  void readsBodyOfDeclaredLength(Read read) throws IOException {
    assertThat(read.all(stream(0, 0))).isZero();
    assertThat(read.all(stream(10, 10))).isEqualTo(10);
    assertThat(read.all(stream(10, RequestBody.UNKNOWN_LENGTH))).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void failsRepeatedlyWhenBodyIsLongerThanDeclared(Read read) throws IOException {
    for (int actual : new int[] {11, 1000}) {
      InputStream in = stream(actual, 10);

      assertThat(catchThrowable(() -> read.all(in)))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("the request body is longer than the declared 10 bytes");
      assertThat(catchThrowable(() -> read.all(in)))
          .isExactlyInstanceOf(IOException.class)
          .hasMessageContaining("declared");
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsRepeatedlyWhenBodyIsShorterThanDeclared(Read read) throws IOException {
    InputStream in = stream(9, 10);

    for (int i = 0; i < 2; i++) {
      assertThat(catchThrowable(() -> read.all(in)))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("the request body has 9 bytes instead of the declared 10");
    }
  }

  @Test
  void readsNothingBeforeFirstRead() throws IOException {
    InputStream in = stream(9, 10);

    assertThat(in.read(new byte[0])).isZero();
    assertThat(in.available()).isEqualTo(9);
    assertThat(in.read(new byte[9])).isEqualTo(9);
  }

  @Test
  void doesNotSupportMark() throws IOException {
    assertThat(stream(9, 9).markSupported()).isFalse();
  }

  @Test
  void closesStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    RequestBody.of(
            () -> new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed.set(true);
              }
            },
            0,
            false)
        .open()
        .close();

    assertThat(closed).isTrue();
  }
}
