package io.afr.agent.metadata;

import java.util.Locale;
import java.util.Set;

/**
 * The members of providers' and libraries' JSON by what they hold. Compared in lower case and
 * without underscores, because some write {@code maxTokens} and some {@code max_tokens}.
 */
final class Words {

  /** Objects and arrays that are looked into. */
  private static final Set<String> containers =
      Set.of(
          "messages",
          "choices",
          "message",
          "delta",
          "content",
          "parts",
          "toolcalls",
          "toolcall",
          "functioncall",
          "functionresponse",
          "function",
          "custom",
          "output",
          "item",
          "items",
          "candidates",
          "summary",
          "part",
          "contentblock",
          "data",
          "error",
          "tools",
          "toolchoice",
          "responseformat",
          "text",
          "format",
          "reasoning",
          "thinking",
          "streamoptions",
          "incompletedetails",
          "systeminstruction",
          "generationconfig",
          "imageurl",
          "inputaudio",
          "functiondeclarations",
          "thinkingconfig",
          "outputconfig",
          "image",
          "audio",
          "messagestart",
          "contentblockstart",
          "contentblockdelta",
          "contentblockstop",
          "messagestop",
          "start",
          "tooluse",
          "toolresult",
          "reasoningcontent",
          "reasoningtext",
          "toolconfig",
          "toolspec",
          "inferenceconfig");

  /** Token counts: all numbers in them are kept. */
  private static final Set<String> counts =
      Set.of(
          "usage",
          "usagemetadata",
          "tokenusage",
          "tokencount",
          "raw",
          "inputtokensdetails",
          "amazonbedrockinvocationmetrics");

  /** Names, ids, types: kept if they look like such. */
  private static final Set<String> identities =
      Set.of(
          "role",
          "type",
          "id",
          "callid",
          "toolcallid",
          "tooluseid",
          "itemid",
          "responseid",
          "name",
          "model",
          "modelname",
          "modelversion",
          "object",
          "finishreason",
          "finishreasons",
          "stopreason",
          "status",
          "reason",
          "code",
          "servicetier",
          "systemfingerprint",
          "mimetype",
          "mediatype",
          "modality",
          "detail",
          "encodingformat",
          "event",
          "effort",
          "provider",
          "previousresponseid",
          "toolchoice",
          "responseformat",
          "truncation",
          "verbosity",
          "reasoningeffort",
          "fileid",
          "toolname",
          "mode",
          "phase",
          "quality",
          "size",
          "operation");

  /** Numbers and switches. */
  private static final Set<String> numbers =
      Set.of(
          "index",
          "outputindex",
          "contentindex",
          "contentblockindex",
          "summaryindex",
          "sequencenumber",
          "created",
          "createdat",
          "completedat",
          "temperature",
          "topp",
          "topk",
          "maxtokens",
          "stream",
          "maxcompletiontokens",
          "maxoutputtokens",
          "maxtoolcalls",
          "n",
          "seed",
          "presencepenalty",
          "frequencypenalty",
          "parallel",
          "paralleltoolcalls",
          "store",
          "background",
          "strict",
          "dimensions",
          "logprobs",
          "toplogprobs",
          "includeusage",
          "iserror",
          "score",
          "maxresults",
          "minscore",
          "budgettokens",
          "thinkingbudget",
          "length",
          "done",
          "candidatecount",
          "code",
          "promptevalcount",
          "prompttokencount",
          "generationtokencount",
          "inputtexttokencount",
          "totaloutputtexttokencount",
          "evalcount",
          "totalduration",
          "truncation",
          "thought");

  /** What was said: its length stays. */
  private static final Set<String> texts =
      Set.of(
          "content",
          "text",
          "arguments",
          "args",
          "refusal",
          "delta",
          "partialjson",
          "thinking",
          "reasoning",
          "reasoningcontent",
          "response",
          "input",
          "output",
          "result",
          "summary",
          "instructions",
          "prompt",
          "inputtext",
          "outputtext",
          "generation",
          "query",
          "data",
          "uri",
          "url",
          "imageurl",
          "message",
          "error",
          "filedata",
          "transcript",
          "signature",
          "system",
          "parameters",
          "inputschema",
          "metadata",
          "raw",
          "item");

  private static final int LONGEST = 128;

  private Words() {}

  static boolean isContainer(String name) {
    return containers.contains(plain(name));
  }

  static boolean isCounts(String name) {
    return counts.contains(plain(name)) || plain(name).endsWith("tokensdetails");
  }

  static boolean isIdentity(String name) {
    return identities.contains(plain(name));
  }

  static boolean isNumber(String name) {
    return numbers.contains(plain(name));
  }

  static boolean isText(String name) {
    return texts.contains(plain(name));
  }

  /** Whether a text looks like a name or an id and not like something that somebody said. */
  static boolean isName(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == '{' || c == '<') {
        return false;
      }
    }
    return true;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
