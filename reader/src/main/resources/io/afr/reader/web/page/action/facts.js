/** What is true of an action whoever shows it. */

const KINDS = {
  llm_call: "LLM call",
  tool_call: "tool call",
  tool_result: "tool result",
  memory_op: "memory",
};

export const kindOf = (action) => KINDS[action.action] ?? action.action;

/** Of what: a model, a tool, a store. */
export function nameOf(action) {
  const {data} = action;
  return data.model ?? data.toolId ?? data.store ?? data.provider ?? "";
}

/** An error once: a tool's result repeats that of its call. */
export const isError = (action) => action.status === "error" && action.action !== "tool_result";

/** In milliseconds; 0 as long as it has not ended. */
export const durationOf = (action) =>
  action.durationNanos === undefined ? action.durationMs : action.durationNanos / 1e6;

/** In milliseconds since 1970, with what there is of microseconds. */
export const startOf = (action) => Date.parse(action.startTime);
