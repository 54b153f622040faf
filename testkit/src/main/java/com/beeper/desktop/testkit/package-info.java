/**
 * A fake Beeper Desktop for tests: a server that behaves like the app and needs no app, account or
 * fixed port.
 *
 * <p>Start with {@link com.beeper.desktop.testkit.FakeBeeperDesktop}, or with
 * {@link com.beeper.desktop.testkit.WithFakeBeeperDesktop} in JUnit tests. Tests without a server
 * take models from {@link com.beeper.desktop.testkit.Samples}.
 */
@NullMarked
package com.beeper.desktop.testkit;

import org.jspecify.annotations.NullMarked;
