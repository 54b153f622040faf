package com.beeper.desktop.internal.oauth;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A program that ends at once, or never. */
final class FakeProcess extends Process {

  private final CompletableFuture<Process> exit = new CompletableFuture<>();
  private final int status;

  FakeProcess(int status) {
    this.status = status;
  }

  static FakeProcess ended(int status) {
    FakeProcess process = new FakeProcess(status);
    process.exit.complete(process);
    return process;
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return exit;
  }

  @Override
  public boolean isAlive() {
    return !exit.isDone();
  }

  @Override
  public int exitValue() {
    return status;
  }

  @Override
  public int waitFor() {
    return status;
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public void destroy() {}
}
