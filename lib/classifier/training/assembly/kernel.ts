// AssemblyScript, for the four lanes of WebAssembly's SIMD: what learning spends its time on. `vectors.ts` beside this folder
// compiles it and tells what each function does. Addresses are of 32-bit floats; lengths are multiples of four.

const LANE: usize = 16;

export function dot(one: usize, other: usize, length: i32): f32 {
  const end = one + ((<usize>length) << 2);
  let sum = f32x4.splat(0);
  for (; one < end; one += LANE, other += LANE) sum = f32x4.add(sum, f32x4.mul(v128.load(one), v128.load(other)));
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
}

export function products(to: usize, matrix: usize, rows: i32, vector: usize, length: i32): void {
  const row = (<usize>length) << 2;
  for (let one = 0; one < rows; one += 1, to += 4, matrix += row) f32.store(to, dot(matrix, vector, length));
}

export function addScaled(to: usize, from: usize, factor: f32, length: i32): void {
  const end = to + ((<usize>length) << 2);
  const factors = f32x4.splat(factor);
  for (; to < end; to += LANE, from += LANE) v128.store(to, f32x4.add(v128.load(to), f32x4.mul(v128.load(from), factors)));
}

export function keepMost(most: usize, places: usize, values: usize, place: i32, length: i32): void {
  const end = most + ((<usize>length) << 2);
  const here = i32x4.splat(place);
  for (; most < end; most += LANE, places += LANE, values += LANE) {
    const value = v128.load(values);
    const known = v128.load(most);
    const more = f32x4.gt(value, known);
    v128.store(most, v128.bitselect(value, known, more));
    v128.store(places, v128.bitselect(here, v128.load(places), more));
  }
}

export function adam(
  weights: usize, gradient: usize, mean: usize, square: usize, length: i32,
  share: f32, pace: f32, whole: f32, meanKept: f32, squareKept: f32, finite: f32,
): void {
  const end = weights + ((<usize>length) << 2);
  const zero = f32x4.splat(0);
  for (; weights < end; weights += LANE, gradient += LANE, mean += LANE, square += LANE) {
    const slope = f32x4.mul(v128.load(gradient), f32x4.splat(share));
    v128.store(gradient, zero);
    const next = f32x4.add(f32x4.mul(v128.load(mean), f32x4.splat(meanKept)), f32x4.mul(slope, f32x4.splat(1 - meanKept)));
    const spread = f32x4.add(f32x4.mul(v128.load(square), f32x4.splat(squareKept)), f32x4.mul(f32x4.mul(slope, slope), f32x4.splat(1 - squareKept)));
    v128.store(mean, next);
    v128.store(square, spread);
    const width = f32x4.add(f32x4.sqrt(f32x4.mul(spread, f32x4.splat(whole))), f32x4.splat(finite));
    v128.store(weights, f32x4.sub(v128.load(weights), f32x4.div(f32x4.mul(next, f32x4.splat(pace)), width)));
  }
}
