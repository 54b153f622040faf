package com.beeper.desktop.examples;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the programs that follow live messages.
 *
 * @param chat the ID of the only chat to follow; null for all
 * @param count the number of messages after which the program ends; negative for none
 */
record LiveOptions(@Nullable String chat, int count, boolean help) {

  static LiveOptions parse(String[] args) throws WrongOptionsException {
    String chat = null;
    int count = -1;
    boolean help = false;
    for (Iterator<String> rest = Arrays.asList(args).iterator(); rest.hasNext(); ) {
      String name = rest.next();
      switch (name) {
        case "--chat" -> chat = value(name, rest);
        case "--count" -> count = number(name, value(name, rest));
        case "--help" -> help = true;
        default -> throw new WrongOptionsException("There is no option " + name + ".");
      }
    }
    return new LiveOptions(chat, count, help);
  }

  private static String value(String name, Iterator<String> rest) throws WrongOptionsException {
    String value = rest.hasNext() ? rest.next() : "--";
    if (value.isEmpty() || value.startsWith("--")) {
      throw new WrongOptionsException(name + " needs a value.");
    }
    return value;
  }

  private static int number(String name, String value) throws WrongOptionsException {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through: not a number.
    }
    throw new WrongOptionsException(name + " is a number from 1 on, not " + value + ".");
  }
}
