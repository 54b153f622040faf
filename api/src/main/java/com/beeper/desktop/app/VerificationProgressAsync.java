package com.beeper.desktop.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Waiting for the other side of a device verification. The asynchronous form of {@link
 * VerificationProgress}: methods do not block, throw {@link IllegalArgumentException} for invalid
 * arguments at once, and fail the future with the exceptions of the blocking methods. Cancelling a
 * future ends the wait, which needs no thread.
 *
 * <p>Obtained from {@code client.async().app().setup().verifications()}.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface VerificationProgressAsync {

  /**
   * Waits until an action is possible, or until the verification is done without it, like {@link
   * VerificationProgress#awaitAction}.
   *
   * @param verificationId the verification ID
   * @param action the action
   * @param timeout the longest time of the wait, on the client's time source
   * @return a future of the verification
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Verification> awaitAction(
      String verificationId, VerificationAction action, Duration timeout);

  /**
   * Waits until the verification is done, like {@link VerificationProgress#awaitDone}.
   *
   * @param verificationId the verification ID
   * @param timeout the longest time of the wait, on the client's time source
   * @return a future of the verification
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<Verification> awaitDone(String verificationId, Duration timeout);
}
