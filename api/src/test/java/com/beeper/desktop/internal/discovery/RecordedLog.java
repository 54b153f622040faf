package com.beeper.desktop.internal.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Records log lines, each prefixed by its level. */
final class RecordedLog implements System.Logger {

  final List<String> lines = new ArrayList<>();

  @Override
  public String getName() {
    return "recorded";
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String text,
      @Nullable Throwable thrown) {
    lines.add(level + " " + text);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String text,
      @Nullable Object @Nullable ... words) {
    lines.add(level + " " + text);
  }
}
