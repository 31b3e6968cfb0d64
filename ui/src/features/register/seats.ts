/** The rows of a seat map as the clerk writes them: "1-4 | 5-8", a row a line. */
export function written(rows: number[][]): string {
  return rows.map(writtenRow).join("\n");
}

function writtenRow(row: number[]): string {
  const words: string[] = [];
  for (let at = 0; at < row.length;) {
    const first = row[at] ?? 0;
    let next = at + 1;
    while (first !== 0 && row[next] === first + (next - at)) next += 1;
    const last = first + (next - at) - 1;
    if (first === 0) words.push("|");
    else if (last - first < 2) for (let seat = first; seat <= last; seat += 1) words.push(String(seat));
    else words.push(`${first}-${last}`);
    at = next;
  }
  return words.join(" ");
}

/** A room of equal rows, numbered from the front and from left to right. */
export function plain(rows: number, seats: number): string {
  return Array.from({ length: rows }, (_, row) => `${row * seats + 1}-${(row + 1) * seats}`).join("\n");
}

/** Where an arrow leads from a seat: the nearest seat in that direction, over gaps and aisles; itself at the edge. */
export function beside(rows: number[][], seat: number, key: string): number {
  const row = rows.findIndex((seats) => seats.includes(seat));
  if (row < 0) return seat;
  const inRow = rows[row] ?? [];
  const place = inRow.indexOf(seat);
  if (key === "ArrowRight") return inRow.slice(place + 1).find((other) => other !== 0) ?? seat;
  if (key === "ArrowLeft") return inRow.slice(0, place).findLast((other) => other !== 0) ?? seat;
  if (key === "Home") return inRow.find((other) => other !== 0) ?? seat;
  if (key === "End") return inRow.findLast((other) => other !== 0) ?? seat;
  const rest = key === "ArrowDown" ? rows.slice(row + 1) : rows.slice(0, row).reverse();
  const next = rest.find((seats) => seats.some((other) => other !== 0)) ?? [];
  const off = (at: number): number => Math.abs(at - place);
  return next.reduce((best, other, at) => {
    if (other === 0) return best;
    return best === seat || off(at) < off(next.indexOf(best)) ? other : best;
  }, seat);
}
