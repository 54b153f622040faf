// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Device verifications.
 *
 * <p>Reached with {@code client.async().app().setup().verifications()}. The methods of
 * {@link Verifications} as futures: they do not block, check their arguments at once, and fail the
 * future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface VerificationsAsync {

  /**
   * Returns the resource app.setup.verifications.qr: verification with a QR code.
   *
   * @return the resource
   */
  QrVerificationsAsync qr();

  /**
   * Returns the resource app.setup.verifications.sas: verification by comparing emojis or numbers.
   *
   * @return the resource
   */
  SasVerificationsAsync sas();

  /**
   * Lists open device verifications.
   *
   * <p>Operation {@code app.setup.verifications.list}: {@code GET /v1/app/setup/verifications}.
   * Sending it again does no harm.
   *
   * @return verifications, to come
   */
  CompletableFuture<VerificationList> list();

  /**
   * Starts a device verification.
   *
   * <p>Operation {@code app.setup.verifications.create}: {@code POST /v1/app/setup/verifications}.
   * It is not sent again once the server may have received it.
   *
   * @param params what else the operation takes
   * @return state after the call, to come
   */
  CompletableFuture<VerificationResponse> create(VerificationCreateParams params);

  /**
   * Starts a device verification.
   *
   * <p>Operation {@code app.setup.verifications.create}: {@code POST /v1/app/setup/verifications}.
   * It is not sent again once the server may have received it.
   *
   * @param params sets what else the operation takes
   * @return state after the call, to come
   */
  default CompletableFuture<VerificationResponse> create(
      Consumer<VerificationCreateParams.Builder> params) {
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
   * @return state after the call, to come
   */
  default CompletableFuture<VerificationResponse> create() {
    return create(VerificationCreateParams.builder().build());
  }

  /**
   * Gets a device verification.
   *
   * <p>Operation {@code app.setup.verifications.retrieve}: {@code GET
   * /v1/app/setup/verifications/{verificationId}}. Sending it again does no harm.
   *
   * @param verificationId verification ID
   * @return state, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> retrieve(String verificationId);

  /**
   * Accepts an incoming verification.
   *
   * <p>Operation {@code app.setup.verifications.accept}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/accept}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> accept(String verificationId);

  /**
   * Cancels a verification.
   *
   * <p>Operation {@code app.setup.verifications.cancel}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/cancel}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @param params what else the operation takes
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> cancel(
      String verificationId, VerificationCancelParams params);

  /**
   * Cancels a verification.
   *
   * <p>Operation {@code app.setup.verifications.cancel}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/cancel}. It is not sent again once the server may
   * have received it.
   *
   * @param verificationId verification ID
   * @param params sets what else the operation takes
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<VerificationResponse> cancel(
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
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  default CompletableFuture<VerificationResponse> cancel(String verificationId) {
    return cancel(verificationId, VerificationCancelParams.builder().build());
  }
}
