/**
 * Beeper Desktop in a box: a server for tests that behaves like Beeper Desktop, and needs no app, no
 * account and no fixed port.
 *
 * <p>Start at {@link com.beeper.desktop.testkit.FakeBeeperDesktop}.
 */
package com.beeper.desktop.testkit;
