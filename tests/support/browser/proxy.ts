import { createServer } from "node:http";
import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** The one place that tests may reach, by the name that the browser asks for. */
export const WHATSAPP_AUTHORITY = "web.whatsapp.com:443";

export interface LoopbackProxy {
  port: number;
  /** `host:port` of every refused request, in order, repeated as often as it was tried. */
  refused: string[];
  close(): Promise<void>;
}

/**
 * Starts an HTTP proxy on the loopback address that tunnels `web.whatsapp.com:443` to the stand-in's port and
 * answers 502 to everything else, so that no browser under test can reach a network.
 */
export async function startProxy(standInPort: number): Promise<LoopbackProxy> {
  const refused: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    refused.push(hostOf(request.url ?? ""));
    response.writeHead(502).end();
  });
  server.on("connection", (socket: Socket) => remember(sockets, socket));
  server.on("connect", (request, client: Duplex, head: Buffer) => {
    client.on("error", () => client.destroy());
    if (request.url !== WHATSAPP_AUTHORITY) {
      refused.push(request.url ?? "");
      client.end("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n");
      return;
    }
    const standIn = connect(standInPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      standIn.write(head);
      standIn.pipe(client);
      client.pipe(standIn);
    });
    remember(sockets, standIn);
    standIn.on("error", () => client.destroy());
    client.on("close", () => standIn.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    port: address.port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function remember(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
}

function hostOf(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return `${hostname}:${port || "80"}`;
  } catch {
    return url;
  }
}
