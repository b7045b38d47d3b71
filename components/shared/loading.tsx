import { useText } from "../../lib/ui/text";
import { useCannotRead } from "./troubles";

/** Stands where something is still being read, or cannot be. */
export function Loading() {
  const { t } = useText();
  const cannot = useCannotRead();
  return (
    <p class="nothing" role="status">
      {t(cannot ? "notReadable" : "loading")}
    </p>
  );
}
