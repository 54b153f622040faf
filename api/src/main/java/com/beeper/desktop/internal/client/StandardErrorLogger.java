package com.beeper.desktop.internal.client;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Logs to standard error, for applications without logging that set {@code BEEPER_LOG}. */
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
  public boolean isLoggable(Level requested) {
    return requested != Level.OFF && requested.getSeverity() >= level.getSeverity();
  }

  @Override
  public void log(
      Level requested,
      @Nullable ResourceBundle bundle,
      String message,
      @Nullable Throwable thrown) {
    if (isLoggable(requested)) {
      out.println(name + " " + requested + ": " + message + (thrown == null ? "" : ": " + thrown));
    }
  }

  @Override
  public void log(
      Level requested,
      @Nullable ResourceBundle bundle,
      String format,
      @Nullable Object @Nullable ... params) {
    boolean plain = params == null || params.length == 0;
    log(requested, bundle, plain ? format : MessageFormat.format(format, params), (Throwable) null);
  }
}
