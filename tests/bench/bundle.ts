import { build } from "vite";

/** The code of a script and all it imports in one piece, as the bundler of the product makes it. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    logLevel: "error",
    configFile: false,
    build: { write: false, lib: { entry, formats: ["iife"], name: "benchmark" } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("the bundler made nothing");
  return output.output[0].code;
}
