import type { stores1 } from "./version-1";
import { rows3, stores3 } from "./version-3";

/**
 * The database as version 5 makes it, written down independently of the code that makes it: version 3 with its messages and
 * its evidence in buckets. Version 4, in which they were put there, is left as soon as it is reached.
 */
export const stores5: typeof stores1 = [
  ...stores3.filter(({ name }) => name !== "messages" && name !== "evidence"),
  {
    name: "evidence",
    keyPath: ["owner", "sequence"],
    indexes: [
      { name: "[owner+kept]", keyPath: ["owner", "kept"] },
      { name: "accounts", keyPath: "accounts", multiEntry: true },
      { name: "expires", keyPath: "expires" },
    ],
  },
  {
    name: "buckets",
    keyPath: "id",
    autoIncrement: true,
    indexes: [
      { name: "[owner+account+time+first]", keyPath: ["owner", "account", "time", "first"] },
      { name: "[owner+keys.length]", keyPath: ["owner", "keys.length"] },
      { name: "[owner+marked]", keyPath: ["owner", "marked"] },
      { name: "textTime", keyPath: "textTime" },
    ],
  },
];

const { messages, evidence, ...others } = rows3;

/** Rows as version 5 writes them. */
export const rows5: typeof rows3 = {
  ...others,
  evidence: [
    {
      owner: "12025550100@c.us",
      sequence: 1,
      kept: 1,
      accounts: ["12025550111@c.us"],
      expires: 1_821_531_100_000,
      entries: JSON.stringify(evidence?.map((row) => ({ ...row, owner: undefined, sequence: undefined }))),
    },
  ],
  buckets: [
    {
      id: 1,
      owner: "12025550100@c.us",
      account: "12025550111@c.us",
      time: 1_789_990_000_000,
      first: "false_12025550111@c.us_A1",
      keys: ["false_12025550111@c.us_A1"],
      messages: JSON.stringify(messages?.map((row) => ({ ...row, owner: undefined, account: undefined, key: undefined }))),
      marks: [1_789_990_000_000],
      marked: 1_789_990_000_000,
      textTime: 1_789_990_000_000,
    },
  ],
};
