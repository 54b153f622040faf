package com.beeper.desktop.benchmarks.start;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.UserInputLoginStep;
import java.net.URI;

/** The SDK, with the transport and the codec that it finds. */
public final class StartSdk {

  private StartSdk() {}

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   */
  public static void main(String[] args) {
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create(args[0]))
        .accessToken("benchmark-token")
        .build()) {
      LoginSession session = client.bridges().loginSessions().retrieve("local-whatsapp", "123");
      if (session.currentStep() instanceof UserInputLoginStep step) {
        String value = step.instructions();
        System.out.println(System.nanoTime() + " " + value);
      }
    }
  }
}
