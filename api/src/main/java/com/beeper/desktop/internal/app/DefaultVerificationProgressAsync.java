package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationProgressAsync;
import com.beeper.desktop.internal.client.AsyncCaller;
import com.beeper.desktop.internal.waiting.Waiter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The hand-written asynchronous methods of {@code app.setup.verifications}. Thread-safe. */
class DefaultVerificationProgressAsync implements VerificationProgressAsync {

  private final AsyncCaller caller;

  DefaultVerificationProgressAsync(AsyncCaller caller) {
    this.caller = caller;
  }

  @Override
  public final CompletableFuture<Verification> awaitAction(
      String verificationId, VerificationAction action, Duration timeout) {
    return Waiter.start(caller, VerificationWaits.forAction(verificationId, action, timeout));
  }

  @Override
  public final CompletableFuture<Verification> awaitDone(String verificationId, Duration timeout) {
    return Waiter.start(caller, VerificationWaits.forEnd(verificationId, timeout));
  }
}
