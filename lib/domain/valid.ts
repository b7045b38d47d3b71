import * as z from "zod/mini";

/** Those of some stored values that have the form, as it reads them: what has not costs itself only. */
export function validOf<Value>(schema: z.core.$ZodType<Value>, values: readonly unknown[]): Value[] {
  return values.flatMap((each) => {
    const read = z.safeParse(schema, each);
    return read.success ? [read.data] : [];
  });
}
