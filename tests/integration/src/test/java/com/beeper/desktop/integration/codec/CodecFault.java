package com.beeper.desktop.integration.codec;

import static com.beeper.desktop.codec.JsonToken.BEGIN_ARRAY;
import static com.beeper.desktop.codec.JsonToken.END_DOCUMENT;
import static com.beeper.desktop.codec.JsonToken.FALSE;
import static com.beeper.desktop.codec.JsonToken.NAME;
import static com.beeper.desktop.codec.JsonToken.NULL;
import static com.beeper.desktop.codec.JsonToken.NUMBER;
import static com.beeper.desktop.codec.JsonToken.TRUE;

import com.beeper.desktop.bridges.CookiesLoginStep;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.tck.codec.CodecTck;
import com.beeper.desktop.tck.codec.samples.BeanWithModels;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A fault of a codec, with the rules of {@link CodecTck} that must fail. */
enum CodecFault {
  /** The correct codec, on which the broken ones are based; it must pass the whole suite. */
  NONE(BrokenCodec.none()),

  // Reading tokens.
  LOSES_ZEROS_OF_NEGATIVE_NUMBERS(
      BrokenCodec.texts((token, text) -> text.equals("-1.50") ? "-1.5" : text), "readsEveryToken"),
  // The examples contain false, too.
  READS_FALSE_AS_TRUE(
      BrokenCodec.tokens((token, depth) -> token == FALSE ? TRUE : token),
      "readsEveryToken",
      "readsAndWritesEveryExample"),
  READS_TOP_LEVEL_NULL_AS_END(
      BrokenCodec.tokens((token, depth) -> token == NULL && depth == 0 ? END_DOCUMENT : token),
      "readsEveryTopLevelValue"),
  LEAVES_ESCAPED_SLASHES(
      BrokenCodec.input(json -> json.replace("\\/", "\\\\/")), "resolvesEscapes"),
  MISREADS_PAIRS_OF_MIXED_CASE(
      BrokenCodec.input(json -> json.replace("\\ud83d\\uDE00", "??")), "readsSurrogatePairs"),
  REPLACES_LONE_SURROGATES(
      BrokenCodec.texts((token, text) -> CodecDefects.replaceHalfPairs(text)),
      "keepsOrRejectsLoneSurrogate"),
  RETURNS_NUMBERS_ONCE(
      BrokenCodec.reader((delegate, json) -> CodecDefects.once(delegate)),
      "returnsSameTextWhenReadTwice"),
  STAYS_UNTIL_TEXT_IS_READ(
      BrokenCodec.reader((delegate, json) -> CodecDefects.patient(delegate)), "skipsUnreadTexts"),
  USES_THE_ARRAY_AS_A_BUFFER(
      BrokenCodec.codec(CodecDefects::scribbling), "leavesInputArrayUnchanged"),
  READS_MINUS_ZERO_AS_ZERO(
      BrokenCodec.texts((token, text) -> token == NUMBER && text.equals("-0") ? "0" : text),
      "keepsNumberLiterals"),
  EXPANDS_NUMBERS(
      BrokenCodec.texts(
          (token, text) -> token == NUMBER && text.contains("500000000") ? "0" : text),
      "keepsLiteralsOfHugeNumbers"),
  CACHES_NAMES(
      BrokenCodec.texts((token, text) -> {
        if (token == NAME) {
          CodecDefects.NAMES.add(text);
        }
        return text;
      }),
      "forgetsLongNames"),
  LIMITS_NUMBERS(
      BrokenCodec.texts(
          (token, text) -> CodecDefects.limit(text, token == NUMBER ? 999 : Integer.MAX_VALUE)),
      "keepsLongNumberLiterals"),
  OVERFLOWS_LONG(
      BrokenCodec.input(json -> json.equals("184467440737095516160") ? "0" + json : json),
      "keepsLiteralsThatOverflowLong"),
  LIMITS_TEXTS(
      BrokenCodec.texts((token, text) -> CodecDefects.limit(text, 20_000_000)), "readsLongTexts"),
  LIMITS_NAMES(
      BrokenCodec.texts(
          (token, text) -> CodecDefects.limit(text, token == NAME ? 200_000 : Integer.MAX_VALUE)),
      "readsLongTexts"),
  // The second rule reads the long texts that it has written.
  BREAKS_PAIRS_BETWEEN_INPUT_BUFFERS(
      BrokenCodec.texts((token, text) -> CodecDefects.breakPair(text)),
      "readsSurrogatePairsAcrossBuffers",
      "writesLongTexts"),
  LIMITS_DEPTH(
      BrokenCodec.tokens((token, depth) -> CodecDefects.limitDepth(token, depth)),
      "readsDeepNesting"),
  OVERFLOWS_STACK(
      BrokenCodec.tokens((token, depth) -> {
        if (depth > 500) {
          throw new IllegalStateException("too deep");
        }
        return token;
      }),
      "readsOrRejectsVeryDeepNesting"),
  REJECTS_DUPLICATE_NAMES(
      BrokenCodec.input(json -> json.equals("{\"a\":1,\"a\":2}") ? "{\"a\":2}" : json),
      "returnsDuplicateNamesInOrder"),
  READS_FROM_THE_START_OF_THE_ARRAY(
      BrokenCodec.codec(delegate -> new ForwardingCodec(delegate) {
        @Override
        public JsonReader reader(byte[] json, int offset, int length) throws IOException {
          return super.reader(json, 0, offset + length);
        }
      }),
      "readsGivenSliceOnly"),
  READS_TO_THE_END_OF_THE_ARRAY(
      BrokenCodec.codec(delegate -> new ForwardingCodec(delegate) {
        @Override
        public JsonReader reader(byte[] json, int offset, int length) throws IOException {
          return super.reader(json, offset, json.length - offset);
        }
      }),
      "readsGivenSliceOnly"),
  READS_NULL_FROM_EMPTY_TEXT(
      BrokenCodec.reader((delegate, json) -> new ForwardingCodec.Reader(delegate) {
        private boolean started;

        @Override
        public JsonToken next() throws IOException {
          boolean first = !started;
          started = true;
          JsonToken token = super.next();
          return first && token == END_DOCUMENT ? NULL : token;
        }
      }),
      "returnsEndOfDocumentForEmptyText"),
  ENDS_SILENTLY_AFTER_COMMA(
      BrokenCodec.failures((e, json, depth) -> {
        if (depth > 0 && json.endsWith(",")) {
          return END_DOCUMENT;
        }
        throw e;
      }),
      "failsWhenTextIsTruncated"),
  ALLOWS_COMMENTS(BrokenCodec.input(json -> json.replace("/**/", "")), "failsWhenTextIsNotJson"),
  ENDS_WITH_THE_VALUE(
      BrokenCodec.reader((delegate, json) -> CodecDefects.endingWithTheValue(delegate)),
      "reportsTextAfterValue"),
  REPORTS_WRONG_OFFSET(
      BrokenCodec.failures((e, json, depth) -> {
        throw CodecException.malformed(0);
      }),
      "reportsOffsetOfMalformedText"),
  // The texts of these rules contain the text that must not be quoted.
  QUOTES_TEXT(
      BrokenCodec.failures((e, json, depth) -> {
        throw CodecException.binding("malformed: " + json, null);
      }),
      "failsWhenTextIsTruncated",
      "failsWhenTextIsNotJson",
      "reportsTextAfterValue"),

