/**
 * Micrometer for the SDK. On the class path or module path, this artifact alone carries the thread
 * locals that are registered with Micrometer's context propagation, among them the current observation,
 * to asynchronous calls and event streams; {@link com.beeper.desktop.micrometer.CallObservations} and
 * {@link com.beeper.desktop.micrometer.EventObservations} record observations.
 */
@NullMarked
package com.beeper.desktop.micrometer;

import org.jspecify.annotations.NullMarked;
