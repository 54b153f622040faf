/**
 * Models that several features use.
 */
@NullMarked
package com.beeper.desktop.shared;

import org.jspecify.annotations.NullMarked;
