/** TanStack Virtual is published for bundlers, which put this in; it only asks whether to debug. */
globalThis.process ??= {env: {NODE_ENV: "production"}};
