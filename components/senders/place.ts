import { everySender, type SenderFilter } from "../../lib/domain/sender-filter";
import { worstFirst, type SenderOrder } from "../../lib/domain/sender-order";

/** Where the user stands in the list of senders: to come back to after a look at another section. */
export interface SendersPlace {
  filter: SenderFilter;
  order: SenderOrder;
  /** Groups that are closed. */
  closed: ReadonlySet<string>;
  /** How far the list is scrolled, in rows: they differ in height. */
  rows: number;
  /** How far the page is scrolled, in CSS pixels. */
  page: number;
}

/** Where everybody begins. */
export const firstPlace: SendersPlace = { filter: everySender, order: worstFirst, closed: new Set(), rows: 0, page: 0 };
