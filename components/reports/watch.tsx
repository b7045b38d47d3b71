import { wentOn, type WatchedSender } from "../../lib/ui/opt-out-watch";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { Empty } from "../shared/empty";
import { DownloadIcon } from "../shared/page-icons";
import { useNow } from "../shared/surroundings";
import { Loading } from "../shared/loading";

export interface WatchProps {
  /** Senders who went on after the user's stop, worst first; undefined until they are read. */
  senders: readonly WatchedSender[] | undefined;
  /** Whether the user's word stands against anybody; undefined until it is read. */
  refused: boolean | undefined;
  /** Shows the records of one sender that came after the stop. */
  onShow(key: string): void;
  /** Begins an export of all of them. */
  onExport(): void;
  onComplain(key: string): void;
}

/** Who went on with promotion after the user had stopped offers or objected. */
export function Watch({ senders, refused, onShow, onExport, onComplain }: WatchProps) {
  const { t, plural } = useText();
  if (senders === undefined) return <Loading />;
  if (senders.length === 0) {
    if (refused === undefined) return <Loading />;
    if (!refused) {
      return (
        <Empty title={t("watchNothingTitle")} hook="watch-nothing">
          {t("watchNothing")}
        </Empty>
      );
    }
    return (
      <Empty title={t("watchEmptyTitle")} hook="watch-empty">
        {t("watchEmpty")}
      </Empty>
    );
  }
  const count = wentOn(senders);
  return (
    <>
      <p class="intro">{t(count > 0 ? "watchIntro" : "watchIntroInGrace")}</p>
      <div class="report-list">
        <div class="correction-selection report-selection">
          <p role="status">{count > 0 ? plural("watchCount", count) : t("watchNobody")}</p>
          <Button tone="strong" hook="watch-export" onClick={onExport}>
            <DownloadIcon />
            <span>{t("watchExport")}</span>
          </Button>
        </div>
        <ul>
          {senders.map((sender) => (
            <WatchRow key={sender.key} sender={sender} onShow={onShow} onComplain={onComplain} />
          ))}
        </ul>
      </div>
    </>
  );
}

interface WatchRowProps {
  sender: WatchedSender;
  onShow(key: string): void;
  onComplain(key: string): void;
}

function WatchRow({ sender, onShow, onComplain }: WatchRowProps) {
  const { t, plural, format } = useText();
  const now = useNow();
  const { key, name, count, inGrace, stoppedAt, by, longest, last } = sender;
  return (
    <li class="report-watched" data-doorman="watched">
      <div class="report-watched-main">
        <p class="report-record-title">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {count > 0 && <span class="tag tag-bad">{plural("watchMessages", count)}</span>}
          {inGrace["opt-out"] > 0 && <span class="tag tag-neutral">{plural("watchInGraceStop", inGrace["opt-out"])}</span>}
          {inGrace.objection > 0 && <span class="tag tag-neutral">{plural("watchInGraceObjection", inGrace.objection)}</span>}
        </p>
        <p>{t(by === "objection" ? "watchObjected" : "watchStopped", format.date(stoppedAt, now))}</p>
        <p class="fine">
          {longest > 0 ? plural("watchLongest", longest) : t("watchLatestFirstDay")} · {t("watchLast", format.dateTime(last, now))}
        </p>
      </div>
      <div class="report-buttons">
        <Button class="button-small" hook="watch-show" label={t("watchShowOf", name)} onClick={() => onShow(key)}>
          {t("watchShow")}
        </Button>
        <Button class="button-small" hook="watch-complain" label={t("watchComplainOf", name)} onClick={() => onComplain(key)}>
          {t("watchComplain")}
        </Button>
      </div>
    </li>
  );
}
