import { readFileSync } from "node:fs";

/**
 * What learning does with vectors, four numbers at a time (WebAssembly's SIMD; the same numbers on every machine). Vectors are
 * given by their address in one memory ({@link addressOf}); lengths are in numbers and multiples of four.
 */
export interface Kernel {
  /** Sum of the products of two vectors' numbers. */
  dot(one: number, other: number, length: number): number;
  /** A matrix times a vector: the product of each of its rows. */
  products(to: number, matrix: number, rows: number, vector: number, length: number): void;
  /** Adds a vector, times a factor, to another. */
  addScaled(to: number, from: number, factor: number, length: number): void;
  /** Keeps of each number the most there was, and in `places` (32-bit whole numbers) where that was. */
  keepMost(most: number, places: number, values: number, place: number, length: number): void;
  /** One step of Adam down a gradient, of which a share counts and which is emptied; see `adam.ts`. */
  adam(
    weights: number, gradient: number, mean: number, square: number, length: number,
    share: number, pace: number, whole: number, meanKept: number, squareKept: number, finite: number,
  ): void;
}

/** Lengths of vectors by name, in groups where that is easier to read. */
export interface Lengths {
  [name: string]: number | Lengths;
}

/** A vector for each of the lengths. */
export type Held<Wanted> = { [Name in keyof Wanted]: Wanted[Name] extends number ? Float32Array<ArrayBuffer> : Held<Wanted[Name]> };

const LANES = 4;
const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

/** By a name that TypeScript does not follow: the package's own types give arrays everywhere AssemblyScript's methods. */
const COMPILER: string = "assemblyscript/asc";
const kernelModule = await compiled(new URL("./assembly/kernel.ts", import.meta.url));

/**
 * Lays vectors of zeros into one memory. What is behind one, up to the next multiple of four, belongs to it.
 *
 * @param lengths of the vectors, by name
 */
export function vectorMemory<Wanted extends Lengths>(lengths: Wanted): { kernel: Kernel; held: Held<Wanted> } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytesOf(lengths) / PAGE) });
  const { exports } = new WebAssembly.Instance(kernelModule, { env: { memory } });
  let taken = 0;
  const hold = (wanted: Lengths): object =>
    Object.fromEntries(
      Object.entries(wanted).map(([name, length]) => {
        if (typeof length !== "number") return [name, hold(length)];
        const vector = new Float32Array(memory.buffer, taken, length);
        taken += bytesOf({ length });
        return [name, vector];
      }),
    );
  return { kernel: exports as unknown as Kernel, held: hold(lengths) as Held<Wanted> };
}

function bytesOf(lengths: Lengths): number {
  return Object.values(lengths).reduce<number>((sum, one) => sum + (typeof one === "number" ? wholeLanes(one) * BYTES : bytesOf(one)), 0);
}

/** Length with what lies behind it up to a whole number of lanes. */
export function wholeLanes(length: number): number {
  return Math.ceil(length / LANES) * LANES;
}

/** Address of one of a vector's numbers. */
export function addressOf(vector: Float32Array | Int32Array, index = 0): number {
  return vector.byteOffset + index * BYTES;
}

/** What is used of AssemblyScript's compiler. */
interface Compiler {
  compileString(
    source: string,
    options: Record<string, unknown>,
  ): Promise<{ binary: Uint8Array<ArrayBuffer> | null; error: Error | null; stderr: { toString(): string } }>;
}

/** @throws where the kernel does not compile */
async function compiled(source: URL): Promise<WebAssembly.Module> {
  const { compileString } = ((await import(COMPILER)) as { default: Compiler }).default;
  const options = { optimizeLevel: 3, runtime: "stub", importMemory: true, noAssert: true, enable: ["simd"] };
  const { binary, error, stderr } = await compileString(readFileSync(source, "utf8"), options);
  if (binary === null) throw new Error(`the kernel does not compile: ${error?.message ?? ""} ${stderr.toString()}`);
  return await WebAssembly.compile(binary);
}
