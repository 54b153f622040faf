/**
 * The calls of the resource {@code bridges} and of those below it.
 *
 * <p>Internal: not exported, may change in any release.
 */
package com.beeper.desktop.internal.bridges;
