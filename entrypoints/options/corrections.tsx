import { Corrections } from "../../components/options/corrections";
import { takeBackCorrections, useCorrections } from "../../lib/ui/use-corrections";
import type { SectionProps } from "./section";

/** The section Corrections on real data. */
export function CorrectionsSection({ database, choice: { owner } }: SectionProps) {
  const corrections = useCorrections(database, owner);
  return <Corrections corrections={corrections} onTakeBack={(ids) => takeBackCorrections(owner, ids)} />;
}
