package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.peers.generated.feign.ApiClient;
import com.beeper.desktop.benchmarks.peers.generated.feign.api.AssetsApi;
import com.beeper.desktop.benchmarks.peers.generated.feign.api.BridgesLoginSessionsApi;
import com.beeper.desktop.benchmarks.peers.generated.feign.api.MessagesApi;
import com.beeper.desktop.benchmarks.peers.generated.feign.model.CurrentStep;
import com.beeper.desktop.benchmarks.peers.generated.feign.model.LoginSession;
import com.beeper.desktop.benchmarks.peers.generated.feign.model.Message;
import com.beeper.desktop.benchmarks.peers.generated.feign.model.MessageListPage;
import com.beeper.desktop.benchmarks.performance.Subject;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Client;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client that OpenAPI Generator writes for Feign and Jackson. */
final class GeneratedFeign implements Subject<LoginSession, MessageListPage> {

  private final BridgesLoginSessionsApi sessions;
  private final MessagesApi messages;
  private final AssetsApi assets;
  private final ObjectMapper mapper;

  private GeneratedFeign(ApiClient client) {
    sessions = client.buildClient(BridgesLoginSessionsApi.class);
    messages = client.buildClient(MessagesApi.class);
    assets = client.buildClient(AssetsApi.class);
    mapper = client.getObjectMapper();
  }

  /**
   * Creates a client.
   *
   * @param baseUrl the base URL of the server
   * @param http the HTTP client; null for that of the generated code
   */
  static GeneratedFeign create(String baseUrl, @Nullable Client http) {
    ApiClient client = new ApiClient("bearerAuth");
    client.setBearerToken(HttpLibrary.TOKEN);
    client.setBasePath(baseUrl);
    if (http != null) {
      client.getFeignBuilder().client(http);
    }
    return new GeneratedFeign(client);
  }

  @Override
  public LoginSession session() {
    return sessions.bridgesLoginSessionsRetrieve(BRIDGE, SESSION);
  }

  @Override
  public MessageListPage page(String chatId, @Nullable String cursor) {
    return messages.messagesList(chatId, cursor, null);
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    CurrentStep step = session.getCurrentStep();
    return new SessionSummary(
        session.getBridgeID(),
        session.getLoginSessionID(),
        session.getStatus().getValue(),
        step == null ? "no step" : step.getInstructions(),
        step == null ? "no step" : step.getFields().get(0).toString());
  }

  @Override
  public PageSummary pageSummary(MessageListPage page) {
    List<Message> items = page.getItems();
    Message last = items.get(items.size() - 1);
    return new PageSummary(
        items.size(), last.getId(), last.getText(), page.getHasMore(), page.getOldestCursor());
  }

  @Override
  public long download(String url) throws IOException {
    File file = assets.assetsServe(url, null, null, (String) null);
    long size = file.length();
    Files.delete(file.toPath());
    return size;
  }

  @Override
  public long upload(Path file) {
    return assets.assetsUpload(file.toFile(), null, null).getFileSize().longValue();
  }

  @Override
  public MessageListPage decode(byte[] json) throws IOException {
    return mapper.readValue(json, MessageListPage.class);
  }

  @Override
  public byte[] encode(MessageListPage page) throws IOException {
    return mapper.writeValueAsBytes(page);
  }

  @Override
  public void close() {
    // It has nothing to close.
  }
}
