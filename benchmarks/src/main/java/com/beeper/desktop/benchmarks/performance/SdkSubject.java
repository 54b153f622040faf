package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Page;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.benchmarks.HttpLibrary;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.messages.DefaultMessageListResult;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SDK over a transport and a codec. */
public final class SdkSubject implements Subject<LoginSession, MessageListResult> {

  private static final JsonType<MessageListResult> PAGE =
      JsonType.model(DefaultMessageListResult.DESCRIPTOR);

  private final BeeperDesktop client;
  private final Transport transport;
  private final Codec codec;
  private final Consumer<BeeperDesktop.Builder> settings;

  private SdkSubject(
      BeeperDesktop client,
      Transport transport,
      Codec codec,
      Consumer<BeeperDesktop.Builder> settings) {
    this.client = client;
    this.transport = transport;
    this.codec = codec;
    this.settings = settings;
  }

  /**
   * Creates a client.
   *
   * @param baseUrl the base URL of the server
   * @param transport the transport, which is closed with the subject
   * @param codec the codec
   * @return a new subject
   */
  public static SdkSubject create(String baseUrl, Transport transport, Codec codec) {
    return create(baseUrl, transport, codec, builder -> {});
  }

  /**
   * Creates a client with further settings.
   *
   * @param baseUrl the base URL of the server
   * @param transport the transport, which is closed with the subject
   * @param codec the codec
   * @param settings changes the settings of the client
   * @return a new subject
   */
  static SdkSubject create(
      String baseUrl, Transport transport, Codec codec, Consumer<BeeperDesktop.Builder> settings) {
    return new SdkSubject(client(baseUrl, transport, codec, settings), transport, codec, settings);
  }

  private static BeeperDesktop client(
      String baseUrl, Transport transport, Codec codec, Consumer<BeeperDesktop.Builder> settings) {
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .baseUrl(URI.create(baseUrl))
        .accessToken(HttpLibrary.TOKEN)
        .transport(transport)
        .codec(codec);
    settings.accept(builder);
    return builder.build();
  }

  @Override
  public LoginSession session() {
    return client.bridges().loginSessions().retrieve(BRIDGE, SESSION);
  }

  @Override
  public CompletionStage<LoginSession> sessionAsync() {
    return client.async().bridges().loginSessions().retrieve(BRIDGE, SESSION);
  }

  @Override
  public MessageListResult page(String chatId, @Nullable String cursor) {
    Page<Message, MessageListResult> page = cursor == null
        ? client.messages().list(chatId)
        : client.messages().list(chatId, p -> p.cursor(cursor));
    return page.body();
  }

  @Override
  public SessionSummary summary(LoginSession session) {
    UserInputLoginStep step = (UserInputLoginStep) Objects.requireNonNull(session.currentStep());
    return new SessionSummary(
        session.bridgeId(),
        session.loginSessionId(),
        session.status().value(),
        String.valueOf(step.instructions()),
        String.valueOf(step.fields().get(0).label()));
  }

  @Override
  public PageSummary pageSummary(MessageListResult page) {
    List<Message> items = page.items();
    Message last = items.get(items.size() - 1);
    return new PageSummary(
        items.size(), last.id(), last.text(), page.hasMore(), page.oldestCursor());
  }

  @Override
  public long readAll(String chatId) {
    long messages = 0;
    for (Message message : client.messages().list(chatId).all()) {
      messages += message.id().isEmpty() ? 0 : 1;
    }
    return messages;
  }

  @Override
  public long download(String url) throws IOException {
    try (AssetContent content = client.assets().serve(p -> p.url(url))) {
      return content.stream().transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public long upload(Path file) {
    Double size = client.assets().upload(p -> p.file(file)).fileSize();
    return size == null ? 0 : size.longValue();
  }

  @Override
  public MessageListResult decode(byte[] json) {
    return JsonDocument.read(codec, json, PAGE, DecodingOptions.DEFAULT);
  }

  @Override
  public byte[] encode(MessageListResult page) {
    return JsonDocument.write(codec, PAGE, page).toByteArray();
  }

  @Override
  public Events events(String baseUrl) {
    Transport own = JdkTransport.create();
    BeeperDesktop events = client(baseUrl, own, codec, settings);
    EventStream stream = events.events().connect(o -> o.allChats());
    Iterator<Event> iterator = stream.iterator();
    return new Events() {
      @Override
      public String nextId() {
        return ((MessageUpserted) iterator.next()).messageIds().get(0);
      }

      @Override
      public void close() throws IOException {
        stream.close();
        events.close();
        own.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    client.close();
    transport.close();
  }
}
