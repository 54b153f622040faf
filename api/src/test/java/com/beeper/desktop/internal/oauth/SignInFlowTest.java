package com.beeper.desktop.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.CallCancelledException;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.internal.client.AccessToken;
import com.beeper.desktop.internal.client.BaseUrl;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.client.CallLog;
import com.beeper.desktop.internal.client.ClientResources;
import com.beeper.desktop.internal.client.LazyWebSocketTransport;
import com.beeper.desktop.internal.client.TestCodec;
import com.beeper.desktop.internal.client.TestTransport;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInException;
import com.beeper.desktop.oauth.SignInException.Reason;
import com.beeper.desktop.oauth.SignInOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The choice of a browser; the flow itself is tested against the fake server. */
class SignInFlowTest {

  private static final SystemBrowser ABSENT = new SystemBrowser("Linux", Map.of(), command -> {
    throw new AssertionError("no program is started without a screen");
  });

  private static final SignInOptions OPTIONS =
      SignInOptions.builder().clientName("Example app").build();

  private final TestTransport transport = new TestTransport(request -> {
    String path = request.uri().getPath();
    return TestTransport.response(
        200,
        path.endsWith("/register")
            ? "{\"client_id\":\"client\"}"
            : path.endsWith("/token")
                ? "{\"access_token\":\"token\",\"token_type\":\"Bearer\"}"
                : "{\"authorization_endpoint\":\"http://localhost:1/authorize?x=y\"}");
  });

  private SignInFlow flow(SystemBrowser browser) {
    ClientResources resources = ClientResources.of(
        BaseUrl.of(BaseUrl.DEFAULT, "test"),
        AccessToken.none(),
        transport,
        true,
        LazyWebSocketTransport.createdBy(() -> {
          throw new AssertionError("sign-in opens no WebSocket");
        }),
        new TestCodec(),
        null,
        null,
        TimeSource.system(),
        CallLog.of(null),
        64);
    return new SignInFlow(
        new BlockingCaller(CallContext.of(resources, CallOptions.defaults())), null, browser);
  }

  /** Responds as a browser does whose user agrees. */
  private static void agree(URI address) {
    try {
      String query = address.getQuery();
      URI redirect = URI.create(query.replaceFirst(".*redirect_uri=([^&]+).*", "$1"));
      String state = query.replaceFirst(".*state=([^&]+).*", "$1");
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redirect.getPort())) {
        socket
            .getOutputStream()
            .write(("GET /callback?code=c&state=" + state + " HTTP/1.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failsWithAddressWhenThereIsNoBrowser() {
    SignInException failure =
        catchThrowableOfType(SignInException.class, () -> flow(ABSENT).run(OPTIONS));

    assertThat(failure.reason()).isEqualTo(Reason.NO_BROWSER);
    assertThat(failure)
        .hasMessageContaining("DISPLAY")
        .hasMessageContaining("whenNoBrowser(…)")
        .hasMessageContaining("http://localhost:1/authorize?x=y&response_type=code&");
  }

  @Test
  void passesAddressToTheFallbackWhenThereIsNoBrowser() {
    List<URI> shown = new ArrayList<>();
    OAuthToken token = flow(ABSENT)
        .run(OPTIONS.toBuilder()
            .whenNoBrowser(address -> {
              shown.add(address);
              agree(address);
            })
            .build());

    assertThat(token.value()).isEqualTo("token");
    assertThat(shown).hasSize(1);
  }

  @Test
  void opensDefaultBrowserOfTheSystem() {
    SystemBrowser browser = new SystemBrowser("Linux", Map.of("DISPLAY", ":0"), command -> {
      agree(URI.create(command.get(1)));
      return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
          .start();
    });

    assertThat(flow(browser).run(OPTIONS).value()).isEqualTo("token");
  }

  @Test
  void usesEarlierRegistration() {
    int port;
    try (RedirectServer free = RedirectServer.start(0)) {
      port = free.redirectUri().getPort();
    }
    OAuthToken token = flow(ABSENT)
        .run(OPTIONS.toBuilder()
            .clientId("known")
            .redirectPort(port)
            .browser(SignInFlowTest::agree)
            .build());

    assertThat(token.clientId()).isEqualTo("known");
    assertThat(transport.requests).noneMatch(each -> each.uri().getPath().endsWith("/register"));
  }

  @Test
  void endsWhenThreadIsInterruptedWhileBrowserIsOpened() {
    SystemBrowser browser = new SystemBrowser("Linux", Map.of("DISPLAY", ":0"), command -> {
      Thread.currentThread().interrupt();
      return new FakeProcess(0);
    });

    assertThatThrownBy(() -> flow(browser).run(OPTIONS))
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
