package com.beeper.desktop.integration.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.RecordedCall;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of signing in and out, with bodies. */
@WithFakeBeeperDesktop
class SignInLogTest {

  private static final Logger SDK = Logger.getLogger("com.beeper.desktop");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  private final Handler capture = new Handler() {
    @Override
    public void publish(LogRecord record) {
      lines.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  private Level level;

  @BeforeEach
  void start() {
    level = SDK.getLevel();
    SDK.setLevel(Level.ALL);
    SDK.setUseParentHandlers(false);
    SDK.addHandler(capture);
  }

  @AfterEach
  void stop() {
    SDK.removeHandler(capture);
    SDK.setUseParentHandlers(true);
    SDK.setLevel(level);
  }

  private static String field(RecordedCall call, String name) {
    for (String pair : call.body().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(call + " has no " + name);
  }

  @Test
  void logsNoSecretOfSignIn(FakeBeeperDesktop server) {
    HttpBrowser browser = HttpBrowser.create();
    List<String> secrets = new ArrayList<>();
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(server.baseUrl())
        .codec(JacksonCodec.create())
        .tokenStore(new MemoryTokenStore())
        .logBodies(true)
        .build()) {
      OAuthToken token =
          client.signIn(o -> o.clientName("Example app").browser(browser).reuseStoredToken(true));
      client.signIn(o -> o.clientName("Example app").browser(browser).reuseStoredToken(true));
      client.labels().list();
      client.signOut();
      secrets.add(token.value());
    }
    RecordedCall exchange = server.calls("oauth.token").get(0);
    secrets.add(field(exchange, "code"));
    secrets.add(field(exchange, "code_verifier"));
    secrets.add(browser.opened().getQuery().replaceFirst(".*state=([^&]+).*", "$1"));

    assertThat(secrets).doesNotContain("").doesNotHaveDuplicates();
    assertThat(lines)
        .anyMatch(line -> line.startsWith("oauth.token: request body (a form with the fields "))
        .anyMatch(line -> line.startsWith("oauth.introspect: POST /oauth/introspect -> 200"))
        .anyMatch(line -> line.startsWith("oauth.revoke: POST /oauth/revoke -> 200"))
        .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
  }
}
