import { Category, isPromotion } from "../../lib/domain/category";
import { useText } from "../../lib/ui/text";
import { categoryKeys } from "../shared/wording";
import { SelectField } from "./select-field";

export interface CategoryFieldProps {
  label: string;
  hook: string;
  /** Undefined for any. */
  value: Category | undefined;
  onChoose(category: Category | undefined): void;
}

/** A choice of one kind of message, or of none, under the two sides that they are of. */
export function CategoryField({ label, hook, value, onChoose }: CategoryFieldProps) {
  const { t } = useText();
  const options = Category.options.map((category) => ({
    value: category,
    text: t(categoryKeys[category]),
    group: t(isPromotion(category) ? "markPromotion" : "columnService"),
  }));
  const choose = (chosen: string | undefined) => onChoose(Category.options.find((category) => category === chosen));
  return <SelectField label={label} hook={hook} any={t("filterAny")} value={value} options={options} onChoose={choose} />;
}
