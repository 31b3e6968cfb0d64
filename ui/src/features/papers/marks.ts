// Where a mark stands: rectangles in thousandths of the page, so that zoom and screen do not matter.

export type Rect = [number, number, number, number];

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One rectangle per line of the selection. */
export function rectsOnPage(parts: Box[], page: Box): Rect[] {
  const lines: Box[] = [];
  for (const part of parts) {
    if (part.width < 1 || part.height < 1) continue;
    const line = lines.find(
      (other) => Math.abs(other.top + other.height / 2 - (part.top + part.height / 2)) < part.height / 2,
    );
    if (line) {
      const right = Math.max(line.left + line.width, part.left + part.width);
      const bottom = Math.max(line.top + line.height, part.top + part.height);
      line.left = Math.min(line.left, part.left);
      line.top = Math.min(line.top, part.top);
      line.width = right - line.left;
      line.height = bottom - line.top;
    } else {
      lines.push({ left: part.left, top: part.top, width: part.width, height: part.height });
    }
  }
  const thousandths = (length: number, whole: number): number =>
    Math.max(0, Math.min(1000, Math.round((length * 1000) / whole)));
  return lines.map((line) => [
    thousandths(line.left - page.left, page.width),
    thousandths(line.top - page.top, page.height),
    thousandths(line.width, page.width),
    thousandths(line.height, page.height),
  ]);
}

export const colours = ["yellow", "green", "blue", "pink", "underline"] as const;
