// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Verification with a QR code.
 *
 * <p>Reached with {@code client.async().app().setup().verifications().qr()}. The methods of
 * {@link QrVerifications} as futures: they do not block, check their arguments at once, and fail
 * the future with the exceptions that those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface QrVerificationsAsync {

  /**
   * Hands in a QR code scanned from another device.
   *
   * <p>Operation {@code app.setup.verifications.qr.scan}:
   * {@code POST /v1/app/setup/verifications/qr/scan}. It is not sent again once the server may have
   * received it.
   *
   * @param params what else the operation takes
   * @return state after the call, to come
   */
  CompletableFuture<VerificationResponse> scan(VerificationQrScanParams params);

  /**
   * Hands in a QR code scanned from another device.
   *
   * <p>Operation {@code app.setup.verifications.qr.scan}:
   * {@code POST /v1/app/setup/verifications/qr/scan}. It is not sent again once the server may have
   * received it.
   *
   * @param params sets what else the operation takes
   * @return state after the call, to come
   */
  default CompletableFuture<VerificationResponse> scan(
      Consumer<VerificationQrScanParams.Builder> params) {
    VerificationQrScanParams.Builder builder = VerificationQrScanParams.builder();
    params.accept(builder);
    return scan(builder.build());
  }

  /**
   * Confirms that the other device scanned the code shown here.
   *
   * <p>Operation {@code app.setup.verifications.qr.confirmScanned}: {@code POST
   * /v1/app/setup/verifications/{verificationId}/qr/confirm-scanned}. It is not sent again once the
   * server may have received it.
   *
   * @param verificationId verification ID
   * @return state after the call, to come
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   */
  CompletableFuture<VerificationResponse> confirmScanned(String verificationId);
}
