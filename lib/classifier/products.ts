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
