package com.beeper.desktop.benchmarks;

import java.time.Instant;
import java.util.List;

/**
 * What somebody would write who reads the same JSON with a library's own binding: records with all
 * members of the contract, and real types. Enums have the names of the wire, so that no library
 * needs an adapter.
 */
public final class Wire {

  private Wire() {}

  /** A page of messages. */
  public record MessagePage(
      List<Message> items, boolean hasMore, String oldestCursor, String newestCursor) {}

  /** A message; {@code seen} is left out of the data, as no library binds its three forms. */
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

  /** What was said in a voice note. */
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

  /** How far a message got. */
  public record SendStatus(
      SendState status,
      Instant timestamp,
      List<String> deliveredToUsers,
      String internalError,
      String message,
      String reason) {}

  /** Kinds of messages. */
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

  /** Kinds of attachments. */
  public enum AttachmentType {
    unknown,
    img,
    video,
    audio
  }

  /** States of a message that was sent. */
  public enum SendState {
    SUCCESS,
    PENDING,
    FAIL_RETRIABLE,
    FAIL_PERMANENT
  }

  /** A login session that waits for input; other steps are left out. */
  public record LoginSession(
      String bridgeID, String loginSessionID, SessionStatus status, UserInputStep currentStep) {}

  /** What to ask the user. */
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

  /** States of a login session. */
  public enum SessionStatus {
    waiting_for_input,
    waiting_for_remote,
    complete,
    cancelled,
    failed
  }
}
