package com.beeper.desktop.testkit;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.accounts.AccountBridge;
import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.accounts.ContactSearchResponse;
import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.app.EncryptionSecrets;
import com.beeper.desktop.app.EncryptionStatus;
import com.beeper.desktop.app.MatrixCredentials;
import com.beeper.desktop.app.RecoveryKeyResetResponse;
import com.beeper.desktop.app.RegistrationCopy;
import com.beeper.desktop.app.SetupCompleteResponse;
import com.beeper.desktop.app.SetupRegistrationRequiredResponse;
import com.beeper.desktop.app.SetupStartResponse;
import com.beeper.desktop.app.SetupStateResponse;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationDirection;
import com.beeper.desktop.app.VerificationList;
import com.beeper.desktop.app.VerificationMethod;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.app.VerificationResponse;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.assets.AssetDownloadResponse;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.bridges.Bridge;
import com.beeper.desktop.bridges.BridgeList;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.BridgeLoginList;
import com.beeper.desktop.bridges.BridgeLoginRemoveResponse;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.BridgeLoginStatus;
import com.beeper.desktop.bridges.BridgeStatus;
import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginFlowList;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionCancelResponse;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.ProvisioningCapabilities;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.ResolveIdentifierCapabilities;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatCreateResult;
import com.beeper.desktop.chats.ChatParticipants;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.info.AppInfo;
import com.beeper.desktop.info.EndpointInfo;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.info.OAuthEndpointInfo;
import com.beeper.desktop.info.PlatformInfo;
import com.beeper.desktop.info.ServerInfo;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.AttachmentType;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.messages.MessageSendResponse;
import com.beeper.desktop.messages.MessageType;
import com.beeper.desktop.messages.MessageUpdateResponse;
import com.beeper.desktop.messages.Reaction;
import com.beeper.desktop.messages.ReactionAddResponse;
import com.beeper.desktop.messages.ReactionDeleteResponse;
import com.beeper.desktop.oauth.OAuthIntrospectionResponse;
import com.beeper.desktop.oauth.OAuthRegisterResponse;
import com.beeper.desktop.oauth.OAuthServerMetadata;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.OAuthTokenResponse;
import com.beeper.desktop.oauth.OAuthUserInfo;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.search.SearchResults;
import com.beeper.desktop.shared.FocusResponse;
import com.beeper.desktop.shared.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Creates valid models for tests that need no server: all required members are preset, and a test
 * sets only those it depends on.
 *
 * <pre>{@code
 * Chat chat = Samples.chat(c -> c.title("Family"));
 * when(chats.retrieve(chat.id())).thenReturn(chat);
 * }</pre>
 *
 * <p>The values are the same in each run, and IDs that belong together are equal: the sample message
 * is in the sample chat, which is on the sample account. They exist on no server, also not on a
 * {@link FakeBeeperDesktop}. Thread-safe.
 */
public final class Samples {

  private static final String BASE_URL = "http://localhost:23373";
  private static final String BRIDGE_ID = "local-whatsapp";
  private static final String LOGIN_ID = "ba_sample";
  private static final String ACCOUNT_ID = BRIDGE_ID + "_" + LOGIN_ID;
  private static final String USER_ID = "@me:local-whatsapp.localhost";
  private static final String CONTACT_ID = "@ada:local-whatsapp.localhost";
  private static final String CHAT_ID = "!sample:local-whatsapp.localhost";
  private static final String MESSAGE_ID = "1343001";
  private static final String SETUP_REQUEST_ID = "setup_sample";
  private static final Instant TIME = FakeClock.START;

  private Samples() {}

