import { BUCKETS, FIGURES } from "./features";
import { HEAD_BUCKETS, heads, type Model } from "./linear";

/**
 * The file of a trained model. All numbers little-endian, as every processor that runs a browser has them in memory:
 *
 *     0  "DOOR", version, checksum of all that follows, number of concept entries      4 × 4 bytes
 *    16  scale, bias, scale of the heads, slope, shift                                 5 × float 32
 *    36  biases of the heads                                                          16 × float 32
 *   100  hashes of concepts (n × uint 32), weights, weights of the heads (int 8 each), meanings (n × uint 16)
 */
const MAGIC = 0x524f4f44;
/** Changes with everything that features or file mean; a model of another version is not read. */
export const VERSION = 1;
const NUMBERS_AT = 16;
const BIASES_AT = 36;
const TABLE_AT = 100;

/** What reading a model came to. */
export type ReadModel = { ok: true; model: Model } | { ok: false; problem: string };

/** Writes a model. */
export function writeModel(model: Model): Uint8Array<ArrayBuffer> {
  const { hashes, meanings } = model.concepts;
  const bytes = new Uint8Array(sizeOf(hashes.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, hashes.length, true);
  const numbers = [model.scale, model.bias, model.headScale, model.slope, model.shift];
  for (const [index, number] of numbers.entries()) view.setFloat32(NUMBERS_AT + index * 4, number, true);
  for (const [index, bias] of model.headBiases.entries()) view.setFloat32(BIASES_AT + index * 4, bias, true);
  let position = TABLE_AT;
  for (const part of [hashes, model.weights, model.headWeights, meanings]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), position);
    position += part.byteLength;
  }
  view.setUint32(8, checksum(bytes.buffer), true);
  return bytes;
}

/** Reads a model; whatever is wrong with the bytes is told, not thrown. */
export function readModel(buffer: ArrayBuffer): ReadModel {
  if (buffer.byteLength < TABLE_AT) return { ok: false, problem: "too short to be a model" };
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return { ok: false, problem: "not a model" };
  const version = view.getUint32(4, true);
  if (version !== VERSION) return { ok: false, problem: `a model of version ${version}, not ${VERSION}` };
  const entries = view.getUint32(12, true);
  if (buffer.byteLength !== sizeOf(entries)) return { ok: false, problem: "a model of another size" };
  if (view.getUint32(8, true) !== checksum(buffer)) return { ok: false, problem: "a damaged model" };
  const number = (index: number): number => view.getFloat32(NUMBERS_AT + index * 4, true);
  const weightsAt = TABLE_AT + entries * 4;
  const headsAt = weightsAt + BUCKETS + FIGURES;
  const meaningsAt = headsAt + HEAD_BUCKETS * heads.length;
  return {
    ok: true,
    model: {
      concepts: {
        hashes: new Uint32Array(buffer, TABLE_AT, entries),
        meanings: new Uint16Array(buffer, meaningsAt, entries),
      },
      weights: new Int8Array(buffer, weightsAt, BUCKETS + FIGURES),
      scale: number(0),
      bias: number(1),
      headWeights: new Int8Array(buffer, headsAt, HEAD_BUCKETS * heads.length),
      headScale: number(2),
      headBiases: Float32Array.from(heads, (_, index) => view.getFloat32(BIASES_AT + index * 4, true)),
      slope: number(3),
      shift: number(4),
    },
  };
}

function sizeOf(entries: number): number {
  return TABLE_AT + entries * 6 + BUCKETS + FIGURES + HEAD_BUCKETS * heads.length;
}

/** FNV-1a over everything behind the checksum, four bytes at a time; a half-written file does not pass. */
function checksum(buffer: ArrayBuffer): number {
  const whole = Math.floor((buffer.byteLength - 12) / 4);
  const numbers = new Uint32Array(buffer, 12, whole);
  let hash = 0x811c9dc5;
  for (let index = 0; index < whole; index += 1) hash = Math.imul(hash ^ numbers[index]!, 0x01000193);
  for (const byte of new Uint8Array(buffer, 12 + whole * 4)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
