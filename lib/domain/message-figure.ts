import type { Category, DeclaredCategory } from "./category";
import type { VerdictLabel } from "./verdict";

/** One judged message, from evidence or from the stored messages; all that charts need of it. */
export interface MessageFigure {
  /** When it was sent, milliseconds since the epoch. */
  time: number;
  /** Key of the sender, and its name. */
  sender: string;
  name: string;
  label: VerdictLabel;
  category: Category;
  declared?: DeclaredCategory | undefined;
  mislabelled: boolean;
}
