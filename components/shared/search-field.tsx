import { useRef } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import { Button } from "./button";
import { CloseIcon } from "./icons";
import { SearchIcon } from "./page-icons";

/** The search above a list. */
export function SearchField({ query, onQuery }: { query: string; onQuery(query: string): void }) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  // The button goes away with what it clears: the focus goes on where the next search is typed.
  const clear = () => {
    onQuery("");
    field.current?.focus();
  };
  return (
    <div class="search" role="search">
      <SearchIcon />
      <input
        ref={field}
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
        <Button tone="quiet" class="button-icon" hook="search-clear" label={t("searchClear")} onClick={clear}>
          <CloseIcon size={14} />
        </Button>
      )}
    </div>
  );
}
