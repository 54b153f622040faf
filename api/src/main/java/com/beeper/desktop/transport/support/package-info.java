/**
 * Tools for implementations of {@link com.beeper.desktop.transport.Transport}: bodies that are pulled or
 * pushed, request bodies, limits, the registry of exchanges and the classification of failures.
 */
@NullMarked
package com.beeper.desktop.transport.support;

import org.jspecify.annotations.NullMarked;
