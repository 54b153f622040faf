// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.concurrent.CompletableFuture;

/**
 * Verification by comparing emojis or numbers.
 *
 * <p>Reached with {@code client.async().app().setup().verifications().sas()}. The methods of
 * {@link SasVerifications} as futures: they do not block, check their arguments at once, and fail
 * the future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface SasVerificationsAsync {

  /**
   * Starts comparing emoji or numbers.
   *
   * <p>Operation {@code app.setup.verifications.sas.start}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/sas/start}. It is not sent again once the server
   * may have received it.
   *
   * @param verificationId verification ID
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> start(String verificationId);

  /**
   * Confirms that emoji or numbers match.
   *
   * <p>Operation {@code app.setup.verifications.sas.confirm}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/sas/confirm}. It is not sent again once the server
   * may have received it.
   *
   * @param verificationId verification ID
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> confirm(String verificationId);
}
