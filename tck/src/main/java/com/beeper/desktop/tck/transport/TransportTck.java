package com.beeper.desktop.tck.transport;

import static com.beeper.desktop.tck.transport.ScriptedServer.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.beeper.desktop.transport.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Transport} must do, as tests against a server that plays its part byte by byte.
 *
 * <p>Extend it once for {@link Transport#send} and once for {@link Transport#sendAsync}, and for
 * each way in which your transport is made. Only {@link #newTransport()} must be overridden; a
 * transport that takes settings overrides {@link #provider()}, too. A test of a setting that the
 * transport does not declare is reported as skipped.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class TransportTck {

  /** Which method of the transport is tested. */
  public enum Mode {
    /** {@link Transport#send}. */
    BLOCKING,
    /** {@link Transport#sendAsync}. */
    ASYNC
  }

  /** The system property by which the client chooses among several transports. */
  private static final String CHOICE = "beeper.desktop.transport";

  /** A host that only a proxy can know. */
  private static final String PLAIN_TARGET = "http://desktop.invalid";

  private static final String SECURE_TARGET = "https://desktop.invalid";

  /** Time enough to get to where a call is to end. */
  private static final long DEADLINE_MILLIS = 300;

  /** So many bytes a server sends before a stream stalls: more than a buffer need hold. */
  private static final int START_OF_STREAM = 16 * 1024;

  private static final Certificates TRUSTED = new Certificates("Transport Contract");

  /** Fields that a transport may add to a request. */
  private static final Set<String> OWN_FIELDS =
      Set.of("host", "user-agent", "connection", "content-length", "transfer-encoding");

  private final Mode mode;
  private final AtomicInteger tasks = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "transport-contract");
    thread.setDaemon(true);
    return thread;
  });

  private @Nullable Transport transport;

  /**
   * Makes the tests for one method.
   *
   * @param mode which method to test
   */
  protected TransportTck(Mode mode) {
    this.mode = mode;
  }

  /**
   * Makes the transport to test. It must be able to run 500 exchanges at a time.
   *
   * @return a new transport
   * @throws Exception if it cannot be made
   */
  protected abstract Transport newTransport() throws Exception;

  /**
   * Tells whether the transport owns its client, and so ends running exchanges when it is closed.
   *
   * @return true unless overridden
   */
  protected boolean ownsItsClient() {
    return true;
  }

  /**
   * Tells whether a blocked call reacts to an interrupt of its thread; else it needs the signal.
   *
   * @return true unless overridden
   */
  protected boolean reactsToInterrupts() {
    return true;
  }

  /**
   * Tells whether {@link Transport#sendAsync} waits for the response without a thread.
   *
   * @return true unless overridden
   */
  protected boolean waitsWithoutThread() {
    return true;
  }

  /**
   * Tells whether a GET on a kept connection that the server has closed always succeeds. If not, it
   * may fail, as a connection that broke.
   *
   * @return true unless overridden
   */
  protected boolean survivesDeadConnections() {
    return true;
  }

  /**
   * Tells whether a GET or HEAD is sent again, once, when a new connection ends without an answer,
   * because the library does so and has no switch. On a kept connection that turns out to be dead
   * every transport may do it.
   *
   * @return false unless overridden
   */
  protected boolean resendsOnNewConnections() {
    return false;
  }

  /**
   * Tells whether an answer is noticed that comes while the body of the request is being sent. If
   * not, because the library reads only when it has written, and if the server reads no further,
   * nothing but the signal ends the exchange.
   *
   * @return true unless overridden
   */
  protected boolean readsWhileItSends() {
    return true;
  }

  /**
   * Tells whether every path and query is sent as it is. If not, one that the library would change,
   * as {@code /%2e%2e/}, is refused before anything is sent.
   *
   * @return true unless overridden
   */
  protected boolean sendsEveryPath() {
    return true;
  }

  /**
   * Tells whether the connection of an exchange that was ended early is closed at once.
   *
   * @return true unless overridden
   */
  protected boolean closesConnectionsAtOnce() {
    return true;
  }

  /**
   * Returns the provider of the transport, through which the client finds it. What it declares is
   * tested, with transports that it makes.
   *
   * @return the provider, or null for none
   */
  protected @Nullable TransportProvider provider() {
    return null;
  }

  /**
   * Returns the settings that the tested transports can apply.
   *
   * @return what {@link #provider} declares, unless overridden
   */
  protected Set<TransportCapability> capabilities() {
    TransportProvider provider = provider();
    return provider == null ? Set.of() : provider.capabilities();
  }

  /**
   * Makes a transport with settings, for which there are {@link #capabilities}.
   *
   * @param settings what to apply
   * @return a new transport of {@link #provider}, unless overridden
   * @throws Exception if it cannot be made
   */
  protected Transport newTransport(TransportSettings settings) throws Exception {
    TransportProvider provider = provider();
    assertNotNull(
        provider, "capabilities() declares something: override newTransport(TransportSettings)");
    return provider.create(settings);
  }

  /** What a watchdog allows for things that take no time. */
  long patienceMillis() {
    return 10_000;
  }

  /** Within which time a fired signal must end a call. */
  long promptMillis() {
    return 2_000;
  }

  @BeforeEach
  final void makeTransport() throws Exception {
    transport = newTransport();
  }

  @AfterEach
  final void closeTransport() {
    if (transport != null) {
      transport.close();
    }
    threads.shutdownNow();
  }

  private Transport transport() {
    assertNotNull(transport, "newTransport() returned null");
    return transport;
  }

  /** Tests a transport with settings from here on. */
  private void useTransport(TransportSettings settings) throws Exception {
    for (TransportCapability needed : settings.required()) {
      assumeCan(needed);
    }
    transport().close();
    transport = newTransport(settings);
  }

  private TransportSettings.Builder settings(TransportCapability needed) {
    assumeCan(needed);
    return TransportSettings.builder();
  }

  private void assumeCan(TransportCapability needed) {
    assumeTrue(capabilities().contains(needed), () -> "the transport does not declare " + needed);
  }

  // What is sent.

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"})
  void sendsAnyMethod(String method) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(request -> request.method().equals("HEAD")
            ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
            : response(200, "", "ok"))) {
      TransportResponse response = exchange(request(method, server.uri("/m")));

      assertEquals(200, response.status());
      assertEquals(method.equals("HEAD") ? "" : "ok", text(response));
      assertEquals(method, only(server).method());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/chats/a%2Fb%3F/messages?q=%C3%A4+b%26c&empty=&x",
        "/%2e%2e/a;b=c/~d!$&'()*,:@?a=/?:@",
      })
  void sendsPathAndQueryAsTheyAre(String target) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      try {
        exchange(request("GET", server.uri(target)));
      } catch (TransportException e) {
        assertFalse(sendsEveryPath(), () -> "the path " + target + " was not sent: " + e);
        assertEquals(Delivery.NOT_SENT, e.delivery());
        assertEquals(List.of(), server.requests());
        return;
      }
      assertEquals(target, only(server).target());
    }
  }

  @Test
  void sendsHeadersAsTheyAre() throws Exception {
    Headers headers = Headers.builder()
        .add("Authorization", "Bearer secret")
        .add("X-Twice", "b")
        .add("Accept", "application/json")
        .add("x-twice", "a")
        .add("Content-Type", "application/json; charset=utf-8")
        .add("User-Agent", "tests/1 (a; b)")
        .add("X-Empty", "")
        .build();
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request("POST", server.uri("/"), b -> b.headers(headers).body(bytes("{\"a\":1}"))));

      ReceivedRequest received = only(server);
      assertEquals(List.of("b", "a"), received.headers().all("X-Twice"));
      assertEquals(List.of("tests/1 (a; b)"), received.headers().all("User-Agent"));
      assertEquals(List.of("Bearer secret"), received.headers().all("Authorization"));
      assertEquals(
          List.of("application/json; charset=utf-8"), received.headers().all("Content-Type"));
      assertEquals(List.of(""), received.headers().all("X-Empty"));
      assertEquals(List.of("7"), received.headers().all("Content-Length"));
      assertEquals(List.of(server.uri("/").getAuthority()), received.headers().all("Host"));
      assertAddsNothingElse(headers, received);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "POST"})
  void addsNoHeadersOfItsOwn(String method) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request(method, server.uri("/")));

      assertAddsNothingElse(Headers.empty(), only(server));
    }
  }

  private static void assertAddsNothingElse(Headers given, ReceivedRequest received) {
    List<String> added = new ArrayList<>();
    received.headers().forEach((name, value) -> {
      boolean known =
          given.first(name).isPresent() || OWN_FIELDS.contains(name.toLowerCase(Locale.ROOT));
      boolean upgrade = value.toLowerCase(Locale.ROOT).contains("upgrade");
      if (!known || upgrade) {
        added.add(name + ": " + value);
      }
    });
    assertEquals(List.of(), added);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void sendsALengthOfZeroWhereABodyIsUsual(String method) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request(method, server.uri("/null")));
      exchange(request(method, server.uri("/empty"), b -> b.body(bytes(""))));

      for (ReceivedRequest received : server.requests()) {
        assertEquals(
            List.of("0"),
            received.headers().all("Content-Length"),
            () -> "Content-Length of a " + method + " with a body that is "
                + (received.target().equals("/null") ? "null" : "of no bytes"));
      }
    }
  }

  @Test
  void sendsAPartOfAnArray() throws Exception {
    byte[] array = "..body...".getBytes(StandardCharsets.US_ASCII);
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request("POST", server.uri("/"), b -> b.body(RequestBody.of(array, 2, 4))));

      assertEquals("body", new String(only(server).body(), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void sendsAStreamOfKnownLength() throws Exception {
    TrackedStream stream = new TrackedStream(random(100_000));
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(() -> stream, 100_000, false))));

      ReceivedRequest received = only(server);
      assertArrayEquals(random(100_000), received.body());
      assertEquals(List.of("100000"), received.headers().all("Content-Length"));
      assertEquals(List.of(), received.headers().all("Transfer-Encoding"));
      assertTrue(stream.closed.await(patienceMillis(), TimeUnit.MILLISECONDS), "stream is closed");
    }
  }

  @Test
  void sendsAStreamOfUnknownLength() throws Exception {
    TrackedStream stream = new TrackedStream(random(100_000));
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request("POST", server.uri("/"), b -> b.body(unknownLength(stream))));

      ReceivedRequest received = only(server);
      assertArrayEquals(random(100_000), received.body());
      assertEquals(List.of("chunked"), received.headers().all("Transfer-Encoding"));
      assertEquals(List.of(), received.headers().all("Content-Length"));
      assertTrue(stream.closed.await(patienceMillis(), TimeUnit.MILLISECONDS), "stream is closed");
    }
  }

  @Test
  void sendsAnEmptyStreamOfUnknownLength() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "ok"))) {
      TransportResponse response = exchange(
          request("POST", server.uri("/"), b -> b.body(unknownLength(stream(new byte[0])))));

      assertEquals("ok", text(response));
      assertEquals(0, only(server).body().length);
    }
  }

  @Test
  void sendsAndReceivesTenMegabytes() throws Exception {
    byte[] large = random(10_000_000);
    String echo = response(200, "", new String(large, StandardCharsets.ISO_8859_1));
    try (ScriptedServer server = ScriptedServer.answering(request -> echo)) {
      for (RequestBody body : List.of(
          RequestBody.of(large, 0, large.length),
          RequestBody.of(() -> stream(large), large.length, true),
          RequestBody.of(() -> stream(large), RequestBody.UNKNOWN_LENGTH, true))) {
        TransportResponse response = exchange(request("POST", server.uri("/"), b -> b.body(body)));

        assertArrayEquals(large, response.bytes());
      }
      for (ReceivedRequest received : server.requests()) {
        assertArrayEquals(large, received.body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 100_000})
  void doesNotPassOffAPartOfABodyAsTheWhole(int good) throws Exception {
    IOException broken = new IOException("disk on fire");
    InputStream stream = new SequenceInputStream(stream(random(good)), new InputStream() {
      @Override
      public int read() throws IOException {
        throw broken;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw broken;
      }
    });
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      try {
        connection.answerAll(request -> response(200, "", ""));
      } finally {
        over.countDown();
      }
    })) {
      IOException failure = assertThrows(
          IOException.class,
          () -> exchange(request("POST", server.uri("/"), b -> b.body(unknownLength(stream)))));

      assertTrue(chain(failure).contains(broken), () -> "cause of " + failure);
      assertClosed(over);
      assertEquals(List.of(), server.requests());
    }
  }

  /** A body may come over a connection of its own, whose failure says nothing of this one. */
  @Test
  void doesNotTakeAFailureOfTheBodyForItsOwn() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      received.countDown();
      connection.awaitEnd();
    })) {
      InputStream refused = new InputStream() {
        @Override
        public int read() throws IOException {
          try {
            await(received);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          throw new ConnectException("Connection refused");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          return read();
        }
      };
      InputStream stream = new SequenceInputStream(stream(random(100_000)), refused);
      TransportRequest request = request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(() -> stream, 100_001, false)));

      IOException failure = assertThrows(IOException.class, () -> exchange(request));

      if (failure instanceof TransportException known) {
        assertMaybeSent(known);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 11})
  void failsIfTheBodyHasNotTheDeclaredLength(long declared) throws Exception {
    // The server is content with what was declared, so that only the transport can notice.
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", ""));
      connection.awaitEnd();
    })) {
      RequestBody body = RequestBody.of(() -> stream(new byte[10]), declared, true);

      assertThrows(
          IOException.class, () -> exchange(request("POST", server.uri("/"), b -> b.body(body))));
    }
  }

  // What comes back.

  @ParameterizedTest
  @ValueSource(
      ints = {
        200, 201, 202, 203, 206, 207, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407,
        408, 409, 410, 413, 418, 422, 425, 429, 499, 500, 501, 502, 503, 504, 507, 599
      })
  void returnsAnyStatusAsItIs(int status) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(
        status,
        String.join(
            "\r\n",
            "Location: /elsewhere",
            "Retry-After: 0",
            "WWW-Authenticate: Basic realm=x",
            "Proxy-Authenticate: Basic realm=x",
            ""),
        "body"))) {
      TransportResponse response = exchange(request("GET", server.uri("/here")));

      assertEquals(status, response.status());
      assertEquals("body", text(response));
      assertEquals("/elsewhere", response.headers().first("location").orElse(""));
      assertEquals("Basic realm=x", response.headers().first("www-authenticate").orElse(""));
      assertEquals("/here", only(server).target());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD 200 Content-Length: 5\r\n",
        "GET 204 ",
        "GET 304 ETag: x\r\n",
        "GET 304 Content-Length: 5\r\n",
        "DELETE 204 ",
      })
  void knowsWhichResponsesHaveNoBody(String line) throws Exception {
    String[] parts = line.split(" ", 3);
    String answer = "HTTP/1.1 " + parts[1] + " X\r\n" + parts[2] + "\r\n";
    try (ScriptedServer server = ScriptedServer.answering(request -> answer)) {
      for (int i = 0; i < 3; i++) {
        TransportResponse response = exchange(request(parts[0], server.uri("/")));

        assertEquals(Integer.parseInt(parts[1]), response.status());
        assertEquals("", text(response));
      }
      // To give up the connection is no harm where a length stands without a body.
      if (!line.startsWith("GET 304 Content-Length")) {
        assertOpened(1, "connection to the server", server);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 102, 103})
  void skipsInterimResponses(int status) throws Exception {
    String interim = "HTTP/1.1 " + status + " Wait\r\nLink: </a>\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.answering(
        request -> interim + interim + response(201, "X-Final: yes\r\n", "made"))) {
      for (int i = 0; i < 2; i++) {
        TransportResponse response =
            exchange(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

        assertEquals(201, response.status());
        assertEquals("made", text(response));
        assertEquals("yes", response.headers().first("X-Final").orElse(""));
      }
    }
  }

  @Test
  void returnsHeadersAsTheyAre() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(
        200,
        String.join(
            "\r\n",
            "X-A: 1",
            "x-b: 2",
            "X-A: 3, 4",
            "X-Empty:",
            "X-Spaces:   a  b  ",
            "Content-Type: TEXT/Html;Charset=UTF-8",
            ""),
        ""))) {
      Headers headers = exchange(request("GET", server.uri("/"))).headers();

      assertEquals(List.of("1", "3, 4"), headers.all("x-a"));
      assertEquals(List.of("2"), headers.all("X-B"));
      assertEquals(List.of(""), headers.all("X-Empty"));
      assertEquals(List.of("a  b"), headers.all("X-Spaces"));
      assertEquals(List.of("TEXT/Html;Charset=UTF-8"), headers.all("Content-Type"));
      assertEquals(7, headers.size());
    }
  }

  @Test
  void keepsNoCookies() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(request -> response(200, "Set-Cookie: a=b; Path=/\r\n", ""))) {
      exchange(request("GET", server.uri("/")));
      TransportResponse second = exchange(request("GET", server.uri("/")));

      assertEquals("a=b; Path=/", second.headers().first("Set-Cookie").orElse(""));
      assertEquals(List.of(), server.requests().get(1).headers().all("Cookie"));
    }
  }

  @Test
  void decompressesNothing() throws Exception {
    var zipped = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(random(1000));
    }
    String body = zipped.toString(StandardCharsets.ISO_8859_1);
    try (ScriptedServer server =
        ScriptedServer.answering(request -> response(200, "Content-Encoding: gzip\r\n", body))) {
      TransportResponse response = exchange(request(
          "GET",
          server.uri("/"),
          b -> b.headers(Headers.builder().add("Accept-Encoding", "gzip").build())));

      assertArrayEquals(zipped.toByteArray(), response.bytes());
      assertEquals("gzip", response.headers().first("Content-Encoding").orElse(""));
      assertEquals(
          "" + zipped.size(), response.headers().first("Content-Length").orElse(""));
    }
  }

  @Test
  void readsChunks() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> String.join(
        "\r\n",
        "HTTP/1.1 200 OK",
        "Transfer-Encoding: chunked",
        "",
        "3",
        "abc",
        "A;x=y",
        "0123456789",
        "0",
        "Trailer: t",
        "",
        ""))) {
      for (int i = 0; i < 2; i++) {
        assertEquals("abc0123456789", text(exchange(request("GET", server.uri("/")))));
      }
      assertOpened(1, "connection to the server", server);
    }
  }

  @Test
  void readsToTheEndOfTheConnection() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end");
    })) {
      assertEquals("to the end", text(exchange(request("GET", server.uri("/")))));
    }
  }

  // How much may come back.

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n64\r\n"})
  void refusesALargerBodyThanAllowed(String framing) throws Exception {
    String answer = "HTTP/1.1 200 OK\r\n" + framing + "x".repeat(100) + "\r\n0\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.answering(request -> answer)) {
      TransportException failure =
          failure(request("GET", server.uri("/"), b -> b.maxBufferedBytes(99)));

      assertEquals(Reason.RESPONSE_TOO_LARGE, failure.reason());
      assertEquals(Delivery.MAYBE, failure.delivery());
      assertTrue(String.valueOf(failure.getMessage()).contains("99"), failure.toString());
    }
  }

  @Test
  void refusesALargerBodyBeforeItArrives() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
      connection.awaitEnd();
    })) {
      TransportException failure = failure(request("GET", server.uri("/")));

      assertEquals(Reason.RESPONSE_TOO_LARGE, failure.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n64\r\n"})
  void takesABodyThatIsJustAllowed(String framing) throws Exception {
    String chunkEnd = framing.contains("chunked") ? "\r\n0\r\n\r\n" : "";
    String answer = "HTTP/1.1 200 OK\r\n" + framing + "x".repeat(100) + chunkEnd;
    try (ScriptedServer server = ScriptedServer.answering(request -> answer)) {
      TransportResponse response =
          exchange(request("GET", server.uri("/"), b -> b.maxBufferedBytes(100)));

      assertEquals("x".repeat(100), text(response));
    }
  }

  @Test
  void doesNotCountABodyThatDoesNotCome() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(
        request -> "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n")) {
      assertEquals(200, exchange(request("HEAD", server.uri("/"))).status());
    }
  }

  // Connections.

  @Test
  void usesAConnectionAgain() throws Exception {
    // After an error, too: there is nothing wrong with its connection.
    List<Integer> statuses = List.of(200, 302, 404);
    AtomicInteger received = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.answering(
        request -> response(statuses.get(received.getAndIncrement() % statuses.size()), "", ""))) {
      for (int i = 0; i < 20; i++) {
        int length = i * 100;
        exchange(request("POST", server.uri("/"), b -> b.body(bytes("x".repeat(length)))));
      }
      assertOpened(1, "connection to the server", server);
    }
  }

  @Test
  void opensAConnectionAfterOneThatWasClosed() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "Connection: close\r\n", "" + number));
    })) {
      for (int i = 0; i < 3; i++) {
        TransportResponse response =
            exchange(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

        assertEquals("" + i, text(response));
      }
    }
  }

  @Test
  void survivesADeadConnectionForAGet() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", "" + number));
      if (number == 0) {
        connection.close();
        closed.countDown();
      } else {
        connection.awaitEnd();
      }
    })) {
      assertEquals("0", text(exchange(request("GET", server.uri("/")))));
      await(closed);

      try {
        assertEquals("1", text(exchange(request("GET", server.uri("/")))));
      } catch (TransportException e) {
        assertFalse(
            survivesDeadConnections(),
            () -> "a GET failed because the server had closed the kept connection: " + e);
        assertEquals(Reason.CONNECTION, e.reason());
      }
    }
  }

  @Test
  void neverSendsAPostTwice() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      if (number == 0) {
        connection.read();
        connection.send(response(200, "", ""));
      }
      connection.read();
    })) {
      exchange(request("GET", server.uri("/")));

      TransportException failure =
          failure(request("POST", server.uri("/"), b -> b.body(bytes("once"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(2, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "POST"})
  void sendsNothingTwiceOnAFreshConnection(String method) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.running((connection, number) -> connection.read())) {
      TransportException failure = failure(request(method, server.uri("/")));

      assertEquals(Delivery.MAYBE, failure.delivery());
      boolean harmless = method.equals("GET") || method.equals("HEAD");
      assertSentOnce(harmless, server);
    }
  }

  private void assertSentOnce(boolean harmless, ScriptedServer server) {
    int count = server.requests().size();
    assertTrue(
        count == 1 || (count == 2 && harmless && resendsOnNewConnections()),
        () -> "sent " + count + " times");
  }

  @Test
  void runsFiveHundredExchangesAtATime() throws Exception {
    CountDownLatch all = new CountDownLatch(500);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      all.countDown();
      await(all);
      return response(200, "", request.target());
    })) {
      List<Future<TransportResponse>> running = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        running.add(begin(request("GET", server.uri("/" + i))));
      }
      for (int i = 0; i < 500; i++) {
        assertEquals("/" + i, text(end(running.get(i))));
      }
    }
  }

  @Test
  void leavesAConnectionAloneWhenTheSignalComesLate() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      if (request.target().equals("/second")) {
        second.countDown();
        await(go);
      }
      return response(200, "", request.target());
    })) {
      TransportRequest first = request("GET", server.uri("/first"));
      exchange(first);
      Future<TransportResponse> running = begin(request("GET", server.uri("/second")));
      await(second);
      first.cancelSignal().cancel();
      go.countDown();

      assertEquals("/second", text(end(running)));
      assertOpened(1, "connection to the server", server);
    }
  }

  @Test
  void waitsWithoutAThread() throws Exception {
    if (mode == Mode.BLOCKING || !waitsWithoutThread()) {
      return;
    }
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      received.countDown();
      await(go);
      return response(200, "", "");
    })) {
      Future<TransportResponse> running =
          begin(request("POST", server.uri("/"), b -> b.body(bytes("x"))));
      await(received);
      assertEquals(0, tasks.get());
      go.countDown();
      end(running);
    }
  }

  // Failures.

  @Test
  void knowsThatNothingWasSentWhenRefused() throws Exception {
    try (Socket deaf = deafSocket()) {
      int port = deaf.getLocalPort();
      TransportException failure = failure(
          request("POST", URI.create("http://127.0.0.1:" + port + "/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals("connection to 127.0.0.1:" + port + " refused", failure.getMessage());
    }
  }

  @Test
  void knowsThatNothingWasSentToAnUnknownHost() throws Exception {
    TransportException failure =
        failure(request("POST", URI.create("http://no-such-host.invalid/")));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.CONNECTION, failure.reason());
    assertTrue(
        String.valueOf(failure.getMessage()).contains("no-such-host.invalid"), failure.toString());
  }

  /** Whether a connection is reset in the handshake or after it, not every library tells. */
  @Test
  void knowsThatNothingWasSentWhenTlsFails() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.answerAll(request -> response(200, "", ""));
      connection.send("HTTP/1.1 400 This is no HTTP\r\nContent-Length: 0\r\n\r\n");
      connection.awaitEnd();
    })) {
      URI uri = URI.create("https://" + server.uri("/").getAuthority() + "/");

      TransportException failure = failure(request("POST", uri, b -> b.body(bytes("secret"))));

      assertEquals(List.of(), server.requests());
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
    }
  }

  @Test
  void showsNoTargetInMessages() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(number == 0 ? "" : "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
    })) {
      for (int i = 0; i < 2; i++) {
        TransportException failure =
            failure(request("POST", server.uri("/of?whom=SECRET"), b -> b.body(bytes("x"))));

        assertFalse(failure.toString().contains("SECRET"), failure.toString());
      }
    }
  }

  @Test
  void doesNotKnowWhatWasSentAfterAReset() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.reset();
    })) {
      TransportException failure =
          failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(1, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123456789",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n1234567890",
        "SSH-2.0-OpenSSH_9.6\r\n\r\n",
        "\u0015\u0003\u0001\u0000\u0002\u0002(",
      })
  void failsWhenTheAnswerIsNoResponse(String answer) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(answer);
    })) {
      TransportException failure =
          failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertTrue(
          Set.of(Reason.CONNECTION, Reason.PROTOCOL).contains(failure.reason()),
          () -> "reason " + failure.reason());
      assertEquals(1, server.requests().size());
    }
  }

  /**
   * The final status of a response is 200 to 599. Nobody has asked for {@code 101}, after which
   * another protocol would be spoken, and what a status above 599 means is not known.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
        "600 Whatever\r\nContent-Length: 2\r\n\r\nok",
        "999 Whatever\r\nContent-Length: 2\r\n\r\nok",
      })
  void failsWhenTheStatusIsNoneOfAResponse(String answer) throws Exception {
    for (boolean streamed : List.of(false, true)) {
      try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
        connection.read();
        connection.send(number == 0 ? "HTTP/1.1 " + answer : response(200, "", "next"));
        connection.awaitEnd();
      })) {
        Future<TransportResponse> running =
            begin(request("POST", server.uri("/"), b -> b.body(bytes("x")).streamed(streamed)));
        TransportException failure = assertThrows(
            TransportException.class,
            () -> end(running),
            () -> "the status was " + answer.split("\r", 2)[0]);

        assertEquals(Reason.PROTOCOL, failure.reason());
        assertEquals(Delivery.MAYBE, failure.delivery());
        assertUsesAnotherConnection(server);
      }
    }
  }

  @Test
  void ignoresWhatComesAfterTheDeclaredLength() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", "right") + "wrong");
      connection.awaitEnd();
    })) {
      assertEquals("right", text(exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void endsWhenTheServerAnswersBeforeTheBodyIsSent() throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send(response(413, "Connection: close\r\n", "too large"));
    })) {
      try {
        TransportResponse response =
            exchange(request("POST", server.uri("/"), b -> b.body(unknownLength(new Endless()))));
        assertEquals(413, response.status());
      } catch (TransportException e) {
        // The server closes while the client writes: that may hide the response.
        assertEquals(Delivery.MAYBE, e.delivery());
      }
    }
  }

  /**
   * A server that wants no more of the body may answer, keep the connection open and read no further.
   * A client should look for an answer while it sends (RFC 9112, section 9.5), for nothing else but
   * the signal ends such an exchange. What is left of the body stands in the way of the next request,
   * so the connection is not used again.
   */
  @ParameterizedTest
  @ValueSource(longs = {RequestBody.UNKNOWN_LENGTH, Long.MAX_VALUE / 2})
  void endsWhenTheServerAnswersAndLeavesTheBodyUnread(long length) throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      if (number > 0) {
        connection.read();
        connection.send(response(200, "", "next"));
        return;
      }
      connection.readHead();
      connection.send(response(413, "", "too large"));
      answered.countDown();
      await(go);
    })) {
      TransportRequest request = request(
          "POST", server.uri("/"), b -> b.body(RequestBody.of(Endless::new, length, false)));
      Future<TransportResponse> running = begin(request);
      await(answered);
      if (!readsWhileItSends()) {
        request.cancelSignal().cancel();
      }
      try {
        TransportResponse response = running.get(promptMillis(), TimeUnit.MILLISECONDS);
        assertEquals(413, response.status());
        assertEquals("too large", text(response));
      } catch (ExecutionException e) {
        TransportException failure = assertInstanceOf(TransportException.class, e.getCause());
        assertEquals(Delivery.MAYBE, failure.delivery());
      } catch (TimeoutException e) {
        fail("the server has answered, but the call does not end before its body is sent");
      }
      assertUsesAnotherConnection(server);
      go.countDown();
    }
  }

  /** Expects "next" of a server that answers so on the second connection only. */
  private void assertUsesAnotherConnection(ScriptedServer server) throws Exception {
    Future<TransportResponse> next = begin(request("GET", server.uri("/")));
    try {
      assertEquals("next", text(end(next)));
    } catch (TimeoutException e) {
      fail("the connection was used again");
    }
  }

  // The signal.

  @Test
  void sendsNothingIfCancelledBefore() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      TransportRequest request = request("POST", server.uri("/"));
      request.cancelSignal().cancel();

      TransportException failure = failure(request);

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CANCELLED, failure.reason());
      assertEquals(List.of(), server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Half: ",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12",
        "HTTP/1.1 200 OK\r\n\r\nto the end",
      })
  void endsWhenCancelledWhereTheServerStalls(String sent) throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(sent);
      stalled.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("POST", server.uri("/"), b -> b.body(bytes("x")));
      Future<TransportResponse> running = begin(request);
      await(stalled);
      request.cancelSignal().cancel();

      assertCancelled(running);
      assertClosed(over);
      assertOpened(1, "connection to the server", server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
      })
  void endsWhenCancelledOnAConnectionThatWasUsedBefore(String sent) throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(response(200, "", ""));
      if (number > 0) {
        return;
      }
      connection.read();
      connection.send(sent);
      stalled.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      exchange(request("GET", server.uri("/")));
      TransportRequest request = request("POST", server.uri("/"));
      Future<TransportResponse> running = begin(request);
      await(stalled);
      request.cancelSignal().cancel();

      assertCancelled(running);
      assertClosed(over);
      assertEquals(200, exchange(request("GET", server.uri("/"))).status());
    }
  }

  @Test
  void endsWhenCancelledWhileTheBodyIsSent() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      started.countDown();
      await(go);
    })) {
      Endless body = new Endless();
      TransportRequest request = request("POST", server.uri("/"), b -> b.body(unknownLength(body)));
      Future<TransportResponse> running = begin(request);
      await(started);
      await(body.opened);
      request.cancelSignal().cancel();

      assertCancelled(running);
      assertTrue(
          body.closed.await(patienceMillis(), TimeUnit.MILLISECONDS),
          "the stream of the body is closed");
      go.countDown();
    }
  }

  @Test
  void endsAReadWhenCancelled() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(startOfStream());
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("GET", server.uri("/"), b -> b.streamed(true));
      InputStream stream = exchange(request).stream();
      readStart(stream);
      Future<Integer> read = threads.submit(() -> stream.read());
      request.cancelSignal().cancel();

      assertCancelled(read);
      assertClosed(over);
    }
  }

  @Test
  void endsWhenInterrupted() throws Exception {
    if (mode == Mode.ASYNC) {
      return;
    }
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      received.countDown();
      connection.awaitEnd();
      over.countDown();
    })) {
      TransportRequest request = request("POST", server.uri("/"));
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      Thread caller = new Thread(() -> {
        try {
          transport().send(request);
        } catch (Throwable e) {
          thrown.set(e);
        }
      });
      caller.setDaemon(true);
      caller.start();
      await(received);
      caller.interrupt();
      if (!reactsToInterrupts()) {
        request.cancelSignal().cancel();
      }
      caller.join(promptMillis());

      assertInstanceOf(InterruptedException.class, thrown.get());
      assertClosed(over);
    }
  }

  @Test
  void sendsNothingIfInterruptedBefore() throws Exception {
    if (mode == Mode.ASYNC) {
      return;
    }
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      Thread.currentThread().interrupt();

      assertThrows(
          InterruptedException.class, () -> transport().send(request("GET", server.uri("/"))));
      assertEquals(List.of(), server.requests());
    }
  }

  // Streamed responses.

  @Test
  void streamsABody() throws Exception {
    byte[] large = random(10_000_000);
    String answer = response(200, "X-A: b\r\n", new String(large, StandardCharsets.ISO_8859_1));
    try (ScriptedServer server = ScriptedServer.answering(request -> answer)) {
      for (int i = 0; i < 2; i++) {
        try (TransportResponse response =
            exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
          assertEquals(200, response.status());
          assertEquals("b", response.headers().first("X-A").orElse(""));
          assertArrayEquals(large, soon(() -> response.stream().readAllBytes()));
          assertEquals(-1, soon(() -> response.stream().read()));
        }
      }
      assertOpened(1, "connection to the server", server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HEAD 200 Content-Length: 5\r\n", "GET 204 ", "GET 200 Content-Length: 0\r\n"})
  void streamsNoBody(String line) throws Exception {
    String[] parts = line.split(" ", 3);
    String answer = "HTTP/1.1 " + parts[1] + " X\r\n" + parts[2] + "\r\n";
    try (ScriptedServer server = ScriptedServer.answering(request -> answer)) {
      for (int i = 0; i < 2; i++) {
        try (TransportResponse response =
            exchange(request(parts[0], server.uri("/"), b -> b.streamed(true)))) {
          assertEquals(-1, soon(() -> response.stream().read()));
        }
      }
    }
  }

  @Test
  void streamsBytesAsTheyArrive() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na");
      await(go);
      connection.send("b");
    })) {
      try (TransportResponse response =
          exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        assertEquals('a', soon(() -> response.stream().read()));
        go.countDown();
        assertEquals('b', soon(() -> response.stream().read()));
        assertEquals(-1, soon(() -> response.stream().read()));
      }
    }
  }

  @Test
  void closingAStreamEarlyClosesTheConnection() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      if (number > 0) {
        connection.send(response(200, "", "next"));
        return;
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
      try {
        while (true) {
          connection.send(new byte[8192]);
        }
      } catch (IOException e) {
        over.countDown();
      }
    })) {
      TransportResponse response = exchange(request("GET", server.uri("/"), b -> b.streamed(true)));
      assertEquals(100, response.stream().readNBytes(100).length);
      response.close();
      response.close();

      assertClosed(over);
      assertThrows(IOException.class, () -> response.stream().read());
      assertEquals("next", text(exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void holdsLittleOfAStreamThatNobodyReads() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    AtomicLong count = new AtomicLong();
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
      for (int i = 0; i < 1000; i++) {
        connection.send(new byte[100_000]);
        count.addAndGet(100_000);
      }
      sent.countDown();
      connection.awaitEnd();
    })) {
      try (TransportResponse response =
          exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        assertEquals(0, response.stream().read());
        // Can only be wrong in one way: it passes if the machine stands still for so long.
        long before;
        do {
          before = count.get();
          assertFalse(sent.await(500, TimeUnit.MILLISECONDS), "the server could send everything");
        } while (count.get() > before);
        assertEquals(99_999_999, drain(response.stream()));
      }
    }
  }

  @Test
  void endsAReadThatWaitsTooLong() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(startOfStream());
      connection.awaitEnd();
      over.countDown();
    })) {
      InputStream stream = exchange(request(
              "GET", server.uri("/"), b -> b.streamed(true).idleTimeout(Duration.ofMillis(500))))
          .stream();
      readStart(stream);

      TransportException failure =
          assertThrows(TransportException.class, () -> soon(() -> stream.read()));

      assertEquals(Reason.TIMEOUT, failure.reason());
      assertClosed(over);
    }
  }

  @Test
  void doesNotCountTheWaitForTheResponseAsIdle() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      connection.send(response(200, "", "late"));
      connection.awaitEnd();
    })) {
      try (TransportResponse response = exchange(request(
          "GET", server.uri("/"), b -> b.streamed(true).idleTimeout(Duration.ofMillis(200))))) {
        assertEquals("late", new String(response.stream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n12345",
      })
  void tellsWhenAStreamBreaksOff(String answer) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(answer);
    })) {
      try (TransportResponse response =
          exchange(request("GET", server.uri("/"), b -> b.streamed(true)))) {
        TransportException failure =
            assertThrows(TransportException.class, () -> response.stream().readAllBytes());

        assertEquals(Reason.PROTOCOL, failure.reason());
        assertEquals(Delivery.MAYBE, failure.delivery());
      }
    }
  }

  // TLS.

  @Test
  void refusesAnUnknownIssuer() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(
        TRUSTED.server("127.0.0.1"), false, request -> response(200, "", ""))) {
      assertRefusesCertificate(server);
    }
  }

  @Test
  void speaksTls() throws Exception {
    useTransport(
        settings(TransportCapability.SSL_CONTEXT).trust(TRUSTED.trust()).build());
    try (ScriptedServer server = ScriptedServer.answering(
        TRUSTED.server("127.0.0.1"), false, request -> response(200, "", "secret"))) {
      for (int i = 0; i < 3; i++) {
        String body = "body" + "x".repeat(i);
        TransportResponse response =
            exchange(request("POST", server.uri("/private?a=b"), b -> b.body(bytes(body))));

        assertEquals("secret", text(response));
        assertArrayEquals(
            body.getBytes(StandardCharsets.US_ASCII), server.requests().get(i).body());
        assertEquals("/private?a=b", server.requests().get(i).target());
        assertAddsNothingElse(Headers.empty(), server.requests().get(i));
      }
      assertOpened(1, "connection to the server", server);
    }
  }

  @Test
  void refusesACertificateThatHasExpired() throws Exception {
    useTransport(
        settings(TransportCapability.SSL_CONTEXT).trust(TRUSTED.trust()).build());
    SSLContext expired = TRUSTED.server(TRUSTED.identity("127.0.0.1", Duration.ofDays(-1)));
    try (ScriptedServer server =
        ScriptedServer.answering(expired, false, request -> response(200, "", ""))) {
      assertRefusesCertificate(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"elsewhere.test", "127.0.0.2"})
  void refusesACertificateForAnotherHost(String other) throws Exception {
    useTransport(
        settings(TransportCapability.SSL_CONTEXT).trust(TRUSTED.trust()).build());
    try (ScriptedServer server =
        ScriptedServer.answering(TRUSTED.server(other), false, request -> response(200, "", ""))) {
      assertRefusesCertificate(server);
    }
  }

  private void assertRefusesCertificate(ScriptedServer server) {
    TransportException failure =
        failure(request("POST", server.uri("/"), b -> b.body(bytes("secret"))));

    assertEquals(Delivery.NOT_SENT, failure.delivery());
    assertEquals(Reason.CONNECTION, failure.reason());
    assertNames(failure, server.uri("/").getAuthority());
    assertEquals(List.of(), server.requests());
  }

  @Test
  void showsAClientCertificate() throws Exception {
    KeyStore identity = TRUSTED.identity("client.test", Duration.ofDays(1));
    useTransport(settings(TransportCapability.SSL_CONTEXT)
        .trust(TRUSTED.trust())
        .clientCertificate(identity, Certificates.PASSWORD)
        .build());
    try (ScriptedServer server = ScriptedServer.answering(
        TRUSTED.server("127.0.0.1"), true, request -> response(200, "", "known"))) {
      assertEquals("known", text(exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void failsWithoutTheClientCertificateThatIsWanted() throws Exception {
    useTransport(
        settings(TransportCapability.SSL_CONTEXT).trust(TRUSTED.trust()).build());
    try (ScriptedServer server = ScriptedServer.answering(
        TRUSTED.server("127.0.0.1"), true, request -> response(200, "", "unknown"))) {
      // With TLS 1.3 the server says so only after the request may have been sent.
      TransportException failure =
          failure(request("POST", server.uri("/"), b -> b.body(bytes("x"))));

      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(List.of(), server.requests());
    }
  }

  // Proxies. They answer in place of a host that does not exist, so nothing can get around them.

  @Test
  void sendsThroughAProxy() throws Exception {
    try (ScriptedServer proxy =
        ScriptedServer.answering(request -> response(200, "", request.target()))) {
      useTransport(settings(TransportCapability.PROXY).proxy(at(proxy)).build());
      for (int i = 0; i < 2; i++) {
        TransportResponse response = exchange(
            request("POST", URI.create(PLAIN_TARGET + "/a%2Fb?c=d"), b -> b.body(bytes("x"))));

        assertEquals(PLAIN_TARGET + "/a%2Fb?c=d", text(response));
        ReceivedRequest received = proxy.requests().get(i);
        assertEquals(List.of("desktop.invalid"), received.headers().all("Host"));
        assertAddsNothingElse(Headers.builder().add("Proxy-Connection", "").build(), received);
      }
      assertOpened(1, "connection to the proxy", proxy);
    }
  }

  @Test
  void tunnelsThroughAProxy() throws Exception {
    assumeCan(TransportCapability.PROXY);
    List<ReceivedRequest> connects = new CopyOnWriteArrayList<>();
    try (ScriptedServer proxy = tunnel(connects, request -> response(200, "", "inside"))) {
      useTransport(settings(TransportCapability.SSL_CONTEXT)
          .trust(TRUSTED.trust())
          .proxy(at(proxy))
          .build());
      for (int i = 0; i < 2; i++) {
        TransportResponse response = exchange(request(
            "POST",
            URI.create(SECURE_TARGET + "/private"),
            b -> b.headers(
                    Headers.builder().add("Authorization", "Bearer s3cret").build())
                .body(bytes("x"))));

        assertEquals("inside", text(response));
        ReceivedRequest received = proxy.requests().get(i);
        assertEquals("/private", received.target());
        assertEquals(List.of("desktop.invalid"), received.headers().all("Host"));
        assertEquals(List.of(), received.headers().all("Proxy-Authorization"));
      }
      assertOpened(1, "tunnel through the proxy", proxy);
      ReceivedRequest connect = connects.get(0);
      assertEquals("CONNECT desktop.invalid:443", connect.method() + " " + connect.target());
      assertEquals(List.of(), connect.headers().all("Authorization"));
      assertEquals(List.of(), connect.headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void refusesACertificateForAnotherHostInATunnel() throws Exception {
    assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(TRUSTED.server("127.0.0.1"), false);
      connection.answerAll(request -> response(200, "", ""));
    })) {
      useTransport(settings(TransportCapability.SSL_CONTEXT)
          .trust(TRUSTED.trust())
          .proxy(at(proxy))
          .build());

      TransportException failure = failure(request("POST", URI.create(SECURE_TARGET + "/")));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertEquals(List.of(), proxy.requests());
    }
  }

  /** The answer to CONNECT does not make the connection one that was used before. */
  @Test
  void sendsNothingTwiceInAFreshTunnel() throws Exception {
    assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.readHead();
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(TRUSTED.server("desktop.invalid"), false);
      connection.read();
    })) {
      useTransport(settings(TransportCapability.SSL_CONTEXT)
          .trust(TRUSTED.trust())
          .proxy(at(proxy))
          .build());

      TransportException failure = failure(request("GET", URI.create(SECURE_TARGET + "/")));

      assertEquals(Delivery.MAYBE, failure.delivery());
      assertSentOnce(true, proxy);
    }
  }

  /** The JVM's own rules leave loopback hosts alone, unless someone has changed them. */
  @Test
  void reachesLoopbackHostsWithoutProxy() throws Exception {
    assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.answering(request -> response(200, "", "proxy"));
        ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "direct"))) {
      withProxyOfTheJvm(proxy, () -> {
        List<TransportSettings> all = new ArrayList<>();
        for (ProxySettings each : List.of(at(proxy), ProxySettings.system())) {
          all.add(settings(TransportCapability.PROXY).proxy(each).build());
        }
        if (provider() != null) {
          // What the application gives is as it has configured it.
          all.add(TransportSettings.DEFAULTS);
        }
        for (TransportSettings settings : all) {
          useTransport(settings);
          for (String host : List.of("127.0.0.1", "localhost", "LOCALHOST")) {
            URI uri = URI.create("http://" + host + ":" + server.port() + "/");
            assertEquals("direct", text(exchange(request("GET", uri))));
          }
        }
      });
      assertOpened(0, "connections to the proxy", proxy);
    }
  }

  @Test
  void usesTheProxyOfTheJvmIfToldSo() throws Exception {
    assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.answering(request -> response(200, "", "proxy"))) {
      withProxyOfTheJvm(proxy, () -> {
        useTransport(
            settings(TransportCapability.PROXY).proxy(ProxySettings.system()).build());
        assertEquals("proxy", text(exchange(request("GET", URI.create(PLAIN_TARGET + "/")))));
      });
    }
  }

  @Test
  void usesNoProxyIfToldSo() throws Exception {
    assumeCan(TransportCapability.PROXY);
    try (ScriptedServer proxy = ScriptedServer.answering(request -> response(200, "", "proxy"))) {
      withProxyOfTheJvm(proxy, () -> {
        useTransport(
            settings(TransportCapability.PROXY).proxy(ProxySettings.none()).build());
        TransportException failure = failure(request("GET", URI.create(PLAIN_TARGET + "/")));
        assertEquals(Delivery.NOT_SENT, failure.delivery());
      });
      assertOpened(0, "connections to the proxy", proxy);
    }
  }

  @Test
  void knowsThatNothingWasSentWhenTheProxyIsDown() throws Exception {
    try (Socket deaf = deafSocket()) {
      int port = deaf.getLocalPort();
      useTransport(settings(TransportCapability.PROXY)
          .proxy(ProxySettings.of("127.0.0.1", port))
          .build());
      for (String target : List.of(PLAIN_TARGET, SECURE_TARGET)) {
        TransportException failure =
            failure(request("POST", URI.create(target + "/"), b -> b.body(bytes("x"))));

        assertEquals(Delivery.NOT_SENT, failure.delivery());
        assertEquals(Reason.CONNECTION, failure.reason());
        assertNames(failure, "127.0.0.1:" + port);
      }
    }
  }

  /** To pass its answer off as that of the server would let a proxy put words into its mouth. */
  @ParameterizedTest
  @ValueSource(ints = {302, 403, 407, 502})
  void tellsThatAProxyRefusesATunnel(int status) throws Exception {
    try (ScriptedServer proxy = ScriptedServer.answering(
        request -> response(status, "Proxy-Authenticate: Basic realm=x\r\n", "no way"))) {
      useTransport(settings(TransportCapability.PROXY).proxy(at(proxy)).build());

      TransportException failure =
          failure(request("POST", URI.create(SECURE_TARGET + "/"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
      assertNames(failure, "proxy");
      assertNames(failure, "" + status);
      assertEquals("CONNECT", only(proxy).method());
    }
  }

  @Test
  void showsCredentialsToAProxy() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.answering(request -> response(200, "", "let in"));
        ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "direct"))) {
      useTransport(settings(TransportCapability.PROXY_AUTHENTICATION)
          .proxy(at(proxy).withCredentials("us\u00e9r", "pa:ss"))
          .build());
      // A body that can be read only once: there is no second try after a challenge.
      TransportResponse response = exchange(request(
          "POST",
          URI.create(PLAIN_TARGET + "/"),
          b -> b.body(unknownLength(stream(new byte[] {1, 2})))));

      assertEquals("let in", text(response));
      assertEquals(
          List.of("Basic dXPDqXI6cGE6c3M="), only(proxy).headers().all("Proxy-Authorization"));
      assertEquals(2, only(proxy).body().length);

      exchange(request("GET", server.uri("/")));
      assertEquals(List.of(), only(server).headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void showsCredentialsForATunnel() throws Exception {
    assumeCan(TransportCapability.SSL_CONTEXT);
    List<ReceivedRequest> connects = new CopyOnWriteArrayList<>();
    try (ScriptedServer proxy = tunnel(connects, request -> response(200, "", "inside"))) {
      useTransport(settings(TransportCapability.PROXY_AUTHENTICATION)
          .trust(TRUSTED.trust())
          .proxy(at(proxy).withCredentials("user", "pass"))
          .build());

      assertEquals("inside", text(exchange(request("GET", URI.create(SECURE_TARGET + "/")))));

      assertEquals(1, connects.size());
      assertEquals(
          List.of("Basic dXNlcjpwYXNz"), connects.get(0).headers().all("Proxy-Authorization"));
      assertEquals(List.of(), only(proxy).headers().all("Proxy-Authorization"));
    }
  }

  @Test
  void tellsThatCredentialsAreWrong() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.answering(
        request -> response(407, "Proxy-Authenticate: Basic realm=x\r\n", "who?"))) {
      useTransport(settings(TransportCapability.PROXY_AUTHENTICATION)
          .proxy(at(proxy).withCredentials("user", "pass"))
          .build());

      TransportResponse plain = exchange(request("GET", URI.create(PLAIN_TARGET + "/")));
      assertEquals(407, plain.status());
      assertEquals("who?", text(plain));
      assertEquals(1, proxy.requests().size());

      TransportException failure = failure(request("GET", URI.create(SECURE_TARGET + "/")));
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertNames(failure, "407");
      for (Throwable cause : chain(failure)) {
        assertFalse(String.valueOf(cause).contains("pass"), () -> "shows a secret: " + cause);
        assertFalse(String.valueOf(cause).contains("dXNlcjp"), () -> "shows a secret: " + cause);
      }
      assertEquals(2, proxy.requests().size());
    }
  }

  // Other settings.

  @Test
  void endsAConnectThatTakesTooLong() throws Exception {
    useTransport(settings(TransportCapability.CONNECT_TIMEOUT)
        .connectTimeout(Duration.ofMillis(200))
        .build());
    try (SilentPort port = SilentPort.open()) {
      TransportException failure =
          failure(request("POST", port.uri("http"), b -> b.body(bytes("x"))));

      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.TIMEOUT, failure.reason());
      assertNames(failure, port.uri("http").getAuthority());
    }
  }

  @Test
  void doesNotTakeTheConnectTimeoutForThatOfTheAnswer() throws Exception {
    useTransport(settings(TransportCapability.CONNECT_TIMEOUT)
        .connectTimeout(Duration.ofMillis(200))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      assertFalse(never.await(500, TimeUnit.MILLISECONDS));
      return response(200, "", "late");
    })) {
      assertEquals("late", text(exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void opensNoMoreConnectionsThanAllowed() throws Exception {
    useTransport(settings(TransportCapability.MAX_CONNECTIONS).maxConnections(2).build());
    CountDownLatch two = new CountDownLatch(2);
    CountDownLatch three = new CountDownLatch(3);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      two.countDown();
      three.countDown();
      await(go);
      return response(200, "", request.target());
    })) {
      List<Future<TransportResponse>> running = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        running.add(begin(request("GET", server.uri("/" + i))));
      }
      await(two);
      assertFalse(three.await(200, TimeUnit.MILLISECONDS), "a third connection");
      go.countDown();
      for (int i = 0; i < 6; i++) {
        assertEquals("/" + i, text(end(running.get(i))));
      }
      assertOpened(2, "connections to the server", server);
    }
  }

  @Test
  void countsConnectionsToAllServers() throws Exception {
    useTransport(settings(TransportCapability.MAX_CONNECTIONS).maxConnections(1).build());
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (ScriptedServer first = ScriptedServer.answering(request -> {
          received.countDown();
          await(go);
          return response(200, "", "first");
        });
        ScriptedServer second = ScriptedServer.running((connection, number) -> {
          other.countDown();
          connection.answerAll(request -> response(200, "", "second"));
        })) {
      Future<TransportResponse> atFirst = begin(request("GET", first.uri("/")));
      await(received);
      Future<TransportResponse> atSecond = begin(request("GET", second.uri("/")));
      assertFalse(
          other.await(200, TimeUnit.MILLISECONDS),
          "expected 1 connection in all, but the transport opened one to each of 2 servers");
      go.countDown();
      assertEquals("first", text(end(atFirst)));
      assertEquals("second", text(end(atSecond)));
    }
  }

  @Test
  void usesNoConnectionThatWasIdleForTooLong() throws Exception {
    useTransport(settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofMillis(300))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "ok"))) {
      exchange(request("GET", server.uri("/")));
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      exchange(request("GET", server.uri("/")));

      assertOpened(2, "connections to the server", server);
    }
  }

  @Test
  void usesAConnectionThatWasIdleForLessThanAllowed() throws Exception {
    useTransport(settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofDays(1))
        .build());
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "ok"))) {
      exchange(request("GET", server.uri("/")));
      exchange(request("GET", server.uri("/")));

      assertOpened(1, "connection to the server", server);
    }
  }

  @Test
  void doesNotTakeTheIdleTimeForThatOfTheAnswer() throws Exception {
    useTransport(settings(TransportCapability.MAX_IDLE_TIME)
        .maxIdleTime(Duration.ofMillis(300))
        .build());
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      assertFalse(never.await(600, TimeUnit.MILLISECONDS));
      return response(200, "", "late");
    })) {
      assertEquals("late", text(exchange(request("GET", server.uri("/")))));
    }
  }

  @Test
  void sendsFromTheLocalAddressThatIsSet() throws Exception {
    assumeCan(TransportCapability.LOCAL_ADDRESS);
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", "ok"))) {
      // Of all loopback addresses some systems have the first only; none has one of RFC 5737.
      InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
      if (canBind(second)) {
        useTransport(
            settings(TransportCapability.LOCAL_ADDRESS).localAddress(second).build());
        exchange(request("GET", server.uri("/")));
        assertEquals(List.of(second), server.clients());
      }
      useTransport(settings(TransportCapability.LOCAL_ADDRESS)
          .localAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}))
          .build());
      TransportException failure = failure(request("POST", server.uri("/not-from-here")));
      assertEquals(Delivery.NOT_SENT, failure.delivery());
      assertEquals(Reason.CONNECTION, failure.reason());
    }
  }

  /** Whether a setting works is for the other tests to say. */
  @Test
  void isFoundByTheClientWhichRefusesTheSettingsThatItLacks() throws Exception {
    TransportProvider provider = provider();
    if (provider == null) {
      abort("the transport has no provider");
      return;
    }
    assertTrue(provider.name().matches("[a-z0-9-]+"), () -> "name " + provider.name());
    for (TransportCapability capability : TransportCapability.values()) {
      BeeperDesktop.Builder builder = BeeperDesktop.builder()
          .anonymous()
          .baseUrl(URI.create("http://127.0.0.1:1"))
          .codec(noCodec())
          .transportSettings(settings -> set(settings, capability));
      if (provider.capabilities().contains(capability)) {
        withOnly(provider, loader -> builder.classLoader(loader).build().close());
      } else {
        ConfigurationException failure = assertThrows(
            ConfigurationException.class,
            () ->
                withOnly(provider, loader -> builder.classLoader(loader).build().close()));
        assertNames(failure, provider.name());
        assertNames(failure, capability.setting());
      }
    }
  }

  private static void set(TransportSettings.Builder settings, TransportCapability capability) {
    try {
      switch (capability) {
        case CONNECT_TIMEOUT -> settings.connectTimeout(Duration.ofSeconds(1));
        case PROXY -> settings.proxy(ProxySettings.none());
        case PROXY_AUTHENTICATION ->
          settings.proxy(ProxySettings.of("127.0.0.1", 1).withCredentials("user", "pass"));
        case SSL_CONTEXT -> settings.sslContext(SSLContext.getDefault());
        case MAX_CONNECTIONS -> settings.maxConnections(1);
        case MAX_IDLE_TIME -> settings.maxIdleTime(Duration.ofSeconds(1));
        case LOCAL_ADDRESS -> settings.localAddress(InetAddress.getLoopbackAddress());
      }
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Codec noCodec() {
    return (Codec) Proxy.newProxyInstance(
        Codec.class.getClassLoader(), new Class<?>[] {Codec.class}, (codec, method, arguments) -> {
          throw new UnsupportedOperationException("no JSON here");
        });
  }

  /** Does something where the client finds the provider, and prefers it to others on the path. */
  private static void withOnly(TransportProvider provider, Action<ClassLoader> action)
      throws Exception {
    Path folder = Files.createTempDirectory("transport-contract");
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Path file = services.resolve(TransportProvider.class.getName());
    Files.writeString(file, provider.getClass().getName());
    String before = System.setProperty(CHOICE, provider.name());
    try (URLClassLoader loader = new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, provider.getClass().getClassLoader())) {
      action.run(loader);
    } finally {
      if (before == null) {
        System.clearProperty(CHOICE);
      } else {
        System.setProperty(CHOICE, before);
      }
      Files.delete(file);
      Files.delete(services);
      Files.delete(folder.resolve("META-INF"));
      Files.delete(folder);
    }
  }

  // Deadlines. The client fires the signal; a time-out of the transport's own may come first.

  @Test
  void endsAtTheDeadlineWhileItConnects() throws Exception {
    try (SilentPort port = SilentPort.open()) {
      assertEndsAtTheDeadline(port.uri("http"));
    }
  }

  @Test
  void endsAtTheDeadlineInAHandshake() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.runningInPlaceOfTls((connection, number) -> connection.awaitEnd())) {
      assertEndsAtTheDeadline(server.uri("/"));
    }
  }

  @Test
  void endsAtTheDeadlineWhenTheProxyIsSilent() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (ScriptedServer proxy = ScriptedServer.running((connection, number) -> {
      connection.awaitEnd();
      over.countDown();
    })) {
      useTransport(settings(TransportCapability.PROXY).proxy(at(proxy)).build());
      assertEndsAtTheDeadline(URI.create(SECURE_TARGET + "/"));
      assertClosed(over);
    }
  }

  @Test
  void endsAtTheDeadlineWhileItWaitsForAConnection() throws Exception {
    useTransport(settings(TransportCapability.MAX_CONNECTIONS).maxConnections(1).build());
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      received.countDown();
      await(go);
      return response(200, "", request.target());
    })) {
      Future<TransportResponse> first = begin(request("GET", server.uri("/first")));
      await(received);
      assertEndsAtTheDeadline(server.uri("/second"));
      go.countDown();
      assertEquals("/first", text(end(first)));
      assertEquals("/third", text(exchange(request("GET", server.uri("/third")))));
      assertEquals(2, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"})
  void endsAtTheDeadlineWhenBytesOnlyDrip(String start) throws Exception {
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(start.isEmpty() ? "HTTP/1.1 200 O" : start);
      CountDownLatch never = new CountDownLatch(1);
      // Until the connection is closed, or long after the call should have ended.
      for (long left = 2 * (DEADLINE_MILLIS + promptMillis()); left > 0; left -= 100) {
        connection.send("x");
        assertFalse(never.await(100, TimeUnit.MILLISECONDS));
      }
    })) {
      assertMaybeSent(assertEndsAtTheDeadline(server.uri("/")));
    }
  }

  private TransportException assertEndsAtTheDeadline(URI uri) throws Exception {
    Deadline deadline = Deadline.after(Duration.ofMillis(DEADLINE_MILLIS));
    TransportRequest request = request("POST", uri, b -> b.body(bytes("x")).deadline(deadline));
    Future<TransportResponse> running = begin(request);
    try {
      running.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      request.cancelSignal().cancel();
    } catch (ExecutionException e) {
      // Its own time-out was a little faster.
    }
    TransportException failure = failureOf(running);
    assertTrue(
        Set.of(Reason.CANCELLED, Reason.TIMEOUT).contains(failure.reason()),
        () -> "reason " + failure.reason() + " of " + failure);
    return failure;
  }

  /** A fresh proxy that plays the server inside of the tunnel, too. */
  private static ScriptedServer tunnel(List<ReceivedRequest> connects, ScriptedServer.Answer answer)
      throws IOException {
    return ScriptedServer.running((connection, number) -> {
      connects.add(Objects.requireNonNull(connection.readHead()));
      connection.send("HTTP/1.1 200 Go\r\n\r\n");
      connection.startTls(TRUSTED.server("desktop.invalid"), false);
      connection.answerAll(answer);
    });
  }

  private static ProxySettings at(ScriptedServer proxy) {
    return ProxySettings.of("127.0.0.1", proxy.port());
  }

  private static void withProxyOfTheJvm(ScriptedServer proxy, Action.Plain action)
      throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    // For all hosts, also those that the JVM leaves out by default.
    ProxySelector.setDefault(
        ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
    try {
      action.run();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private static boolean canBind(InetAddress address) {
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  // The end.

  @Test
  void refusesWorkWhenClosed() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(request -> response(200, "", ""))) {
      exchange(request("GET", server.uri("/")));
      transport().close();
      transport().close();

      IllegalStateException failure = assertThrows(
          IllegalStateException.class, () -> exchange(request("GET", server.uri("/"))));
      assertTrue(String.valueOf(failure.getMessage()).contains("closed"));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void closingEndsWhatRunsUnlessTheClientWasGiven() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.answering(request -> {
      received.countDown();
      await(go);
      return response(200, "", "done");
    })) {
      Future<TransportResponse> running = begin(request("GET", server.uri("/")));
      await(received);
      transport().close();
      if (ownsItsClient()) {
        assertCancelled(running);
      } else {
        go.countDown();
        assertEquals("done", text(end(running)));
      }
      go.countDown();
    }
  }

  @Test
  void closingEndsAStreamUnlessTheClientWasGiven() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ScriptedServer server = ScriptedServer.running((connection, number) -> {
      connection.read();
      connection.send(startOfStream());
      await(go);
      connection.send("b");
      connection.awaitEnd();
    })) {
      InputStream stream =
          exchange(request("GET", server.uri("/"), b -> b.streamed(true))).stream();
      readStart(stream);
      Future<Integer> read = threads.submit(() -> stream.read());
      transport().close();
      if (ownsItsClient()) {
        assertCancelled(read);
      } else {
        go.countDown();
        assertEquals('b', end(read));
      }
      go.countDown();
    }
  }

  // Helpers.

  private static TransportRequest request(String method, URI uri) {
    return request(method, uri, b -> {});
  }

  private static TransportRequest request(
      String method, URI uri, java.util.function.Consumer<TransportRequest.Builder> more) {
    TransportRequest.Builder builder = TransportRequest.builder(method, uri);
    more.accept(builder);
    return builder.build();
  }

  private TransportResponse exchange(TransportRequest request) throws Exception {
    return mode == Mode.BLOCKING ? transport().send(request) : end(begin(request));
  }

  private Future<TransportResponse> begin(TransportRequest request) {
    return mode == Mode.BLOCKING
        ? threads.submit(() -> transport().send(request))
        : transport().sendAsync(request, task -> {
          tasks.incrementAndGet();
          threads.execute(task);
        });
  }

  private <T> T end(Future<T> running) throws Exception {
    try {
      return running.get(patienceMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Does something that may block, with the patience of a watchdog. */
  private <T> T soon(Callable<T> action) throws Exception {
    return end(threads.submit(action));
  }

  private TransportException failure(TransportRequest request) {
    return assertThrows(TransportException.class, () -> exchange(request));
  }

  private TransportException failureOf(Future<?> running) {
    ExecutionException failure = assertThrows(
        ExecutionException.class, () -> running.get(promptMillis(), TimeUnit.MILLISECONDS));
    return assertInstanceOf(TransportException.class, failure.getCause());
  }

  /** At a point where the server has received the request, or a part of it. */
  private void assertCancelled(Future<?> running) {
    TransportException failure = failureOf(running);
    assertEquals(Reason.CANCELLED, failure.reason());
    assertMaybeSent(failure);
  }

  private static void assertMaybeSent(TransportException failure) {
    assertEquals(
        Delivery.MAYBE,
        failure.delivery(),
        () -> "the server has received something of the request: " + failure);
  }

  private void assertClosed(CountDownLatch over) throws InterruptedException {
    if (closesConnectionsAtOnce()) {
      assertTrue(
          over.await(2 * promptMillis(), TimeUnit.MILLISECONDS), "the connection was not closed");
    }
  }

  /** Returns a socket with a port that nobody else can take, and at which it does not listen. */
  private static Socket deafSocket() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
    return socket;
  }

  private static void assertNames(Throwable failure, String what) {
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(what), () -> "'" + what + "' is not in the message: " + failure);
  }

  private static void assertOpened(int expected, String what, ScriptedServer server) {
    int opened = server.connections();
    assertEquals(
        expected,
        opened,
        () -> "expected " + expected + " " + what + ", but the transport opened " + opened);
  }

  private static ReceivedRequest only(ScriptedServer server) {
    assertEquals(1, server.requests().size(), "number of requests");
    return server.requests().get(0);
  }

  private void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(patienceMillis(), TimeUnit.MILLISECONDS), "nothing happened");
  }

  private static String text(TransportResponse response) {
    return new String(response.bytes(), StandardCharsets.ISO_8859_1);
  }

  private static RequestBody bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RequestBody.of(bytes, 0, bytes.length);
  }

  private static RequestBody unknownLength(InputStream stream) {
    return RequestBody.of(() -> stream, RequestBody.UNKNOWN_LENGTH, false);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** Returns a response of which one byte is missing. */
  private static String startOfStream() {
    return "HTTP/1.1 200 OK\r\nContent-Length: "
        + (START_OF_STREAM + 1)
        + "\r\n\r\n"
        + "x".repeat(START_OF_STREAM);
  }

  private void readStart(InputStream stream) throws Exception {
    assertEquals(START_OF_STREAM, soon(() -> stream.readNBytes(START_OF_STREAM)).length);
  }

  private static long drain(InputStream stream) throws IOException {
    return stream.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  /** Does something that may fail. */
  @FunctionalInterface
  private interface Action<T> {
    void run(T with) throws Exception;

    /** Needs nothing. */
    @FunctionalInterface
    interface Plain {
      void run() throws Exception;
    }
  }

  /** Tells when it was closed. */
  private static final class TrackedStream extends ByteArrayInputStream {

    final CountDownLatch closed = new CountDownLatch(1);

    TrackedStream(byte[] bytes) {
      super(bytes);
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** Never ends. */
  private static final class Endless extends InputStream {

    final CountDownLatch opened = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read() {
      opened.countDown();
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      opened.countDown();
      return length;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
