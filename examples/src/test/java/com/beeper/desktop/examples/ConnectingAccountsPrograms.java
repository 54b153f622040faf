package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.app.Verification;
import com.beeper.desktop.app.VerificationAction;
import com.beeper.desktop.app.Verifications;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.LoginFailedException;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessagePendingException;
import com.beeper.desktop.messages.MessageSendException;
import com.beeper.desktop.messages.MessageSendParams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The Java code of docs/connecting-accounts.md, between markers. */
final class ConnectingAccountsPrograms {

  private ConnectingAccountsPrograms() {}

  /** The user interface of an application. */
  interface Form {
    String prompt(@Nullable String label);

    CompletableFuture<Map<String, String>> prompt(List<LoginInputField> fields);

    void showQrCode(String content);

    void show(String text);

    boolean showsSame(@Nullable String emojis);
  }

  static LoginHandler handler(Form form) {
    // snippet begins
    LoginHandler handler = new LoginHandler() {
      @Override
      public Map<String, String> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        if (error != null) {
          form.show("Not accepted: " + error.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        for (LoginInputField field : step.fields()) {
          values.put(field.id(), form.prompt(field.label()));
        }
        return values;
      }

      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        form.showQrCode(code.data());
      }
    };
    // snippet ends
    return handler;
  }

  static void connect(BeeperDesktop client, Form form, LoginHandler handler) {
    // snippet begins
    try {
      LoginSession session = client
          .bridges()
          .logins()
          .connect("local-whatsapp", o -> o.timeout(Duration.ofMinutes(5)), handler);
      form.show("Connected: " + session.accountId());
    } catch (LoginFailedException e) {
      form.show("The login has failed: " + e.getMessage());
    }
    // snippet ends
  }

  static LoginSession reconnect(
      BeeperDesktop client, String bridgeId, String loginId, LoginHandler handler) {
    // snippet begins
    LoginSession session = client.bridges().logins().reconnect(bridgeId, loginId, handler);
    // snippet ends
    return session;
  }

  static CompletableFuture<LoginSession> connectLater(BeeperDesktop client, Form form) {
    // snippet begins
    LoginHandlerAsync handler = new LoginHandlerAsync() {
      @Override
      public CompletableFuture<Map<String, String>> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        return form.prompt(step.fields()); // completed when the user submits the form
      }

      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        form.showQrCode(code.data());
      }
    };
    CompletableFuture<LoginSession> login =
        client.async().bridges().logins().connect("local-whatsapp", handler);
    // snippet ends
    return login;
  }

  static void send(BeeperDesktop client, String chatId) {
    // snippet begins
    try {
      Message sent =
          client.messages().sendAndAwait(chatId, p -> p.text("On my way"), Duration.ofSeconds(30));
      System.out.println("Sent as " + sent.id());
    } catch (MessageSendException e) {
      System.err.println("Not sent: " + e.getMessage());
    } catch (MessagePendingException e) {
      System.err.println("Not sent yet: " + e.pendingMessageId());
    }
    // snippet ends
  }

  static void sendOnce(BeeperDesktop client, String chatId, String text) {
    // snippet begins
    MessageSendParams params = MessageSendParams.builder().text(text).build();
    Instant before = Instant.now();
    try {
      client.messages().send(chatId, params);
    } catch (ConnectionException e) {
      if (e.possiblySent() && client.messages().findSent(chatId, params, before) != null) {
        return; // only the response was lost
      }
      throw e;
    }
    // snippet ends
  }

  @SuppressWarnings("NullAway") // a verification that was just created exists
  static void verify(BeeperDesktop client, Form form) {
    // snippet begins
    Verifications verifications = client.app().setup().verifications();
    String id = verifications.create().verification().id();
    verifications.awaitAction(id, VerificationAction.SAS_START, Duration.ofMinutes(2));
    Verification started = verifications.sas().start(id).verification();
    if (started.sas() != null && form.showsSame(started.sas().emojis())) {
      verifications.sas().confirm(id);
      verifications.awaitDone(id, Duration.ofMinutes(1));
    }
    // snippet ends
  }
}
