package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.testkit.FakeBeeperDesktop;

/** A fake server that has one login session, with a member that is not in the spec. */
final class StubDesktop implements AutoCloseable {

  /** The body of the response with the session. */
  static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\",\"unknown\":[1,null]}";

  private final FakeBeeperDesktop server;

  private StubDesktop(FakeBeeperDesktop server) {
    this.server = server;
  }

  static StubDesktop start() {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.on("bridges.loginSessions.retrieve").respond(200, SESSION);
    return new StubDesktop(server);
  }

  String url() {
    return server.baseUrl().toString();
  }

  /** Returns the access token, which no output may contain. */
  String token() {
    return server.accessToken();
  }

  @Override
  public void close() {
    server.close();
  }
}
