package com.beeper.desktop.benchmarks;

import java.time.Instant;
import java.util.List;

/**
 * The models of a program that reads the same JSON with a library's own binding: records with all
 * members of the spec and typed values. Enum constants have their wire names, and no library needs
 * an adapter.
 */
public final class HandWrittenModels {

  private HandWrittenModels() {}

  /** A page of messages. */
  public record MessagePage(
      List<Message> items, boolean hasMore, String oldestCursor, String newestCursor) {}

  /** A message; {@code seen} is not in the data, because no library binds its three forms. */
  public record Message(
      String id,
      String accountID,
      String chatID,
      String senderID,
      String sortKey,
      Instant timestamp,
      List<Attachment> attachments,
      Instant editedTimestamp,
      Boolean isDeleted,
      Boolean isHidden,
      Boolean isSender,
      Boolean isUnread,
      String linkedMessageID,
      List<LinkPreview> links,
      List<String> mentions,
      List<Reaction> reactions,
      String senderName,
      SendStatus sendStatus,
      String text,
      MessageType type) {}

  /** A file on a message. */
  public record Attachment(
      AttachmentType type,
      String id,
      Double duration,
      String fileName,
      Double fileSize,
      Boolean isGif,
      Boolean isSticker,
      Boolean isVoiceNote,
      String mimeType,
      String posterImg,
      Dimensions size,
      String srcURL,
      Transcription transcription) {}

  /** A size in pixels. */
  public record Dimensions(Double height, Double width) {}

  /** The text of a voice note. */
  public record Transcription(String engine, String transcription, String language) {}

  /** A link in a message. */
  public record LinkPreview(
      String title,
      String url,
      String favicon,
      String img,
      Dimensions imgSize,
      String originalURL,
      String summary) {}

  /** A reaction to a message. */
  public record Reaction(
      String id, String participantID, String reactionKey, Boolean emoji, String imgURL) {}

  /** The delivery state of a message. */
  public record SendStatus(
      SendState status,
      Instant timestamp,
      List<String> deliveredToUsers,
      String internalError,
      String message,
      String reason) {}

  /** The kinds of messages. */
  public enum MessageType {
    TEXT,
    NOTICE,
    IMAGE,
    VIDEO,
    VOICE,
    AUDIO,
    FILE,
    STICKER,
    LOCATION,
    REACTION
  }

  /** The kinds of attachments. */
  public enum AttachmentType {
    unknown,
    img,
    video,
    audio
  }

  /** The states of a sent message. */
  public enum SendState {
    SUCCESS,
    PENDING,
    FAIL_RETRIABLE,
    FAIL_PERMANENT
  }

  /** A login session that waits for input, without other kinds of steps. */
  public record LoginSession(
      String bridgeID, String loginSessionID, SessionStatus status, UserInputStep currentStep) {}

  /** The fields that the user fills in. */
  public record UserInputStep(
      String type, String stepID, String instructions, List<Field> fields) {}

  /** A field of a form. */
  public record Field(
      String id,
      String type,
      String label,
      Boolean optional,
      String placeholder,
      String initialValue) {}

  /** A stored upload. */
  public record Upload(
      String uploadID, String srcURL, String fileName, String mimeType, Double fileSize) {}

  /** The states of a login session. */
  public enum SessionStatus {
    waiting_for_input,
    waiting_for_remote,
    complete,
    cancelled,
    failed
  }
}
