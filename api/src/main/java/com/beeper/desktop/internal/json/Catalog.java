// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.json;

import com.beeper.desktop.accounts.AccountStatus;
import com.beeper.desktop.accounts.BridgeProvider;
import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.VerificationDirection;
import com.beeper.desktop.app.VerificationMethod;
import com.beeper.desktop.app.VerificationPurpose;
import com.beeper.desktop.app.VerificationState;
import com.beeper.desktop.bridges.BridgeLoginRemoveScope;
import com.beeper.desktop.bridges.BridgeLoginStatus;
import com.beeper.desktop.bridges.BridgeStatus;
import com.beeper.desktop.bridges.CookieFieldType;
import com.beeper.desktop.bridges.DisappearingTimerType;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.bridges.LoginStepSource;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.chats.ChatCreateStatus;
import com.beeper.desktop.chats.ChatDisappearingTimerType;
import com.beeper.desktop.chats.ChatSearchScope;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.chats.ChatTypeFilter;
import com.beeper.desktop.chats.DraftAttachmentType;
import com.beeper.desktop.chats.Inbox;
import com.beeper.desktop.internal.accounts.AccountBridgeValue;
import com.beeper.desktop.internal.accounts.AccountValue;
import com.beeper.desktop.internal.accounts.ContactListResultValue;
import com.beeper.desktop.internal.accounts.ContactSearchResponseValue;
import com.beeper.desktop.internal.app.AppStateSnapshotValue;
import com.beeper.desktop.internal.app.EncryptionSecretsValue;
import com.beeper.desktop.internal.app.EncryptionStatusValue;
import com.beeper.desktop.internal.app.MatrixCredentialsValue;
import com.beeper.desktop.internal.app.MatrixIdentityValue;
import com.beeper.desktop.internal.app.RecoveryKeyResetResponseValue;
import com.beeper.desktop.internal.app.RegistrationCopyValue;
import com.beeper.desktop.internal.app.SetupCompleteResponseValue;
import com.beeper.desktop.internal.app.SetupRegistrationRequiredResponseValue;
import com.beeper.desktop.internal.app.SetupResponseOutputKind;
import com.beeper.desktop.internal.app.SetupStartResponseValue;
import com.beeper.desktop.internal.app.SetupStateResponseValue;
import com.beeper.desktop.internal.app.VerificationDeviceValue;
import com.beeper.desktop.internal.app.VerificationErrorValue;
import com.beeper.desktop.internal.app.VerificationListValue;
import com.beeper.desktop.internal.app.VerificationQrValue;
import com.beeper.desktop.internal.app.VerificationResponseValue;
import com.beeper.desktop.internal.app.VerificationSasValue;
import com.beeper.desktop.internal.app.VerificationValue;
import com.beeper.desktop.internal.assets.AssetDownloadResponseValue;
import com.beeper.desktop.internal.assets.AssetUploadResponseValue;
import com.beeper.desktop.internal.bridges.BridgeListValue;
import com.beeper.desktop.internal.bridges.BridgeLoginListValue;
import com.beeper.desktop.internal.bridges.BridgeLoginRemoveResponseValue;
import com.beeper.desktop.internal.bridges.BridgeLoginValue;
import com.beeper.desktop.internal.bridges.BridgeValue;
import com.beeper.desktop.internal.bridges.CodeLoginDisplayValue;
import com.beeper.desktop.internal.bridges.CompleteLoginStepValue;
import com.beeper.desktop.internal.bridges.CookieFieldValue;
import com.beeper.desktop.internal.bridges.CookiesLoginStepValue;
import com.beeper.desktop.internal.bridges.CurrentStepKind;
import com.beeper.desktop.internal.bridges.DisappearingTimerCapabilityValue;
import com.beeper.desktop.internal.bridges.DisplayAndWaitLoginStepValue;
import com.beeper.desktop.internal.bridges.EmojiLoginDisplayValue;
import com.beeper.desktop.internal.bridges.EmptyLoginDisplayValue;
import com.beeper.desktop.internal.bridges.GroupFieldCapabilityValue;
import com.beeper.desktop.internal.bridges.GroupTypeCapabilitiesValue;
import com.beeper.desktop.internal.bridges.LoginDisplayKind;
import com.beeper.desktop.internal.bridges.LoginFlowListValue;
import com.beeper.desktop.internal.bridges.LoginFlowValue;
import com.beeper.desktop.internal.bridges.LoginInputFieldValue;
import com.beeper.desktop.internal.bridges.LoginSessionCancelResponseValue;
import com.beeper.desktop.internal.bridges.LoginSessionValue;
import com.beeper.desktop.internal.bridges.ProvisioningCapabilitiesValue;
import com.beeper.desktop.internal.bridges.QrCodeLoginDisplayValue;
import com.beeper.desktop.internal.bridges.ResolveIdentifierCapabilitiesValue;
import com.beeper.desktop.internal.bridges.UserInputLoginStepValue;
import com.beeper.desktop.internal.chats.AttachmentCapabilitiesValue;
import com.beeper.desktop.internal.chats.ChatCapabilitiesValue;
import com.beeper.desktop.internal.chats.ChatCreateResultValue;
import com.beeper.desktop.internal.chats.ChatDisappearingTimerCapabilitiesValue;
import com.beeper.desktop.internal.chats.ChatDraftInputValue;
import com.beeper.desktop.internal.chats.ChatDraftValue;
import com.beeper.desktop.internal.chats.ChatListResultValue;
import com.beeper.desktop.internal.chats.ChatMergeValue;
import com.beeper.desktop.internal.chats.ChatParticipantValue;
import com.beeper.desktop.internal.chats.ChatParticipantsValue;
import com.beeper.desktop.internal.chats.ChatReminderValue;
import com.beeper.desktop.internal.chats.ChatSearchResultValue;
import com.beeper.desktop.internal.chats.ChatSnoozeValue;
import com.beeper.desktop.internal.chats.ChatStartUserValue;
import com.beeper.desktop.internal.chats.ChatStateCapabilitiesValue;
import com.beeper.desktop.internal.chats.ChatStateCapabilityValue;
import com.beeper.desktop.internal.chats.ChatValue;
import com.beeper.desktop.internal.chats.ChatWithPreviewValue;
import com.beeper.desktop.internal.chats.DraftAttachmentInputValue;
import com.beeper.desktop.internal.chats.DraftAttachmentValue;
import com.beeper.desktop.internal.chats.MessageRequestCapabilitiesValue;
import com.beeper.desktop.internal.chats.ParticipantActionCapabilitiesValue;
import com.beeper.desktop.internal.chats.ReminderInputValue;
import com.beeper.desktop.internal.info.AppInfoValue;
import com.beeper.desktop.internal.info.EndpointInfoValue;
import com.beeper.desktop.internal.info.InfoResponseValue;
import com.beeper.desktop.internal.info.OAuthEndpointInfoValue;
import com.beeper.desktop.internal.info.PlatformInfoValue;
import com.beeper.desktop.internal.info.ServerInfoValue;
import com.beeper.desktop.internal.labels.LabelValue;
import com.beeper.desktop.internal.messages.AttachmentValue;
import com.beeper.desktop.internal.messages.LinkPreviewValue;
import com.beeper.desktop.internal.messages.MessageAttachmentInputValue;
import com.beeper.desktop.internal.messages.MessageListResultValue;
import com.beeper.desktop.internal.messages.MessageSearchResultValue;
import com.beeper.desktop.internal.messages.MessageSendResponseValue;
import com.beeper.desktop.internal.messages.MessageUpdateResponseValue;
import com.beeper.desktop.internal.messages.MessageValue;
import com.beeper.desktop.internal.messages.ReactionAddResponseValue;
import com.beeper.desktop.internal.messages.ReactionDeleteResponseValue;
import com.beeper.desktop.internal.messages.ReactionValue;
import com.beeper.desktop.internal.messages.SendStatusValue;
import com.beeper.desktop.internal.messages.TranscriptionValue;
import com.beeper.desktop.internal.shared.ApiErrorValue;
import com.beeper.desktop.internal.shared.DimensionsValue;
import com.beeper.desktop.internal.shared.ErrorResponseValue;
import com.beeper.desktop.internal.shared.ErrorValidationDetailsValue;
import com.beeper.desktop.internal.shared.ErrorValidationIssueValue;
import com.beeper.desktop.internal.shared.FocusResponseValue;
import com.beeper.desktop.internal.shared.OptionalDimensionsValue;
import com.beeper.desktop.internal.shared.SearchResponseValue;
import com.beeper.desktop.internal.shared.SearchResultsValue;
import com.beeper.desktop.internal.shared.UserValue;
import com.beeper.desktop.messages.AttachmentType;
import com.beeper.desktop.messages.MediaType;
import com.beeper.desktop.messages.MessageAttachmentType;
import com.beeper.desktop.messages.MessageType;
import com.beeper.desktop.messages.SendState;
import com.beeper.desktop.shared.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kind of a model or an enum by its class.
 *
 * <p>Names and not classes, so that a look-up loads only the types that it is for.
 */
