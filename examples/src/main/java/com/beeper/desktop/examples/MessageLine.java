package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.Message;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Messages as lines of a terminal: time, chat, sender and text. Not thread-safe. */
final class MessageLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final BeeperDesktop client;
  private final Map<String, String> titles = new HashMap<>();

  MessageLine(BeeperDesktop client) {
    this.client = client;
  }

  String of(Message message) {
    return TIME.format(message.timestamp())
        + "  "
        + titles.computeIfAbsent(message.chatId(), this::title)
        + " | "
        + sender(message)
        + ": "
        + content(message);
  }

  private String title(String chatId) {
    try {
      return printable(client.chats().retrieve(chatId).title());
    } catch (NotFoundException e) {
      // The chat was deleted after the message arrived.
      return printable(chatId);
    }
  }

  private static String sender(Message message) {
    String name = message.senderName();
    return message.isSender() ? "me" : printable(name == null ? message.senderId() : name);
  }

  private static String content(Message message) {
    String text = Objects.requireNonNullElse(message.text(), "");
    List<Attachment> attachments = message.attachments();
    if (attachments != null) {
      for (Attachment attachment : attachments) {
        String name = Objects.requireNonNullElse(attachment.fileName(), "file");
        text += (text.isEmpty() ? "[" : " [") + name + "]";
      }
    }
    return printable(text);
  }

  /** Replaces line breaks and control characters, which could change the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
