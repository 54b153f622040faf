package com.beeper.desktop.examples;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * Draws QR codes in plain text with two modules, one above the other, per character.
 *
 * <p>Without colours, text is light on a dark terminal and dark on a light one. Scanners expect
 * dark modules, so the two kinds of terminals need opposite characters.
 */
final class QrCodeText {

  /** The characters of a drawing besides space and line break. */
  static final String CHARACTERS = "▀▄█";

  /** The width of the free margin that the standard requires, in modules. */
  private static final int QUIET_ZONE = 4;

  private QrCodeText() {}

  /**
   * Draws a code.
   *
   * @param light whether the terminal has a light background
   * @throws WriterException if the text is too long for a QR code
   */
  static String draw(String text, boolean light) throws WriterException {
    BitMatrix code = encode(text);
    StringBuilder drawing = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y += 2) {
      for (int x = 0; x < code.getWidth(); x++) {
        boolean upper = code.get(x, y) == light;
        // The area below the last line belongs to the terminal.
        boolean lower = y + 1 < code.getHeight() && code.get(x, y + 1) == light;
        drawing.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
      }
      drawing.append('\n');
    }
    return drawing.toString();
  }

  private static BitMatrix encode(String text) throws WriterException {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      // Only where necessary, because it adds a marker that some scanners do not support.
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
    // Size 0 gives one pixel per module.
    return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
  }
}
