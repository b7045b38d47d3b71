import type { Owner } from "../domain/account";
import type { ContentBridge } from "../messages/content-bridge";
import { askBackground } from "../messages/runtime";

/**
 * Has the background take in a message of the open conversation once more: the user has deleted everything since, and the mark
 * that is on show still has its buttons. It comes as history, whatever WhatsApp says of it: nothing is done about it automatically.
 *
 * @returns whether the background has it now
 */
export async function tellAgain(bridge: ContentBridge, owner: Owner, id: string): Promise<boolean> {
  const described = await bridge.ask("describe", { dataIds: [id] });
  const arrival = described.ok ? (described.value[0] ?? null) : null;
  if (arrival === null) return false;
  const told = { ...arrival, message: { ...arrival.message, fresh: false } };
  return (await askBackground("arrivals", { owner, arrivals: [told] })).ok;
}
