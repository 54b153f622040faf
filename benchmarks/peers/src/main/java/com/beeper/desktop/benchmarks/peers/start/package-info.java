/**
 * Programs whose start is measured, as in {@link com.beeper.desktop.benchmarks.start}.
 *
 * <p>Not published.
 */
@NullMarked
package com.beeper.desktop.benchmarks.peers.start;

import org.jspecify.annotations.NullMarked;
