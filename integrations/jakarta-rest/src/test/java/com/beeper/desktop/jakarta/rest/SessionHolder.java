package com.beeper.desktop.jakarta.rest;

import com.beeper.desktop.bridges.LoginSession;
import org.jspecify.annotations.Nullable;

/** A bean of an application that contains a model. */
public class SessionHolder {

  private @Nullable LoginSession session;

  public @Nullable LoginSession getSession() {
    return session;
  }

  public void setSession(LoginSession session) {
    this.session = session;
  }
}