  /**
   * Returns a connected WhatsApp account.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Account account(Consumer<? super Account.Builder> changes) {
    Account.Builder builder = Account.builder()
        .accountId(ACCOUNT_ID)
        .bridge(AccountBridge.builder()
            .id(BRIDGE_ID)
            .type("whatsapp")
            .provider(BridgeProvider.LOCAL)
            .build())
        .status(AccountStatus.CONNECTED)
        .user(user(u -> u.id(USER_ID).fullName("Me").isSelf(true)))
        .loginId(LOGIN_ID)
        .network("WhatsApp");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a contact, Ada Example.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static User user(Consumer<? super User.Builder> changes) {
    User.Builder builder = User.builder()
        .id(CONTACT_ID)
        .fullName("Ada Example")
        .username("ada.example")
        .phoneNumber("+15550100001")
        .cannotMessage(false)
        .isSelf(false);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a search result with one contact.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static ContactSearchResponse contactSearchResponse(
      Consumer<? super ContactSearchResponse.Builder> changes) {
    ContactSearchResponse.Builder builder =
        ContactSearchResponse.builder().items(List.of(user(u -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the state of an app that is signed in and ready.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static AppStateSnapshot appStateSnapshot(
      Consumer<? super AppStateSnapshot.Builder> changes) {
    AppStateSnapshot.Builder builder = AppStateSnapshot.builder()
        .state(AppState.READY)
        .e2ee(EncryptionStatus.builder()
            .initialized(true)
            .crossSigning(true)
            .secretStorage(true)
            .keyBackup(true)
            .verified(true)
            .firstSyncDone(true)
            .hasBackedUpRecoveryKey(true)
            .secrets(EncryptionSecrets.builder()
                .masterKey(true)
                .selfSigningKey(true)
                .userSigningKey(true)
                .megolmBackupKey(true)
                .recoveryKey(true)
                .build())
            .build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a sign-in that can continue by e-mail.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static SetupStartResponse setupStartResponse(
      Consumer<? super SetupStartResponse.Builder> changes) {
    SetupStartResponse.Builder builder = SetupStartResponse.builder()
        .setupRequestId(SETUP_REQUEST_ID)
        .signInMethods(List.of("email"));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the state after a step of the setup.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static SetupStateResponse setupStateResponse(
      Consumer<? super SetupStateResponse.Builder> changes) {
    SetupStateResponse.Builder builder =
        SetupStateResponse.builder().session(appStateSnapshot(s -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a completed sign-in, with credentials that no server accepts.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static SetupCompleteResponse setupCompleteResponse(
      Consumer<? super SetupCompleteResponse.Builder> changes) {
    SetupCompleteResponse.Builder builder = SetupCompleteResponse.builder()
        .matrix(MatrixCredentials.builder()
            .accessToken("sample-token")
            .deviceId("SAMPLEDEVICE")
            .homeserver("https://matrix.beeper.com")
            .userId("@me:beeper.com")
            .build())
        .session(appStateSnapshot(s -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a sign-in that requires a registration.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static SetupRegistrationRequiredResponse setupRegistrationRequiredResponse(
      Consumer<? super SetupRegistrationRequiredResponse.Builder> changes) {
    SetupRegistrationRequiredResponse.Builder builder = SetupRegistrationRequiredResponse.builder()
        .setupRequestId(SETUP_REQUEST_ID)
        .leadToken("sample-lead-token")
        .copy(RegistrationCopy.builder().build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a new recovery key that no account has.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static RecoveryKeyResetResponse recoveryKeyResetResponse(
      Consumer<? super RecoveryKeyResetResponse.Builder> changes) {
    RecoveryKeyResetResponse.Builder builder = RecoveryKeyResetResponse.builder()
        .recoveryKey("sample-recovery-key")
        .session(appStateSnapshot(s -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns an outgoing verification that the other device has not accepted.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Verification verification(Consumer<? super Verification.Builder> changes) {
    Verification.Builder builder = Verification.builder()
        .id("verification_sample")
        .state(VerificationState.REQUESTED)
        .direction(VerificationDirection.OUTGOING)
        .purpose(VerificationPurpose.LOGIN)
        .methods(List.of(VerificationMethod.QR, VerificationMethod.SAS))
        .availableActions(List.of(VerificationAction.CANCEL));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a response with a verification.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static VerificationResponse verificationResponse(
      Consumer<? super VerificationResponse.Builder> changes) {
    VerificationResponse.Builder builder = VerificationResponse.builder()
        .session(appStateSnapshot(s -> {}))
        .verification(verification(v -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a list with one verification.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static VerificationList verificationList(
      Consumer<? super VerificationList.Builder> changes) {
    VerificationList.Builder builder =
        VerificationList.builder().items(List.of(verification(v -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns an upload of a picture.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static AssetUploadResponse assetUploadResponse(
      Consumer<? super AssetUploadResponse.Builder> changes) {
    AssetUploadResponse.Builder builder = AssetUploadResponse.builder()
        .uploadId("upload_sample")
        .srcUrl("file:///tmp/upload_sample-picture.png")
        .fileName("picture.png")
        .fileSize(68.0)
        .mimeType("image/png");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a downloaded file.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static AssetDownloadResponse assetDownloadResponse(
      Consumer<? super AssetDownloadResponse.Builder> changes) {
    AssetDownloadResponse.Builder builder =
        AssetDownloadResponse.builder().srcUrl("file:///tmp/sample-picture.png");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a WhatsApp bridge with one account.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Bridge bridge(Consumer<? super Bridge.Builder> changes) {
    Bridge.Builder builder = Bridge.builder()
        .id(BRIDGE_ID)
        .type("whatsapp")
        .provider(BridgeProvider.LOCAL)
        .displayName("WhatsApp")
        .network("WhatsApp")
        .status(BridgeStatus.CONNECTED)
        .supportsMultipleAccounts(true)
        .activeAccountCount(1)
        .accounts(List.of(account(a -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a list with one bridge.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static BridgeList bridgeList(Consumer<? super BridgeList.Builder> changes) {
    BridgeList.Builder builder = BridgeList.builder().items(List.of(bridge(b -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a connected login.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static BridgeLogin bridgeLogin(Consumer<? super BridgeLogin.Builder> changes) {
    BridgeLogin.Builder builder = BridgeLogin.builder()
        .bridgeId(BRIDGE_ID)
        .loginId(LOGIN_ID)
        .removeScopes(List.of(BridgeLoginRemoveScope.CURRENT_DEVICE))
        .status(BridgeLoginStatus.CONNECTED)
        .accountIds(List.of(ACCOUNT_ID));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a list with one login.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static BridgeLoginList bridgeLoginList(Consumer<? super BridgeLoginList.Builder> changes) {
    BridgeLoginList.Builder builder =
        BridgeLoginList.builder().items(List.of(bridgeLogin(l -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a removed login.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static BridgeLoginRemoveResponse bridgeLoginRemoveResponse(
      Consumer<? super BridgeLoginRemoveResponse.Builder> changes) {
    BridgeLoginRemoveResponse.Builder builder = BridgeLoginRemoveResponse.builder()
        .bridgeId(BRIDGE_ID)
        .loginId(LOGIN_ID)
        .scope(BridgeLoginRemoveScope.CURRENT_DEVICE)
        .affectedAccountIds(List.of(ACCOUNT_ID));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a login flow with a QR code.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static LoginFlow loginFlow(Consumer<? super LoginFlow.Builder> changes) {
    LoginFlow.Builder builder =
        LoginFlow.builder().id("qr").name("QR code").description("Scan a QR code with the phone");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a list with one login flow.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static LoginFlowList loginFlowList(Consumer<? super LoginFlowList.Builder> changes) {
    LoginFlowList.Builder builder = LoginFlowList.builder().items(List.of(loginFlow(f -> {})));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a login session that displays a QR code.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static LoginSession loginSession(Consumer<? super LoginSession.Builder> changes) {
    LoginSession.Builder builder = LoginSession.builder()
        .bridgeId(BRIDGE_ID)
        .loginSessionId("session_sample")
        .status(LoginSessionStatus.WAITING_FOR_DISPLAY)
        .currentStep(displayAndWaitLoginStep(d -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a step that displays a QR code.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static DisplayAndWaitLoginStep displayAndWaitLoginStep(
      Consumer<? super DisplayAndWaitLoginStep.Builder> changes) {
    DisplayAndWaitLoginStep.Builder builder = DisplayAndWaitLoginStep.builder()
        .stepId("scan")
        .display(QrCodeLoginDisplay.builder().data("2@sample").build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a step that requests a phone number.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static UserInputLoginStep userInputLoginStep(
      Consumer<? super UserInputLoginStep.Builder> changes) {
    UserInputLoginStep.Builder builder = UserInputLoginStep.builder()
        .stepId("phone")
        .fields(List.of(
            LoginInputField.builder().id("phone_number").label("Phone number").build()));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a step that requests a cookie of a web page.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static CookiesLoginStep cookiesLoginStep(
      Consumer<? super CookiesLoginStep.Builder> changes) {
    CookiesLoginStep.Builder builder = CookiesLoginStep.builder()
        .stepId("sign_in")
        .url("https://www.example.com/login")
        .fields(List.of(CookieField.builder().id("sessionid").name("sessionid").build()));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a cancelled login session.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static LoginSessionCancelResponse loginSessionCancelResponse(
      Consumer<? super LoginSessionCancelResponse.Builder> changes) {
    LoginSessionCancelResponse.Builder builder =
        LoginSessionCancelResponse.builder().bridgeId(BRIDGE_ID).loginSessionId("session_sample");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a bridge that can look up everything and create no groups.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static ProvisioningCapabilities provisioningCapabilities(
      Consumer<? super ProvisioningCapabilities.Builder> changes) {
    ProvisioningCapabilities.Builder builder = ProvisioningCapabilities.builder()
        .groupCreation(Map.of())
        .resolveIdentifier(ResolveIdentifierCapabilities.builder()
            .anyPhone(true)
            .contactList(true)
            .createDm(true)
            .lookupEmail(true)
            .lookupPhone(true)
            .lookupUsername(true)
            .search(true)
            .build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a group chat without unread messages.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Chat chat(Consumer<? super Chat.Builder> changes) {
    Chat.Builder builder = Chat.builder()
        .id(CHAT_ID)
        .accountId(ACCOUNT_ID)
        .network("WhatsApp")
        .title("Family")
        .type(ChatType.GROUP)
        .participants(
            ChatParticipants.builder().items(List.of()).hasMore(false).total(0).build())
        .unreadCount(0)
        .lastActivity(TIME);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a group chat with its last message.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static ChatWithPreview chatWithPreview(Consumer<? super ChatWithPreview.Builder> changes) {
    ChatWithPreview.Builder builder = ChatWithPreview.builder()
        .id(CHAT_ID)
        .accountId(ACCOUNT_ID)
        .network("WhatsApp")
        .title("Family")
        .type(ChatType.GROUP)
        .participants(
            ChatParticipants.builder().items(List.of()).hasMore(false).total(0).build())
        .unreadCount(0)
        .lastActivity(TIME)
        .preview(message(m -> {}));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a chat that was created.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  @SuppressWarnings("deprecation") // The spec requires a member that it deprecates.
  public static ChatCreateResult chatCreateResult(
      Consumer<? super ChatCreateResult.Builder> changes) {
    ChatCreateResult.Builder builder = ChatCreateResult.builder()
        .id(CHAT_ID)
        .accountId(ACCOUNT_ID)
        .network("WhatsApp")
        .title("Family")
        .type(ChatType.GROUP)
        .participants(
            ChatParticipants.builder().items(List.of()).hasMore(false).total(0).build())
        .unreadCount(0)
        .lastActivity(TIME)
        .chatId(CHAT_ID);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns an incoming text message.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Message message(Consumer<? super Message.Builder> changes) {
    Message.Builder builder = Message.builder()
        .id(MESSAGE_ID)
        .accountId(ACCOUNT_ID)
        .chatId(CHAT_ID)
        .senderId(CONTACT_ID)
        .senderName("Ada Example")
        .sortKey("1767268800000000000001")
        .timestamp(TIME)
        .type(MessageType.TEXT)
        .text("hi")
        .isSender(false);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns an edited message.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  @SuppressWarnings("deprecation") // The spec requires a member that it deprecates.
  public static MessageUpdateResponse messageUpdateResponse(
      Consumer<? super MessageUpdateResponse.Builder> changes) {
    MessageUpdateResponse.Builder builder = MessageUpdateResponse.builder()
        .id(MESSAGE_ID)
        .accountId(ACCOUNT_ID)
        .chatId(CHAT_ID)
        .senderId(CONTACT_ID)
        .senderName("Ada Example")
        .sortKey("1767268800000000000001")
        .timestamp(TIME)
        .type(MessageType.TEXT)
        .text("hi")
        .isSender(false)
        .messageId(MESSAGE_ID);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a message that was handed to the network.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static MessageSendResponse messageSendResponse(
      Consumer<? super MessageSendResponse.Builder> changes) {
    MessageSendResponse.Builder builder =
        MessageSendResponse.builder().chatId(CHAT_ID).pendingMessageId("pending_sample");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a reaction that was added.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static ReactionAddResponse reactionAddResponse(
      Consumer<? super ReactionAddResponse.Builder> changes) {
    ReactionAddResponse.Builder builder = ReactionAddResponse.builder()
        .chatId(CHAT_ID)
        .messageId(MESSAGE_ID)
        .reactionKey("👍")
        .transactionId("txn_sample");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a reaction that was removed.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static ReactionDeleteResponse reactionDeleteResponse(
      Consumer<? super ReactionDeleteResponse.Builder> changes) {
    ReactionDeleteResponse.Builder builder =
        ReactionDeleteResponse.builder().chatId(CHAT_ID).messageId(MESSAGE_ID).reactionKey("👍");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a picture.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Attachment attachment(Consumer<? super Attachment.Builder> changes) {
    Attachment.Builder builder = Attachment.builder()
        .type(AttachmentType.IMG)
        .id("mxc://local.beeper.com/sample")
        .srcUrl("mxc://local.beeper.com/sample")
        .mimeType("image/png")
        .fileName("picture.png");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a reaction of a contact.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Reaction reaction(Consumer<? super Reaction.Builder> changes) {
    Reaction.Builder builder = Reaction.builder()
        .id(CONTACT_ID + "👍")
        .participantId(CONTACT_ID)
        .reactionKey("👍")
        .emoji(true);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a search result with one chat and no messages.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static SearchResponse searchResponse(Consumer<? super SearchResponse.Builder> changes) {
    SearchResponse.Builder builder = SearchResponse.builder()
        .results(SearchResults.builder()
            .chats(List.of(chat(c -> {})))
            .inGroups(List.of())
            .messages(MessageSearchResult.builder()
                .items(List.of())
                .hasMore(false)
                .oldestCursor(null)
                .newestCursor(null)
                .chats(Map.of())
                .build())
            .build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a successful focus.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static FocusResponse focusResponse(Consumer<? super FocusResponse.Builder> changes) {
    FocusResponse.Builder builder = FocusResponse.builder().success(true);
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a label.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static Label label(Consumer<? super Label.Builder> changes) {
    Label.Builder builder = Label.builder().id("label_sample").name("Work");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns information about an app on port 23373.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static InfoResponse infoResponse(Consumer<? super InfoResponse.Builder> changes) {
    InfoResponse.Builder builder = InfoResponse.builder()
        .app(AppInfo.builder()
            .bundleId("com.automattic.beeper.desktop")
            .name("Beeper")
            .version("4.3.73")
            .build())
        .platform(PlatformInfo.builder().arch("x64").os("linux").build())
        .server(ServerInfo.builder()
            .baseUrl(BASE_URL)
            .hostname("localhost")
            .mcpEnabled(false)
            .port(23_373)
            .remoteAccess(false)
            .status("running")
            .build())
        .endpoints(EndpointInfo.builder()
            .mcp(BASE_URL + "/v0/mcp")
            .spec(BASE_URL + "/v1/spec")
            .wsEvents("ws://localhost:23373/v1/ws")
            .oauth(OAuthEndpointInfo.builder()
                .authorizationEndpoint(BASE_URL + "/oauth/authorize")
                .introspectionEndpoint(BASE_URL + "/oauth/introspect")
                .registrationEndpoint(BASE_URL + "/oauth/register")
                .revocationEndpoint(BASE_URL + "/oauth/revoke")
                .tokenEndpoint(BASE_URL + "/oauth/token")
                .userinfoEndpoint(BASE_URL + "/oauth/userinfo")
                .build())
            .build());
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the metadata of an OAuth server on port 23373.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static OAuthServerMetadata oauthServerMetadata(
      Consumer<? super OAuthServerMetadata.Builder> changes) {
    OAuthServerMetadata.Builder builder = OAuthServerMetadata.builder()
        .issuer(BASE_URL)
        .authorizationEndpoint(BASE_URL + "/oauth/authorize")
        .tokenEndpoint(BASE_URL + "/oauth/token")
        .revocationEndpoint(BASE_URL + "/oauth/revoke")
        .userinfoEndpoint(BASE_URL + "/oauth/userinfo")
        .registrationEndpoint(BASE_URL + "/oauth/register")
        .codeChallengeMethodsSupported(List.of("S256"));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the registration of an application.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static OAuthRegisterResponse oauthRegisterResponse(
      Consumer<? super OAuthRegisterResponse.Builder> changes) {
    OAuthRegisterResponse.Builder builder = OAuthRegisterResponse.builder()
        .clientId("client_sample")
        .clientName("Sample application")
        .redirectUris(List.of("http://127.0.0.1:49152/callback"));
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the response with an access token that does not expire.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static OAuthTokenResponse oauthTokenResponse(
      Consumer<? super OAuthTokenResponse.Builder> changes) {
    OAuthTokenResponse.Builder builder = OAuthTokenResponse.builder()
        .accessToken("sample-token")
        .tokenType("Bearer")
        .scope("read write");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns a token, as a sign-in stores it, that does not expire.
   *
   * @param changes changes the preset members
   * @return a valid token
   */
  public static OAuthToken oauthToken(Consumer<? super OAuthToken.Builder> changes) {
    OAuthToken.Builder builder = OAuthToken.builder("sample-token")
        .scopes(List.of("read", "write"))
        .clientId("client_sample");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the description of a valid token.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static OAuthIntrospectionResponse oauthIntrospectionResponse(
      Consumer<? super OAuthIntrospectionResponse.Builder> changes) {
    OAuthIntrospectionResponse.Builder builder = OAuthIntrospectionResponse.builder()
        .active(true)
        .scope("read write")
        .clientId("client_sample")
        .sub("token_sample");
    changes.accept(builder);
    return builder.build();
  }

  /**
   * Returns the description of the token of a call.
   *
   * @param changes changes the preset members
   * @return a valid model
   */
  public static OAuthUserInfo oauthUserInfo(Consumer<? super OAuthUserInfo.Builder> changes) {
    OAuthUserInfo.Builder builder =
        OAuthUserInfo.builder().iat(1_700_000_000).scope("read write").sub("token_sample");
    changes.accept(builder);
    return builder.build();
  }
}