final class Catalog {

  private Catalog() {}

  static @Nullable Kind<?> find(Class<?> type) {
    return switch (type.getName()) {
      case "com.beeper.desktop.accounts.Account" -> Kind.model(AccountValue.SHAPE);
      case "com.beeper.desktop.accounts.AccountBridge" -> Kind.model(AccountBridgeValue.SHAPE);
      case "com.beeper.desktop.accounts.AccountStatus" -> Kind.enumeration(AccountStatus.values());
      case "com.beeper.desktop.shared.ApiError" -> Kind.model(ApiErrorValue.SHAPE);
      case "com.beeper.desktop.info.AppInfo" -> Kind.model(AppInfoValue.SHAPE);
      case "com.beeper.desktop.app.AppState" -> Kind.enumeration(AppState.values());
      case "com.beeper.desktop.app.AppStateSnapshot" -> Kind.model(AppStateSnapshotValue.SHAPE);
      case "com.beeper.desktop.assets.AssetDownloadResponse" ->
        Kind.model(AssetDownloadResponseValue.SHAPE);
      case "com.beeper.desktop.assets.AssetUploadResponse" ->
        Kind.model(AssetUploadResponseValue.SHAPE);
      case "com.beeper.desktop.messages.Attachment" -> Kind.model(AttachmentValue.SHAPE);
      case "com.beeper.desktop.chats.AttachmentCapabilities" ->
        Kind.model(AttachmentCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.messages.AttachmentType" ->
        Kind.enumeration(AttachmentType.values());
      case "com.beeper.desktop.bridges.Bridge" -> Kind.model(BridgeValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeList" -> Kind.model(BridgeListValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLogin" -> Kind.model(BridgeLoginValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLoginList" -> Kind.model(BridgeLoginListValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLoginRemoveResponse" ->
        Kind.model(BridgeLoginRemoveResponseValue.SHAPE);
      case "com.beeper.desktop.bridges.BridgeLoginRemoveScope" ->
        Kind.enumeration(BridgeLoginRemoveScope.values());
      case "com.beeper.desktop.bridges.BridgeLoginStatus" ->
        Kind.enumeration(BridgeLoginStatus.values());
      case "com.beeper.desktop.accounts.BridgeProvider" ->
        Kind.enumeration(BridgeProvider.values());
      case "com.beeper.desktop.bridges.BridgeStatus" -> Kind.enumeration(BridgeStatus.values());
      case "com.beeper.desktop.chats.CapabilitySupportLevel" ->
        Kind.enumeration(CapabilitySupportLevel.values());
      case "com.beeper.desktop.chats.Chat" -> Kind.model(ChatValue.SHAPE);
      case "com.beeper.desktop.chats.ChatCapabilities" -> Kind.model(ChatCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.chats.ChatCreateResult" -> Kind.model(ChatCreateResultValue.SHAPE);
      case "com.beeper.desktop.chats.ChatCreateStatus" ->
        Kind.enumeration(ChatCreateStatus.values());
      case "com.beeper.desktop.chats.ChatDisappearingTimerCapabilities" ->
        Kind.model(ChatDisappearingTimerCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.chats.ChatDisappearingTimerType" ->
        Kind.enumeration(ChatDisappearingTimerType.values());
      case "com.beeper.desktop.chats.ChatDraft" -> Kind.model(ChatDraftValue.SHAPE);
      case "com.beeper.desktop.chats.ChatDraftInput" -> Kind.model(ChatDraftInputValue.SHAPE);
      case "com.beeper.desktop.chats.ChatListResult" -> Kind.model(ChatListResultValue.SHAPE);
      case "com.beeper.desktop.chats.ChatMerge" -> Kind.model(ChatMergeValue.SHAPE);
      case "com.beeper.desktop.chats.ChatParticipant" -> Kind.model(ChatParticipantValue.SHAPE);
      case "com.beeper.desktop.chats.ChatParticipants" -> Kind.model(ChatParticipantsValue.SHAPE);
      case "com.beeper.desktop.chats.ChatReminder" -> Kind.model(ChatReminderValue.SHAPE);
      case "com.beeper.desktop.chats.ChatSearchResult" -> Kind.model(ChatSearchResultValue.SHAPE);
      case "com.beeper.desktop.chats.ChatSearchScope" -> Kind.enumeration(ChatSearchScope.values());
      case "com.beeper.desktop.chats.ChatSnooze" -> Kind.model(ChatSnoozeValue.SHAPE);
      case "com.beeper.desktop.chats.ChatStartUser" -> Kind.model(ChatStartUserValue.SHAPE);
      case "com.beeper.desktop.chats.ChatStateCapabilities" ->
        Kind.model(ChatStateCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.chats.ChatStateCapability" ->
        Kind.model(ChatStateCapabilityValue.SHAPE);
      case "com.beeper.desktop.chats.ChatType" -> Kind.enumeration(ChatType.values());
      case "com.beeper.desktop.chats.ChatTypeFilter" -> Kind.enumeration(ChatTypeFilter.values());
      case "com.beeper.desktop.chats.ChatWithPreview" -> Kind.model(ChatWithPreviewValue.SHAPE);
      case "com.beeper.desktop.bridges.CodeLoginDisplay" -> Kind.model(CodeLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.bridges.CompleteLoginStep" ->
        Kind.model(CompleteLoginStepValue.SHAPE);
      case "com.beeper.desktop.accounts.ContactListResult" ->
        Kind.model(ContactListResultValue.SHAPE);
      case "com.beeper.desktop.accounts.ContactSearchResponse" ->
        Kind.model(ContactSearchResponseValue.SHAPE);
      case "com.beeper.desktop.bridges.CookieField" -> Kind.model(CookieFieldValue.SHAPE);
      case "com.beeper.desktop.bridges.CookieFieldType" ->
        Kind.enumeration(CookieFieldType.values());
      case "com.beeper.desktop.bridges.CookiesLoginStep" -> Kind.model(CookiesLoginStepValue.SHAPE);
      case "com.beeper.desktop.bridges.CurrentStep" -> CurrentStepKind.KIND;
      case "com.beeper.desktop.shared.Dimensions" -> Kind.model(DimensionsValue.SHAPE);
      case "com.beeper.desktop.shared.Direction" -> Kind.enumeration(Direction.values());
      case "com.beeper.desktop.bridges.DisappearingTimerCapability" ->
        Kind.model(DisappearingTimerCapabilityValue.SHAPE);
      case "com.beeper.desktop.bridges.DisappearingTimerType" ->
        Kind.enumeration(DisappearingTimerType.values());
      case "com.beeper.desktop.bridges.DisplayAndWaitLoginStep" ->
        Kind.model(DisplayAndWaitLoginStepValue.SHAPE);
      case "com.beeper.desktop.chats.DraftAttachment" -> Kind.model(DraftAttachmentValue.SHAPE);
      case "com.beeper.desktop.chats.DraftAttachmentInput" ->
        Kind.model(DraftAttachmentInputValue.SHAPE);
      case "com.beeper.desktop.chats.DraftAttachmentType" ->
        Kind.enumeration(DraftAttachmentType.values());
      case "com.beeper.desktop.bridges.EmojiLoginDisplay" ->
        Kind.model(EmojiLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.bridges.EmptyLoginDisplay" ->
        Kind.model(EmptyLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.app.EncryptionSecrets" -> Kind.model(EncryptionSecretsValue.SHAPE);
      case "com.beeper.desktop.app.EncryptionStatus" -> Kind.model(EncryptionStatusValue.SHAPE);
      case "com.beeper.desktop.info.EndpointInfo" -> Kind.model(EndpointInfoValue.SHAPE);
      case "com.beeper.desktop.shared.ErrorResponse" -> Kind.model(ErrorResponseValue.SHAPE);
      case "com.beeper.desktop.shared.ErrorValidationDetails" ->
        Kind.model(ErrorValidationDetailsValue.SHAPE);
      case "com.beeper.desktop.shared.ErrorValidationIssue" ->
        Kind.model(ErrorValidationIssueValue.SHAPE);
      case "com.beeper.desktop.shared.FocusResponse" -> Kind.model(FocusResponseValue.SHAPE);
      case "com.beeper.desktop.bridges.GroupFieldCapability" ->
        Kind.model(GroupFieldCapabilityValue.SHAPE);
      case "com.beeper.desktop.bridges.GroupTypeCapabilities" ->
        Kind.model(GroupTypeCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.chats.Inbox" -> Kind.enumeration(Inbox.values());
      case "com.beeper.desktop.info.InfoResponse" -> Kind.model(InfoResponseValue.SHAPE);
      case "com.beeper.desktop.labels.Label" -> Kind.model(LabelValue.SHAPE);
      case "com.beeper.desktop.messages.LinkPreview" -> Kind.model(LinkPreviewValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginDisplay" -> LoginDisplayKind.KIND;
      case "com.beeper.desktop.bridges.LoginFlow" -> Kind.model(LoginFlowValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginFlowList" -> Kind.model(LoginFlowListValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginInputField" -> Kind.model(LoginInputFieldValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginSession" -> Kind.model(LoginSessionValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginSessionCancelResponse" ->
        Kind.model(LoginSessionCancelResponseValue.SHAPE);
      case "com.beeper.desktop.bridges.LoginSessionStatus" ->
        Kind.enumeration(LoginSessionStatus.values());
      case "com.beeper.desktop.bridges.LoginStepSource" ->
        Kind.enumeration(LoginStepSource.values());
      case "com.beeper.desktop.bridges.LoginStepType" -> Kind.enumeration(LoginStepType.values());
      case "com.beeper.desktop.app.MatrixCredentials" -> Kind.model(MatrixCredentialsValue.SHAPE);
      case "com.beeper.desktop.app.MatrixIdentity" -> Kind.model(MatrixIdentityValue.SHAPE);
      case "com.beeper.desktop.messages.MediaType" -> Kind.enumeration(MediaType.values());
      case "com.beeper.desktop.messages.Message" -> Kind.model(MessageValue.SHAPE);
      case "com.beeper.desktop.messages.MessageAttachmentInput" ->
        Kind.model(MessageAttachmentInputValue.SHAPE);
      case "com.beeper.desktop.messages.MessageAttachmentType" ->
        Kind.enumeration(MessageAttachmentType.values());
      case "com.beeper.desktop.messages.MessageListResult" ->
        Kind.model(MessageListResultValue.SHAPE);
      case "com.beeper.desktop.chats.MessageRequestCapabilities" ->
        Kind.model(MessageRequestCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.messages.MessageSearchResult" ->
        Kind.model(MessageSearchResultValue.SHAPE);
      case "com.beeper.desktop.messages.MessageSendResponse" ->
        Kind.model(MessageSendResponseValue.SHAPE);
      case "com.beeper.desktop.messages.MessageType" -> Kind.enumeration(MessageType.values());
      case "com.beeper.desktop.messages.MessageUpdateResponse" ->
        Kind.model(MessageUpdateResponseValue.SHAPE);
      case "com.beeper.desktop.info.OAuthEndpointInfo" -> Kind.model(OAuthEndpointInfoValue.SHAPE);
      case "com.beeper.desktop.shared.OptionalDimensions" ->
        Kind.model(OptionalDimensionsValue.SHAPE);
      case "com.beeper.desktop.chats.ParticipantActionCapabilities" ->
        Kind.model(ParticipantActionCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.info.PlatformInfo" -> Kind.model(PlatformInfoValue.SHAPE);
      case "com.beeper.desktop.bridges.ProvisioningCapabilities" ->
        Kind.model(ProvisioningCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.bridges.QrCodeLoginDisplay" ->
        Kind.model(QrCodeLoginDisplayValue.SHAPE);
      case "com.beeper.desktop.messages.Reaction" -> Kind.model(ReactionValue.SHAPE);
      case "com.beeper.desktop.messages.ReactionAddResponse" ->
        Kind.model(ReactionAddResponseValue.SHAPE);
      case "com.beeper.desktop.messages.ReactionDeleteResponse" ->
        Kind.model(ReactionDeleteResponseValue.SHAPE);
      case "com.beeper.desktop.app.RecoveryKeyResetResponse" ->
        Kind.model(RecoveryKeyResetResponseValue.SHAPE);
      case "com.beeper.desktop.app.RegistrationCopy" -> Kind.model(RegistrationCopyValue.SHAPE);
      case "com.beeper.desktop.chats.ReminderInput" -> Kind.model(ReminderInputValue.SHAPE);
      case "com.beeper.desktop.bridges.ResolveIdentifierCapabilities" ->
        Kind.model(ResolveIdentifierCapabilitiesValue.SHAPE);
      case "com.beeper.desktop.shared.SearchResponse" -> Kind.model(SearchResponseValue.SHAPE);
      case "com.beeper.desktop.shared.SearchResults" -> Kind.model(SearchResultsValue.SHAPE);
      case "com.beeper.desktop.messages.SendState" -> Kind.enumeration(SendState.values());
      case "com.beeper.desktop.messages.SendStatus" -> Kind.model(SendStatusValue.SHAPE);
      case "com.beeper.desktop.info.ServerInfo" -> Kind.model(ServerInfoValue.SHAPE);
      case "com.beeper.desktop.app.SetupCompleteResponse" ->
        Kind.model(SetupCompleteResponseValue.SHAPE);
      case "com.beeper.desktop.app.SetupRegistrationRequiredResponse" ->
        Kind.model(SetupRegistrationRequiredResponseValue.SHAPE);
      case "com.beeper.desktop.app.SetupResponseOutput" -> SetupResponseOutputKind.KIND;
      case "com.beeper.desktop.app.SetupStartResponse" -> Kind.model(SetupStartResponseValue.SHAPE);
      case "com.beeper.desktop.app.SetupStateResponse" -> Kind.model(SetupStateResponseValue.SHAPE);
      case "com.beeper.desktop.messages.Transcription" -> Kind.model(TranscriptionValue.SHAPE);
      case "com.beeper.desktop.shared.User" -> Kind.model(UserValue.SHAPE);
      case "com.beeper.desktop.bridges.UserInputLoginStep" ->
        Kind.model(UserInputLoginStepValue.SHAPE);
      case "com.beeper.desktop.app.Verification" -> Kind.model(VerificationValue.SHAPE);
      case "com.beeper.desktop.app.VerificationAction" ->
        Kind.enumeration(VerificationAction.values());
      case "com.beeper.desktop.app.VerificationDevice" -> Kind.model(VerificationDeviceValue.SHAPE);
      case "com.beeper.desktop.app.VerificationDirection" ->
        Kind.enumeration(VerificationDirection.values());
      case "com.beeper.desktop.app.VerificationError" -> Kind.model(VerificationErrorValue.SHAPE);
      case "com.beeper.desktop.app.VerificationList" -> Kind.model(VerificationListValue.SHAPE);
      case "com.beeper.desktop.app.VerificationMethod" ->
        Kind.enumeration(VerificationMethod.values());
      case "com.beeper.desktop.app.VerificationPurpose" ->
        Kind.enumeration(VerificationPurpose.values());
      case "com.beeper.desktop.app.VerificationQr" -> Kind.model(VerificationQrValue.SHAPE);
      case "com.beeper.desktop.app.VerificationResponse" ->
        Kind.model(VerificationResponseValue.SHAPE);
      case "com.beeper.desktop.app.VerificationSas" -> Kind.model(VerificationSasValue.SHAPE);
      case "com.beeper.desktop.app.VerificationState" ->
        Kind.enumeration(VerificationState.values());
      default -> null;
    };
  }
}
