package com.beeper.desktop.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.beeper.desktop.bridges.LoginSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BeeperFeatureTest {

  private static final String SESSION =
      "{\"bridgeID\":\"b\",\"loginSessionID\":\"s\",\"status\":\"complete\",\"unknown\":[1,null]}";
  private static final String HOLDER = "{\"session\":" + SESSION + "}";

  @Test
  void isFoundByServiceLoader() {
    assertThat(ServiceLoader.load(Feature.class)).hasAtLeastOneElementOfType(BeeperFeature.class);
  }

  @Test
  void registersResolversWithLowestPriority() {
    FeatureContext context = context();

    assertThat(new BeeperFeature().configure(context)).isTrue();

    verify(context).register(any(JsonbResolver.class), eq(Integer.MAX_VALUE));
    verify(context).register(any(ObjectMapperResolver.class), eq(Integer.MAX_VALUE));
  }

  @Test
  void registersJsonbResolverOnceWhenServerHasFoundIt() {
    FeatureContext context = context();
    when(context.getConfiguration().isRegistered(JsonbResolver.class)).thenReturn(true);

    new BeeperFeature().configure(context);

    verify(context, never()).register(any(JsonbResolver.class), anyInt());
  }

  private static FeatureContext context() {
    FeatureContext context = mock(FeatureContext.class);
    Configuration configuration = mock(Configuration.class);
    when(context.getConfiguration()).thenReturn(configuration);
    return context;
  }

  @Test
  void bindsModelsAndBeansWithJsonb() {
    JsonbResolver resolver = new JsonbResolver();
    Jsonb jsonb = Objects.requireNonNull(resolver.getContext(SessionHolder.class));

    assertThat(jsonb.toJson(jsonb.fromJson(SESSION, LoginSession.class))).isEqualTo(SESSION);
    assertThat(jsonb.toJson(jsonb.fromJson(HOLDER, SessionHolder.class))).isEqualTo(HOLDER);
    assertThat(resolver.getContext(LoginSession.class)).isSameAs(jsonb);
  }

  @Test
  void bindsModelsAndBeansWithJackson() throws Exception {
    ObjectMapperResolver resolver = new ObjectMapperResolver(mock(Configuration.class));
    ObjectMapper mapper = Objects.requireNonNull(resolver.getContext(SessionHolder.class));

    assertThat(mapper.writeValueAsString(mapper.readValue(SESSION, LoginSession.class)))
        .isEqualTo(SESSION);
    assertThat(mapper.writeValueAsString(mapper.readValue(HOLDER, SessionHolder.class)))
        .isEqualTo(HOLDER);
    assertThat(resolver.getContext(LoginSession.class)).isSameAs(mapper);
  }
}