  // Writing tokens.
  DROPS_SIGNS(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void number(long value) throws IOException {
          super.number(value == -1 ? 1 : value);
        }
      }),
      "writesEveryToken"),
  OMITS_TOP_LEVEL_NULL(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void nullValue() throws IOException {
          if (depth > 0) {
            super.nullValue();
          }
        }
      }),
      "writesEveryTopLevelValue"),
  ROUNDS_DECIMALS(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void number(BigDecimal value) throws IOException {
          super.number(value.precision() > 40 ? value.round(new MathContext(40)) : value);
        }
      }),
      "writesAllDigits"),
  WRITES_LONGS_AS_DOUBLES(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void number(long value) throws IOException {
          super.number(new BigDecimal((double) value).toBigInteger());
        }
      }),
      "writesAllDigits"),
  WRITES_ALL_ZEROS(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void number(BigDecimal value) throws IOException {
          super.number(
              value.scale() < 0 && value.scale() > -5000
                  ? new BigDecimal(value.toPlainString())
                  : value);
        }
      }),
      "writesLargeExponentsCompactly"),
  REPLACES_NONCHARACTERS(
      BrokenCodec.strings(text -> text.replace('\uFFFE', '?')), "writesStringsThatReadBackEqual"),
  BREAKS_PAIRS_BETWEEN_OUTPUT_BUFFERS(
      BrokenCodec.strings(CodecDefects::breakPair), "writesLongTexts"),
  LIMITS_DEPTH_OF_OUTPUT(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void beginArray() throws IOException {
          super.beginArray();
          CodecDefects.limitDepth(BEGIN_ARRAY, depth);
        }
      }),
      "writesDeepNesting"),
  CLOSES_THE_STREAM(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void close() throws IOException {
          super.close();
          out.close();
        }
      }),
      "flushesOnCloseAndLeavesStreamOpen"),
  COMPLETES_UNFINISHED_DOCUMENTS(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void close() throws IOException {
          while (depth > 0) {
            endArray();
          }
          super.close();
        }
      }),
      "leavesUnfinishedDocumentUnfinished"),
  WRAPS_FAILURES_OF_THE_STREAM(
      BrokenCodec.writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
        @Override
        public void string(String value) throws IOException {
          try {
            super.string(value);
          } catch (IOException e) {
            throw new IOException("cannot write", e);
          }
        }
      }),
      "propagatesExceptionOfStream"),
  WRAPS_FAILURES_OF_THE_STREAM_OF_A_BEAN(
      BrokenCodec.write((delegate, value, type, out) -> {
        try {
          delegate.write(value, type, out);
        } catch (CodecException e) {
          throw e;
        } catch (IOException e) {
          throw new IOException("cannot write", e);
        }
      }),
      "propagatesExceptionOfStream"),

  // Binding.
  OMITS_NESTED_BEANS(
      BrokenCodec.write((delegate, value, type, out) -> delegate.write(
          value instanceof SimpleBean bean && bean.getNext() != null
              ? new SimpleBean(String.valueOf(bean.getName()), bean.getCount(), null)
              : value,
          type,
          out)),
      "bindsBeansAndRecords"),
  IGNORES_VALUE_TYPES_OF_MAPS(
      BrokenCodec.read((delegate, json, offset, length, type) -> delegate.read(
          json,
          offset,
          length,
          type.getTypeName().startsWith("java.util.Map<java.lang.String") ? Object.class : type)),
      "bindsGenericTypes"),
  READS_LISTS_AS_ARRAYS(
      BrokenCodec.mapper(
          mapper -> mapper.enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)),
      "bindsUntypedMaps"),
  LIMITS_DEPTH_OF_VALUES(
      BrokenCodec.read((delegate, json, offset, length, type) -> {
        if (new String(json, offset, length, StandardCharsets.UTF_8)
            .startsWith("{\"a\":".repeat(255))) {
          throw CodecException.malformed(-1);
        }
        return delegate.read(json, offset, length, type);
      }),
      "bindsDeepNesting"),
  STRIPS_ZEROS(
      BrokenCodec.read((delegate, json, offset, length, type) -> {
        Object value = delegate.read(json, offset, length, type);
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
      }),
      "bindsSimpleValues"),
  WRITES_QUESTION_MARKS(
      BrokenCodec.write((delegate, value, type, out) -> delegate.write(
          value instanceof SimpleBean bean && bean.getCount() == 1 && bean.getNext() == null
              ? new SimpleBean(
                  CodecDefects.replaceHalfPairs(String.valueOf(bean.getName())), 1, null)
              : value,
          type,
          out)),
      "keepsOrRejectsLoneSurrogateInBean"),
  READS_HUGE_NUMBERS_AS_ZERO(
      BrokenCodec.bound(json -> json.replace("1e-1001", "0")), "refusesHugeNumbersInModelsAtOnce"),
  READS_QUESTION_MARKS(
      BrokenCodec.bound(json -> json.replace("\\udfff", "?")),
      "keepsOrRejectsLoneSurrogateInBean",
      "refusesLoneSurrogatesInModels"),
  REJECTS_UNKNOWN_MEMBERS(
      BrokenCodec.mapper(
          mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
      "ignoresUnknownMembersOfBean"),
  READS_A_BEAN_FROM_THE_START_OF_THE_ARRAY(
      BrokenCodec.read(
          (delegate, json, offset, length, type) -> delegate.read(json, 0, offset + length, type)),
      "readsBeanFromGivenSliceOnly"),
  LIMITS_TEXTS_OF_BEANS(
      BrokenCodec.read((delegate, json, offset, length, type) -> {
        if (length > 20_000_000) {
          throw CodecException.malformed(-1);
        }
        return delegate.read(json, offset, length, type);
      }),
      "readsLongTextsIntoBeans"),
  CLOSES_THE_STREAM_OF_A_BEAN(
      BrokenCodec.write((delegate, value, type, out) -> {
        delegate.write(value, type, out);
        out.close();
      }),
      "leavesStreamOpenAfterBean"),
  READS_TEXT_AS_NULL_BEAN(
      BrokenCodec.read(
          (delegate, json, offset, length, type) -> type == SimpleBean.class && json[offset] == '"'
              ? null
              : delegate.read(json, offset, length, type)),
      "failsWhenJsonDoesNotFitBean"),
  // The texts of these rules contain the text that must not be quoted.
  QUOTES_TEXT_OF_VALUES(
      BrokenCodec.read((delegate, json, offset, length, type) -> {
        try {
          return delegate.read(json, offset, length, type);
        } catch (CodecException e) {
          throw CodecException.binding(
              e.getMessage() + " in " + new String(json, StandardCharsets.UTF_8), e.path());
        }
      }),
      "failsWhenJsonDoesNotFitBean",
      "failsWhenTypeCannotBeInstantiated",
      "refusesLoneSurrogatesInModels",
      "reportsPathWhenModelInBeanDoesNotFit"),
  READS_INTERFACES_AS_NULL(
      BrokenCodec.read((delegate, json, offset, length, type) ->
          type instanceof Class<?> raw && raw.isInterface()
              ? null
              : delegate.read(json, offset, length, type)),
      "failsWhenTypeCannotBeInstantiated"),
  OMITS_TYPE_FROM_MESSAGE(
      BrokenCodec.write((delegate, value, type, out) -> {
        try {
          delegate.write(value, type, out);
        } catch (CodecException e) {
          throw CodecException.binding("cannot write this", null);
        }
      }),
      "failsWhenValueCannotBeWritten"),

  // Models.
  OMITS_NULL_ERRORS(
      BrokenCodec.input(json -> json.replace(",\"error\":null", "").replace("\"error\":null,", "")),
      "readsAndWritesModelsAsTokens"),
  WRITES_NO_ARRAYS_OF_MODELS(
      BrokenCodec.mapper(
          mapper -> mapper.addMixIn(BeanWithModels.class, CodecDefects.NoArrays.class)),
      "readsAndWritesModelsInBeans"),
  WRITES_NO_ARRAYS_OF_MODELS_DIRECTLY(
      BrokenCodec.usersMapper(
          mapper -> mapper.addMixIn(BeanWithModels.class, CodecDefects.NoArrays.class)),
      "readsAndWritesModelsInBeansDirectly"),
  READS_CASES_OF_UNIONS_AS_NULL(
      BrokenCodec.mapper(mapper -> mapper.addModule(
          CodecDefects.deserializers(CookiesLoginStep.class::equals, value -> null))),
      "readsAndWritesCaseOfUnion"),
  NEEDS_DECLARED_TYPES(
      BrokenCodec.mapper(
          mapper -> mapper.addMixIn(BeanWithModels.class, CodecDefects.NoOwnClass.class)),
      "writesModelsWithoutDeclaredType"),
  WRITES_TOP_LEVEL_MODELS_AS_NULL(
      BrokenCodec.usersMapper(mapper -> mapper.addModule(CodecDefects.nothingAtTheTop())),
      "readsAndWritesTopLevelModelsDirectly"),
  SKIPS_NULLS_IN_LISTS(
      BrokenCodec.mapper(
          mapper -> mapper.addMixIn(BeanWithModels.class, CodecDefects.NoNulls.class)),
      "readsNullInPlaceOfModel"),
  READS_UNRECOGNIZED_ENUMS_AS_NULL(
      BrokenCodec.mapper(mapper -> mapper.addModule(CodecDefects.deserializers(
          LoginSessionStatus.class::equals,
          value -> value == LoginSessionStatus.UNRECOGNIZED ? null : value))),
      "bindsEnumsByWireValue"),
  WRITES_JAVA_NAMES_AS_KEYS(
      BrokenCodec.mapper(mapper -> mapper.addModule(CodecDefects.javaNamesAsKeys())),
      "bindsEnumsAsKeys"),
  WRITES_JAVA_NAMES_AS_KEYS_DIRECTLY(
      BrokenCodec.usersMapper(mapper -> mapper.addModule(CodecDefects.javaNamesAsKeys())),
      "bindsEnumsAsKeys"),
  EXPECTS_STRING_KEYS(
      BrokenCodec.mapper(mapper -> mapper.addModule(CodecDefects.keysOfStringsAlone())),
      "bindsEnumsAsKeys"),
  READS_NEW_CONTENT_AS_NULL(
      BrokenCodec.mapper(mapper -> mapper.addModule(CodecDefects.deserializers(
          LoginSession.class::equals,
          value -> "brand_new".equals(((LoginSession) value).raw("status")) ? null : value))),
      "keepsUnknownContent"),
  READS_SOME_MODELS_AS_NULL(
      BrokenCodec.mapper(mapper ->
          mapper.addModule(CodecDefects.deserializers(Message.class::equals, value -> null))),
      "readsAndWritesEveryExample"),
  OMITS_PATH(
      BrokenCodec.read((delegate, json, offset, length, type) -> {
        try {
          return delegate.read(json, offset, length, type);
        } catch (CodecException e) {
          throw CodecException.binding(String.valueOf(e.getMessage()), null);
        }
      }),
      "refusesHugeNumbersInModelsAtOnce",
      "reportsPathWhenModelInBeanDoesNotFit"),

  // Threads and class loaders.
  SUPPORTS_ONE_THREAD(BrokenCodec.codec(CodecDefects::ofOneThread), "supportsConcurrentUse"),
  NEEDS_A_CONTEXT_CLASS_LOADER(
      BrokenCodec.whenUsed(() -> {
        if (Thread.currentThread().getContextClassLoader() == null) {
          throw new IllegalStateException("no context class loader");
        }
      }),
      "worksWithoutContextClassLoader"),
  LOADS_WITH_THE_CONTEXT_CLASS_LOADER(
      BrokenCodec.whenUsed(() -> {
        try {
          Class.forName(
              CodecFault.class.getName(),
              false,
              Thread.currentThread().getContextClassLoader() == null
                  ? CodecFault.class.getClassLoader()
                  : Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }),
      "worksWithForeignContextClassLoader"),
  // Both rules check that the class loader is unchanged afterwards.
  SETS_THE_CONTEXT_CLASS_LOADER(
      BrokenCodec.whenUsed(
          () -> Thread.currentThread().setContextClassLoader(CodecFault.class.getClassLoader())),
      "worksWithoutContextClassLoader",
      "worksWithForeignContextClassLoader");

  @SuppressWarnings("ImmutableEnumChecker") // stateless
  private final BrokenCodec implementation;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<String> rules;

  CodecFault(BrokenCodec implementation, String... rules) {
    this.implementation = implementation;
    this.rules = List.of(rules);
  }

  BrokenCodec implementation() {
    return implementation;
  }

  /** Returns the names of the rules that must fail. */
  List<String> rules() {
    return rules;
  }
}
