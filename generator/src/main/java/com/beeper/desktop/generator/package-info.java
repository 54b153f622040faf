/**
 * Writes the Java types of the SDK from {@code spec/openapi.yaml}.
 *
 * <p>Start at {@code Generate}. What the contract does not say is in {@code names.yaml}.
 */
@NullMarked
package com.beeper.desktop.generator;

import org.jspecify.annotations.NullMarked;
