package com.beeper.desktop.internal.app;

import com.beeper.desktop.WaitTimeoutException;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationFailedException;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.internal.client.Words;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.internal.waiting.Backoff;
import com.beeper.desktop.internal.waiting.Wait;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The waits for the progress of a device verification. */
final class VerificationWaits {

  private static final Backoff POLLS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(3));

  private VerificationWaits() {}

  static Wait<VerificationResponse, Verification> forAction(
      String verificationId, VerificationAction action, Duration timeout) {
    Arguments.requireNonNull(action, "action");
    return wait(
        "app.setup.verifications.awaitAction",
        verificationId,
        verification -> verification.availableActions().contains(action),
        timeout);
  }

  static Wait<VerificationResponse, Verification> forEnd(String verificationId, Duration timeout) {
    return wait("app.setup.verifications.awaitDone", verificationId, each -> false, timeout);
  }

  private static Wait<VerificationResponse, Verification> wait(
      String label,
      String verificationId,
      Predicate<? super Verification> condition,
      Duration timeout) {
    Arguments.requirePositive(timeout, "timeout");
    return new Wait<>(
        label,
        DefaultVerifications.retrieveCall(verificationId),
        POLLS,
        response -> outcome(label, verificationId, response.verification(), condition),
        false,
        timeout,
        () -> new WaitTimeoutException(
            label + ": the verification " + verificationId + " is still open after "
                + Words.of(timeout),
            null));
  }

  private static @Nullable Verification outcome(
      String label,
      String verificationId,
      @Nullable Verification verification,
      Predicate<? super Verification> condition) {
    if (verification == null) {
      throw new VerificationFailedException(
          label + ": the verification " + verificationId
              + " no longer exists; app.setup.retrieve shows whether the device is verified",
          null);
    }
    VerificationState state = verification.state();
    if (state == VerificationState.CANCELLED || state == VerificationState.ERROR) {
      throw new VerificationFailedException(
          label + ": the verification " + verification.id() + " has the state " + state.value(),
          verification);
    }
    return state == VerificationState.DONE || condition.test(verification) ? verification : null;
  }
}
