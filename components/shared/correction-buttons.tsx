import { useState } from "preact/hooks";
import type { Said } from "../../lib/domain/correction";
import { isMarkedForItself, ownWordOn, type Judgement } from "../../lib/domain/judgement";
import { useText } from "../../lib/ui/text";
import { Button } from "./button";
import { NotTagIcon, TagIcon, UndoIcon } from "./icons";

/** The user's word on a message, or `null` to take it back; says whether it is remembered. */
export type OnCorrect = (said: Said | null) => Promise<boolean>;

export interface CorrectionButtonsProps {
  judgement: Pick<Judgement, "mark" | "evidence">;
  onCorrect: OnCorrect;
}

/** Where Doorman is wrong, the user says so; what the user said can be taken back. */
export function CorrectionButtons({ judgement, onCorrect }: CorrectionButtonsProps) {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const say = (said: Said | null) => void onCorrect(said).then((done) => setFailed(!done));
  const own = ownWordOn(judgement) !== null;
  return (
    <>
      {own && (
        <Button tone="quiet" class="button-small" hook="take-word-back" onClick={() => say(null)}>
          <UndoIcon size={14} />
          <span>{t("correctionTakeBack")}</span>
        </Button>
      )}
      {!own && judgement.mark !== "none" && (
        <Button tone="quiet" class="button-small" hook="not-promotion" description={t("hintCorrectService")} onClick={() => say("service")}>
          <NotTagIcon size={14} />
          <span>{t("correctNotPromotion")}</span>
        </Button>
      )}
      {!own && !isMarkedForItself(judgement) && (
        <Button tone="quiet" class="button-small" hook="is-promotion" description={t("hintCorrectPromotion")} onClick={() => say("promotion")}>
          <TagIcon size={14} />
          <span>{t("correctPromotion")}</span>
        </Button>
      )}
      <span role="status">{failed && t("toastNotRemembered")}</span>
    </>
  );
}
