import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import type { StandIn } from "./control.ts";
import { startStandIn } from "./server.ts";

/** Asks the stand-in as a browser would that takes 127.0.0.1 for web.whatsapp.com. */
function get(
  port: number,
  path: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port,
      path,
      servername: "web.whatsapp.com",
      rejectUnauthorized: false,
    };
    request(options, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the server", () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn({ seed: "demo", lang: "ar", theme: "dark" });
  });
  afterAll(() => standIn.close());

  async function command(name: string, input: object = {}): Promise<{ status: number; result: unknown }> {
    const response = await fetch(`${standIn.controlUrl}do/${name}`, {
      method: "POST",
      body: JSON.stringify(input),
    });
    return { status: response.status, result: await response.json() };
  }

  it("serves the page with a strict policy", async () => {
    const { status, headers, text } = await get(standIn.port, "/");
    expect(status).toBe(200);
    expect(text).toContain('dir="rtl"');
    expect(text).toContain('class="web dark"');
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("serves the page's scripts and nothing else", async () => {
    expect((await get(standIn.port, "/static/core.js")).text).toContain('"WAWebWidFactory"');
    expect((await get(standIn.port, "/static/../server.ts")).status).toBe(404);
    expect((await get(standIn.port, "/static/01-loader.js")).status).toBe(404);
  });

  it("takes commands from the control page", async () => {
    expect((await command("deliver", { from: "bluebird", text: "Sale", declared: "MARKETING" })).status).toBe(
      200,
    );
    expect(standIn.account.messages("bluebird").at(-1)).toMatchObject({ text: "Sale", type: "chat" });
    await command("block", { from: "bluebird" });
    expect(standIn.account.blockList()).toContain(standIn.account.sender("bluebird").lid);
    expect((await command("deliver", { from: "nobody", text: "Sale" })).status).toBe(400);
    expect((await command("nonsense")).status).toBe(404);
  });

  it("changes options for pages that load later", async () => {
    standIn.configure({ lang: "en", theme: "light" });
    expect((await get(standIn.port, "/")).text).toContain('lang="en" dir="ltr"');
  });
});
