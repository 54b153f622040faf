package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginInputField;
import com.beeper.desktop.testkit.BridgeScene;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The programs of docs/connecting-accounts.md run. */
@WithFakeBeeperDesktop
class ConnectingAccountsTest {

  private final List<String> shown = new ArrayList<>();

  /** A user whose other device scans at once. */
  private ConnectingAccountsPrograms.Form form(FakeBeeperDesktop server) {
    return new ConnectingAccountsPrograms.Form() {
      @Override
      public String prompt(@Nullable String label) {
        return "1234";
      }

      @Override
      public CompletableFuture<Map<String, String>> prompt(List<LoginInputField> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.id(), "1234"));
        return CompletableFuture.completedFuture(values);
      }

      @Override
      public void showQrCode(String content) {
        server.bridge("WhatsApp").otherDeviceActs();
      }

      @Override
      public void show(String text) {
        shown.add(text);
      }

      @Override
      public boolean showsSame(@Nullable String emojis) {
        return emojis != null;
      }
    };
  }

  @Test
  void connectsAndReconnects(FakeBeeperDesktop server, BeeperDesktop client) {
    BridgeScene bridge = server.bridge("WhatsApp");
    bridge.flow("all").input("code", "pin").qr("scan");
    ConnectingAccountsPrograms.Form form = form(server);

    ConnectingAccountsPrograms.connect(client, form, ConnectingAccountsPrograms.handler(form));
    ConnectingAccountsPrograms.connectLater(client, form).join();
    String login = client.bridges().logins().list(bridge.id()).items().get(0).loginId();
    ConnectingAccountsPrograms.reconnect(
        client, bridge.id(), login, ConnectingAccountsPrograms.handler(form));

    assertThat(shown).singleElement().asString().startsWith("Connected: local-whatsapp_");
    assertThat(client.accounts().list()).hasSize(2);
    assertThat(bridge.openLogins()).isZero();
  }

  @Test
  void sendsMessages(FakeBeeperDesktop server, BeeperDesktop client) {
    ChatScene family = server.chat("Family");

    ConnectingAccountsPrograms.send(client, family.id());
    ConnectingAccountsPrograms.sendOnce(client, family.id(), "hi");

    server.assertCalled("messages.send", 2);
    server.assertCalled("messages.retrieve", 1);
  }

  @Test
  void verifiesDevice(FakeBeeperDesktop server, BeeperDesktop client) {
    server.setup().otherDeviceAcceptsAtOnce();

    ConnectingAccountsPrograms.verify(client, form(server));

    server.assertCalled("app.setup.verifications.sas.confirm", 1);
  }
}
