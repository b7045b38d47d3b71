import type { FunctionComponent, RefObject } from "preact";
import type { SendersPlace } from "../../components/senders/place";
import type { DoormanDatabase } from "../../lib/database/schema";
import type { PageState } from "../../lib/domain/health";
import type { OwnerChoice } from "../../lib/ui/use-owner";

/** What every section of the options page is given; whatever else it shows it reads itself. */
export interface SectionProps {
  database: DoormanDatabase;
  /** What the open WhatsApp Web tabs say of themselves; undefined until it is known. */
  connection: readonly PageState[] | undefined;
  choice: OwnerChoice;
  /** Where the user stands in the list of senders of this account, for the life of the page. */
  place: RefObject<SendersPlace>;
  /** Version of Doorman. */
  version: string;
}

export type SectionView = FunctionComponent<SectionProps>;
