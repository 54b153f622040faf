package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.integration.TransportMode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw requests reach everything that the server offers, and nothing else. */
class HttpRequestsTest {

  private RequestServer server;
  private BeeperDesktop client;

  @BeforeEach
  void start() throws IOException {
    server = RequestServer.respondingWith("{\"a\":1}");
    client = client(server.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static BeeperDesktop client(URI baseUrl) {
    return TransportMode.clientBuilder(baseUrl).build();
  }

  @Test
  void returnsGenericTypeOfGetWithQuery() {
    Map<String, Object> raw =
        client.http().get("/v1/undocumented").query("a", "b").send(new TypeRef<>() {});
    assertThat(raw).containsOnlyKeys("a");
    assertThat(server.last().target()).isEqualTo("/v1/undocumented?a=b");
  }

  @Test
  void postsForm() {
    client
        .http()
        .post("/oauth/token")
        .form("grant_type", "a b&c=ä")
        .form("x", "")
        .send();
    assertThat(server.last().contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(server.last().body()).isEqualTo("grant_type=a%20b%26c%3D%C3%A4&x=");
  }

  @Test
  void postsFormAsynchronously() {
    client
        .async()
        .http()
        .post("/oauth/token")
        .form("a", "1")
        .form("a", "2")
        .send()
        .join();
    assertThat(server.last().body()).isEqualTo("a=1&a=2");
  }

  @Test
  void refusesJsonBodyBesideForm() {
    assertThatThrownBy(() -> client.http().post("/a").form("a", "b").body(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.http().post("/a").body(Map.of()).form("a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sendsToAbsoluteUrlOfSameOrigin() {
    try (BeeperDesktop below = client(URI.create(server.uri() + "/base"))) {
      below.http().get("/a").send();
      assertThat(server.last().target()).isEqualTo("/base/a");
      below.http().get(server.uri() + "/other/b?x=%20y").query("z", "1").send();
      assertThat(server.last().target()).isEqualTo("/other/b?x=%20y&z=1");
      assertThat(server.last().token()).isEqualTo("Bearer token");
      below.http().get(server.uri().toString().replace("http:", "HTTP:")).send();
      assertThat(server.last().target()).isEqualTo("/");
    }
  }

  @Test
  void sendsToAbsoluteUrlAsynchronously() {
    client.async().http().get(server.uri() + "/c").send().join();
    assertThat(server.last().target()).isEqualTo("/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/a",
        "http://127.0.0.1/a",
        "http://localhost:PORT/a",
        "https://127.0.0.1:PORT/a",
        "ws://127.0.0.1:PORT/a",
        "http://evil.example/a?127.0.0.1:PORT",
        "http://127.0.0.1:PORT@evil.example/a",
        "http://token@127.0.0.1:PORT/a",
        "http://127.0.0.1:PORT/a#b",
        "http://127.0.0.1:PORT/../a",
        "http://127.0.0.1:PORT/%2e%2E/a",
        "http://127.0.0.1:PORT//evil.example",
        "http://127.0.0.1:PORT\\@evil.example/a",
        "http:a",
        "mailto:a@b",
        "//evil.example/a",
        "a"
      })
  void refusesUrlOfOtherOrigin(String url) {
    String absolute = url.replace("PORT", Integer.toString(server.uri().getPort()));
    assertThatThrownBy(() -> client.http().get(absolute))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path ");
    assertThatThrownBy(() -> client.async().http().get(absolute))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void addsQueryOfClientToEveryCall() {
    try (BeeperDesktop tagged =
        TransportMode.clientBuilder(server.uri()).query("tag", "a b").build()) {
      tagged.http().get("/a").send();
      assertThat(server.last().target()).isEqualTo("/a?tag=a%20b");
      tagged.labels().list();
    } catch (RuntimeException e) {
      // The response is not a list of labels.
    }
    assertThat(server.last().target()).isEqualTo("/v1/labels?tag=a%20b");
  }

  @Test
  void prefersQueryOfCallAndOfView() {
    try (BeeperDesktop tagged = TransportMode.clientBuilder(server.uri())
        .query("tag", "client")
        .query("b", "2")
        .build()) {
      tagged.http().get("/a").query("tag", "call").send();
      assertThat(server.last().target()).isEqualTo("/a?tag=call&b=2");
      tagged.with(o -> o.query("tag", "view")).http().get("/a").send();
      assertThat(server.last().target()).isEqualTo("/a?tag=view&b=2");
      tagged.with(o -> o.query("tag", "view")).async().http().get("/a").send().join();
      assertThat(server.last().target()).isEqualTo("/a?tag=view&b=2");
    }
  }

  @Test
  void showsNoValueOfQueryInText() {
    try (BeeperDesktop tagged =
        TransportMode.clientBuilder(server.uri()).query("key", "hidden").build()) {
      assertThat(tagged.toString()).contains("query=[key]").doesNotContain("hidden");
    }
  }

  @Test
  void refusesSecondCallOfWithResponse() {
    assertThatThrownBy(() -> client.withEmptyResponse(c -> {
          c.http().get("/a").send();
          c.http().get("/b").send();
        }))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(server.requests()).hasSize(1);
    assertThatThrownBy(() -> client.withEmptyResponse(c -> {}))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it made none");
  }

  @Test
  void throwsIllegalStateExceptionWhenClientIsClosed() {
    client.close();
    assertThatThrownBy(() -> client.labels().list())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the client is closed");
    assertThatThrownBy(() -> client.async().labels().list())
        .isExactlyInstanceOf(IllegalStateException.class);
  }
}
