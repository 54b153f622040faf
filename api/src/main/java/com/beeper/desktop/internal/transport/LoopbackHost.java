package com.beeper.desktop.internal.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rule for hosts that are this machine for certain. Stateless, and therefore thread-safe. */
public final class LoopbackHost {

  /** Compiled for the first other host, because that is a measurable part of the start of a client. */
  private static final class Patterns {

    static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    static final Pattern NAME_OR_IPV4 = Pattern.compile("localhost|127(\\." + OCTET + "){3}");

    private Patterns() {}
  }

  private LoopbackHost() {}

  /**
   * Returns whether a host is {@code localhost} or a literal loopback address. No name is resolved,
   * because it could have another address when the request is sent; and of all names only {@code
   * localhost} is reserved in every resolver, whereas a hosts file may map {@code beeper.localhost} to
   * any address.
   *
   * @param host the host of a URL; an IPv6 address with or without brackets
   */
  public static boolean matches(String host) {
    if (host.equals("localhost") || host.equals("127.0.0.1")) {
      return true; // the usual ones, several times a call
    }
    if (host.indexOf(':') >= 0) {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException e) {
        return false;
      }
    }
    return Patterns.NAME_OR_IPV4.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
