import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { commands } from "./commands.ts";

const FOLDER = join(import.meta.dirname, "control");
const FILES: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/control.js": "control.js",
  "/control.css": "control.css",
};
const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

async function body(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? JSON.parse(text) : {};
}

function reply(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(value ?? null));
}

async function command(
  account: Account,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const run = commands[name];
  if (!run) return reply(response, 404, { error: `unknown command ${name}` });
  try {
    reply(response, 200, await run(account, await body(request)));
  } catch (error) {
    reply(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** The page with which a person plays phone and server. Only this machine can reach it. */
export async function startControlServer(account: Account): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = FILES[pathname];
    if (request.method === "POST" && pathname.startsWith("/do/"))
      void command(account, pathname.slice("/do/".length), request, response);
    else if (file) {
      const type = TYPES[file.split(".")[1] ?? ""] ?? "text/plain";
      response
        .writeHead(200, { "content-type": `${type}; charset=utf-8` })
        .end(readFileSync(join(FOLDER, file)));
    } else reply(response, 404, null);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
