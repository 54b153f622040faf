/**
 * OpenTelemetry for the SDK. On the class path or module path, this artifact alone carries the current
 * OpenTelemetry context to asynchronous calls and event streams; {@link
 * com.beeper.desktop.opentelemetry.CallTelemetry} and {@link
 * com.beeper.desktop.opentelemetry.EventTelemetry} record spans and metrics.
 */
@NullMarked
package com.beeper.desktop.opentelemetry;

import org.jspecify.annotations.NullMarked;
