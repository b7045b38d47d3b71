import { rows1, stores1 } from "./version-1";

/**
 * The database as version 2 made it, written down independently of the code that makes it today: version 1 and what the
 * user said of messages. Never to be changed.
 */
export const stores2: typeof stores1 = [
  ...stores1,
  {
    name: "corrections",
    keyPath: ["owner", "id"],
    indexes: [
      { name: "[owner+message]", keyPath: ["owner", "message"] },
      { name: "[owner+account]", keyPath: ["owner", "account"] },
      { name: "[owner+at]", keyPath: ["owner", "at"] },
      { name: "textTime", keyPath: "textTime" },
    ],
  },
];

/** Rows as version 2 wrote them. */
export const rows2: typeof rows1 = {
  ...rows1,
  corrections: [
    {
      owner: "12025550100@c.us",
      id: "00000000-0000-4000-8000-000000000009",
      message: "false_12025550111@c.us_A1",
      account: "12025550111@c.us",
      at: 1_789_995_000_000,
      said: "service",
      sketch: [17, 4_000_000_000],
      name: "Pedal & Sole",
      excerpt: "Big sale today",
      textTime: 1_789_990_000_000,
    },
  ],
};
