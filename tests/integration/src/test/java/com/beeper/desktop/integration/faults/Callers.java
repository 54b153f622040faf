package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.integration.Way;
import com.beeper.desktop.messages.MessageSendResponse;

/** The two calls of these tests, in one of the ways. */
record Callers(Way way, BeeperDesktop client) {

  /** Makes a call that may be sent twice. */
  void read() {
    LoginSession session = way.call(
        client,
        c -> c.bridges().loginSessions().retrieve("b", "1"),
        c -> c.bridges().loginSessions().retrieve("b", "1"));
    assertThat(session.status()).isEqualTo(LoginSessionStatus.COMPLETE);
  }

  /** Makes a call that may not. */
  void write() {
    write("Hello");
  }

  void write(String text) {
    MessageSendResponse sent = way.call(
        client,
        c -> c.messages().send("c", p -> p.text(text)),
        c -> c.messages().send("c", p -> p.text(text)));
    assertThat(sent.pendingMessageId()).isEqualTo("p");
  }
}
