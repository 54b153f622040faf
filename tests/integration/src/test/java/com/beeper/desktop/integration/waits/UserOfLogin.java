package com.beeper.desktop.integration.waits;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A user who enters what a test has prepared, and remembers what was displayed. */
class UserOfLogin implements LoginHandler {

  private final Deque<String> values = new ArrayDeque<>();
  private final BlockingQueue<String> displayed = new LinkedBlockingQueue<>();

  /** The requests for input, with their errors. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

  /** The user enters these values, one for each field; the last one again and again. */
  UserOfLogin entering(String... entered) {
    values.addAll(List.of(entered));
    return this;
  }

  /** Waits for the next thing that is displayed. */
  String seen() {
    try {
      String next = displayed.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing was displayed");
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean sawMore() {
    return !displayed.isEmpty();
  }

  private String value() {
    return values.size() > 1 ? values.remove() : values.element();
  }

  private void record(String what, @Nullable BeeperException error) {
    threads.add(Thread.currentThread());
    asked.add(error == null ? what : what + " after " + error.getClass().getSimpleName());
  }

  private void show(String what) {
    threads.add(Thread.currentThread());
    displayed.add(what);
  }

  @Override
  public LoginFlow chooseFlow(List<LoginFlow> flows) {
    record("flow of " + flows.size(), null);
    return flows.get(flows.size() - 1);
  }

  @Override
  public Map<String, String> userInput(UserInputLoginStep step, @Nullable BeeperException error) {
    record(step.stepId(), error);
    Map<String, String> fields = new HashMap<>();
    for (LoginInputField field : step.fields()) {
      fields.put(field.id(), value());
    }
    return fields;
  }

  @Override
  public LoginStepSubmitParams cookies(CookiesLoginStep step, @Nullable BeeperException error) {
    record(step.stepId(), error);
    Map<String, String> fields = new HashMap<>();
    step.fields().forEach(field -> fields.put(field.id(), value()));
    return LoginStepSubmitParams.builder()
        .type(LoginStepType.COOKIES)
        .fields(fields)
        .lastUrl(step.url())
        .build();
  }

  @Override
  public LoginStepSubmitParams other(UnrecognizedLoginStep step, @Nullable BeeperException error) {
    record(step.type(), error);
    return LoginStepSubmitParams.builder()
        .type(step.type())
        .fields(Map.of("response", value()))
        .build();
  }

  @Override
  public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
    show("qr " + code.data());
  }

  @Override
  public void showCode(DisplayAndWaitLoginStep step, CodeLoginDisplay code) {
    show("code " + code.data());
  }

  @Override
  public void showEmoji(DisplayAndWaitLoginStep step, EmojiLoginDisplay emoji) {
    show("emoji " + emoji.imageUrl());
  }

  @Override
  public void showNothing(DisplayAndWaitLoginStep step) {
    show("nothing");
  }

  /** Returns the asynchronous form of a handler, whose futures are done at once. */
  static LoginHandlerAsync async(LoginHandler user) {
    return new LoginHandlerAsync() {
      @Override
      public CompletableFuture<LoginFlow> chooseFlow(List<LoginFlow> flows) {
        return CompletableFuture.completedFuture(user.chooseFlow(flows));
      }

      @Override
      public CompletableFuture<Map<String, String>> userInput(
          UserInputLoginStep step, @Nullable BeeperException error) {
        return CompletableFuture.completedFuture(user.userInput(step, error));
      }

      @Override
      public CompletableFuture<LoginStepSubmitParams> cookies(
          CookiesLoginStep step, @Nullable BeeperException error) {
        return CompletableFuture.completedFuture(user.cookies(step, error));
      }

      @Override
      public CompletableFuture<LoginStepSubmitParams> other(
          UnrecognizedLoginStep step, @Nullable BeeperException error) {
        return CompletableFuture.completedFuture(user.other(step, error));
      }

      @Override
      public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
        user.showQrCode(step, code);
      }

      @Override
      public void showCode(DisplayAndWaitLoginStep step, CodeLoginDisplay code) {
        user.showCode(step, code);
      }

      @Override
      public void showEmoji(DisplayAndWaitLoginStep step, EmojiLoginDisplay emoji) {
        user.showEmoji(step, emoji);
      }

      @Override
      public void showNothing(DisplayAndWaitLoginStep step) {
        user.showNothing(step);
      }
    };
  }
}
