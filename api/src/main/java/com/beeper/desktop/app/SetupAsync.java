// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * First-party sign-in, step by step.
 *
 * <p>Reached with {@code client.async().app().setup()}. The methods of {@link Setup} as futures:
 * they do not block, check their arguments at once, and fail the future with the exceptions that
 * those methods throw. Cancelling a future aborts the exchange.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface SetupAsync {

  /**
   * Returns the resource app.setup.recoveryKey: the recovery key of the signed-in user.
   *
   * @return the resource
   */
  RecoveryKeysAsync recoveryKey();

  /**
   * Returns the resource app.setup.verifications: device verifications.
   *
   * @return the resource
   */
  VerificationsAsync verifications();

  /**
   * Gets the setup state; open before sign-in, a read token is needed after it.
   *
   * <p>Operation {@code app.setup.retrieve}: {@code GET /v1/app/setup}. Sending it again does no
   * harm. Works without an access token too.
   *
   * @return setup state, to come
   */
  CompletableFuture<AppStateSnapshot> retrieve();

  /**
   * Begins sign-in or account creation.
   *
   * <p>Operation {@code app.setup.start}: {@code POST /v1/app/setup/start}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @return a setup request, to come
   */
  CompletableFuture<SetupStartResponse> start();

  /**
   * Sends a sign-in code by e-mail.
   *
   * <p>Operation {@code app.setup.email}: {@code POST /v1/app/setup/email}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params what else the operation takes
   * @return completes with null when the server has confirmed
   */
  CompletableFuture<@Nullable Void> email(SetupEmailParams params);

  /**
   * Sends a sign-in code by e-mail.
   *
   * <p>Operation {@code app.setup.email}: {@code POST /v1/app/setup/email}. It is not sent again
   * once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @return completes with null when the server has confirmed
   */
  default CompletableFuture<@Nullable Void> email(Consumer<SetupEmailParams.Builder> params) {
    SetupEmailParams.Builder builder = SetupEmailParams.builder();
    params.accept(builder);
    return email(builder.build());
  }

  /**
   * Hands in the sign-in code.
   *
   * <p>Operation {@code app.setup.response}: {@code POST /v1/app/setup/response}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params what else the operation takes
   * @return signed in, or registration required, to come
   */
  CompletableFuture<SetupResponseOutput> response(SetupResponseParams params);

  /**
   * Hands in the sign-in code.
   *
   * <p>Operation {@code app.setup.response}: {@code POST /v1/app/setup/response}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @return signed in, or registration required, to come
   */
  default CompletableFuture<SetupResponseOutput> response(
      Consumer<SetupResponseParams.Builder> params) {
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
   * @return signed in, to come
   */
  CompletableFuture<SetupCompleteResponse> register(SetupRegisterParams params);

  /**
   * Creates an account with the chosen user name.
   *
   * <p>Operation {@code app.setup.register}: {@code POST /v1/app/setup/register}. It is not sent
   * again once the server may have received it. No access token is needed, and none is sent.
   *
   * @param params sets what else the operation takes
   * @return signed in, to come
   */
  default CompletableFuture<SetupCompleteResponse> register(
      Consumer<SetupRegisterParams.Builder> params) {
    SetupRegisterParams.Builder builder = SetupRegisterParams.builder();
    params.accept(builder);
    return register(builder.build());
  }
}
