import { isOfOwner, Options, sectionOf } from "../../components/options/options";
import { usePlace } from "../../components/senders/use-place";
import { OwnerChoice } from "../../components/shared/owner-choice";
import type { DoormanDatabase } from "../../lib/database/schema";
import { useConnection } from "../../lib/ui/use-connection";
import { useHash } from "../../lib/ui/use-hash";
import { useOwner } from "../../lib/ui/use-owner";
import { useTroubles } from "../../lib/ui/use-troubles";
import { views } from "./views";

/** The options page on real data. */
export function OptionsApp({ database, version }: { database: DoormanDatabase; version: string }) {
  const section = sectionOf(useHash());
  const connection = useConnection();
  const choice = useOwner(database, connection);
  const View = views[section];
  const ofOwner = isOfOwner(section);
  const place = usePlace(choice.owner);
  return (
    <Options section={section} troubles={useTroubles()}>
      {ofOwner && <OwnerChoice owner={choice.owner} owners={choice.owners} onOwner={choice.choose} />}
      {(choice.known || !ofOwner) && (
        <View key={ofOwner ? choice.owner : undefined} database={database} connection={connection} choice={choice} place={place} version={version} />
      )}
    </Options>
  );
}
