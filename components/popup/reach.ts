import type { Owner } from "../../lib/domain/account";
import type { Capability } from "../../lib/domain/action";
import type { PageState } from "../../lib/domain/health";

/** Whether something of the account that is shown can be read, or why not: no tab is open, or only another account's, … */
export type Reach = "closed" | "elsewhere" | "not-ready" | "unreadable" | "works";

/**
 * How far something can be read now.
 *
 * @param connection what the open tabs say; undefined until the first answer
 * @param owner the account that is shown
 * @returns undefined until the first answer
 */
export function reachOf(capability: Capability, connection: readonly PageState[] | undefined, owner: Owner | undefined): Reach | undefined {
  if (connection === undefined) return undefined;
  if (connection.length === 0) return "closed";
  if (isElsewhere(connection, owner)) return "elsewhere";
  const state = readyTab(connection, owner)?.capabilities[capability];
  if (state === "missing" || state === "switched-off") return "unreadable";
  return state === "works" ? "works" : "not-ready";
}

/** The tab of an account that is ready; undefined while there is none. */
export function readyTab(connection: readonly PageState[] | undefined, owner: Owner | undefined): PageState | undefined {
  return connection?.find((state) => state.mode === "ready" && state.owner === owner);
}

/** Whether WhatsApp Web is open with another account, and not with the one that is shown. */
function isElsewhere(states: readonly PageState[], owner: Owner | undefined): boolean {
  if (owner === undefined || states.some((state) => state.owner === owner)) return false;
  return states.some((state) => state.owner !== undefined);
}
