package com.beeper.desktop.internal.oauth;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The default browser of the operating system, opened by a program of the system. Not {@code
 * java.awt.Desktop}, whose module is absent from many run-time images and does not work without a
 * screen. The address is one argument of the program, and never part of a shell command.
 *
 * @param system the value of {@code os.name}
 * @param environment the environment variables
 * @param launcher starts a program
 */
record SystemBrowser(String system, Map<String, String> environment, Launcher launcher) {

  /** How long a program that cannot open a browser takes at most to report it. */
  private static final int SECONDS = 3;

  /** Starts a program without input and output. */
  interface Launcher {
    Process start(List<String> command) throws IOException;
  }

  static SystemBrowser ofProcess() {
    return new SystemBrowser(
        System.getProperty("os.name", ""), System.getenv(), SystemBrowser::launch);
  }

  private static Process launch(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(nullDevice()))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static File nullDevice() {
    return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  /**
   * Opens an address.
   *
   * @param done ends the wait for a failure of the program
   * @throws IOException if there is no browser; the message has the reason
   * @throws InterruptedException if the thread is interrupted
   */
  void open(URI address, CompletableFuture<?> done) throws IOException, InterruptedException {
    List<String> command = command(address.toASCIIString());
    Process process;
    try {
      process = launcher.start(command);
    } catch (IOException e) {
      throw new IOException(command.get(0) + " cannot be started", e);
    }
    try {
      CompletableFuture.anyOf(process.onExit(), done).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return; // it runs as long as the browser does, or the redirect has failed
    }
    if (!process.isAlive() && process.exitValue() != 0) {
      throw new IOException(command.get(0) + " has ended with status " + process.exitValue());
    }
  }

  private List<String> command(String address) throws IOException {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      String root = environment.getOrDefault("SystemRoot", "C:\\Windows");
      return List.of(root + "\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", address);
    }
    if (os.startsWith("mac")) {
      return List.of("/usr/bin/open", address);
    }
    boolean screen = environment.containsKey("DISPLAY")
        || environment.containsKey("WAYLAND_DISPLAY")
        || environment.containsKey("BROWSER");
    if (!screen) {
      // Otherwise xdg-open would run a browser for terminals, without a terminal.
      throw new IOException("none of DISPLAY, WAYLAND_DISPLAY and BROWSER is set");
    }
    return List.of("xdg-open", address);
  }
}
