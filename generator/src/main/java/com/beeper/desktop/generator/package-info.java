/**
 * Writes the Java types of the SDK from {@code spec/openapi.yaml}.
 *
 * <p>Start at {@code Generate}. Declarations that OpenAPI does not cover are in {@code names.yaml}.
 */
@NullMarked
package com.beeper.desktop.generator;

import org.jspecify.annotations.NullMarked;
