package com.beeper.desktop.integration.hostile;

import com.beeper.desktop.integration.hostile.HostileResponse.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Generates hostile responses from a grammar of HTTP/1.1: each part is correct or one of its faults.
 * The same seed gives the same responses.
 */
final class HostileResponses {

  private static final List<Ending> ENDINGS = List.of(Ending.values());

  private static final List<String> STATUS_LINES = List.of(
      "HTTP/1.1 000 X",
      "HTTP/1.1 099 X",
      "HTTP/1.1 100 Continue",
      "HTTP/1.1 101 Switching Protocols",
      "HTTP/1.1 204 No Content",
      "HTTP/1.1 304 Not Modified",
      "HTTP/1.1 407 Proxy Authentication Required",
      "HTTP/1.1 999 X",
      "HTTP/1.1 1000 X",
      "HTTP/1.1 2OO OK",
      "HTTP/1.1 -200 OK",
      "HTTP/1.1 200",
      "HTTP/1.1",
      "HTTP/1.0 200 OK",
      "HTTP/0.9 200 OK",
      "HTTP/2.0 200 OK",
      "HTTP/1.1  200  OK",
      "http/1.1 200 ok",
      "HTTP/1.1 200 \u0000\u0007\u00ff",
      " HTTP/1.1 200 OK",
      "\r\n\r\nHTTP/1.1 200 OK",
      "GET / HTTP/1.1",
      "ICY 200 OK",
      "SSH-2.0-OpenSSH_9.6",
      "\u0015\u0003\u0001\u0000\u0002\u0002(",
      "PRI * HTTP/2.0");

  private static final List<String> FIELDS = List.of(
      "X: y",
      "X:",
      "X",
      ": y",
      " folded: y",
      "X: a\r\n b",
      "X Y: z",
      "X\u0000: y",
      "X: \u0000",
      "X: \u00ff\u00fe",
      "Connection: close",
      "Connection: keep-alive, close, upgrade",
      "Upgrade: h2c",
      "Keep-Alive: timeout=-1, max=99999999999999999999",
      "Keep-Alive: timeout=99999999999999999999",
      "Content-Encoding: gzip",
      "Content-Type: application/json; charset=\"",
      "Set-Cookie: a=b; Max-Age=99999999999999999999",
      "Location: http://[::1",
      "WWW-Authenticate: Basic",
      "WWW-Authenticate: Negotiate",
      "Proxy-Authenticate: Basic realm=\"",
      "Trailer: Content-Length",
      "Retry-After: -99999999999999999999",
      "Date: yesterday",
      "X: " + "y".repeat(70_000),
      "y".repeat(70_000) + ": z");

  private static final List<String> LENGTHS = List.of(
      "0",
      "1",
      "2",
      "3",
      "-1",
      "+2",
      "0x2",
      "2, 2",
      "2, 3",
      "",
      " ",
      "2 2",
      "1e1",
      "\u0662",
      "2147483647",
      "2147483648",
      "4294967298",
      "9223372036854775807",
      "9223372036854775808",
      "18446744073709551618",
      "99999999999999999999999999999999");

  private static final List<String> CODINGS = List.of(
      "chunked",
      "Chunked",
      "chunked, chunked",
      "gzip, chunked",
      "chunked, gzip",
      "identity",
      "xchunked",
      "",
      " chunked ",
      "chunked;q=1",
      "\u000bchunked");

  /** The first ones make the JDK's parser loop. */
  private static final List<String> LOOPING_SIZES =
      List.of("80000000", "fffffffe", "80000001", "180000000", "C0000000");

  private static final List<String> SIZES = List.of(
      "2",
      "0002",
      "0",
      "1",
      "3",
      "",
      " 2",
      "2 ",
      "2;a=b",
      "2;" + "x".repeat(5_000),
      "0x2",
      "-2",
      "+2",
      "g",
      "7fffffff",
      "ffffffff",
      "100000000",
      "7fffffffffffffff",
      "ffffffffffffffff",
      "10000000000000002",
      "2\n",
      "2\r",
      "\u00002");

