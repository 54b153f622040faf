package com.beeper.desktop.tck.codec.samples;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean of maps whose keys are enums of the SDK: of strings and of integers. */
public final class Keyed {

  public @Nullable Map<LoginSessionStatus, LoginSession> sessions;
  public @Nullable Map<CapabilitySupportLevel, Integer> levels;

  /** Comes behind them, to see that reading goes on in the right place. */
  public @Nullable String tail;
}
