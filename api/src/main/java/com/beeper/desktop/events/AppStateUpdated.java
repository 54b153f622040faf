package com.beeper.desktop.events;

import com.beeper.desktop.app.AppState;
import com.beeper.desktop.app.AppStateSnapshot;
import com.beeper.desktop.codec.JsonModel;

/**
 * The state of the app changed, for example because its user signed in. Sent only to streams with
 * {@link EventSelection.Builder#appState}, and by newer servers only. Wire type {@code
 * app.state.updated}.
 */
public non-sealed interface AppStateUpdated extends Event, JsonModel {

  /**
   * Returns the new state.
   *
   * @return the value of {@code appState.state}
   */
  AppState state();

  /**
   * Returns the new state with all that the server sent about it. Only {@code state} is
   * always present; accessors of other required members can throw {@link
   * com.beeper.desktop.MissingMemberException}.
   *
   * @return the value of {@code appState}
   */
  AppStateSnapshot snapshot();
}
