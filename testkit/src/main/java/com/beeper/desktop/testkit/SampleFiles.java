package com.beeper.desktop.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Creates small files that viewers and players can open. */
final class SampleFiles {

  private static final int SAMPLE_RATE = 8_000;

  private SampleFiles() {}

  /** Returns a PNG picture with a colour gradient; each number gives other colours. */
  static byte[] png(int number, int width, int height) {
    byte[] pixels = new byte[height * (1 + 3 * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      // Each line starts with its filter: none.
      pixels[at++] = 0;
      for (int x = 0; x < width; x++) {
        pixels[at++] = (byte) (number * 37 + 255 * x / width);
        pixels[at++] = (byte) (number * 91 + 255 * y / height);
        pixels[at++] = (byte) (number * 53 + 128 * (x + y) / (width + height));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    // 8 bits a sample, RGB, standard compression and filters, not interlaced.
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(out, "IDAT", deflate(pixels));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeBytes(ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) checksum.getValue())
        .array());
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Returns a WAV recording of a tone: one channel, 8 bits, 8 kHz. */
  static byte[] wav(Duration duration, int hertz) {
    int samples = (int) (duration.toMillis() * SAMPLE_RATE / 1000);
    ByteBuffer out = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    out.putShort((short) 1).putShort((short) 1).putInt(SAMPLE_RATE).putInt(SAMPLE_RATE);
    out.putShort((short) 1).putShort((short) 8);
    out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
    for (int i = 0; i < samples; i++) {
      out.put((byte) (128 + 60 * StrictMath.sin(2 * StrictMath.PI * hertz * i / SAMPLE_RATE)));
    }
    return out.array();
  }

  /** Returns a GIF picture of one pixel. */
  static byte[] gif() {
    return Base64.getDecoder().decode("R0lGODlhAQABAIABAP///wAAACwAAAAAAQABAAACAkQBADs=");
  }

  /** Returns a text file. */
  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