  private final Random random;
  private final boolean looping;

  /**
   * Creates a generator.
   *
   * @param looping whether to send chunk sizes that make the JDK's parser loop
   */
  HostileResponses(long seed, boolean looping) {
    this.random = new Random(seed);
    this.looping = looping;
  }

  HostileResponse next() {
    String text = response();
    if (random.nextInt(4) == 0) {
      text = text.substring(0, random.nextInt(text.length() + 1));
    }
    if (random.nextInt(6) == 0 && !text.isEmpty() && !mayLoopAfterChange(text)) {
      text = changeOneByte(text);
    }
    List<String> pieces = new ArrayList<>();
    while (random.nextInt(3) == 0 && text.length() > 1) {
      int end = 1 + random.nextInt(text.length() - 1);
      pieces.add(text.substring(0, end));
      text = text.substring(end);
    }
    pieces.add(text);
    return new HostileResponse(
        pieces, random.nextInt(8) == 0, ENDINGS.get(random.nextInt(ENDINGS.size())));
  }

  private String response() {
    StringBuilder text = new StringBuilder();
    for (int interim = random.nextInt(20); interim > 17; interim--) {
      text.append("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    }
    text.append(mostly("HTTP/1.1 200 OK", STATUS_LINES)).append(lineEnd());
    for (int fields = random.nextInt(4); fields > 0; fields--) {
      text.append(pick(FIELDS)).append(lineEnd());
    }
    if (random.nextInt(40) == 0) {
      text.append("X: y\r\n".repeat(10_000));
    }
    int framing = random.nextInt(10);
    if (framing < 5) {
      text.append("Content-Length: ").append(mostly("2", LENGTHS)).append(lineEnd());
    }
    if (framing > 3 && framing < 9) {
      text.append("Transfer-Encoding: ").append(mostly("chunked", CODINGS)).append(lineEnd());
    }
    text.append(lineEnd());
    if (framing > 3 && framing < 9) {
      chunks(text);
    } else {
      text.append(body());
    }
    if (random.nextInt(10) == 0) {
      text.append("surplus HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
    }
    return text.toString();
  }

  private void chunks(StringBuilder text) {
    for (int chunks = random.nextInt(3); chunks >= 0; chunks--) {
      text.append(size()).append(lineEnd()).append(body()).append(lineEnd());
    }
    text.append(mostly("0", SIZES)).append(lineEnd());
    if (random.nextInt(5) == 0) {
      text.append(pick(FIELDS)).append(lineEnd());
    }
    text.append(lineEnd());
  }

  private String size() {
    return looping && random.nextInt(8) == 0 ? pick(LOOPING_SIZES) : mostly("2", SIZES);
  }

  private String body() {
    return mostly("[]", List.of("", "[", "[]]", "{}".repeat(50_000), "\u0000\u00ff"));
  }

  private String lineEnd() {
    return random.nextInt(25) == 0 ? pick(List.of("\n", "\r", "\r\r\n", "\n\r", "")) : "\r\n";
  }

  /** A changed digit can turn a size into one that loops. */
  private boolean mayLoopAfterChange(String text) {
    return !looping && text.contains("ffffff");
  }

  private String changeOneByte(String text) {
    int at = random.nextInt(text.length());
    List<UnaryOperator<String>> changes =
        List.of(c -> "", c -> c + c, c -> "\u0000", c -> " ", c -> "\n", c -> ":", c -> "\u00ff");
    return text.substring(0, at)
        + changes.get(random.nextInt(changes.size())).apply(text.substring(at, at + 1))
        + text.substring(at + 1);
  }

  private String mostly(String correct, List<String> faults) {
    return random.nextInt(3) > 0 ? correct : pick(faults);
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
