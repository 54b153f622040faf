package com.beeper.desktop.testkit.internal.app;

import com.beeper.desktop.testkit.internal.http.RejectionException;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A device verification. Guarded by the monitor of {@code ServerState}. */
public final class FakeVerification {

  private static final String EMOJIS = "🐶 🐱 🦁 🐎 🦄 🐷 🐘";
  private static final String DECIMALS = "1234 5678 9012";

  private final String id;
  private final boolean incoming;
  private final String purpose;
  private final String otherUserId;
  private final String qrData;
  private String state = "requested";
  private @Nullable JsonObject error;

  FakeVerification(String id, boolean incoming, String purpose, String otherUserId, String qrData) {
    this.id = id;
    this.incoming = incoming;
    this.purpose = purpose;
    this.otherUserId = otherUserId;
    this.qrData = qrData;
  }

  /** Returns the verification ID. */
  public String id() {
    return id;
  }

  /** Returns the state as the spec writes it. */
  public String state() {
    return state;
  }

  /** Returns whether the other device has started it. */
  public boolean isIncoming() {
    return incoming;
  }

  /** Returns whether it is open. */
  public boolean isOpen() {
    return !List.of("done", "cancelled", "error").contains(state);
  }

  boolean isDone() {
    return state.equals("done");
  }

  /** Accepts an outgoing verification on the other device. */
  public void otherAccepts() {
    if (!incoming && state.equals("requested")) {
      state = "ready";
    }
  }

  /** Scans the displayed code with the other device. */
  public void otherScans() {
    if (state.equals("ready")) {
      state = "qr_scanned";
    }
  }

  /** Cancels an open verification on the other device. */
  public void otherCancels() {
    cancel("m.user", "Cancelled on the other device");
  }

  /** Completes the scan of the code of the other device. */
  void scanned() {
    state = "done";
  }

  /** Does one of the actions that are possible now. */
  void act(String action) {
    if (!actions().contains(action)) {
      throw RejectionException.conflict(action + " is not possible now, only " + actions());
    }
    state = switch (action) {
      case "accept" -> "ready";
      case "sas.start" -> "sas_ready";
      case "sas.confirm", "qr.confirmScanned" -> "done";
      default -> throw new IllegalStateException(action);
    };
  }

  /** Cancels it, from either device. */
  public void cancel(@Nullable String code, @Nullable String reason) {
    if (!isOpen()) {
      throw RejectionException.conflict("The verification is " + state);
    }
    state = "cancelled";
    error = new JsonObject()
        .put("code", Objects.requireNonNullElse(code, "m.user"))
        .put("reason", Objects.requireNonNullElse(reason, "Cancelled by the user"));
  }

  private List<String> actions() {
    List<String> actions = new ArrayList<>();
    switch (state) {
      case "requested" -> actions.addAll(incoming ? List.of("accept") : List.of());
      case "ready" -> actions.add("sas.start");
      case "sas_ready" -> actions.add("sas.confirm");
      case "qr_scanned" -> actions.add("qr.confirmScanned");
      default -> {
        return actions;
      }
    }
    actions.add("cancel");
    return actions;
  }

  /** Returns the JSON of the schema {@code Verification}. */
  JsonObject json() {
    JsonObject json = new JsonObject()
        .put("id", id)
        .put("state", state)
        .put("direction", incoming ? "incoming" : "outgoing")
        .put("purpose", purpose)
        .put("methods", List.of("qr", "sas"))
        .put("availableActions", actions())
        .put("otherUserID", otherUserId)
        .put("otherDevice", new JsonObject().put("id", "OTHERDEVICE").put("name", "Phone"))
        .putIfKnown("error", error);
    if (state.equals("ready")) {
      json.put("qr", new JsonObject().put("data", qrData));
    } else if (state.equals("sas_ready")) {
      json.put("sas", new JsonObject().put("emojis", EMOJIS).put("decimals", DECIMALS));
    }
    return json;
  }
}
