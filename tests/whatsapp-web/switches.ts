import type { Gate, JsonValue } from "./control.ts";

/** WhatsApp's switches (AB props) that the stand-in's page asks for, as they are for most accounts: off. */
export const defaultSwitches: Readonly<Record<string, JsonValue>> = {
  mm_message_level_feedback_enabled: false,
  mm_message_level_feedback_not_interested_menu_enabled: false,
  mm_opt_out_enabled: false,
  mm_opt_out_lid_migration_enabled: false,
  mm_opt_out_fmx_stop_for_high_trust: false,
  mm_user_controls_exposure: false,
  mm_user_controls_exception_number_prefixes: "",
  wds_web_dialog: false,
  report_block_improvements_for_groups_enabled: false,
};

export const switchOfGate: Readonly<Record<Gate, string>> = {
  optOut: "mm_opt_out_enabled",
  messageFeedback: "mm_message_level_feedback_enabled",
  newDialogs: "wds_web_dialog",
  notInterestedMenu: "mm_message_level_feedback_not_interested_menu_enabled",
};
