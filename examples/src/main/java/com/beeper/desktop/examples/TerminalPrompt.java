package com.beeper.desktop.examples;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of text that the user enters. Passwords are not echoed in a terminal.
 *
 * @param console the terminal; null if input and output are files or pipes
 */
record TerminalPrompt(
    BufferedReader in, PrintStream out, @Nullable Console console) {

  /** Returns the prompt of this process. */
  static TerminalPrompt ofProcess(PrintStream out) {
    return new TerminalPrompt(
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
        out,
        System.console());
  }

  /** Returns whether the user sees the output at once, and control characters have an effect. */
  boolean isTerminal() {
    return console != null;
  }

  /**
   * Shows a prompt, and reads a line.
   *
   * @param secret whether the line is not to be seen
   * @throws CancellationException if there is no more input
   */
  String read(String question, boolean secret) {
    out.print(question + " ");
    out.flush();
    String line = secret && console != null ? password(console) : line();
    if (line == null) {
      throw new CancellationException("Cancelled: the input has ended.");
    }
    return line.strip();
  }

  private static @Nullable String password(Console console) {
    char[] password = console.readPassword();
    return password == null ? null : new String(password);
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new CancellationException("Cancelled: the input cannot be read: " + e.getMessage());
    }
  }
}
