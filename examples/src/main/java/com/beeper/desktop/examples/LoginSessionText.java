package com.beeper.desktop.examples;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.BridgeLogin;
import com.beeper.desktop.bridges.CodeLoginDisplay;
import com.beeper.desktop.bridges.CompleteLoginStep;
import com.beeper.desktop.bridges.CookieField;
import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.DisplayAndWaitLoginStep;
import com.beeper.desktop.bridges.EmojiLoginDisplay;
import com.beeper.desktop.bridges.EmptyLoginDisplay;
import com.beeper.desktop.bridges.LoginDisplay;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginStep;
import com.beeper.desktop.bridges.QrCodeLoginDisplay;
import com.beeper.desktop.bridges.UserInputLoginStep;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.shared.ApiError;
import com.beeper.desktop.shared.User;
import com.google.zxing.WriterException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of a login session for a person, starting with what to do next.
 *
 * <p>It contains codes and QR codes on purpose. A program must not write them to logs.
 */
final class LoginSessionText {

  private final StringBuilder text = new StringBuilder();
  private final boolean light;

  LoginSessionText(LoginSession session, boolean light) {
    this.light = light;
    line("Login session " + session.loginSessionId() + " of bridge " + session.bridgeId());
    // raw(…) returns the value on the wire, also where this version of the SDK has no constant for
    // it.
    row("Status", session.raw("status"));
    LoginStep step = session.currentStep();
    if (step == null) {
      row("What to do", withoutStep(session));
    } else {
      step(step);
    }
    error(session.error());
    account(session.account(), session.accountId());
    login(session.login(), session.loginId());
    row("Also sent", names(session));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String withoutStep(LoginSession session) {
    return switch (session.status()) {
      case COMPLETE -> "nothing, the account is connected";
      case CANCELLED -> "nothing, or start a new login session: this one was cancelled";
      case FAILED -> "start a new login session: this one failed";
      case WAITING_FOR_INPUT, WAITING_FOR_COOKIES, WAITING_FOR_DISPLAY ->
        "retrieve the session again soon: it has no step yet";
      case UNRECOGNIZED -> "update the SDK: this status is unknown";
    };
  }

  /** From Java 21 on, a switch over the sealed type also checks that all cases are covered. */
  private void step(LoginStep step) {
    if (step instanceof UserInputLoginStep input) {
      userInput(input);
    } else if (step instanceof CookiesLoginStep cookies) {
      cookies(cookies);
    } else if (step instanceof DisplayAndWaitLoginStep wait) {
      displayAndWait(wait.display(), wait.instructions());
    } else if (step instanceof CompleteLoginStep complete) {
      row("What to do", "nothing, the account is connected");
      row("Instructions", complete.instructions());
    } else {
      row("What to do", "update the SDK: unknown step " + step.raw("type"));
    }
  }

  private void userInput(UserInputLoginStep step) {
    row("What to do", "fill in these fields and submit them to the step " + step.stepId());
    row("Instructions", step.instructions());
    for (LoginInputField field : step.fields()) {
      // An initial value of a password field is a secret.
      boolean secret = "password".equals(field.type());
      field(
          field.id(),
          field.label(),
          about("type", field.type()),
          about("now", secret ? null : field.initialValue()),
          about("as", field.placeholder()),
          Boolean.TRUE.equals(field.optional()) ? "optional" : null);
    }
    List<@Nullable Object> attachments = step.attachments();
    if (attachments != null) {
      attachments.forEach(attachment -> row("Attachment", String.valueOf(attachment)));
    }
  }

  private void cookies(CookiesLoginStep step) {
    row(
        "What to do",
        "sign in with a browser and submit these fields to the step " + step.stepId());
    row("Instructions", step.instructions());
    row("Page", step.url());
    row("Ends at", step.expectedFinalUrlRegex());
    row("User agent", step.userAgent());
    row("Script", step.extractJs());
    for (CookieField field : step.fields()) {
      field(field.id(), about("read from", field.raw("type")), field.name());
    }
  }

  private void field(String id, @Nullable String... parts) {
    // A field is listed even without further information.
    row("Field " + id, Objects.requireNonNullElse(joined(parts), ""));
  }

  private void displayAndWait(LoginDisplay display, @Nullable String instructions) {
    row("What to do", whatToDo(display));
    row("Instructions", instructions);
    if (display instanceof QrCodeLoginDisplay qrCode) {
      qrCode(qrCode.data());
    } else if (display instanceof CodeLoginDisplay code) {
      row("Code", code.data());
    } else if (display instanceof EmojiLoginDisplay emoji) {
      row("Picture", emoji.imageUrl());
    }
  }

  private static String whatToDo(LoginDisplay display) {
    if (display instanceof QrCodeLoginDisplay) {
      return "scan this QR code, then wait";
    } else if (display instanceof CodeLoginDisplay) {
      return "enter this code where you sign in, then wait";
    } else if (display instanceof EmojiLoginDisplay) {
      return "choose this picture where you sign in, then wait";
    } else if (display instanceof EmptyLoginDisplay) {
      return "wait";
    } else {
      return "update the SDK: unknown display " + display.raw("type");
    }
  }

  private void qrCode(String data) {
    try {
      text.append('\n').append(QrCodeText.draw(data, light)).append('\n');
      if (!light) {
        line("  (drawn for a dark terminal; add --light if yours is light)");
        text.append('\n');
      }
    } catch (WriterException e) {
      row("QR code", "cannot be drawn, its text is too long: " + data.length() + " characters");
    }
  }

  private void error(@Nullable ApiError error) {
    if (error != null) {
      row("Error", joined(error.message(), about("code", error.code())));
      row("Details", error.details());
    }
  }

  private void account(@Nullable Account account, @Nullable String accountId) {
    if (account == null) {
      row("Account", accountId);
    } else {
      row(
          "Account",
          joined(
              account.network(),
              person(account.user()),
              about("status", account.raw("status")),
              about("ID", account.accountId())));
    }
  }

  private void login(@Nullable BridgeLogin login, @Nullable String loginId) {
    if (login == null) {
      row("Login", loginId);
    } else {
      row("Login", joined(about("status", login.raw("status")), about("ID", login.loginId())));
    }
  }

  private static @Nullable String person(User user) {
    return joined(user.fullName(), user.username(), user.phoneNumber(), user.email());
  }

  /** Returns the names of the members that have no accessor in this version of the SDK. */
  private static @Nullable String names(JsonModel model) {
    return joined(model.additionalProperties().keySet().toArray(new String[0]));
  }

  private static @Nullable String about(String what, @Nullable Object value) {
    return value == null ? null : what + " " + value;
  }

  private static @Nullable String joined(@Nullable String... parts) {
    String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  /** Adds a line unless the value is null. */
  private void row(String label, @Nullable Object value) {
    if (value != null) {
      line("  %-14s %s".formatted(label, value));
    }
  }

  /** Adds a line without control characters, which could control the terminal. */
  private void line(String line) {
    text.append(line.replaceAll("\\p{Cc}+", " ").stripTrailing()).append('\n');
  }
}
