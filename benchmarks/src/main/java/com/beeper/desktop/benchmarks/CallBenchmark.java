package com.beeper.desktop.benchmarks;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A GET request to a server in this process, with the whole client and with the same libraries by hand. */
@State(Scope.Thread)
public class CallBenchmark {

  /** The HTTP library. */
  @Param
  public HttpLibrary http;

  /** The JSON library. */
  @Param
  public JsonLibrary json;

  private LoopbackServer server;
  private Transport transport;
  private BeeperDesktop client;
  private HttpLibrary.Getter getter;
  private JsonLibrary.Binding binding;

  /** Starts the server and creates the objects of both sides. */
  @Setup
  public void setUp() throws IOException {
    server = new LoopbackServer(BenchmarkData.LOGIN_SESSION);
    transport = http.transport();
    client = BeeperDesktop.builder()
        .baseUrl(URI.create(server.baseUrl()))
        .accessToken(HttpLibrary.TOKEN)
        .transport(transport)
        .codec(json.codec())
        .build();
    getter = http.getter();
    binding = json.binding();
  }

  /** Closes the server and the objects of both sides. */
  @TearDown
  public void tearDown() throws IOException {
    client.close();
    transport.close();
    getter.close();
    server.close();
  }

  /** A call of the SDK. */
  @Benchmark
  public LoginSession callSdk() {
    return client.bridges().loginSessions().retrieve("local-whatsapp", "123");
  }

  /** The same request by hand. */
  @Benchmark
  public HandWrittenModels.LoginSession callHand() throws IOException {
    byte[] body = getter.get(server.baseUrl()
        + "/v1/bridges/"
        + URLEncoder.encode("local-whatsapp", StandardCharsets.UTF_8)
        + "/login-sessions/"
        + URLEncoder.encode("123", StandardCharsets.UTF_8));
    return binding.read(body, HandWrittenModels.LoginSession.class);
  }
}
