import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { deliveredSample, samples } from "../support/samples.ts";
import type { DeliveredMessage, SenderSpec } from "../whatsapp-web/control.ts";

/** A message to deliver, and where it came from. */
export interface Delivery {
  /** Line of the file, from 1; place among the samples otherwise. */
  number: number;
  message: DeliveredMessage & { from: SenderSpec };
  /** The user wrote to the sender just before: the message comes inside the service window. */
  inServiceWindow: boolean;
}

/** A line that cannot be delivered, and why. */
export interface BrokenLine {
  number: number;
  problem: string;
}

const Button = z.union([
  z.pipe(z.string(), z.transform((text) => ({ kind: "reply" as const, text }))),
  z.object({ kind: z.enum(["url", "call", "reply", "copy"]), text: z.string(), url: z.optional(z.string()), code: z.optional(z.string()) }),
]);

const Line = z.object({
  text: z.string(),
  declared: z.optional(z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"])),
  /** A name, or a name with what is known of it. */
  sender: z.optional(
    z.union([
      z.string(),
      z.object({
        name: z.string(),
        kind: z.optional(z.enum(["enterprise", "smb"])),
        saved: z.optional(z.boolean()),
      }),
    ]),
  ),
  title: z.optional(z.string()),
  footer: z.optional(z.string()),
  buttons: z.optional(z.array(Button)),
});

/** The built-in samples. */
export function sampleDeliveries(): Delivery[] {
  return samples.map((sample, index) => ({
    number: index + 1,
    message: { ...deliveredSample(sample), from: sample.sender },
    inServiceWindow: sample.inServiceWindow === true,
  }));
}

/**
 * Reads a file of messages. Lines without a sender get one of their own; empty lines are passed over.
 *
 * @throws Error of the file system when the file cannot be read
 */
export function fileDeliveries(path: string): { deliveries: Delivery[]; broken: BrokenLine[] } {
  const deliveries: Delivery[] = [];
  const broken: BrokenLine[] = [];
  const senders = new Map<string, SenderSpec>();
  readFileSync(path, "utf8")
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .forEach((text, index) => {
      if (text.trim() === "") return;
      const number = index + 1;
      const line = parse(text);
      if ("problem" in line) broken.push({ number, problem: line.problem });
      else deliveries.push({ number, message: messageOf(line.value, number, senders), inServiceWindow: false });
    });
  return { deliveries, broken };
}

function parse(text: string): { value: z.infer<typeof Line> } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const line = z.safeParse(Line, value);
  return line.success ? { value: line.data } : { problem: z.prettifyError(line.error).replaceAll("\n", " ") };
}

function messageOf(line: z.infer<typeof Line>, number: number, senders: Map<string, SenderSpec>): Delivery["message"] {
  const { sender, text, declared, title, footer, buttons } = line;
  const described = typeof sender === "object" ? sender : { name: sender ?? `Sender ${number}` };
  const from = senders.get(described.name) ?? newSender(described, senders.size);
  senders.set(described.name, from);
  return {
    from,
    text,
    ...(declared === undefined ? {} : { declared }),
    ...(title === undefined ? {} : { title }),
    ...(footer === undefined ? {} : { footer }),
    ...(buttons === undefined
      ? {}
      : { buttons: buttons.map(({ kind, text: label, ...rest }) => ({ kind, text: label, ...withoutUndefined(rest) })) }),
  };
}

/** No area has the code 555: the numbers are plainly invalid. */
function newSender({ name, kind, saved }: { name: string; kind?: "enterprise" | "smb" | undefined; saved?: boolean | undefined }, index: number): SenderSpec {
  return {
    key: `line-${index}`,
    kind: kind ?? "enterprise",
    phone: `1555${String(index + 1).padStart(7, "0")}`,
    verifiedName: name,
    ...(saved === true ? { saved, name } : {}),
  };
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
