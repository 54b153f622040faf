package com.beeper.desktop.examples;

/** Holds the place until the real example arrives. */
public final class RetrieveLoginSession {

  private RetrieveLoginSession() {}

  /** Prints what it was asked. */
  public static void main(String[] args) {
    System.out.println("Example with " + String.join(" ", args));
  }
}
