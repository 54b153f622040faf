package com.beeper.desktop.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.integration.TransportMode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Large files go through whole, and without being held: what stays on the heap after a collection midway is far less
 * than what went through by then, however large the heap is.
 *
 * <p>In {@link LongRuns} also files of more than 2 GiB.
 */
class LargeFileTest {

  private static final long LARGE = 64L * 1024 * 1024;
  private static final long HUGE = 2L * 1024 * 1024 * 1024 + 12_345;
  private static final long MOST_HELD = 16L * 1024 * 1024;

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void transfersLargeFileInConstantMemory(TransportMode mode) throws Exception {
    transfer(mode, LARGE);
  }

  @ParameterizedTest
  @EnumSource
  void transfersFileOfMoreThanTwoGibibytes(TransportMode mode) throws Exception {
    assumeTrue(LongRuns.areOn(), "takes minutes; runs in the profile long");
    transfer(mode, HUGE);
  }

  private void transfer(TransportMode mode, long length) throws Exception {
    Checked uploaded = new Checked();
    try (FileServer server = new FileServer((request, out) -> {
          if (request.method().equals("POST")) {
            uploaded.addAll(request.body());
            FileServer.json(out, 200, "{\"uploadID\":\"upl_1\"}");
          } else {
            FileServer.head(out, 200, "Content-Length: " + length);
            new Generated(length, () -> {}).transferTo(out);
          }
        });
        FileClient client = FileClient.of(mode, server.uri())) {
      long before = held();
      long[] midway = {0};
      long start = System.nanoTime();

      client.upload(AssetUploadParams.builder()
          .file(new Generated(length, () -> midway[0] = held() - before), length)
          .build());
      assertThat(uploaded.length).isBetween(length + 100, length + 1000);
      assertThat(midway[0]).as("bytes held midway of the upload").isLessThan(MOST_HELD);
      long upload = midway[0];
      long uploadEnd = System.nanoTime();

      Checked read = new Checked();
      try (AssetContent content =
          client.serve(AssetServeParams.builder().url("mxc://a/b").build())) {
        read.addHalf(content.stream(), length / 2);
        midway[0] = held() - before;
        read.addAll(content.stream());
      }
      assertThat(read.length).isEqualTo(length);
      assertThat(midway[0]).as("bytes held midway of the download").isLessThan(MOST_HELD);
      long serveEnd = System.nanoTime();

      Path target = folder.resolve("file");
      assertThat(client
              .save(AssetServeParams.builder().url("mxc://a/b").build(), target)
              .bytesWritten())
          .isEqualTo(length);
      long saveEnd = System.nanoTime();
      assertThat(held() - before).as("bytes held after all").isLessThan(MOST_HELD);
      Checked written = new Checked();
      try (InputStream in = Files.newInputStream(target)) {
        written.addAll(in);
      }
      assertThat(written.length).isEqualTo(length);
      assertThat(written.crc.getValue()).isEqualTo(read.crc.getValue());
      Files.delete(target);
      System.out.printf(
          "%s, %d bytes: upload %d ms (held %d kB), serve %d ms (held %d kB), to a file %d ms%n",
          mode,
          length,
          (uploadEnd - start) / 1_000_000,
          upload / 1024,
          (serveEnd - uploadEnd) / 1_000_000,
          midway[0] / 1024,
          (saveEnd - serveEnd) / 1_000_000);
    }
  }

  /** Returns how many bytes of the heap were in use after a collection of all of it. */
  private static long held() {
    System.gc();
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        sum += pool.getUsage().getUsed();
      }
    }
    return sum;
  }

  /** Bytes that are cheap to make, in an order that a mistake would show in. */
  private static final class Generated extends InputStream {
    private final long length;
    private final Runnable midway;
    private final byte[] pattern = new byte[1 << 16];
    private long position;

    Generated(long length, Runnable midway) {
      this.length = length;
      this.midway = midway;
      new java.util.Random(length).nextBytes(pattern);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      if (position == length) {
        return -1;
      }
      int from = (int) (position % 65_521); // a prime: no block repeats at its own size
      int n = (int) Math.min(Math.min(wanted, 65_521 - from), length - position);
      System.arraycopy(pattern, from, target, offset, n);
      if (position < length / 2 && position + n >= length / 2) {
        midway.run();
      }
      position += n;
      return n;
    }
  }

  private static final class Checked {
    final CRC32 crc = new CRC32();
    volatile long length;

    @SuppressWarnings(
        "NonAtomicOperationOnVolatileField") // one thread writes, and ends before the read
    void addAll(InputStream in) throws IOException {
      addHalf(in, Long.MAX_VALUE);
    }

    void addHalf(InputStream in, long limit) throws IOException {
      byte[] buffer = new byte[64 * 1024];
      long sum = length;
      while (sum < limit) {
        int n = in.read(buffer);
        if (n < 0) {
          break;
        }
        crc.update(buffer, 0, n);
        sum += n;
      }
      length = sum;
    }
  }
}
