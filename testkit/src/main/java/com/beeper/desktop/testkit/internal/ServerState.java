package com.beeper.desktop.testkit.internal;

import com.beeper.desktop.testkit.FakeClock;
import com.beeper.desktop.testkit.internal.accounts.AccountStore;
import com.beeper.desktop.testkit.internal.app.SetupState;
import com.beeper.desktop.testkit.internal.assets.AssetStore;
import com.beeper.desktop.testkit.internal.bridges.BridgeStore;
import com.beeper.desktop.testkit.internal.chats.ChatStore;
import com.beeper.desktop.testkit.internal.events.EventHub;
import com.beeper.desktop.testkit.internal.messages.MessageNetwork;
import com.beeper.desktop.testkit.internal.oauth.IssuedTokens;
import com.beeper.desktop.testkit.internal.oauth.OAuthServer;

/**
 * All state of a fake server. Its monitor guards everything in it: requests, timers and scenes hold
 * it while they read or change something.
 */
public final class ServerState {

  private final FakeClock clock;
  private final IdGenerator ids;
  private final EventHub events;
  private final IssuedTokens tokens;
  private final OAuthServer oauth;
  private final SetupState setup;
  private final AccountStore accounts;
  private final BridgeStore bridges;
  private final ChatStore chats;
  private final AssetStore assets;
  private final MessageNetwork messages;

  /** Creates an empty state. */
  public ServerState(FakeClock clock, long seed) {
    this.clock = clock;
    ids = new IdGenerator(seed);
    events = new EventHub();
    tokens = new IssuedTokens(clock);
    oauth = new OAuthServer(clock, ids, tokens);
    setup = new SetupState(clock, ids, events, tokens);
    accounts = new AccountStore(ids);
    bridges = new BridgeStore(accounts);
    chats = new ChatStore(clock, ids, events);
    assets = new AssetStore(clock, ids);
    messages = new MessageNetwork(clock, this, ids, chats);
  }

  /** Returns the clock. */
  public FakeClock clock() {
    return clock;
  }

  /** Returns the generator of IDs. */
  public IdGenerator ids() {
    return ids;
  }

  /** Returns the hub that publishes changes. */
  public EventHub events() {
    return events;
  }

  /** Returns the accepted tokens. */
  public IssuedTokens tokens() {
    return tokens;
  }

  /** Returns the authorization server. */
  public OAuthServer oauth() {
    return oauth;
  }

  /** Returns the sign-in of the app. */
  public SetupState setup() {
    return setup;
  }

  /** Returns the accounts and their contacts. */
  public AccountStore accounts() {
    return accounts;
  }

  /** Returns the bridges and their logins. */
  public BridgeStore bridges() {
    return bridges;
  }

  /** Returns the chats and their messages. */
  public ChatStore chats() {
    return chats;
  }

  /** Returns the network that delivers messages. */
  public MessageNetwork messages() {
    return messages;
  }

  /** Returns the files. */
  public AssetStore assets() {
    return assets;
  }
}
