// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

/**
 * Verification by comparing emojis or numbers.
 *
 * <p>Reached with {@code client.app().setup().verifications().sas()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface SasVerifications {

  /**
   * Starts comparing emoji or numbers.
   *
   * <p>Operation {@code app.setup.verifications.sas.start}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/sas/start}. It is not sent again once the server
   * may have received it.
   *
   * @param verificationId verification ID
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse start(String verificationId);

  /**
   * Confirms that emoji or numbers match.
   *
   * <p>Operation {@code app.setup.verifications.sas.confirm}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/sas/confirm}. It is not sent again once the server
   * may have received it.
   *
   * @param verificationId verification ID
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse confirm(String verificationId);
}
