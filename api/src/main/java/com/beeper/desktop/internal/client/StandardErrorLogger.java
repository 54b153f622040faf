package com.beeper.desktop.internal.client;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Prints to standard error, for users who set {@code BEEPER_LOG} and have no logging set up. */
final class StandardErrorLogger implements System.Logger {

  private final String name;
  private final Level level;
  private final PrintStream out;

  StandardErrorLogger(String name, Level level, PrintStream out) {
    this.name = name;
    this.level = level;
    this.out = out;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level asked) {
    return asked != Level.OFF && asked.getSeverity() >= level.getSeverity();
  }

  @Override
  public void log(
      Level asked, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
    if (isLoggable(asked)) {
      out.println(name + " " + asked + ": " + message + (thrown == null ? "" : ": " + thrown));
    }
  }

  @Override
  public void log(
      Level asked,
      @Nullable ResourceBundle bundle,
      String format,
      @Nullable Object @Nullable ... params) {
    boolean plain = params == null || params.length == 0;
    log(asked, bundle, plain ? format : MessageFormat.format(format, params), (Throwable) null);
  }
}
