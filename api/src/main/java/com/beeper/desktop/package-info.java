/** The client, its options, pages and exceptions. */
package com.beeper.desktop;
