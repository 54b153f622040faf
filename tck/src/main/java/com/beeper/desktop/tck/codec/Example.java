package com.beeper.desktop.tck.codec;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.ContactListResult;
import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupResponseOutput;
import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatSearchResult;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.messages.MessageUpdateResponse;
import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import com.beeper.desktop.oauth.OAuthIntrospectionResponse;
import com.beeper.desktop.oauth.OAuthRegisterResponse;
import com.beeper.desktop.oauth.OAuthServerMetadata;
import com.beeper.desktop.oauth.OAuthTokenResponse;
import com.beeper.desktop.oauth.OAuthUserInfo;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An example of the API description.
 *
 * @param name the name of its file, without the extension
 * @param model the model of the example, or of its elements if it is an array
 */
record Example(String name, Class<?> model) {

  /**
   * Returns the examples for which the SDK has a model. The folders of a jar cannot be listed; a
   * test compares this list with the API description.
   */
  static List<Example> all() {
    return List.of(
        new Example("accounts.list.response", Account.class),
        new Example("accounts.retrieve.response", Account.class),
        new Example("app.setup.retrieve.needs-login.response", AppStateSnapshot.class),
        new Example("app.setup.retrieve.ready.response", AppStateSnapshot.class),
        new Example("app.setup.retrieve.response", AppStateSnapshot.class),
        new Example("assets.download.error.response", AssetDownloadResponse.class),
        new Example("assets.download.response", AssetDownloadResponse.class),
        new Example("assets.upload.response", AssetUploadResponse.class),
        new Example("assets.uploadBase64.response", AssetUploadResponse.class),
        new Example("bridges.retrieve.response", Bridge.class),
        new Example("bridges.list.response", BridgeList.class),
        new Example("bridges.logins.retrieve.response", BridgeLogin.class),
        new Example("bridges.logins.list.response", BridgeLoginList.class),
        new Example("bridges.logins.remove.response", BridgeLoginRemoveResponse.class),
        new Example("chats.markRead.response", Chat.class),
        new Example("chats.markUnread.response", Chat.class),
        new Example("chats.notifyAnyway.response", Chat.class),
        new Example("chats.retrieve.merged.response", Chat.class),
        new Example("chats.retrieve.response", Chat.class),
        new Example("chats.update.response", Chat.class),
        new Example("chats.create.response", ChatCreateResult.class),
        new Example("chats.start.response", ChatCreateResult.class),
        new Example("chats.list.last-page.response", ChatListResult.class),
        new Example("chats.list.response", ChatListResult.class),
        new Example("chats.search.empty-page.response", ChatSearchResult.class),
        new Example("chats.search.last-page.response", ChatSearchResult.class),
        new Example("chats.search.response", ChatSearchResult.class),
        new Example("accounts.contacts.list.last-page.response", ContactListResult.class),
        new Example("accounts.contacts.list.response", ContactListResult.class),
        new Example("accounts.contacts.search.response", ContactSearchResponse.class),
        new Example("focus.response", FocusResponse.class),
        new Example("info.retrieve.response", InfoResponse.class),
        new Example("labels.list.response", Label.class),
        new Example("bridges.loginFlows.list.response", LoginFlowList.class),
        new Example("bridges.loginSessions.create.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.cancelled.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.complete.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.complete_step.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.cookies.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.display_code.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.display_emoji.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.display_nothing.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.display_qr.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.failed.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.response", LoginSession.class),
        new Example("bridges.loginSessions.retrieve.user_input.response", LoginSession.class),
        new Example("bridges.loginSessions.steps.submit.response", LoginSession.class),
        new Example("bridges.loginSessions.cancel.response", LoginSessionCancelResponse.class),
        new Example("messages.retrieve.group.response", Message.class),
        new Example("messages.retrieve.response", Message.class),
        new Example("messages.list.last-page.response", MessageListResult.class),
        new Example("messages.list.response", MessageListResult.class),
        new Example("messages.search.empty-page.response", MessageSearchResult.class),
        new Example("messages.search.last-page.response", MessageSearchResult.class),
        new Example("messages.search.response", MessageSearchResult.class),
        new Example("messages.send.response", MessageSendResponse.class),
        new Example("messages.update.response", MessageUpdateResponse.class),
        new Example("bridges.retrieveCapabilities.response", ProvisioningCapabilities.class),
        new Example("chats.messages.reactions.add.response", ReactionAddResponse.class),
        new Example("chats.messages.reactions.delete.response", ReactionDeleteResponse.class),
        new Example("app.setup.recoveryKey.reset.create.response", RecoveryKeyResetResponse.class),
        new Example("oauth.introspect.inactive.response", OAuthIntrospectionResponse.class),
        new Example("oauth.introspect.response", OAuthIntrospectionResponse.class),
        new Example("oauth.metadata.response", OAuthServerMetadata.class),
        new Example("oauth.register.response", OAuthRegisterResponse.class),
        new Example("oauth.token.no-expiry.response", OAuthTokenResponse.class),
        new Example("oauth.token.response", OAuthTokenResponse.class),
        new Example("oauth.userinfo.response", OAuthUserInfo.class),
        new Example("search.response", SearchResponse.class),
        new Example("app.setup.register.response", SetupCompleteResponse.class),
        new Example("app.setup.response.registration-required.response", SetupResponseOutput.class),
        new Example("app.setup.response.response", SetupResponseOutput.class),
        new Example("app.setup.start.response", SetupStartResponse.class),
        new Example("app.setup.recoveryKey.reset.confirm.response", SetupStateResponse.class),
        new Example("app.setup.recoveryKey.verify.response", SetupStateResponse.class),
        new Example("app.setup.verifications.list.response", VerificationList.class),
        new Example("app.setup.verifications.accept.response", VerificationResponse.class),
        new Example("app.setup.verifications.cancel.response", VerificationResponse.class),
        new Example("app.setup.verifications.create.response", VerificationResponse.class),
        new Example(
            "app.setup.verifications.qr.confirmScanned.response", VerificationResponse.class),
        new Example("app.setup.verifications.qr.scan.response", VerificationResponse.class),
        new Example("app.setup.verifications.retrieve.response", VerificationResponse.class),
        new Example("app.setup.verifications.sas.confirm.response", VerificationResponse.class),
        new Example("app.setup.verifications.sas.start.response", VerificationResponse.class));
  }

  /** Returns the JSON of the example. */
  String json() {
    try (InputStream in = Example.class.getResourceAsStream("examples/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the example " + name + " is missing in the TCK");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the example " + name, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
