package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.Http;
import com.beeper.desktop.ModelJson;
import com.beeper.desktop.accounts.Accounts;
import com.beeper.desktop.app.App;
import com.beeper.desktop.assets.Assets;
import com.beeper.desktop.bridges.Bridges;
import com.beeper.desktop.chats.Chats;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.events.Events;
import com.beeper.desktop.info.Info;
import com.beeper.desktop.info.Spec;
import com.beeper.desktop.labels.Label;
import com.beeper.desktop.labels.Labels;
import com.beeper.desktop.messages.Messages;
import com.beeper.desktop.oauth.OAuth;
import com.beeper.desktop.oauth.OAuthToken;
import com.beeper.desktop.oauth.SignInOptions;
import com.beeper.desktop.search.SearchParams;
import com.beeper.desktop.search.SearchResponse;
import com.beeper.desktop.shared.FocusParams;
import com.beeper.desktop.shared.FocusResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Applications can implement the interface of the client by hand, without a mocking library. */
class HandWrittenStubTest {

  @Test
  void returnsStubbedLabels() {
    Label label = Label.builder().id("1").name("Work").build();
    try (BeeperDesktop client = new LabelsOnly(() -> List.of(label))) {
      assertThat(client.labels().list()).extracting(Label::name).containsExactly("Work");
    }
  }

  /** A client of which an application under test uses the labels only. */
  private record LabelsOnly(Labels labels) implements BeeperDesktop {

    @Override
    public Accounts accounts() {
      throw new UnsupportedOperationException();
    }

    @Override
    public App app() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Assets assets() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Bridges bridges() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Chats chats() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Events events() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Info info() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Messages messages() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OAuth oauth() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OAuthToken signIn(SignInOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void signOut() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Spec spec() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FocusResponse focus(FocusParams params) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SearchResponse search(SearchParams params) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ModelJson json() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Http http() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Diagnosis diagnose() {
      throw new UnsupportedOperationException();
    }

    @Override
    public BeeperDesktopAsync async() {
      throw new UnsupportedOperationException();
    }

    @Override
    public BeeperDesktop with(Consumer<? super CallOptions.Builder> options) {
      return this;
    }

    @Override
    public <T extends @Nullable Object> ApiResponse<T> withResponse(
        Function<? super BeeperDesktop, ? extends T> call) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ApiResponse<@Nullable Void> withEmptyResponse(Consumer<? super BeeperDesktop> call) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
