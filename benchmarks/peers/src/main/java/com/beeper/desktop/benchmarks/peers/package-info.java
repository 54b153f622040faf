/**
 * Clients of the same API that are not the SDK: generated from the spec by this build, and declared by interfaces.
 *
 * <p>Not published.
 */
@NullMarked
package com.beeper.desktop.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
