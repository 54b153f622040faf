package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.benchmarks.peers.generated.jdk.ApiClient;
import com.beeper.desktop.benchmarks.peers.generated.jdk.ApiException;
import com.beeper.desktop.benchmarks.peers.generated.jdk.api.AssetsApi;
import com.beeper.desktop.benchmarks.peers.generated.jdk.api.BridgesLoginSessionsApi;
import com.beeper.desktop.benchmarks.peers.generated.jdk.api.MessagesApi;
import com.beeper.desktop.benchmarks.peers.generated.jdk.model.LoginSession;
import com.beeper.desktop.benchmarks.peers.generated.jdk.model.Message;
import com.beeper.desktop.benchmarks.peers.generated.jdk.model.MessageListPage;
import com.beeper.desktop.benchmarks.peers.generated.jdk.model.UserInputLoginStep;
import com.beeper.desktop.benchmarks.performance.Subject;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client that OpenAPI Generator writes for the JDK's HTTP client and Jackson, with its own settings. */
final class GeneratedNative implements Subject<LoginSession, MessageListPage> {

  private final BridgesLoginSessionsApi sessions;
  private final MessagesApi messages;
  private final AssetsApi assets;
  private final ObjectMapper mapper;

  private GeneratedNative(ApiClient client) {
    sessions = new BridgesLoginSessionsApi(client);
    messages = new MessagesApi(client);
    assets = new AssetsApi(client);
    mapper = client.getObjectMapper();
  }

  static GeneratedNative create(String baseUrl) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + HttpLibrary.TOKEN));
    return new GeneratedNative(client);
  }

  @Override
  public LoginSession session() throws ApiException {
    return sessions.bridgesLoginSessionsRetrieve(BRIDGE, SESSION);
  }

  @Override
  public MessageListPage page(String chatId, @Nullable String cursor) throws ApiException {
    return messages.messagesList(chatId, cursor, null);
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    UserInputLoginStep step = session.getCurrentStep().getUserInputLoginStep();
    return new SessionSummary(
        session.getBridgeID(),
        session.getLoginSessionID(),
        session.getStatus().getValue(),
        step.getInstructions(),
        step.getFields().get(0).getLabel());
  }

  @Override
  public PageSummary pageSummary(MessageListPage page) {
    List<Message> items = page.getItems();
    Message last = items.get(items.size() - 1);
    return new PageSummary(
        items.size(), last.getId(), last.getText(), page.getHasMore(), page.getOldestCursor());
  }

  @Override
  public long download(String url) throws ApiException, IOException {
    File file = assets.assetsServe(url, null, null, null);
    long size = file.length();
    Files.delete(file.toPath());
    return size;
  }

  @Override
  public long upload(Path file) throws ApiException {
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
