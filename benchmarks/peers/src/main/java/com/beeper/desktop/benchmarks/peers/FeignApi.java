package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.beeper.desktop.benchmarks.HandWrittenModels.MessagePage;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import org.jspecify.annotations.Nullable;

/** The operations of the suite, declared for Feign. */
@Headers("Accept: application/json")
interface FeignApi {

  @RequestLine("GET /v1/bridges/{bridge}/login-sessions/{session}")
  LoginSession session(@Param("bridge") String bridge, @Param("session") String session);

  @RequestLine("GET /v1/chats/{chat}/messages?cursor={cursor}")
  MessagePage messages(@Param("chat") String chat, @Param("cursor") @Nullable String cursor);

  @RequestLine("GET /v1/assets/serve?url={url}")
  Response serve(@Param("url") String url);
}
