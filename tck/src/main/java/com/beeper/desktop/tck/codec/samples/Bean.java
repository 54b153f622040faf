package com.beeper.desktop.tck.codec.samples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bean of simple members. */
public final class Bean {

  private @Nullable String name;
  private int count;
  private @Nullable Bean next;

  public Bean() {}

  public Bean(String name, int count, @Nullable Bean next) {
    this.name = name;
    this.count = count;
    this.next = next;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public int getCount() {
    return count;
  }

  public void setCount(int count) {
    this.count = count;
  }

  public @Nullable Bean getNext() {
    return next;
  }

  public void setNext(@Nullable Bean next) {
    this.next = next;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bean bean
        && Objects.equals(name, bean.name)
        && count == bean.count
        && Objects.equals(next, bean.next);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, count, next);
  }

  @Override
  public String toString() {
    return "Bean[" + name + ", " + count + ", " + next + "]";
  }
}
