package com.beeper.desktop.internal.bridges;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginHandlerAsync;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginDisplay;
import com.beeper.desktop.bridges.UnrecognizedLoginStep;
import com.beeper.desktop.bridges.UserInputLoginStep;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The asynchronous form of a handler whose methods block. */
record BlockingLoginHandler(LoginHandler handler) implements LoginHandlerAsync {

  @Override
  public CompletableFuture<LoginFlow> chooseFlow(List<LoginFlow> flows) {
    return CompletableFuture.completedFuture(handler.chooseFlow(flows));
  }

  @Override
  public CompletableFuture<Map<String, String>> userInput(
      UserInputLoginStep step, @Nullable BeeperException error) {
    return CompletableFuture.completedFuture(handler.userInput(step, error));
  }

  @Override
  public CompletableFuture<LoginStepSubmitParams> cookies(
      CookiesLoginStep step, @Nullable BeeperException error) {
    return CompletableFuture.completedFuture(handler.cookies(step, error));
  }

  @Override
  public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
    handler.showQrCode(step, code);
  }

  @Override
  public void showCode(DisplayAndWaitLoginStep step, CodeLoginDisplay code) {
    handler.showCode(step, code);
  }

  @Override
  public void showEmoji(DisplayAndWaitLoginStep step, EmojiLoginDisplay emoji) {
    handler.showEmoji(step, emoji);
  }

  @Override
  public void showNothing(DisplayAndWaitLoginStep step) {
    handler.showNothing(step);
  }

  @Override
  public void showOther(DisplayAndWaitLoginStep step, UnrecognizedLoginDisplay display) {
    handler.showOther(step, display);
  }

  @Override
  public CompletableFuture<LoginStepSubmitParams> other(
      UnrecognizedLoginStep step, @Nullable BeeperException error) {
    return CompletableFuture.completedFuture(handler.other(step, error));
  }
}
