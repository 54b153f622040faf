package com.beeper.desktop.examples;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Attachment;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.oauth.FileTokenStore;
import com.beeper.desktop.oauth.TokenStore;
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

  static BeeperDesktop signIn() {
    // snippet begins
    TokenStore store = FileTokenStore.ofApplication("example-app");
    BeeperDesktop client = BeeperDesktop.builder().tokenStore(store).build();
    client.signIn(o -> o.clientName("Example app").reuseStoredToken(true));
    // snippet ends
    return client;
  }

  @SuppressWarnings("NullAway") // an upload that succeeds returns an ID
  static void sendAndSave(
      BeeperDesktop client, String chatId, String messageId, Path file, Attachment attachment) {
    // snippet begins
    client.messages().send(chatId, p -> p.text("On my way"));

    AssetUploadResponse upload = client.assets().upload(file);
    client.messages().send(chatId, p -> p.attachment(a -> a.uploadId(upload.uploadId())));

    client.chats().messages().reactions().add(chatId, messageId, p -> p.reactionKey("👍"));

    client.assets().saveTo(attachment, file, o -> o.replaceExisting(true));
    // snippet ends
  }

  static EventSubscription reactToMessages(BeeperDesktop client) {
    // snippet begins
    EventSubscription live = client.events().listen(o -> o.allChats(), event -> {
      if (event instanceof MessageUpserted upserted) {
        upserted.messages().forEach(message -> System.out.println(message.text()));
      }
    });
    // snippet ends
    return live;
  }

  /** The user interface of an application. */
  interface Screen {
    void show(String qrCode);
  }

  static LoginSession logIn(BeeperDesktop client, Screen screen) {
    // snippet begins
    LoginHandler handler = new LoginHandler() {
      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        screen.show(code.data());
      }
    };
    LoginSession session = client.bridges().logins().connect("local-whatsapp", handler);
    // snippet ends
    return session;
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
    // snippet ends
    System.out.println(json.get("loginSessionID"));
  }
}
