package com.beeper.desktop.internal.events;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.MemberValues;
import com.beeper.desktop.internal.json.ModelDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text frames with the codec of the client. Never strict, because every member of an event
 * may be missing. Thread-safe.
 */
final class FrameDecoder {

  private static final JsonType<JsonModel> TYPE =
      JsonType.union(JsonModel.class, "type", FrameDecoder::descriptor);

  private final Codec codec;
  private final DecodingOptions options;

  FrameDecoder(Codec codec, long maxDecodedBytes) {
    this.codec = codec;
    this.options = new DecodingOptions(false, maxDecodedBytes);
  }

  private static ModelDescriptor<? extends JsonModel> descriptor(
      Map<String, @Nullable Object> members) {
    if (!(members.get("type") instanceof String type)) {
      return ControlFrame.DESCRIPTOR;
    }
    return switch (type) {
      case "chat.upserted" -> DefaultChatUpserted.DESCRIPTOR;
      case "chat.deleted" -> DefaultChatDeleted.DESCRIPTOR;
      case "message.upserted" -> DefaultMessageUpserted.DESCRIPTOR;
      case "message.deleted" -> DefaultMessageDeleted.DESCRIPTOR;
      case "app.state.updated" -> DefaultAppStateUpdated.DESCRIPTOR;
      case "ready", "subscriptions.updated", "error" -> ControlFrame.DESCRIPTOR;
      default -> DefaultUnrecognizedEvent.DESCRIPTOR;
    };
  }

  /** Decodes a frame. Never throws. */
  Frame decode(String text) {
    JsonModel model;
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      model = JsonDocument.read(codec, bytes, TYPE, options);
    } catch (DecodingException e) {
      return new Frame.Unreadable(e.problem() + " at " + e.path());
    } catch (RuntimeException e) {
      return new Frame.Unreadable("the codec failed with " + e.getClass().getName());
    }
    if (model instanceof Event event) {
      return new Frame.Received(event, model.raw("seq") instanceof Long seq ? seq : null);
    }
    String requestId = text(model, "requestID");
    String type = text(model, "type");
    if (type == null) {
      return new Frame.Unreadable("there is no type");
    }
    return switch (type) {
      case "ready" -> new Frame.Ready();
      case "subscriptions.updated" -> new Frame.Updated(requestId);
      default ->
        new Frame.Refusal(requestId, textOrEmpty(model, "code"), textOrEmpty(model, "message"));
    };
  }

  private static @Nullable String text(JsonModel model, String member) {
    return model.raw(member) instanceof String text ? text : null;
  }

  private static String textOrEmpty(JsonModel model, String member) {
    return Objects.requireNonNullElse(text(model, member), "");
  }

  /** A frame that is not an event. */
  private static final class ControlFrame extends AbstractModel {

    static final ModelDescriptor<JsonModel> DESCRIPTOR =
        ModelDescriptor.of(JsonModel.class, new ControlFrame(MemberValues.NONE)).build();

    private ControlFrame(MemberValues values) {
      super(values);
    }

    @Override
    protected AbstractModel create(MemberValues values) {
      return new ControlFrame(values);
    }
  }
}
