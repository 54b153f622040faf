/**
 * A fake Beeper Desktop for tests, which needs no app, no account and no fixed port.
 *
 * <p>Start at {@link com.beeper.desktop.testkit.FakeBeeperDesktop}.
 */
package com.beeper.desktop.testkit;
