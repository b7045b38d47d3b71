import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import { Account } from "./account.ts";
import { makeCertificate } from "./certificate.ts";
import type { Client, Payload } from "./clients.ts";
import type { StandIn, StandInOptions } from "./control.ts";
import { startControlServer } from "./control-server.ts";
import { bundleText, partWith, readPageFile } from "./page-files.ts";
import type { Bundle } from "./page-files.ts";

/** No inline script, no eval, no HTML from text: as on the real site. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' wss://web.whatsapp.com",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types standInBootloader",
].join("; ");

/** Latency of a quick connection, milliseconds; and how long after the start the lazy modules come. */
const SERVER_DEFAULTS = { latencyMs: 30, lateMs: 400 } satisfies StandInOptions;

const BUNDLES: readonly Bundle[] = ["core", "collections", "late", "interface"];

/** What a test has the page bring along: nothing, unless it plays a hostile page. */
interface Additions {
  /** Runs before every script of the page's own. */
  firstScript: string;
  policy: boolean;
}

function html(account: Account, { firstScript }: Additions): string {
  const { lang, theme } = account.options;
  const config = JSON.stringify(account.pageConfig()).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html class="no-js" lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">
<head>
${firstScript === "" ? "" : '<script src="/static/first.js"></script>'}
<meta charset="utf-8"><title>WhatsApp</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/style.css">
<script type="application/json" id="stand-in-config">${config}</script>
<script src="/static/browser-boot.js"></script>
<script defer src="/static/core.js"></script>
<script defer src="/static/browser-start.js"></script>
</head>
<body class="web${theme === "dark" ? " dark" : ""}"><div id="app"></div></body>
</html>`;
}

function staticFile(name: string): { type: string; text: string } | null {
  const bundle = BUNDLES.find((candidate) => name === `${candidate}.js`) ?? partWith(name.replace(/^part\/|\.js$/gu, ""));
  if (bundle) return { type: "text/javascript", text: bundleText(bundle) };
  if (name === "browser-boot.js" || name === "browser-start.js")
    return { type: "text/javascript", text: readPageFile(name) };
  if (name === "style.css") return { type: "text/css", text: readPageFile(name) };
  return null;
}

function answer(
  account: Account,
  additions: Additions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? "/", "https://web.whatsapp.com");
  const headers = {
    ...(additions.policy ? { "content-security-policy": CONTENT_SECURITY_POLICY } : {}),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  const file =
    pathname === "/static/first.js"
      ? { type: "text/javascript", text: additions.firstScript }
      : pathname.startsWith("/static/")
        ? staticFile(pathname.slice("/static/".length))
        : null;
  if (file)
    response.writeHead(200, { ...headers, "content-type": `${file.type}; charset=utf-8` }).end(file.text);
  else if (pathname === "/")
    response.writeHead(200, { ...headers, "content-type": "text/html; charset=utf-8" }).end(html(account, additions));
  else response.writeHead(404, headers).end();
}

interface PageRequest {
  id: number;
  kind: string;
  payload: Payload;
}

function isRequest(value: unknown): value is PageRequest {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "payload" in value
  );
}

async function reply(
  account: Account,
  client: Client,
  socket: WebSocket,
  { id, kind, payload }: PageRequest,
): Promise<void> {
  const result = await account.request(client, kind, payload);
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ answerTo: id, answer: result }));
}

function connect(account: Account, socket: WebSocket): void {
  const client: Client = { send: (push) => socket.send(JSON.stringify({ push })) };
  // The page was made some time before: somebody may have signed in or out since.
  socket.send(JSON.stringify({ state: account.pageState(), owner: account.pageConfig()["owner"] }));
  account.clients.add(client);
  socket.on("close", () => account.clients.remove(client));
  socket.on("message", (data) => {
    const request: unknown = JSON.parse(String(data));
    if (!isRequest(request)) return;
    void reply(account, client, socket, request);
  });
}

/**
 * Starts the stand-in: HTTPS and WebSocket for web.whatsapp.com on 127.0.0.1, and the control page on another port.
 * Both ports are chosen by the system. `close()` ends every connection; nothing keeps the process alive afterwards.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const account = new Account({ ...SERVER_DEFAULTS, ...options });
  let additions: Additions = { firstScript: "", policy: true };
  const server = createServer(await makeCertificate(), (request, response) =>
    answer(account, additions, request, response),
  );
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Duplex>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
  });
  server.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (webSocket) => connect(account, webSocket));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  const control = await startControlServer(account);
  return {
    port,
    controlUrl: control.url,
    account,
    options: account.options,
    configure: (changes) => account.configure(changes),
    serveFirst: (firstScript, { policy = true } = {}) => {
      additions = { firstScript, policy };
    },
    async close() {
      for (const webSocket of sockets.clients) webSocket.terminate();
      for (const connection of connections) connection.destroy();
      await Promise.all([new Promise((resolve) => server.close(resolve)), control.close()]);
    },
  };
}
