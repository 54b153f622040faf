package com.beeper.desktop.environments;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import java.net.URI;

/** A program of a user that is packed into one jar. */
public final class Program {

  private Program() {}

  /** Calls Beeper Desktop, and prints what comes. */
  public static void main(String[] args) {
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create(args[0]))
        .accessToken("token")
        .build()) {
      System.out.println(client.bridges().loginSessions().retrieve("b", "s").status());
    } catch (ConfigurationException e) {
      System.out.println(e.getMessage());
    }
  }
}
