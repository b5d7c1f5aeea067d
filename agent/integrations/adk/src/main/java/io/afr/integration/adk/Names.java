package io.afr.integration.adk;

/** Binary names of the library's types that are woven, or tell which methods are. */
final class Names {

  private static final String ROOT = "com.google.adk.";

  static final String MODEL = ROOT + "models.BaseLlm";
  static final String REQUEST = ROOT + "models.LlmRequest";
  static final String REQUEST_BUILDER = ROOT + "models.AutoValue_LlmRequest$Builder";
  static final String FLOW = ROOT + "flows.llmflows.BaseLlmFlow";

  static final String TOOL = ROOT + "tools.BaseTool";
  static final String FUNCTION_TOOL = ROOT + "tools.FunctionTool";
  static final String TOOL_CONTEXT = ROOT + "tools.ToolContext";

  static final String RUNNER = ROOT + "runner.Runner";
  static final String AGENT = ROOT + "agents.BaseAgent";
  static final String INVOCATION_CONTEXT = ROOT + "agents.InvocationContext";

  static final String SESSION_SERVICE = ROOT + "sessions.BaseSessionService";
  static final String SESSION = ROOT + "sessions.Session";
  static final String EVENT = ROOT + "events.Event";
  static final String MEMORY_SERVICE = ROOT + "memory.BaseMemoryService";

  private Names() {}
}
