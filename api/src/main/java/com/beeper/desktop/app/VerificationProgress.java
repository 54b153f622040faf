package com.beeper.desktop.app;

import java.time.Duration;

/**
 * Waiting for the other side of a device verification.
 *
 * <p>Obtained from {@code client.app().setup().verifications()}.
 *
 * <pre>{@code
 * Verifications verifications = client.app().setup().verifications();
 * Verification verification = verifications.create().verification();
 * String id = verification.id();
 * verification = verifications.awaitAction(id, VerificationAction.SAS_START, Duration.ofMinutes(2));
 * verification = verifications.sas().start(id).verification();
 * if (form.showsSameEmojis(verification.sas())) {
 *   verifications.sas().confirm(id);
 *   verifications.awaitDone(id, Duration.ofMinutes(1));
 * }
 * }</pre>
 *
 * <p>The methods call {@code app.setup.verifications.retrieve} at once, after 1 second, and then at
 * growing intervals of up to 3 seconds. Up to four polls in a row may fail because of the connection or
 * the server. The verification stays open when a wait ends otherwise, for example by its timeout.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface VerificationProgress {

  /**
   * Waits until an action is possible, for example until an incoming verification can be accepted, or
   * until the verification is done without it.
   *
   * @param verificationId the verification ID
   * @param action the action
   * @param timeout the longest time of the wait, on the client's time source
   * @return the verification, which has the action in its {@link Verification#availableActions()
   *     available actions} or the state {@link VerificationState#DONE}
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   * @throws VerificationFailedException if the verification was cancelled, has failed or no longer exists
   * @throws com.beeper.desktop.WaitTimeoutException if that is open at the end of the timeout
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays set
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  Verification awaitAction(String verificationId, VerificationAction action, Duration timeout);

  /**
   * Waits until the verification is done.
   *
   * @param verificationId the verification ID
   * @param timeout the longest time of the wait, on the client's time source
   * @return the verification with the state {@link VerificationState#DONE}
   * @throws IllegalArgumentException if an argument is null, the timeout is not positive, or the ID is
   *     empty, {@code "."} or {@code ".."}
   * @throws VerificationFailedException if the verification was cancelled, has failed or no longer exists
   * @throws com.beeper.desktop.WaitTimeoutException if that is open at the end of the timeout
   * @throws com.beeper.desktop.CallCancelledException if the thread is interrupted; the flag stays set
   * @throws com.beeper.desktop.BeeperException if a call fails
   */
  Verification awaitDone(String verificationId, Duration timeout);
}
