package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.app.VerificationFailedException;
import com.beeper.desktop.bridges.LoginFailedException;
import com.beeper.desktop.events.SubscriptionRefusedException;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.MessagePendingException;
import com.beeper.desktop.messages.MessageSendException;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.testkit.Samples;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exceptions as calls throw them can be serialized, and contain no secret. */
class ExceptionsTest {

  private static final String SECRET = "S3CR3T";
  private static final Path PACKAGE =
      Path.of("../..", "api", "target", "classes", "com", "beeper", "desktop");

  private final Set<String> seen = new TreeSet<>();

  @Test
  void serializesEveryExceptionWithoutSecrets() throws Exception {
    for (TransportMode mode : TransportMode.values()) {
      ofFaults(mode);
    }
    check(catchThrowable(() -> BeeperDesktop.builder()
        .accessToken(SECRET)
        .baseUrl(URI.create("http://example.com"))
        .build()));
    try (BeeperDesktop client = TransportMode.clientBuilder(URI.create("http://localhost:1"))
        .accessToken(SECRET)
        .build()) {
      check(catchThrowable(() -> client.assets().upload(Path.of("no such file"))));
    }
    ofFeatures().forEach(this::check);
    assertThat(seen).isEqualTo(declared());
  }

  /** Returns the exceptions that hold a model of the server, and those that end a wait or a stream. */
  private static Stream<Throwable> ofFeatures() {
    return Stream.of(
        new WaitTimeoutException("the wait took too long", null),
        new MessagePendingException("still pending", "chat", "pending"),
        new MessageSendException("not sent", Samples.message(m -> m.text(SECRET + "-text"))),
        new LoginFailedException(
            "the login failed", null, Samples.loginSession(l -> l.loginSessionId(SECRET + "-id"))),
        new VerificationFailedException(
            "the verification failed", Samples.verification(v -> v.id(SECRET + "-id"))),
        new SubscriptionRefusedException("refused", "INVALID_PAYLOAD"),
        new SignInException(SignInException.Reason.TIMEOUT, "no response of the browser", null));
  }

  private void ofFaults(TransportMode mode) throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Transport transport = mode.transport();
        BeeperDesktop client = TransportMode.clientBuilder(server.uri())
            .transport(transport)
            .accessToken(SECRET + "-token")
            .header("Cookie", SECRET + "-cookie")
            .timeSource(server.time())
            .timeout(Duration.ofDays(1))
            .maxResponseBytes(ServerFault.MAX_RESPONSE_BYTES)
            .build()) {
      ReadWriteCalls calls = new ReadWriteCalls(mode, client);
      for (ServerFault fault : ServerFault.all()) {
        server.plan(Collections.nCopies(7, fault));
        check(catchThrowable(() -> calls.write(SECRET + "-text")));
      }
      server.plan(List.of(connection -> {
        connection.read();
        connection.send(ScriptedServer.response(
            "429 Slow",
            "Retry-After: 61\r\nSet-Cookie: " + SECRET + "-cookie\r\n",
            "{\"code\":\"slow\",\"message\":\"Wait\",\"token\":\"" + SECRET + "-body\"}"));
      }));
      check(catchThrowable(() -> calls.write(SECRET + "-text")));
      server.plan(List.of(connection -> {
        connection.read();
        connection.send(ScriptedServer.response("200 OK", "", "{\"x\":\"" + SECRET + "-body\"}"));
      }));
      check(catchThrowable(client.bridges().loginSessions().retrieve("b", "s")::status));
      if (!mode.isAsync()) {
        Thread.currentThread().interrupt();
        Throwable cancelled = catchThrowable(calls::read);
        assertThat(Thread.interrupted()).isTrue();
        check(cancelled);
      }
    }
  }

  private void check(Throwable thrown) {
    assertThat(thrown).isNotNull();
    seen.add(thrown.getClass().getName());
    assertThat(trace(thrown)).doesNotContain(SECRET);
    Throwable copy = copy(thrown);
    assertThat(copy).isExactlyInstanceOf(thrown.getClass()).hasToString(thrown.toString());
    assertThat(trace(copy)).isEqualTo(trace(thrown));
    if (thrown instanceof ApiException error) {
      ApiException same = (ApiException) copy;
      assertThat(same.status()).isEqualTo(error.status());
      assertThat(same.code()).isEqualTo(error.code());
      assertThat(same.serverMessage()).as("may hold secrets").isNull();
      assertThat(same.details()).as("may hold secrets").isNull();
      assertThat(same.body()).as("may hold secrets").isEmpty();
      assertThat(same.headers()).as("headers are not written").isEqualTo(Headers.empty());
    }
    if (thrown instanceof RateLimitException error) {
      assertThat(((RateLimitException) copy).retryAfter()).isEqualTo(error.retryAfter());
    }
    if (thrown instanceof ConnectionException error) {
      assertThat(((ConnectionException) copy).possiblySent()).isEqualTo(error.possiblySent());
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Throwable copy(Throwable thrown) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    } catch (IOException e) {
      throw new UncheckedIOException(trace(thrown), e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Throwable) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the names of the exceptions of the SDK that its methods throw. */
  private static Set<String> declared() throws IOException {
    try (Stream<Path> files = Files.walk(PACKAGE, 2)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Exception.class"))
          .map(file -> PACKAGE.relativize(file).toString().replace(File.separatorChar, '.'))
          .filter(name -> !name.startsWith("codec.") && !name.startsWith("transport."))
          .map(name -> "com.beeper.desktop." + name.replace(".class", ""))
          .filter(name -> !name.equals(BeeperException.class.getName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
