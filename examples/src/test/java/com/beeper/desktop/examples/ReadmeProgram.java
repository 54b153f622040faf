package com.beeper.desktop.examples;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessions;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The Java code of README.md, between markers. */
final class ReadmeProgram {

  private ReadmeProgram() {}

  public static void main(String[] args) {
    // snippet begins
    try (BeeperDesktop client = BeeperDesktop.create()) { // reads BEEPER_ACCESS_TOKEN
      for (Chat chat : client.chats().list().all()) { // fetches further pages as needed
        System.out.println(chat.title() + ", unread: " + chat.unreadCount());
      }
    }
    // snippet ends
  }

  static void searchMessages(BeeperDesktop client) {
    // snippet begins
    for (Message message : client.messages().search(p -> p.query("lunch")).all()) {
      System.out.println(message.senderName() + ": " + message.text());
    }
    // snippet ends
  }

  @SuppressWarnings("NullAway") // an upload that succeeds returns an ID
  static void send(BeeperDesktop client, String chatId, String messageId, Path file) {
    // snippet begins
    client.messages().send(chatId, p -> p.text("On my way"));

    AssetUploadResponse upload = client.assets().upload(file);
    client.messages().send(chatId, p -> p.attachment(a -> a.uploadId(upload.uploadId())));

    client.chats().messages().reactions().add(chatId, messageId, p -> p.reactionKey("👍"));
    // snippet ends
  }

  static void saveAttachment(BeeperDesktop client, Attachment attachment, Path file) {
    // snippet begins
    client.assets().saveTo(attachment, file, o -> o.replaceExisting(true));
    // snippet ends
  }

  static void logIn(BeeperDesktop client, String phoneNumber) {
    // snippet begins
    LoginSessions sessions = client.bridges().loginSessions();
    LoginSession session = sessions.create("local-whatsapp", p -> p.flowId("phone"));
    if (session.currentStep() instanceof UserInputLoginStep step) {
      Map<String, String> fields = Map.of(step.fields().get(0).id(), phoneNumber);
      session = sessions.steps().submit(session, step, fields);
    }
    System.out.println(session.status()); // other steps show a QR code or need cookies
    // snippet ends
  }

  static void retrieveLoginSession(BeeperDesktop client) {
    // snippet begins
    BeeperDesktop patient = client.with(o -> o.timeout(Duration.ofMinutes(2)));

    ApiResponse<LoginSession> response =
        patient.withResponse(c -> c.bridges().loginSessions().retrieve("local-whatsapp", "123"));
    System.out.println(response.status() + ", " + response.headers().first("Date"));

    CompletableFuture<LoginSession> later =
        client.async().bridges().loginSessions().retrieve("local-whatsapp", "123");
    later.thenAccept(s -> System.out.println(s.currentStep())).join();

    String path = "/v1/bridges/local-whatsapp/login-sessions/123";
    Map<String, Object> json = client.http().get(path).query("a", "b").send(new TypeRef<>() {});
    System.out.println(json.get("loginSessionID"));
    // snippet ends
  }
}
