package com.beeper.desktop;

import com.beeper.desktop.accounts.AccountsAsync;
import com.beeper.desktop.app.AppAsync;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.events.EventsAsync;
import com.beeper.desktop.info.InfoAsync;
import com.beeper.desktop.info.SpecAsync;
import com.beeper.desktop.internal.transport.Arguments;
import com.beeper.desktop.labels.LabelsAsync;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.oauth.OAuthAsync;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous form of {@link BeeperDesktop}. Obtained from {@link BeeperDesktop#async()};
 * closed together with that client.
 *
 * <pre>{@code
 * CompletableFuture<String> title =
 *     client.async().chats().retrieve(chatId).thenApply(Chat::title);
 * }</pre>
 *
 * <p>Methods throw {@link IllegalArgumentException} and, after the client is closed, {@link
 * IllegalStateException} at once. All other failures complete the future exceptionally, with the
 * exception of the blocking method. Cancelling a future, or completing it from outside, aborts the
 * exchange. Futures are completed on the {@linkplain BeeperDesktop.Builder#executor executor} of
 * the client; dependent stages never run on a thread of the transport.
 *
 * <p>Thread-safe. Not intended to be implemented outside tests; methods may be added in minor
 * releases.
 */
public interface BeeperDesktopAsync {

  /**
   * Returns the operations on chat accounts and their contacts.
   *
   * @return the resource {@code accounts}
   */
  AccountsAsync accounts();

  /**
   * Returns the operations on the app: sign-in, recovery keys and device verification.
   *
   * @return the resource {@code app}
   */
  AppAsync app();

  /**
   * Returns the operations on files: uploading, downloading and locating them.
   *
   * @return the resource {@code assets}
   */
  AssetsAsync assets();

  /**
   * Returns the operations on bridges and the logins on them.
   *
   * @return the resource {@code bridges}
   */
  BridgesAsync bridges();

  /**
   * Returns the operations on chats, their reminders and the reactions on their messages.
   *
   * @return the resource {@code chats}
   */
  ChatsAsync chats();

  /**
   * Returns the streams of live events.
   *
   * @return the resource {@code events}
   */
  EventsAsync events();

  /**
   * Returns the operations that describe the app and its server.
   *
   * @return the resource {@code info}
   */
  InfoAsync info();

  /**
   * Returns the operations on the labels of the user.
   *
   * @return the resource {@code labels}
   */
  LabelsAsync labels();

  /**
   * Returns the operations on messages.
   *
   * @return the resource {@code messages}
   */
  MessagesAsync messages();

  /**
   * Returns the operations of OAuth 2.0: registration of clients, and access tokens.
   *
   * @return the resource {@code oauth}
   */
  OAuthAsync oauth();

  /**
   * Returns the operations on the OpenAPI document that the server publishes.
   *
   * @return the resource {@code spec}
   */
  SpecAsync spec();

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @return a future of the outcome
   */
  CompletableFuture<FocusResponse> focus(FocusParams params);

  /**
   * Equivalent to {@link #focus(FocusParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the outcome
   */
  default CompletableFuture<FocusResponse> focus(Consumer<? super FocusParams.Builder> params) {
    FocusParams.Builder builder = FocusParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return focus(builder.build());
  }

  /**
   * Equivalent to {@link #focus(FocusParams)} without parameters.
   *
   * @return a future of the outcome
   */
  default CompletableFuture<FocusResponse> focus() {
    return focus(FocusParams.builder().build());
  }

  /**
   * Searches chat titles, group members and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Idempotent: retried automatically.
   *
   * @param params the request parameters
   * @return a future of the first results of each kind
   */
  CompletableFuture<SearchResponse> search(SearchParams params);

  /**
   * Equivalent to {@link #search(SearchParams)}, with parameters that a function sets.
   *
   * @param params a function that sets the request parameters
   * @return a future of the first results of each kind
   */
  default CompletableFuture<SearchResponse> search(Consumer<? super SearchParams.Builder> params) {
    SearchParams.Builder builder = SearchParams.builder();
    Arguments.requireNonNull(params, "params").accept(builder);
    return search(builder.build());
  }

  /**
   * Obtains an access token with the consent of the user; see {@link
   * BeeperDesktop#signIn(SignInOptions)}. A thread of the SDK waits for the user and calls the
   * functions of the options. Cancelling the future ends the sign-in.
   *
   * @param options the options
   * @return a future of the token
   */
  CompletableFuture<OAuthToken> signIn(SignInOptions options);

  /**
   * Equivalent to {@link #signIn(SignInOptions)}, with options that a function sets.
   *
   * @param options a function that sets the options
   * @return a future of the token
   */
  default CompletableFuture<OAuthToken> signIn(Consumer<? super SignInOptions.Builder> options) {
    SignInOptions.Builder builder = SignInOptions.builder();
    Arguments.requireNonNull(options, "options").accept(builder);
    return signIn(builder.build());
  }

  /**
   * Revokes the token in the token store of this client, and deletes it there; see {@link
   * BeeperDesktop#signOut()}.
   *
   * @return a future that completes with null when the token is revoked and deleted
   */
  CompletableFuture<@Nullable Void> signOut();

  /**
   * Returns raw calls, for paths for which this version of the SDK has no method.
   *
   * @return the raw calls
   */
  HttpAsync http();

  /**
   * Returns a converter between models and JSON text that uses the codec of this client. It
   * performs no I/O, and therefore has no asynchronous form.
   *
   * @return the converter; its {@code fromJson} methods follow {@link
   *     CallOptions.Builder#validateResponses} of this client or view
   */
  ModelJson json();

  /**
   * Returns a view of this client with other options; see {@link BeeperDesktop#with}.
   *
   * @param options a function that changes the options of this client or view
   * @return a view
   */
  BeeperDesktopAsync with(Consumer<? super CallOptions.Builder> options);

  /**
   * Performs one call, and returns the value with the status and headers of the response. The value
   * is null for a call without a result.
   *
   * <p>If the SDK retries the call, the last response is returned.
   *
   * @param call a function that makes exactly one call, with the client passed to it, and returns
   *     its future
   * @param <T> the result type of the call
   * @return a future of the value, status and headers; it fails if the call fails, and with {@link
   *     IllegalArgumentException} if no call was made; cancelling it cancels the call
   * @throws IllegalArgumentException if {@code call} is null, returns null, or makes more than one
   *     call; the second is not sent
   */
  <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> withResponse(
      Function<? super BeeperDesktopAsync, ? extends CompletableFuture<T>> call);
}
