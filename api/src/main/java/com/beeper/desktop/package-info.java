/**
 * The client of the Beeper Desktop API, its settings and its exceptions.
 *
 * <p>Start at {@link com.beeper.desktop.BeeperDesktop}.
 */
package com.beeper.desktop;
