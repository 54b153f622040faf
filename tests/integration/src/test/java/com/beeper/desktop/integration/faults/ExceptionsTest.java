package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.integration.Way;
import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
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

/** Every exception of the SDK, as calls throw it: it can be written and read, and tells no secret. */
class ExceptionsTest {

  private static final String SECRET = "S3CR3T";
  private static final Path PACKAGE =
      Path.of("../..", "api", "target", "classes", "com", "beeper", "desktop");

  private final Set<String> seen = new TreeSet<>();

  @Test
  void eachCanBeWrittenAndReadAndTellsNoSecret() throws Exception {
    for (Way way : Way.values()) {
      ofFaults(way);
    }
    check(catchThrowable(() -> BeeperDesktop.builder()
        .accessToken(SECRET)
        .baseUrl(URI.create("http://example.com"))
        .build()));
    assertThat(seen).isEqualTo(declared());
  }

  private void ofFaults(Way way) throws Exception {
    try (FaultServer server = FaultServer.start();
        Transport transport = way.transport();
        BeeperDesktop client = Way.client(server.uri())
            .transport(transport)
            .accessToken(SECRET + "-token")
            .header("Cookie", SECRET + "-cookie")
            .timeSource(server.time())
            .timeout(Duration.ofDays(1))
            .maxResponseBytes(Fault.MAX_RESPONSE_BYTES)
            .build()) {
      Callers callers = new Callers(way, client);
      for (Fault fault : Fault.all()) {
        server.plan(Collections.nCopies(7, fault));
        check(catchThrowable(() -> callers.write(SECRET + "-text")));
      }
      server.plan(List.of(connection -> {
        connection.read();
        connection.send(FaultServer.answer(
            "429 Slow",
            "Retry-After: 61\r\nSet-Cookie: " + SECRET + "-cookie\r\n",
            "{\"code\":\"slow\",\"message\":\"Wait\",\"token\":\"" + SECRET + "-body\"}"));
      }));
      check(catchThrowable(() -> callers.write(SECRET + "-text")));
      if (!way.isAsync()) {
        Thread.currentThread().interrupt();
        Throwable cancelled = catchThrowable(callers::read);
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
      assertThat(same.serverMessage()).isEqualTo(error.serverMessage());
      assertThat(same.body()).isEqualTo(error.body());
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

  /** All that the SDK has of its own, but those that are only ever there as something else. */
  private static Set<String> declared() throws IOException {
    try (Stream<Path> files = Files.list(PACKAGE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Exception.class"))
          .map(name -> "com.beeper.desktop." + name.replace(".class", ""))
          .filter(name -> !Modifier.isAbstract(type(name).getModifiers()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
