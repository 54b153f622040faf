package com.beeper.desktop.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.messages.MessageSendResponse;

/** The two calls of these tests: an idempotent one and one that must not be sent twice. */
record ReadWriteCalls(TransportMode mode, BeeperDesktop client) {

  /** Performs a call that is retried after any failure. */
  void read() {
    LoginSession session = mode.call(
        client,
        c -> c.bridges().loginSessions().retrieve("b", "1"),
        c -> c.bridges().loginSessions().retrieve("b", "1"));
    assertThat(session.status()).isEqualTo(LoginSessionStatus.COMPLETE);
  }

  /** Performs a call that is retried only if it was not sent. */
  void write() {
    write("Hello");
  }

  void write(String text) {
    MessageSendResponse sent = mode.call(
        client,
        c -> c.messages().send("c", p -> p.text(text)),
        c -> c.messages().send("c", p -> p.text(text)));
    assertThat(sent.pendingMessageId()).isEqualTo("p");
  }
}
