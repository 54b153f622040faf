package com.beeper.desktop.integration.faults;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.AuthenticationException;
import com.beeper.desktop.BadRequestException;
import com.beeper.desktop.ConflictException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.InternalServerException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.PermissionDeniedException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.RequestTimeoutException;
import com.beeper.desktop.UnprocessableEntityException;
import com.beeper.desktop.integration.faults.ScriptedServer.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A fault of an exchange, and the outcome for a client with two retries when every attempt meets it.
 *
 * @param startsAtAccept whether it begins before the client has sent anything
 * @param failure the exception of the call
 * @param text a pattern that is in the message
 * @param isSilent whether the connection ends before a byte of a response, after which the JDK sends a GET again, once
 * @param received the number of attempts that the server reads
 * @param reads how often an idempotent call is sent
 * @param writes how often any other call is sent
 * @param isKept whether the connection is good for the next call
 */
record ServerFault(
    String name,
    boolean startsAtAccept,
    Play play,
    Class<? extends RuntimeException> failure,
    String text,
    boolean isSilent,
    boolean received,
    int reads,
    int writes,
    boolean isKept)
    implements ScriptedServer.ExchangeScript {

  /** Returns the script of the server. */
  interface Play {
    void play(Connection connection) throws IOException;
  }

  static final long MAX_RESPONSE_BYTES = 100_000;

  /** In which words depends on the library. */
  private static final String BROKEN = "broke before the response was complete|ended prematurely"
      + "|is not HTTP: (Invalid header|Status line)";

  private static final String IMPROPER = "sent no valid HTTP response|failed to respond";
  private static final String LATE = "took longer than";

  @Override
  public void play(Connection connection) throws IOException {
    play.play(connection);
  }

  @Override
  public String toString() {
    return name;
  }

  private static ServerFault unread(String name, Play play) {
    return new ServerFault(
        name, false, play, ConnectionException.class, BROKEN, true, false, 3, 1, false);
  }

  /** The response ends after some characters. */
  private static ServerFault broken(String name, String start) {
    return new ServerFault(
        name,
        false,
        c -> {
          c.read();
          c.send(start);
          c.close();
        },
        ConnectionException.class,
        BROKEN,
        start.isEmpty(),
        true,
        3,
        1,
        false);
  }

  /** The response stalls after some characters. */
  private static ServerFault stalled(String name, String start) {
    return new ServerFault(
        name,
        false,
        c -> {
          c.read();
          c.send(start);
          c.stall();
        },
        RequestTimeoutException.class,
        LATE,
        false,
        true,
        3,
        1,
        false);
  }

  private static ServerFault improper(String name, String response) {
    return new ServerFault(
        name,
        false,
        c -> {
          c.read();
          c.send(response);
          c.close();
        },
        ConnectionException.class,
        IMPROPER,
        false,
        true,
        3,
        1,
        false);
  }

  /** A complete response that is invalid. */
  private static ServerFault useless(String name, String response, String text, boolean isKept) {
    return new ServerFault(
        name,
        false,
        c -> {
          c.read();
          c.send(response);
        },
        DecodingException.class,
        Pattern.quote(text),
        false,
        true,
        1,
        1,
        isKept);
  }

  private static ServerFault status(
      String status,
      String fields,
      Class<? extends ApiException> failure,
      String text,
      int reads,
      int writes) {
    return new ServerFault(
        status + " " + fields.strip().replaceAll("\\s+", " "),
        false,
        c -> {
          c.read();
          c.send(ScriptedServer.response(status, fields, "{\"message\":\"" + text + "\"}"));
        },
        failure,
        status.substring(0, 3) + ": " + text,
        false,
        true,
        reads,
        writes,
        true);
  }

  private static ServerFault status(
      String status, String fields, Class<? extends ApiException> failure, int reads, int writes) {
    return status(status, fields, failure, "So it is", reads, writes);
  }

  private static ServerFault redirect(String status) {
    return new ServerFault(
        status,
        false,
        c -> {
          c.read();
          c.send(ScriptedServer.response(status, "Location: /elsewhere?secret=1\r\n", ""));
        },
        ApiException.class,
        "it points to /elsewhere. Set the base URL",
        false,
        true,
        1,
        1,
        true);
  }

  static List<ServerFault> all() {
    List<ServerFault> all = new ArrayList<>();
    all.addAll(brokenOff());
    all.addAll(stalling());
    all.addAll(improper());
    all.addAll(useless());
    all.addAll(statuses());
    return all;
  }

  private static List<ServerFault> brokenOff() {
    return List.of(
        new ServerFault(
            "reset after the head of the request",
            false,
            c -> {
              c.readHead();
              c.reset();
            },
            ConnectionException.class,
            BROKEN,
            true,
            false,
            3,
            1,
            false),
        unread("reset at the first byte of the request", Connection::reset),
        new ServerFault(
            "reset after the request",
            false,
            c -> {
              c.read();
              c.reset();
            },
            ConnectionException.class,
            BROKEN,
            true,
            true,
            3,
            1,
            false),
        new ServerFault(
            "reset inside the body",
            false,
            c -> {
              c.read();
              c.send(Connection.SUCCESS.substring(0, Connection.SUCCESS.length() - 5));
              c.reset();
            },
            ConnectionException.class,
            BROKEN,
            false,
            true,
            3,
            1,
            false),
        broken("closed after the request", ""),
        broken("closed inside the status line", "HTTP/1.1 20"),
        broken("closed inside the headers", "HTTP/1.1 200 OK\r\nContent-Ty"),
        broken("closed after the headers", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
        broken("closed after 100", "HTTP/1.1 100 Continue\r\n\r\n"),
        broken("longer than declared", "HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{\"a\":1}"),
        broken(
            "a chunk too few",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n"),
        broken(
            "half a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n70\r\n{\"a\":1}\r\n"),
        broken(
            "half an error", "HTTP/1.1 500 Whatever\r\nContent-Length: 200\r\n\r\n{\"message\":"));
  }

  private static List<ServerFault> stalling() {
    return List.of(
        new ServerFault(
            "stalls at accept",
            true,
            Connection::stall,
            RequestTimeoutException.class,
            LATE,
            false,
            false,
            3,
            1,
            false),
        stalled("stalls after the request", ""),
        stalled("stalls inside the status line", "HTTP/1"),
        stalled("stalls inside the headers", "HTTP/1.1 200 OK\r\nContent-Ty"),
        stalled("stalls after the headers", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
        stalled("stalls inside the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\""),
        stalled(
            "stalls between chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n"),
        stalled("stalls after 100", "HTTP/1.1 100 Continue\r\n\r\n"),
        stalled(
            "stalls inside an error",
            "HTTP/1.1 500 Whatever\r\nContent-Length: 200\r\n\r\n{\"message\":"));
  }

  private static List<ServerFault> improper() {
    return List.of(
        improper("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        improper("binary", "\u0000\u0001\u0002\u00ff\r\n\r\n"),
        improper("no number as length", "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{\"a\":1}"),
        improper("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n{\"a\":1}"),
        improper(
            "no number as length of a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{\"a\":1}\r\n0\r\n\r\n"),
        improper(
            "a chunk longer than declared",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{\"a\":1}\r\n0\r\n\r\n"));
  }

  private static List<ServerFault> useless() {
    String large = "\"" + "x".repeat((int) MAX_RESPONSE_BYTES) + "\"";
    String tooLarge =
        "the response is larger than " + MAX_RESPONSE_BYTES + " bytes; maxResponseBytes(";
    return List.of(
        useless(
            "no body",
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            "(status 200) has no body",
            true),
        useless("204", "HTTP/1.1 204 No Content\r\n\r\n", "(status 204) has no body", true),
        useless(
            "a web page",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
            "the response is a web page, not JSON",
            true),
        useless(
            "compressed without a request for it",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                + "Content-Length: " + compressed().length() + "\r\n\r\n" + compressed(),
            "compressed (Content-Encoding: gzip)",
            true),
        useless("too large", ScriptedServer.response("200 OK", "", large), tooLarge, false),
        useless(
            "too large, in a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(large.length())
                + "\r\n" + large + "\r\n0\r\n\r\n",
            tooLarge,
            false));
  }

  private static String compressed() {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"status\":\"complete\"}".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static List<ServerFault> statuses() {
    Class<RateLimitException> limited = RateLimitException.class;
    Class<InternalServerException> internal = InternalServerException.class;
    String past = "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    String never = "x-should-retry: false\r\n";
    String always = "x-should-retry: true\r\n";
    return List.of(
        status("429 Slow", "", limited, 3, 3),
        status("429 Slow", "Retry-After: 2\r\n", limited, 3, 3),
        status("429 Slow", "Retry-After: 0\r\n", limited, 3, 3),
        status("429 Slow", past, limited, 3, 3),
        status("429 Slow", "retry-after-ms: 500\r\n", limited, 3, 3),
        status("429 Slow", "Retry-After: soon\r\n", limited, 3, 3),
        status("429 Slow", "Retry-After: 61\r\n", limited, 1, 1),
        status("429 Slow", never, limited, 1, 1),
        status("429 Slow", always, limited, 3, 3),
        status("503 Busy", "", internal, 3, 1),
        status("503 Busy", "Retry-After: 2\r\n", internal, 3, 3),
        status("503 Busy", past, internal, 3, 3),
        status("503 Busy", "retry-after-ms: 500\r\n", internal, 3, 3),
        status("503 Busy", "Retry-After: soon\r\n", internal, 3, 1),
        status("503 Busy", "Retry-After: 2\r\n" + never, internal, 1, 1),
        status("503 Busy", always, internal, 3, 1),
        status("500 Oh", "", internal, 3, 1),
        status("500 Oh", "Retry-After: 2\r\n", internal, 3, 1),
        status("500 Oh", never, internal, 1, 1),
        status("502 Oh", "", internal, 3, 1),
        status("599 Oh", "", internal, 3, 1),
        status("408 Late", "", ApiException.class, 3, 1),
        status("409 Twice", "", ConflictException.class, 3, 1),
        status("400 No", "", BadRequestException.class, 1, 1),
        status("400 No", always, BadRequestException.class, 3, 1),
        status("401 Who", "", AuthenticationException.class, 1, 1),
        status("403 No", "", PermissionDeniedException.class, 1, 1),
        status("404 Where", "", NotFoundException.class, 1, 1),
        status("418 Tea", "", ApiException.class, 1, 1),
        status("422 What", "", UnprocessableEntityException.class, 1, 1),
        redirect("300 Choose"),
        redirect("301 Moved"),
        redirect("302 Found"),
        redirect("303 Other"),
        redirect("307 Temporary"),
        redirect("308 Permanent"));
  }
}
