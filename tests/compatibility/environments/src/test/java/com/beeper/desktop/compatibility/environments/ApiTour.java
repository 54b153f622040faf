package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.chats.ChatType;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.messages.Message;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program of a user that does a little of everything: models, unions, enums, pages, raw access, JSON,
 * errors, files, events, blocking and asynchronous calls.
 */
public final class ApiTour {

  private final BeeperDesktop client;

  private ApiTour(BeeperDesktop client) {
    this.client = client;
  }

  /**
   * Calls a fake server with the sample scene, and prints {@code works}, or why it does not,
   * and a diagnosis.
   *
   * @param args the address of the server, its token, and {@code events} to read events too
   */
  public static void main(String[] args) {
    System.out.println(run(args[0], args[1], args.length > 2));
  }

  /** Returns {@code works} or the message of a {@link BeeperException}, and a diagnosis. */
  public static String run(String url, String token, boolean events) {
    BeeperDesktop.Builder builder =
        BeeperDesktop.builder().baseUrl(URI.create(url)).accessToken(token);
    String result = tour(builder, events);
    return result + "\ndiagnosis:\n" + builder.diagnose();
  }

  private static String tour(BeeperDesktop.Builder builder, boolean events) {
    try (BeeperDesktop client = builder.build()) {
      ApiTour tour = new ApiTour(client);
      tour.readModels();
      tour.writeAndCompare();
      tour.useRawAccess();
      tour.seeErrors();
      tour.logIn();
      tour.callLater();
      if (events) {
        tour.readEvents();
      }
      return "works";
    } catch (BeeperException e) {
      return e.getMessage();
    }
  }

  private void readModels() {
    require(client.info().retrieve().app().name() != null, "the name of the app");
    Set<String> accounts = new LinkedHashSet<>();
    for (Account account : client.accounts().list()) {
      accounts.add(account.accountId());
    }
    require(!accounts.isEmpty(), "accounts");
    int chats = 0;
    for (Chat chat : client.chats().list().all()) {
      require(chat.type() != ChatType.UNRECOGNIZED, "the type of a chat");
      require(accounts.contains(chat.accountId()), "the account of a chat");
      chats++;
    }
    require(chats >= 50, "all pages of chats");
    int found = 0;
    for (Message message :
        client.messages().search(p -> p.query("the").limit(5)).items()) {
      require(message.timestamp() != null, "the time of a message");
      found++;
    }
    require(found > 0, "messages");
  }

  private void writeAndCompare() {
    Chat chat = client.chats().list().items().get(0);
    String json = client.json().toJson(chat);
    require(json.contains("\"accountID\""), "names of members");
    require(chat.title().equals(client.json().fromJson(Chat.class, json).title()), "JSON");
    Message sent =
        client.messages().sendAndAwait(chat.id(), p -> p.text("On my way"), Duration.ofSeconds(30));
    require("On my way".equals(sent.text()), "the text that was sent");
  }

  private void useRawAccess() {
    Map<String, Object> raw = client.http().get("/v1/chats").send(new TypeRef<>() {});
    require(raw.get("items") instanceof List<?> items && !items.isEmpty(), "raw items");
  }

  private void seeErrors() {
    try {
      client.chats().retrieve("no-such-chat");
      throw new IllegalStateException("a chat that does not exist was found");
    } catch (NotFoundException e) {
      require(e.status() == 404, "the status of an error");
      // Also in a shrunk jar.
      require(e.getClass().getSimpleName().equals("NotFoundException"), "the name of an error");
    }
  }

  private void logIn() {
    String bridge = "local-signal";
    require(client.bridges().retrieve(bridge).id().equals(bridge), "the bridge of the scene");
    LoginSession session = client.bridges().loginSessions().create(bridge);
    LoginStep step = session.currentStep();
    require(step != null && step.type() != null, "the first step of a login");
    client.bridges().loginSessions().cancel(bridge, session.loginSessionId());
  }

  private void callLater() {
    require(
        client
                .async()
                .chats()
                .list()
                .thenCompose(
                    page -> client.async().chats().retrieve(page.items().get(0).id()))
                .thenApply(Chat::type)
                .join()
            != ChatType.UNRECOGNIZED,
        "a chat of an asynchronous call");
  }

  private void readEvents() {
    String chat = client.chats().list().items().get(0).id();
    try (EventStream events = client.events().connect()) {
      client.messages().send(chat, p -> p.text("An event, please"));
      for (Event event : events) {
        if (event instanceof MessageUpserted upserted && !upserted.messages().isEmpty()) {
          return;
        }
      }
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("wrong: " + what);
    }
  }
}
