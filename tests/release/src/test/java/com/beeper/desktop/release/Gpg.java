package com.beeper.desktop.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GnuPG with the keys of the user, or with a key of its own that is thrown away. */
final class Gpg implements AutoCloseable {

  private final @Nullable Path home;

  private Gpg(@Nullable Path home) {
    this.home = home;
  }

  /** Returns whether the program is on this machine. */
  static boolean isInstalled() {
    try {
      return run(null, List.of("gpg", "--version")).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Gpg ofUser() {
    return new Gpg(null);
  }

  /** Creates a key, in a folder with a short path: a socket of the agent is in it. */
  static Gpg throwAway() throws IOException {
    Path home = Files.createTempDirectory(
        "gpg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Gpg gpg = new Gpg(home);
    gpg.require(
        "gpg",
        "--batch",
        "--passphrase",
        "",
        "--quick-gen-key",
        "Dry run <dry-run@example.com>",
        "rsa2048",
        "sign",
        "1d");
    return gpg;
  }

  /** Returns the folder of the keys, or null for that of the user. */
  @Nullable
  Path home() {
    return home;
  }

  /** Returns whether a signature fits its file. */
  boolean verifies(Path signature, Path file) {
    try {
      return run(home, List.of("gpg", "--verify", signature.toString(), file.toString()))
              .exitCode()
          == 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (home != null) {
      require("gpgconf", "--kill", "gpg-agent");
      SourceTree.delete(home);
    }
  }

  private void require(String... command) throws IOException {
    Result result = run(home, List.of(command));
    if (result.exitCode() != 0) {
      throw new IllegalStateException(command[0] + " failed: " + result.printed());
    }
  }

  private static Result run(@Nullable Path home, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    if (home != null) {
      builder.environment().put("GNUPGHOME", home.toString());
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), printed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Result(int exitCode, String printed) {}
}
