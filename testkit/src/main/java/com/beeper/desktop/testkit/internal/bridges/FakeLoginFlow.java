package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A login flow of a bridge. Guarded by the monitor of {@code ServerState}. */
public final class FakeLoginFlow {

  private final String id;
  private final List<FakeLoginStep> steps = new ArrayList<>();
  private boolean holdsSubmissions;

  FakeLoginFlow(String id) {
    this.id = id;
  }

  /** Returns the flow ID. */
  public String id() {
    return id;
  }

  /** Returns the steps. Without a step, the login is complete at once. */
  public List<FakeLoginStep> steps() {
    return steps;
  }

  /** Returns whether submissions of display steps are held until the other device has acted. */
  boolean holdsSubmissions() {
    return holdsSubmissions;
  }

  /** Sets whether submissions of display steps are held. */
  public void holdsSubmissions(boolean holds) {
    holdsSubmissions = holds;
  }

  /** Returns the JSON of the schema {@code LoginFlow}. */
  JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .put("name", id.replace('_', ' '))
        .put("description", "Log in with " + id.replace('_', ' '));
  }
}
