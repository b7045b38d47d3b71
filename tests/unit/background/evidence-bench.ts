import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { EvidenceContent } from "../../../lib/domain/evidence";
import type { Owner } from "../../../lib/domain/account";
import { createService, type Service, type World } from "../../../lib/background/service";
import { evidenceChain } from "../../../lib/database/evidence";
import type { EvidenceRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { arrival, freshDatabase, NOW, OWNER } from "./builders";
import { serviceWorld } from "./service-world";

type Change = Parameters<typeof arrival>[2];

/** A background with its database, whose clock and settings tests turn; and the chain of evidence that comes of it. */
export class EvidenceBench {
  now = NOW;
  settings: Settings = defaultSettings;
  readonly database: DoormanDatabase = freshDatabase();
  readonly service: Service;
  #read = async (): Promise<Settings> => this.settings;

  /** @param more what of the background's world is another one */
  constructor(more: Partial<World> = {}) {
    this.service = createService(
      serviceWorld({
        ...more,
        database: this.database,
        settings: () => this.#read(),
        now: () => this.now,
        tabs: async () => [],
      }),
    );
  }

  async deliver(text: string, key = "A1", change: Change = {}, owner: Owner = OWNER): Promise<void> {
    await this.service.answers.arrivals({ owner, arrivals: [arrival(key, text, change)] });
  }

  /** Lets who asks for the settings next wait for them, as they are now, until `answer` is called. */
  slowSettings(): { answer: () => void } {
    const read = this.#read;
    const slow = Promise.withResolvers<Settings>();
    const { settings } = this;
    this.#read = () => {
      this.#read = read;
      return slow.promise;
    };
    return { answer: () => slow.resolve(settings) };
  }

  async changeSettings(change: Partial<Settings>): Promise<void> {
    const before = this.settings;
    this.settings = { ...before, ...change };
    await this.service.settingsChanged(this.settings, before);
  }

  async chain(owner: Owner = OWNER): Promise<EvidenceRow[]> {
    const rows: EvidenceRow[] = [];
    for await (const row of evidenceChain(this.database, owner)) rows.push(row);
    return rows;
  }

  async contents(): Promise<EvidenceContent[]> {
    return (await this.chain()).flatMap(({ content }) => content ?? []);
  }

  /** Texts of the messages that are kept, in the order of the chain. */
  async texts(): Promise<string[]> {
    const contents = await this.contents();
    return contents.flatMap((content) => (content.kind === "message" ? content.message.parts.map(({ text }) => text) : []));
  }
}
