package com.beeper.desktop.testkit.internal.bridges;

import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A way to log in on a bridge. Guarded by the world's monitor. */
public final class LoginFlow {

  private final String id;
  private final List<LoginStep> steps = new ArrayList<>();

  LoginFlow(String id) {
    this.id = id;
  }

  /** The flow ID. */
  public String id() {
    return id;
  }

  /** The steps; no step means that the login is complete at once. */
  public List<LoginStep> steps() {
    return steps;
  }

  JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .put("name", id.replace('_', ' '))
        .put("description", "Log in with " + id.replace('_', ' '));
  }
}
