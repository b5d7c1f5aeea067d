package io.afr.integration.mcp;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * The MCP SDK's client: the tools of MCP servers. The synchronous client asks the asynchronous one.
 */
public final class McpIntegration implements Integration {

  static final String NAME = "mcp";

  private static final String CLIENT = "io.modelcontextprotocol.client.McpAsyncClient";
  private static final String REQUEST = "io.modelcontextprotocol.spec.McpSchema$CallToolRequest";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("io.modelcontextprotocol.sdk:mcp-core", "1.0.0", "2.1.0");
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.all();
  }

  /** Apart, for Byte Buddy may not be there yet when the integration is made. */
  private static final class Hooks {

    static List<Hook> all() {
      return List.of(
          new Hook(
              named(CLIENT),
              named("callTool").and(takesArguments(1)).and(takesArgument(0, named(REQUEST))),
              CallToolAdvice.class));
    }
  }
}
