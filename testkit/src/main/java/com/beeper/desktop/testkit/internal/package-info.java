/**
 * The inside of the fake server. Not exported: nothing here is for users, and all of it may change.
 *
 * <p>A request comes through {@code http} ({@code HttpFront} on Jetty, then {@code Router}: path,
 * token, scope, validation against {@code contract}), and is answered by a route of its feature,
 * which holds the monitor of the {@code World} while it reads or changes the state. Each feature is
 * a package with its state and a class {@code …Routes} that adds its operations by ID; the state
 * tells {@code events} what has changed. Classes of the exported package set scenes on that state,
 * under the same monitor.
 */
package com.beeper.desktop.testkit.internal;
