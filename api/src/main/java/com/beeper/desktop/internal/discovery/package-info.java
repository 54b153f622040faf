/**
 * Discovery of the transports and the codec of a client with {@link java.util.ServiceLoader}.
 *
 * <p>{@code BackEnds} contains the rules of the choice, {@code ServiceProviders} the search
 * through class loaders.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.discovery;

import org.jspecify.annotations.NullMarked;
