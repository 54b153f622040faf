package com.beeper.desktop.examples;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.LoginFlow;
import com.beeper.desktop.bridges.LoginHandler;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginStepSubmitParams;
import com.beeper.desktop.bridges.LoginStepType;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.google.zxing.WriterException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of a login in a terminal. A QR code that changes is drawn over the one before. */
final class TerminalLogin implements LoginHandler {

  private final TerminalPrompt prompt;
  private final PrintStream out;
  private final boolean light;

  /** The number of lines of the current display; 0 if there is none. */
  private long displayed;

  TerminalLogin(TerminalPrompt prompt, PrintStream out, boolean light) {
    this.prompt = prompt;
    this.out = out;
    this.light = light;
  }

  @Override
  public LoginFlow chooseFlow(List<LoginFlow> flows) {
    for (int i = 0; i < flows.size(); i++) {
      LoginFlow flow = flows.get(i);
      out.println("  " + (i + 1) + "  " + flow.name() + ": " + flow.description());
    }
    while (true) {
      String number = prompt.read("Which way to log in?", false);
      for (int i = 0; i < flows.size(); i++) {
        if (number.equals(Integer.toString(i + 1))) {
          return flows.get(i);
        }
      }
      out.println("A number from 1 to " + flows.size() + ", please.");
    }
  }

  @Override
  public Map<String, String> userInput(UserInputLoginStep step, @Nullable BeeperException error) {
    begin(step.instructions(), error);
    Map<String, String> values = new LinkedHashMap<>();
    for (LoginInputField field : step.fields()) {
      String value = prompt.read(question(field), isSecret(field));
      if (!value.isEmpty() || !field.optional()) {
        values.put(field.id(), value);
      }
    }
    return values;
  }

  private static String question(LoginInputField field) {
    String label = field.label() == null ? field.id() : field.label();
    String example = field.placeholder() == null ? "" : ", such as " + field.placeholder();
    return label + (field.optional() ? " (optional" + example + ")" : example) + ":";
  }

  private static boolean isSecret(LoginInputField field) {
    return String.valueOf(field.type()).toLowerCase(Locale.ROOT).contains("password");
  }

  @Override
  public LoginStepSubmitParams cookies(CookiesLoginStep step, @Nullable BeeperException error) {
    begin(step.instructions(), error);
    out.println("Sign in with a browser at " + step.url());
    Map<String, String> values = new LinkedHashMap<>();
    for (CookieField field : step.fields()) {
      String name = field.name() == null ? field.id() : field.name();
      values.put(field.id(), prompt.read(name + " (" + field.raw("type") + "):", true));
    }
    return LoginStepSubmitParams.builder()
        .type(LoginStepType.COOKIES)
        .fields(values)
        .build();
  }

  @Override
  public void showQrCode(DisplayAndWaitLoginStep step, QrCodeLoginDisplay code) {
    try {
      display(step, "Scan this code:", QrCodeText.draw(code.data(), light));
    } catch (WriterException e) {
      display(step, "Scan a QR code with this content:", code.data() + "\n");
    }
  }

  @Override
  public void showCode(DisplayAndWaitLoginStep step, CodeLoginDisplay code) {
    display(step, "Type this code on the other device:", code.data() + "\n");
  }

  @Override
  public void showEmoji(DisplayAndWaitLoginStep step, EmojiLoginDisplay emoji) {
    display(step, "Choose this picture on the other device:", emoji.imageUrl() + "\n");
  }

  @Override
  public void showNothing(DisplayAndWaitLoginStep step) {
    display(step, "Confirm the login on the other device.", "");
  }

  /** Replaces the current display. */
  private void display(DisplayAndWaitLoginStep step, String defaultInstructions, String content) {
    if (displayed > 0 && prompt.isTerminal()) {
      out.print("\u001b[" + displayed + "A\u001b[J"); // to the first line, and clears what follows
    }
    String instructions = step.instructions() == null ? defaultInstructions : step.instructions();
    String text = instructions + "\n" + content;
    out.print(text.replace("\n", System.lineSeparator()));
    out.flush();
    displayed = text.chars().filter(each -> each == '\n').count();
  }

  private void begin(@Nullable String instructions, @Nullable BeeperException error) {
    displayed = 0;
    if (error != null) {
      out.println("Not accepted: " + error.getMessage());
    }
    if (instructions != null) {
      out.println(instructions);
    }
  }
}
