import type { LoggedRequest, StandInOptions } from "./control.ts";
import type { Owner } from "./owner.ts";

/** So many of the last requests are shown. */
const SHOWN_REQUESTS = 30;

interface Surroundings {
  number: number;
  pages: number;
  options: StandInOptions;
  switches: object;
  requests: LoggedRequest[];
}

/** The state of an account as the control page shows it. */
export function overviewOf(
  owner: Owner,
  { number, pages, options, switches, requests }: Surroundings,
): object {
  const senders = [...owner.senders.values()].map(({ ids, spec, saved, unread, optedOut }) => ({
    ...ids,
    kind: spec.kind,
    name: spec.name ?? spec.verifiedName ?? spec.pushname ?? spec.key,
    saved,
    unread,
    optedOut,
    blocked: owner.blocked.some(({ id }) => id === ids.lid || id === ids.phoneId),
  }));
  return {
    options,
    switches,
    owner: number,
    pages,
    senders,
    reports: owner.reports,
    requests: requests.slice(-SHOWN_REQUESTS),
  };
}
