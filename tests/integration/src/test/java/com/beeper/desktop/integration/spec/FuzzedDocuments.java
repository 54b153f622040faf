package com.beeper.desktop.integration.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Documents of up to 64 kB for {@link CodecFuzzTest}: examples of the spec with changed bytes, random
 * JSON, and a few shapes that are expensive for a decoder, repeated. A seed determines a document.
 */
final class FuzzedDocuments {

  static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 300;

  /** Parts that are difficult for some parser. */
  private static final List<String> PARTS = List.of(
      "{}",
      "[]",
      "null",
      "{\"\":{}}",
      "\"\\ud800\"",
      "\"\\udc00\\ud800\"",
      "\"\\ud83d\\ude00\"",
      "\"\\u0000\"",
      "\"😀\u2028\"",
      "\"\\q\"",
      "\"\t\"",
      "1e400",
      "1e-400",
      "1e1001",
      "1e-500000000",
      "-1E+999999999",
      "1e99999999999",
      "-0.0",
      "1.50",
      "12345678901234567890",
      "9".repeat(999),
      "9".repeat(1001),
      "0." + "0".repeat(1100) + "1",
      "01",
      "1.",
      "NaN",
      "TRUE",
      "// c\n",
      "/**/",
      ",",
      ",,",
      ":",
      "}",
      "]",
      "\"",
      "\\",
      "\u00a0",
      "\u0000",
      "\"type\":\"user_input\",",
      "\"type\":null,",
      "\"items\":[{}],",
      "\"2026-03-01T09:00:00Z\"",
      "\"+999999999-12-31T23:59:59.999999999Z\"",
      "{\"a\":1,\"a\":2}");

  /** Shapes of which a document has many, between two brackets. */
  private static final List<String> REPEATED = List.of(
      "{},",
      "[],",
      "0,",
      "1.5,",
      "999,",
      "\"\",",
      "\"a\",",
      "[1],",
      "[[]],",
      "{\"a\":1},",
      "{\"a\":1,\"b\":{}},",
      "{\"a\":[{}]},",
      "{\"id\":\"\"},",
      "{\"type\":\"a\"},",
      "{\"isSender\":true},",
      "12345678901234567890,",
      "1e400,",
      "\"\\ud83d\\ude00\",",
      "\"\\n\",",
      "null,",
      "true,");

  private final List<byte[]> seeds;

  FuzzedDocuments(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  byte[] document(Random random) {
    int kind = random.nextInt(100);
    byte[] document = kind < 65
        ? mutated(seeds.get(random.nextInt(seeds.size())), random)
        : kind < 90 ? generated(random) : repeated(random);
    return document.length <= MAX_BYTES ? document : java.util.Arrays.copyOf(document, MAX_BYTES);
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] bytes = seed;
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      int end = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(40)));
      switch (random.nextInt(6)) {
        case 0 -> bytes = replaced(bytes, at, at, part(random));
        case 1 -> bytes = replaced(bytes, at, end, new byte[0]);
        case 2 -> bytes = replaced(bytes, at, at, java.util.Arrays.copyOfRange(bytes, at, end));
        case 3 -> bytes = replaced(bytes, at, Math.min(bytes.length, at + 1), randomBytes(random));
        default -> bytes = replacedValue(bytes, at, random);
      }
    }
    return bytes;
  }

  /** Replaces a value after a colon, as most other changes are malformed. */
  private static byte[] replacedValue(byte[] bytes, int from, Random random) {
    int at = from;
    while (at < bytes.length && bytes[at] != ':') {
      at++;
    }
    int end = at;
    while (end < bytes.length && ",}]\n".indexOf(bytes[end]) < 0) {
      end++;
    }
    return at >= bytes.length ? bytes : replaced(bytes, at + 1, end, part(random));
  }

  private static byte[] part(Random random) {
    return utf8(PARTS.get(random.nextInt(PARTS.size())));
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(3)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, Math.max(from, to), bytes.length - Math.max(from, to));
    return out.toByteArray();
  }

  private static byte[] repeated(Random random) {
    String part = REPEATED.get(random.nextInt(REPEATED.size()));
    int size = random.nextInt(10) == 0 ? MAX_BYTES - 40 : 1 + random.nextInt(8_000);
    String many = part.repeat(1 + size / part.length());
    String list = "[" + many.substring(0, many.length() - 1) + "]";
    return switch (random.nextInt(6)) {
      case 0 -> utf8("{\"items\":" + list + "}");
      case 1 -> utf8("{\"unknown\":" + list + "}");
      case 2 -> utf8("[".repeat(random.nextInt(MAX_DEPTH)) + list);
      case 3 -> utf8(names(random, size));
      case 4 -> utf8("{\"a\":".repeat(1 + size / 5) + "1" + "}".repeat(1 + size / 5));
      default -> utf8(list);
    };
  }

  private static String names(Random random, int size) {
    StringBuilder json = new StringBuilder("{");
    int length = 1 + random.nextInt(30);
    while (json.length() < size) {
      json.append('"');
      for (int i = 0; i < length; i++) {
        json.append((char) ('a' + random.nextInt(26)));
      }
      json.append("\":0,");
    }
    json.setCharAt(json.length() - 1, json.length() == 1 ? '{' : '}');
    return json.toString();
  }

  private static byte[] generated(Random random) {
    StringBuilder json = new StringBuilder();
    value(json, random, random.nextInt(8));
    return utf8(json.toString());
  }

  private static void value(StringBuilder json, Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 5);
    if (kind == 0) {
      json.append(PARTS.get(random.nextInt(PARTS.size())));
    } else if (kind < 3) {
      json.append(random.nextInt()).append(random.nextBoolean() ? "" : "." + random.nextInt(1000));
    } else if (kind < 5) {
      string(json, random);
    } else if (kind < 7) {
      json.append('[');
      for (int i = random.nextInt(5); i > 0; i--) {
        value(json, random, depth - 1);
        json.append(i > 1 ? "," : "");
      }
      json.append(']');
    } else {
      json.append('{');
      for (int i = random.nextInt(5); i > 0; i--) {
        string(json, random);
        json.append(':');
        value(json, random, depth - 1);
        json.append(i > 1 ? "," : "");
      }
      json.append('}');
    }
  }

  private static void string(StringBuilder json, Random random) {
    json.append('"');
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(20)) {
        case 0 -> json.append(String.format("\\u%04x", random.nextInt(0x10000)));
        case 1 -> json.append('\\').append("\"\\/bfnrt".charAt(random.nextInt(8)));
        case 2 -> json.appendCodePoint(0x80 + random.nextInt(0x700));
        case 3 -> json.appendCodePoint(0x10000 + random.nextInt(0x10000));
        default -> json.append((char) ('a' + random.nextInt(26)));
      }
    }
    json.append('"');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
