package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.HandWrittenEvents;
import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.beeper.desktop.benchmarks.HandWrittenModels.Message;
import com.beeper.desktop.benchmarks.HandWrittenModels.MessagePage;
import com.beeper.desktop.benchmarks.HandWrittenModels.Upload;
import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.JsonLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The libraries used by hand, with care: one client, readers that are kept, records with the members of the spec. */
public final class HandSubject implements Subject<LoginSession, MessagePage> {

  private final String baseUrl;
  private final HttpLibrary.Getter http;
  private final JsonLibrary.Binding json;
  private final JsonLibrary.Reader<LoginSession> sessions;
  private final JsonLibrary.Reader<MessagePage> pages;

  private HandSubject(String baseUrl, HttpLibrary.Getter http, JsonLibrary.Binding json) {
    this.baseUrl = baseUrl;
    this.http = http;
    this.json = json;
    this.sessions = json.reader(LoginSession.class);
    this.pages = json.reader(MessagePage.class);
  }

  /**
   * Creates a client.
   *
   * @param baseUrl the base URL of the server
   * @param http the HTTP library
   * @param json the JSON library
   * @return a new subject
   */
  public static HandSubject create(String baseUrl, HttpLibrary http, JsonLibrary json) {
    return new HandSubject(baseUrl, http.getter(), json.binding());
  }

  @Override
  public LoginSession session() throws IOException {
    return sessions.read(http.get(sessionUrl()));
  }

  @Override
  public CompletionStage<LoginSession> sessionAsync() {
    return http.getAsync(sessionUrl()).thenApply(body -> {
      try {
        return sessions.read(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private String sessionUrl() {
    return baseUrl + "/v1/bridges/" + encode(BRIDGE) + "/login-sessions/" + encode(SESSION);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public MessagePage page(String chatId, @Nullable String cursor) throws IOException {
    String url = baseUrl + "/v1/chats/" + encode(chatId) + "/messages";
    return pages.read(http.get(cursor == null ? url : url + "?cursor=" + encode(cursor)));
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    return new SessionSummary(
        session.bridgeID(),
        session.loginSessionID(),
        session.status().name(),
        session.currentStep().instructions(),
        session.currentStep().fields().get(0).label());
  }

  @Override
  public PageSummary pageSummary(MessagePage page) {
    List<Message> items = page.items();
    Message last = items.get(items.size() - 1);
    return new PageSummary(
        items.size(), last.id(), last.text(), page.hasMore(), page.oldestCursor());
  }

  @Override
  public long download(String url) throws IOException {
    return http.download(baseUrl + "/v1/assets/serve?url=" + encode(url));
  }

  @Override
  public long upload(Path file) throws IOException {
    byte[] body = http.upload(baseUrl + "/v1/assets/upload", file);
    return json.read(body, Upload.class).fileSize().longValue();
  }

  @Override
  public MessagePage decode(byte[] text) throws IOException {
    return pages.read(text);
  }

  @Override
  public byte[] encode(MessagePage page) throws IOException {
    return json.write(page);
  }

  @Override
  public Events events(String eventsUrl) throws InterruptedException {
    HandWrittenEvents events = new HandWrittenEvents(eventsUrl, HttpLibrary.TOKEN, json);
    return new Events() {
      @Override
      public String nextId() throws InterruptedException {
        return events.next().ids().get(0);
      }

      @Override
      public void close() {
        events.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
