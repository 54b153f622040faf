package com.beeper.desktop.testkit.internal;

import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.internal.accounts.Accounts;
import com.beeper.desktop.testkit.internal.app.Setup;
import com.beeper.desktop.testkit.internal.assets.Assets;
import com.beeper.desktop.testkit.internal.bridges.Bridges;
import com.beeper.desktop.testkit.internal.chats.Chats;
import com.beeper.desktop.testkit.internal.events.Events;
import com.beeper.desktop.testkit.internal.messages.Messages;
import com.beeper.desktop.testkit.internal.oauth.OAuth;
import com.beeper.desktop.testkit.internal.oauth.Tokens;

/**
 * All state of a fake server. Its monitor guards everything in it: requests, timers and scenes hold
 * it while they read or change something.
 */
public final class World {

  private final FakeClock clock;
  private final Ids ids;
  private final Events events;
  private final Tokens tokens;
  private final OAuth oauth;
  private final Setup setup;
  private final Accounts accounts;
  private final Bridges bridges;
  private final Chats chats;
  private final Assets assets;
  private final Messages messages;

  /** Makes an empty world. */
  public World(FakeClock clock, long seed) {
    this.clock = clock;
    ids = new Ids(seed);
    events = new Events();
    tokens = new Tokens(clock);
    oauth = new OAuth(clock, ids, tokens);
    setup = new Setup(clock, ids, events, tokens);
    accounts = new Accounts(ids);
    bridges = new Bridges(accounts);
    chats = new Chats(clock, ids, events);
    assets = new Assets(clock, ids);
    messages = new Messages(clock, this, ids, chats);
  }

  /** The time. */
  public FakeClock clock() {
    return clock;
  }

  /** Where IDs come from. */
  public Ids ids() {
    return ids;
  }

  /** Who is told of changes. */
  public Events events() {
    return events;
  }

  /** The tokens that are accepted. */
  public Tokens tokens() {
    return tokens;
  }

  /** The authorization server. */
  public OAuth oauth() {
    return oauth;
  }

  /** The sign-in of the app. */
  public Setup setup() {
    return setup;
  }

  /** The accounts and their contacts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The bridges and their logins. */
  public Bridges bridges() {
    return bridges;
  }

  /** The chats and their messages. */
  public Chats chats() {
    return chats;
  }

  /** How messages come in and go out. */
  public Messages messages() {
    return messages;
  }

  /** The files. */
  public Assets assets() {
    return assets;
  }
}
