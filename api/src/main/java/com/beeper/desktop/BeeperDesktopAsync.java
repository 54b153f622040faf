package com.beeper.desktop;

import com.beeper.desktop.accounts.AccountsAsync;
import com.beeper.desktop.app.AppAsync;
import com.beeper.desktop.assets.AssetsAsync;
import com.beeper.desktop.bridges.BridgesAsync;
import com.beeper.desktop.chats.ChatsAsync;
import com.beeper.desktop.info.InfoAsync;
import com.beeper.desktop.info.SpecAsync;
import com.beeper.desktop.labels.LabelsAsync;
import com.beeper.desktop.messages.MessagesAsync;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.SearchParams;
import com.beeper.desktop.shared.SearchResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The twin of {@link BeeperDesktop} whose methods return at once. It is got from {@link
 * BeeperDesktop#async()}, and ends when that client is closed.
 *
 * <p>Wrong arguments and a closed client throw at once, as there; every other failure is in the
 * future, and is what the blocking method throws. Cancelling the future, or completing it in any
 * other way, aborts the exchange. Futures are completed by the executor of the client's builder, so
 * stages that are added to them never hold up a thread of the transport.
 *
 * <p>Thread-safe. Not for implementation, but for tests; methods may be added.
 */
public interface BeeperDesktopAsync {

  /**
   * Returns the chat accounts that are connected, and their contacts.
   *
   * @return the resource {@code accounts}
   */
  AccountsAsync accounts();

  /**
   * Returns the app itself: signing in, recovery keys, device verification.
   *
   * @return the resource {@code app}
   */
  AppAsync app();

  /**
   * Returns files: uploading them, fetching them, and where they are.
   *
   * @return the resource {@code assets}
   */
  AssetsAsync assets();

  /**
   * Returns bridges and the logins on them.
   *
   * @return the resource {@code bridges}
   */
  BridgesAsync bridges();

  /**
   * Returns chats, with their reminders and reactions.
   *
   * @return the resource {@code chats}
   */
  ChatsAsync chats();

  /**
   * Returns what is running.
   *
   * @return the resource {@code info}
   */
  InfoAsync info();

  /**
   * Returns the labels that the user made for chats.
   *
   * @return the resource {@code labels}
   */
  LabelsAsync labels();

  /**
   * Returns messages.
   *
   * @return the resource {@code messages}
   */
  MessagesAsync messages();

  /**
   * Returns the API in its own words.
   *
   * @return the resource {@code spec}
   */
  SpecAsync spec();

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @param params where to, and what to put into the composer
   * @return whether the app came to the front to come
   */
  CompletableFuture<FocusResponse> focus(FocusParams params);

  /**
   * Brings the app to the front, optionally at a chat or a message.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @param params sets where to, and what to put into the composer
   * @return whether the app came to the front to come
   */
  default CompletableFuture<FocusResponse> focus(Consumer<FocusParams.Builder> params) {
    FocusParams.Builder builder = FocusParams.builder();
    params.accept(builder);
    return focus(builder.build());
  }

  /**
   * Brings the app to the front.
   *
   * <p>Operation {@code focus}: {@code POST /v1/focus}. Sending it again does no harm.
   *
   * @return whether the app came to the front to come
   */
  default CompletableFuture<FocusResponse> focus() {
    return focus(FocusParams.builder().build());
  }

  /**
   * Searches the titles of chats, the members of groups and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Sending it again does no harm.
   *
   * @param params the words to look for
   * @return what was found, of each kind the first hits to come
   */
  CompletableFuture<SearchResponse> search(SearchParams params);

  /**
   * Searches the titles of chats, the members of groups and messages in one call.
   *
   * <p>Operation {@code search}: {@code GET /v1/search}. Sending it again does no harm.
   *
   * @param params sets the words to look for
   * @return what was found, of each kind the first hits to come
   */
  default CompletableFuture<SearchResponse> search(Consumer<SearchParams.Builder> params) {
    SearchParams.Builder builder = SearchParams.builder();
    params.accept(builder);
    return search(builder.build());
  }

  /**
   * Returns calls of paths for which this version of the SDK has no method.
   *
   * @return the raw calls
   */
  HttpAsync http();

  /**
   * Returns a view of this client with some options changed, as {@link BeeperDesktop#with}.
   *
   * @param options changes the options of this client or view
   * @return a view
   */
  BeeperDesktopAsync with(Consumer<? super CallOptions.Builder> options);

  /**
   * Makes one call and returns status and headers of the answer beside the value, which is null for
   * a call without a result.
   *
   * <p>If the call is repeated, because the SDK retries, the last answer counts.
   *
   * @param call makes exactly one call, with the client that it is given, and returns its future
   * @param <T> what the call returns
   * @return value, status and headers to come; it fails as the call does, and with {@link
   *     IllegalStateException} if no call was made; cancelling it cancels the future of the call
   * @throws IllegalStateException if more than one call is made; the second is not sent
   */
  <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> withResponse(
      Function<? super BeeperDesktopAsync, ? extends CompletableFuture<T>> call);
}
