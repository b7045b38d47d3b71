/**
 * Sum of the products of some numbers of a stretch with others.
 *
 * @param leftAt where the stretch begins
 * @param places of those that count, from where it begins
 * @param right what each is multiplied with, in the order of their places
 * @param count how many count
 */
export function productAt(left: Float32Array, leftAt: number, places: Int32Array, right: Float64Array, count: number): number {
  // Two sums that do not wait for each other.
  let one = 0;
  let two = 0;
  let number = 0;
  for (; number + 2 <= count; number += 2) {
    one += left[leftAt + places[number]!]! * right[number]!;
    two += left[leftAt + places[number + 1]!]! * right[number + 1]!;
  }
  if (number < count) one += left[leftAt + places[number]!]! * right[number]!;
  return one + two;
}

/**
 * Sum of the products of two stretches of numbers.
 *
 * @param leftAt where the left stretch begins; the right one begins at 0
 * @param length of both, a multiple of 4
 */
export function product(left: Float32Array, leftAt: number, right: Float64Array, length: number): number {
  // Four sums that do not wait for each other.
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let number = 0; number < length; number += 4) {
    one += left[leftAt + number]! * right[number]!;
    two += left[leftAt + number + 1]! * right[number + 1]!;
    three += left[leftAt + number + 2]! * right[number + 2]!;
    four += left[leftAt + number + 3]! * right[number + 3]!;
  }
  return one + two + (three + four);
}
