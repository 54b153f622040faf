package com.example.sessions;

import com.beeper.desktop.BeeperDesktop;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.Micronaut;
import jakarta.inject.Singleton;

@Factory
public class SessionsApplication {

  public static void main(String[] args) {
    Micronaut.run(SessionsApplication.class, args);
  }

  @Singleton
  @Bean(preDestroy = "close")
  BeeperDesktop client() {
    return BeeperDesktop.create();
  }
}
