import type { ComplaintTemplate } from "./complaint";
import { anpdTemplate, lgpdTemplate } from "./templates/brazil";
import { accessTemplate } from "./templates/gdpr-access";
import { supervisoryTemplate } from "./templates/gdpr-complaint";
import { objectionTemplate } from "./templates/gdpr-objection";
import { chakshuTemplate } from "./templates/india-chakshu";
import { uccTemplate } from "./templates/india-ucc";
import { letterTemplate } from "./templates/letter";
import { fasTemplate } from "./templates/russia-fas";
import { icoTemplate } from "./templates/uk-ico";
import { ftcTemplate } from "./templates/us-ftc";

/** All templates, gentlest first: what goes to the business stands before what goes to an authority. */
export const complaints: readonly ComplaintTemplate[] = [
  letterTemplate,
  objectionTemplate,
  accessTemplate,
  lgpdTemplate,
  fasTemplate,
  uccTemplate,
  chakshuTemplate,
  supervisoryTemplate,
  icoTemplate,
  anpdTemplate,
  ftcTemplate,
];

/** @returns the template with an id, such as an objection in the evidence names */
export function complaintById(id: string): ComplaintTemplate | undefined {
  return complaints.find((template) => template.id === id);
}
