// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.function.Consumer;

/**
 * First-party sign-in, step by step.
 *
 * <p>Reached with {@code client.app().setup()}.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface Setup {

  /**
   * Returns the resource app.setup.recoveryKey: the recovery key of the signed-in user.
   *
   * @return the resource
   */
  RecoveryKeys recoveryKey();

  /**
   * Returns the resource app.setup.verifications: device verifications.
   *
   * @return the resource
   */
  Verifications verifications();

  /**
   * Gets the setup state; open before sign-in, a read token is needed after it.
   *
   * <p>Operation {@code app.setup.retrieve}: {@code GET /v1/app/setup}. Sending it again does no
   * harm. Works without an access token too.
   *
   * @return setup state
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  AppStateSnapshot retrieve();

  /**
   * Begins sign-in or account creation.
   *
   * <p>Operation {@code app.setup.start}: {@code POST /v1/app/setup/start}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @return a setup request
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  SetupStartResponse start();

  /**
   * Sends a sign-in code by e-mail.
   *
   * <p>Operation {@code app.setup.email}: {@code POST /v1/app/setup/email}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params what else the operation takes
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  void email(SetupEmailParams params);

  /**
   * Sends a sign-in code by e-mail.
   *
   * <p>Operation {@code app.setup.email}: {@code POST /v1/app/setup/email}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default void email(Consumer<SetupEmailParams.Builder> params) {
    SetupEmailParams.Builder builder = SetupEmailParams.builder();
    params.accept(builder);
    email(builder.build());
  }

  /**
   * Hands in the sign-in code.
   *
   * <p>Operation {@code app.setup.response}: {@code POST /v1/app/setup/response}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params what else the operation takes
   * @return signed in, or registration required
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  SetupResponseOutput response(SetupResponseParams params);

  /**
   * Hands in the sign-in code.
   *
   * <p>Operation {@code app.setup.response}: {@code POST /v1/app/setup/response}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @return signed in, or registration required
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default SetupResponseOutput response(Consumer<SetupResponseParams.Builder> params) {
    SetupResponseParams.Builder builder = SetupResponseParams.builder();
    params.accept(builder);
    return response(builder.build());
  }

  /**
   * Creates an account with the chosen user name.
   *
   * <p>Operation {@code app.setup.register}: {@code POST /v1/app/setup/register}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params what else the operation takes
   * @return signed in
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  SetupCompleteResponse register(SetupRegisterParams params);

  /**
   * Creates an account with the chosen user name.
   *
   * <p>Operation {@code app.setup.register}: {@code POST /v1/app/setup/register}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @return signed in
   * @throws com.beeper.desktop.BeeperException if the call fails; the subclass tells how
   */
  default SetupCompleteResponse register(Consumer<SetupRegisterParams.Builder> params) {
    SetupRegisterParams.Builder builder = SetupRegisterParams.builder();
    params.accept(builder);
    return register(builder.build());
  }
}
