/** Rows of figures by name, as a table for people. */
export function table(title: string, rows: Record<string, Record<string, number | undefined>>): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const lines = [
    [title, ...columns],
    ...Object.entries(rows).map(([name, row]) => [name, ...columns.map((column) => row[column]?.toString() ?? "–")]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ")).join("\n");
}
