package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.beeper.desktop.benchmarks.HandWrittenModels.Message;
import com.beeper.desktop.benchmarks.HandWrittenModels.MessagePage;
import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.performance.Subject;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Client;
import feign.Feign;
import feign.Logger;
import feign.Response;
import feign.Retryer;
import feign.jackson.JacksonDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Feign client over the records of the code by hand. */
final class DeclaredFeign implements Subject<LoginSession, MessagePage> {

  private final FeignApi api;

  private DeclaredFeign(FeignApi api) {
    this.api = api;
  }

  static DeclaredFeign create(String baseUrl, Client http) {
    return new DeclaredFeign(Feign.builder()
        .client(http)
        .decoder(new JacksonDecoder(mapper()))
        .requestInterceptor(
            request -> request.header("Authorization", "Bearer " + HttpLibrary.TOKEN))
        .retryer(Retryer.NEVER_RETRY)
        .logLevel(Logger.Level.NONE)
        .target(FeignApi.class, baseUrl));
  }

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  @Override
  public LoginSession session() {
    return api.session(BRIDGE, SESSION);
  }

  @Override
  public MessagePage page(String chatId, @Nullable String cursor) {
    return api.messages(chatId, cursor);
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    return sessionSummary(session);
  }

  static SessionSummary sessionSummary(LoginSession session) {
    return new SessionSummary(
        session.bridgeID(),
        session.loginSessionID(),
        session.status().name(),
        session.currentStep().instructions(),
        session.currentStep().fields().get(0).label());
  }

  @Override
  public PageSummary pageSummary(MessagePage page) {
    return summaryOfPage(page);
  }

  static PageSummary summaryOfPage(MessagePage page) {
    List<Message> items = page.items();
    Message last = items.get(items.size() - 1);
    return new PageSummary(
        items.size(), last.id(), last.text(), page.hasMore(), page.oldestCursor());
  }

  @Override
  public long download(String url) throws IOException {
    try (Response response = api.serve(url);
        InputStream body = response.body().asInputStream()) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void close() {
    // It has nothing to close.
  }
}
