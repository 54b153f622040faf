package com.beeper.desktop.tck.codec.samples;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.CurrentStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean that holds models, unions and enums of the SDK in the ways that beans do. */
public final class Envelope {

  public @Nullable LoginSession session;
  public @Nullable CurrentStep step;
  public @Nullable CookiesLoginStep cookies;
  public @Nullable LoginSessionStatus status;
  public @Nullable List<LoginSession> sessions;
  public @Nullable List<LoginSession[]> arrays;
  public @Nullable Map<String, Account> accounts;
  public @Nullable List<LoginSessionStatus> statuses;

  /** Not of a declared type, so that the value's own class decides. */
  public @Nullable Object anything;

  /** Comes behind them, to see that reading goes on in the right place. */
  public @Nullable String tail;
}
