import type { Owner } from "../../lib/domain/account";
import { phoneOfId } from "../../lib/domain/phone-id";
import { formatPhone } from "../../lib/ui/format";
import { isolate, useText, type Text } from "../../lib/ui/text";

export interface OwnerChoiceProps {
  owner: Owner | undefined;
  owners: readonly Owner[];
  onOwner(owner: Owner): void;
}

/** Whose data are shown; nothing where only one account was ever signed in. */
export function OwnerChoice({ owner, owners, onOwner }: OwnerChoiceProps) {
  const text = useText();
  if (owners.length < 2) return null;
  return (
    <select
      class="owner"
      aria-label={text.t("ownerLabel")}
      value={owner}
      data-doorman="owner"
      onChange={(event) => onOwner(event.currentTarget.value)}
    >
      {owners.map((each) => (
        <option key={each} value={each}>
          {ownerName(text, each)}
        </option>
      ))}
    </select>
  );
}

/** An account as its number, the groups of which stay in their order in any language; where only a LID is known, by the end of that. */
export function ownerName({ t, direction }: Text, owner: Owner): string {
  const phone = phoneOfId(owner);
  return phone === undefined ? t("ownerUnnamed", owner.split(/[:@]/u)[0]!.slice(-4)) : isolate(formatPhone(phone), direction);
}
