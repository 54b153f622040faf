package com.beeper.desktop.examples.export;

import java.io.PrintStream;
import java.util.Locale;

/** Draws the progress on the last line of a terminal. Draws nothing elsewhere, such as in a file. */
final class ProgressBar implements ChatExport.Progress {

  private static final int WIDTH = 30;
  private static final long NANOS_BETWEEN = 50_000_000;

  private final PrintStream out;
  private final boolean terminal;
  private long drawn;
  private volatile boolean visible;

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void report(ExportState state, int chats) {
    boolean last = state.chat() == chats;
    long now = System.nanoTime();
    if (terminal && (last || !visible || now - drawn >= NANOS_BETWEEN)) {
      drawn = now;
      visible = true;
      // To the start of the line, and what was there is erased.
      out.print("\r\u001B[K" + text(state, chats));
      out.flush();
    }
  }

  static String text(ExportState state, int chats) {
    int done = chats == 0 ? WIDTH : WIDTH * state.chat() / chats;
    int percent = chats == 0 ? 100 : 100 * state.chat() / chats;
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%  %d of %d chats, %,d messages",
        "#".repeat(done),
        "-".repeat(WIDTH - done),
        percent,
        state.chat(),
        chats,
        state.messages());
  }

  /** Ends the line of the bar. */
  void end() {
    if (visible) {
      visible = false;
      out.println();
    }
  }
}
