package com.beeper.desktop.integration.spec;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageSearchPage;
import com.beeper.desktop.messages.MessageSendResponse;
import java.nio.file.Path;
import java.util.Map;

/** What README.md shows in "Six things people come for", between the lines that say so. */
final class SixThings {

  private SixThings() {}

  static void listChats(BeeperDesktop client) {
    // README begins
    for (Chat chat : client.chats().list().all()) { // fetches further pages as it goes
      System.out.println(chat.title() + ", unread: " + chat.unreadCount());
    }
    // README ends
  }

  static void searchMessages(BeeperDesktop client) {
    // README begins
    MessageSearchPage found = client.messages().search(p -> p.query("lunch").limit(10));
    for (Message message : found.items()) {
      String chat = found.chats().get(message.chatId()).title();
      System.out.println(chat + ", " + message.senderName() + ": " + message.text());
    }
    // README ends
  }

  static void sendText(BeeperDesktop client, String chatId) {
    // README begins
    MessageSendResponse sent = client.messages().send(chatId, p -> p.text("On my way"));
    System.out.println(sent.pendingMessageId());
    // README ends
  }

  static void sendFile(BeeperDesktop client, String chatId, Path file) {
    // README begins
    AssetUploadResponse upload = client.assets().upload(file);
    client.messages().send(chatId, p -> p.attachment(a -> a.uploadId(upload.uploadId())));
    // README ends
  }

  static void logIn(BeeperDesktop client, String answer) {
    // README begins
    LoginSession session =
        client.bridges().loginSessions().create("local-whatsapp", p -> p.flowId("phone"));
    if (session.currentStep() instanceof UserInputLoginStep step) {
      String field = step.fields().get(0).id();
      session = client
          .bridges()
          .loginSessions()
          .steps()
          .submit(
              "local-whatsapp",
              session.loginSessionId(),
              step.stepId(),
              p -> p.type(LoginStepType.USER_INPUT).fields(Map.of(field, answer)));
    }
    System.out.println(session.status()); // a QR code to show is a step too
    // README ends
  }

  static void react(BeeperDesktop client, String chatId, String messageId) {
    // README begins
    client.chats().messages().reactions().add(chatId, messageId, p -> p.reactionKey("👍"));
    // README ends
  }
}
