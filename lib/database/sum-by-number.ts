/**
 * The sum of a small number over all records, from an index in which it stands: the records with each number are counted, and
 * none is read.
 *
 * @param most the largest number there is
 * @param count how many records have this number
 */
export async function sumByNumber(most: number, count: (number: number) => PromiseLike<number>): Promise<number> {
  const numbers = Array.from({ length: most }, (_, place) => place + 1);
  const sums = await Promise.all(numbers.map(async (number) => number * (await count(number))));
  return sums.reduce((sum, one) => sum + one, 0);
}
