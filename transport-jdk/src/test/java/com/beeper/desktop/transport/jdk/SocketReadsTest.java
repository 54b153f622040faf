package com.beeper.desktop.transport.jdk;

import static com.beeper.desktop.transport.jdk.SocketReads.Place.INNER;
import static com.beeper.desktop.transport.jdk.SocketReads.Place.LAST;
import static com.beeper.desktop.transport.jdk.SocketReads.Place.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.jdk.SocketReads.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SocketReadsTest {

  private static final int SIZE = 16 * 1024;

  private static List<Place> places(SocketReads reads, int... sizes) {
    return IntStream.of(sizes).mapToObj(reads::next).toList();
  }

  @Test
  void thirdFullBufferIsLast() {
    assertThat(places(new SocketReads(false), SIZE, SIZE, SIZE, SIZE))
        .containsExactly(INNER, INNER, LAST, INNER);
  }

  @Test
  void bufferThatIsNotFullIsLastAndIsFilledNext() {
    assertThat(places(new SocketReads(false), SIZE, 1000, SIZE - 1000, SIZE, 1))
        .containsExactly(INNER, LAST, INNER, INNER, LAST);
  }

  @Test
  void restOfBufferWithHeadIsUnknownUntilBufferIsFull() {
    assertThat(places(new SocketReads(false), 5000, 7000, SIZE, 7000))
        .containsExactly(UNKNOWN, UNKNOWN, INNER, LAST);
  }

  @Test
  void buffersOfAnotherSizeAreUnknown() {
    assertThat(places(new SocketReads(false), 2 * SIZE, 2 * SIZE)).containsOnly(UNKNOWN);
  }

  @Test
  void readEndsWhenNoBufferFollowsFullOne() {
    SocketReads reads = new SocketReads(false);
    assertThat(places(reads, SIZE, SIZE)).containsExactly(INNER, INNER);
    reads.end();
    assertThat(places(reads, SIZE, SIZE, SIZE)).containsExactly(INNER, INNER, LAST);
  }

  @Test
  void bufferOfChunkedBodyIsFullWithoutSizesOfChunks() {
    assertThat(places(new SocketReads(true), SIZE - 20, SIZE - 100, SIZE - 10, 400, SIZE - 10))
        .containsExactly(INNER, INNER, LAST, LAST, INNER);
  }
}
