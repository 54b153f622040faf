// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.function.Consumer;

/**
 * Verification with a QR code.
 *
 * <p>Reached with {@code client.app().setup().verifications().qr()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface QrVerifications {

  /**
   * Hands in a QR code scanned from another device.
   *
   * <p>Operation {@code app.setup.verifications.qr.scan}:
   * {@code POST /v1/app/setup/verifications/qr/scan}. It is not sent again once the server may have
   * received it.
   *
   * @param params what else the operation takes
   * @return state after the call
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse scan(VerificationQrScanParams params);

  /**
   * Hands in a QR code scanned from another device.
   *
   * <p>Operation {@code app.setup.verifications.qr.scan}:
   * {@code POST /v1/app/setup/verifications/qr/scan}. It is not sent again once the server may have
   * received it.
   *
   * @param params sets what else the operation takes
   * @return state after the call
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default VerificationResponse scan(Consumer<VerificationQrScanParams.Builder> params) {
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
   * @return state after the call
   * @throws IllegalArgumentException if the ID is null, empty, {@code "."} or {@code ".."}
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  VerificationResponse confirmScanned(String verificationId);
}
