package com.beeper.desktop.examples;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at a drawn QR code as a camera does. */
final class QrCodeDrawing {

  /** Pixels a module; readers are made for photos, where modules are not single pixels. */
  private static final int SCALE = 4;

  private static final Pattern LINE = Pattern.compile("[ ▀▄█]{20,}");

  private QrCodeDrawing() {}

  /** Returns the lines of a text that are part of a drawing. */
  static List<String> linesOf(String text) {
    return text.lines().filter(LINE.asMatchPredicate()).toList();
  }

  /**
   * Reads a drawing.
   *
   * @param light whether the terminal has a light background
   */
  static String read(List<String> lines, boolean light) throws ReaderException {
    int ink = light ? 0x000000 : 0xffffff;
    int paper = light ? 0xffffff : 0x000000;
    int width = lines.get(0).length() * SCALE;
    int height = lines.size() * 2 * SCALE;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char c = lines.get(y / SCALE / 2).charAt(x / SCALE);
        char half = y / SCALE % 2 == 0 ? '▀' : '▄';
        pixels[y * width + x] = c == '█' || c == half ? ink : paper;
      }
    }
    BinaryBitmap image = new BinaryBitmap(
        new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader()
        .decode(image, Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
