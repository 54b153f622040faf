package com.beeper.desktop.compatibility.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Reads commands from standard input until it ends. */
final class HostCommands {

  private HostCommands() {}

  /** Deploys applications to the server of this process. */
  interface Deployer {

    void deploy(String name, File war) throws Exception;

    void undeploy(String name) throws Exception;
  }

  static void run(Deployer deployer) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 3);
      try {
        if (words[0].equals("deploy")) {
          deployer.deploy(words[1], new File(words[2]));
        } else {
          deployer.undeploy(words[1]);
        }
      } catch (Exception e) {
        // Into the log, which a failed test shows.
        System.getLogger(HostCommands.class.getName()).log(Level.ERROR, line, e);
      }
    }
    System.exit(0);
  }
}
