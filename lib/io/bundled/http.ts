/**
 * Node's HTTP, as bundles hold it in place of `node:http`: an import of that reads every name it exports, and one of them
 * (`WebSocket`) loads all of undici, which no function uses, at 30 ms of CPU a cold start.
 */
const http = process.getBuiltinModule('node:http');

export const { Agent, request, STATUS_CODES } = http;
// biome-ignore lint/style/noDefaultExport: packages import it as the module's own default.
export { http as default };
