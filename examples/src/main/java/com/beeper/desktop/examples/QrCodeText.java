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
 * Draws QR codes in plain text, two modules above each other in one character.
 *
 * <p>Without colours, text is light on a dark terminal and dark on a light one. Scanners expect
 * dark modules, so the two need opposite characters.
 */
final class QrCodeText {

  /** All that a drawing consists of, beside the space and the line break. */
  static final String CHARACTERS = "▀▄█";

  /** How many modules the standard wants free around a code. */
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
        // Below the last line is the terminal, which is not written on.
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
      // Only where it is needed: it adds a mark to the code that some scanners do not know.
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
    // No size: one pixel a module.
    return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
  }
}
