package com.beeper.desktop.internal.app;

import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationProgress;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.waiting.Waiter;
import java.time.Duration;

/** The hand-written methods of {@code app.setup.verifications}. Thread-safe. */
class DefaultVerificationProgress implements VerificationProgress {

  private final BlockingCaller caller;

  DefaultVerificationProgress(BlockingCaller caller) {
    this.caller = caller;
  }

  @Override
  public final Verification awaitAction(
      String verificationId, VerificationAction action, Duration timeout) {
    return Waiter.await(
        caller.async(), VerificationWaits.forAction(verificationId, action, timeout));
  }

  @Override
  public final Verification awaitDone(String verificationId, Duration timeout) {
    return Waiter.await(caller.async(), VerificationWaits.forEnd(verificationId, timeout));
  }
}
