/** Programs that call the tools of an MCP server. */
package com.example.toolbox;
