package com.beeper.desktop.examples.export;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exports all chats with their messages and attachments to JSON Lines. It can be interrupted at any
 * time; the same command continues.
 *
 * <p>With {@code BEEPER_ACCESS_TOKEN} set it calls Beeper Desktop, otherwise a fake server that it
 * starts. Exit code 0 is success, 1 a failure, 2 wrong options.
 */
public final class ExportChats {

  static final String HELP = """
      Exports all chats to JSON Lines: chats.jsonl, messages.jsonl, and attachments.

      With BEEPER_ACCESS_TOKEN set, it calls Beeper Desktop at BEEPER_BASE_URL or
      http://localhost:23373. Without, it starts a fake server and calls that.

      It can be interrupted at any time; the same command continues.

        --to FOLDER    where to write; default chat-export
        --help         show this text

      The exit code is 0, 1 if the export fails, or 2 if the options are wrong.
      """;

  private static final String FAKE = "the fake server";

  private ExportChats() {}

  /** Runs the program. {@code --help} lists the options. */
  public static void main(String[] args) {
    String token = System.getenv("BEEPER_ACCESS_TOKEN");
    boolean fake = token == null || token.isBlank();
    ProgressBar bar = new ProgressBar(System.out, isTerminal());
    // The prompt of the shell does not follow the bar when the program is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(bar::end));
    int status = run(List.of(args), fake, bar, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Returns whether a person sees the output. From JDK 22 on, every program has a console. */
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console())
        .filter(console -> {
          try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
          } catch (NoSuchMethodException e) {
            return true;
          } catch (ReflectiveOperationException e) {
            return false;
          }
        })
        .isPresent();
  }

  static int run(
      List<String> args, boolean fake, ProgressBar bar, PrintStream out, PrintStream err) {
    Path folder;
    try {
      folder = folder(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("--help shows the options.");
      return 2;
    }
    if (folder == null) {
      out.print(HELP);
      return 0;
    }
    try {
      export(folder, fake, bar, out);
      return 0;
    } catch (BeeperException | IOException e) {
      bar.end();
      err.println(e.getMessage());
      err.println("The same command continues where this one ended.");
      return 1;
    }
  }

  /** Returns the folder, or null for {@code --help}. */
  private static @Nullable Path folder(List<String> args) {
    if (args.contains("--help")) {
      return null;
    }
    if (args.isEmpty()) {
      return Path.of("chat-export");
    }
    if (!args.get(0).equals("--to")) {
      throw new IllegalArgumentException("There is no option " + args.get(0) + ".");
    }
    if (args.size() != 2 || args.get(1).isBlank()) {
      throw new IllegalArgumentException("--to needs one folder.");
    }
    return Path.of(args.get(1));
  }

  private static void export(Path folder, boolean fake, ProgressBar bar, PrintStream out)
      throws IOException {
    if (fake) {
      try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
        server.addSampleScene();
        out.println("BEEPER_ACCESS_TOKEN is not set, so this exports a fake server.");
        try (BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .build()) {
          export(client, FAKE, folder, bar, out);
        }
      }
    } else {
      try (BeeperDesktop client = BeeperDesktop.create()) {
        String baseUrl = System.getenv("BEEPER_BASE_URL");
        boolean unset = baseUrl == null || baseUrl.isBlank();
        export(client, unset ? "http://localhost:23373" : baseUrl.strip(), folder, bar, out);
      }
    }
  }

  private static void export(
      BeeperDesktop client, String source, Path folder, ProgressBar bar, PrintStream out)
      throws IOException {
    out.println("Exporting to " + folder + "; after an interruption, the same command continues.");
    ExportState end = new ChatExport(client, folder, bar).run(source);
    bar.end();
    out.println("Exported " + end.chat() + " chats with " + end.messages() + " messages to "
        + folder
        + (end.missing() == 0
            ? "."
            : ". The server does not have " + end.missing() + " of the attachments."));
  }
}
