package com.beeper.desktop.tck.codec.samples;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bean with simple members and a nested bean. */
public final class SimpleBean {

  private @Nullable String name;
  private int count;
  private @Nullable SimpleBean next;

  public SimpleBean() {}

  public SimpleBean(String name, int count, @Nullable SimpleBean next) {
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

  public @Nullable SimpleBean getNext() {
    return next;
  }

  public void setNext(@Nullable SimpleBean next) {
    this.next = next;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SimpleBean bean
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
