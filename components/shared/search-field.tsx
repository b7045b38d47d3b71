import { useText } from "../../lib/ui/text";
import { Button } from "./button";
import { CloseIcon } from "./icons";
import { SearchIcon } from "./page-icons";

/** The search above a list. */
export function SearchField({ query, onQuery }: { query: string; onQuery(query: string): void }) {
  const { t } = useText();
  return (
    <div class="search" role="search">
      <SearchIcon />
      <input
        type="search"
        value={query}
        placeholder={t("search")}
        aria-label={t("search")}
        autocomplete="off"
        spellcheck={false}
        data-doorman="search"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {query !== "" && (
        <Button tone="quiet" class="button-icon" hook="search-clear" label={t("searchClear")} onClick={() => onQuery("")}>
          <CloseIcon size={14} />
        </Button>
      )}
    </div>
  );
}
