package com.beeper.desktop.benchmarks;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.messages.DefaultMessageListResult;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Pages of messages: the SDK's binder over a library's tokens, and the library's own binding. */
@State(Scope.Thread)
public class JsonBenchmark {

  static final JsonType<MessageListResult> TYPE =
      JsonType.model(DefaultMessageListResult.DESCRIPTOR);

  /** The JSON library. */
  @Param
  public JsonLibrary json;

  /** The number of messages per page. */
  @Param({"1", "20", "500"})
  public int messages;

  byte[] text;
  private Codec codec;
  private JsonLibrary.Binding binding;
  private MessageListResult model;
  private HandWrittenModels.MessagePage page;

  /** Creates the objects of both sides. */
  @Setup
  public void setUp() throws IOException {
    text = BenchmarkData.page(messages);
    codec = json.codec();
    binding = json.binding();
    model = decodeSdk();
    page = decodeHand();
  }

  /** Bytes to a model. */
  @Benchmark
  public MessageListResult decodeSdk() {
    return JsonDocument.read(codec, text, TYPE, DecodingOptions.DEFAULT);
  }

  /** Bytes to a record. */
  @Benchmark
  public HandWrittenModels.MessagePage decodeHand() throws IOException {
    return binding.read(text, HandWrittenModels.MessagePage.class);
  }

  /** Bytes to a model, of which a user interface reads what it shows: the SDK types on access. */
  @Benchmark
  public void decodeAndShowSdk(Blackhole sink) {
    List<Message> items = decodeSdk().items();
    for (Message message : items) {
      sink.consume(message.id());
      sink.consume(message.senderName());
      sink.consume(message.timestamp());
      sink.consume(message.type());
      sink.consume(message.text());
      sink.consume(message.attachments());
      sink.consume(message.reactions());
    }
  }

  /** Bytes to a record, read in the same way. */
  @Benchmark
  public void decodeAndShowHand(Blackhole sink) throws IOException {
    List<HandWrittenModels.Message> items = decodeHand().items();
    for (HandWrittenModels.Message message : items) {
      sink.consume(message.id());
      sink.consume(message.senderName());
      sink.consume(message.timestamp());
      sink.consume(message.type());
      sink.consume(message.text());
      sink.consume(message.attachments());
      sink.consume(message.reactions());
    }
  }

  /** A model to bytes. */
  @Benchmark
  public byte[] encodeSdk() {
    return JsonDocument.write(codec, TYPE, model).toByteArray();
  }

  /** A record to bytes. */
  @Benchmark
  public byte[] encodeHand() throws IOException {
    return binding.write(page);
  }
}
