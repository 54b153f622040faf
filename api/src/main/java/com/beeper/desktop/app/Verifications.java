// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.function.Consumer;

/**
 * Device verifications.
 *
 * <p>Reached with {@code client.app().setup().verifications()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Verifications {

  /**
   * Returns the resource app.setup.verifications.qr: verification with a QR code.
   *
   * @return the resource
   */
  QrVerifications qr();

  /**
   * Returns the resource app.setup.verifications.sas: verification by comparing emojis or numbers.
   *
   * @return the resource
   */
  SasVerifications sas();

  /**
   * Lists open device verifications.
   *
   * <p>Operation {@code app.setup.verifications.list}: {@code GET /v1/app/setup/verifications}.
   * Sending it again does no harm.
   *
   * @return verifications
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationList list();

  /**
   * Starts a device verification.
   *
   * <p>Operation {@code app.setup.verifications.create}: {@code POST /v1/app/setup/verifications}.
   * It is not sent again once the server may have received it.
   *
   * @param params what else the operation takes
   * @return state after the call
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse create(VerificationCreateParams params);

  /**
   * Starts a device verification.
   *
   * <p>Operation {@code app.setup.verifications.create}: {@code POST /v1/app/setup/verifications}.
   * It is not sent again once the server may have received it.
   *
   * @param params sets what else the operation takes
   * @return state after the call
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default VerificationResponse create(Consumer<VerificationCreateParams.Builder> params) {
    VerificationCreateParams.Builder builder = VerificationCreateParams.builder();
    params.accept(builder);
    return create(builder.build());
  }

  /**
   * Starts a device verification.
   *
   * <p>Operation {@code app.setup.verifications.create}: {@code POST /v1/app/setup/verifications}.
   * It is not sent again once the server may have received it.
   *
   * @return state after the call
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default VerificationResponse create() {
    return create(VerificationCreateParams.builder().build());
  }

  /**
   * Gets a device verification.
   *
   * <p>Operation {@code app.setup.verifications.retrieve}: {@code GET
   * /v1/app/setup/verifications/{verificationId}}. Sending it again does no harm.
   *
   * @param verificationId verification ID
   * @return state
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse retrieve(String verificationId);

  /**
   * Accepts an incoming verification.
   *
   * <p>Operation {@code app.setup.verifications.accept}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/accept}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse accept(String verificationId);

  /**
   * Cancels a verification.
   *
   * <p>Operation {@code app.setup.verifications.cancel}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/cancel}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @param params what else the operation takes
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse cancel(String verificationId, VerificationCancelParams params);

  /**
   * Cancels a verification.
   *
   * <p>Operation {@code app.setup.verifications.cancel}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/cancel}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @param params sets what else the operation takes
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default VerificationResponse cancel(
      String verificationId, Consumer<VerificationCancelParams.Builder> params) {
    VerificationCancelParams.Builder builder = VerificationCancelParams.builder();
    params.accept(builder);
    return cancel(verificationId, builder.build());
  }

  /**
   * Cancels a verification.
   *
   * <p>Operation {@code app.setup.verifications.cancel}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/cancel}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default VerificationResponse cancel(String verificationId) {
    return cancel(verificationId, VerificationCancelParams.builder().build());
  }
}
