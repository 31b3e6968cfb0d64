// The half-years that are offered: the one that runs, and the three before it.

export interface Half {
  year: number;
  half: 1 | 2;
  /** ISO dates, both included. */
  from: string;
  to: string;
}

export function halves(today: string): Half[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const now = year * 2 + (month > 6 ? 1 : 0);
  return [0, 1, 2, 3].map((back) => {
    const at = now - back;
    const of = Math.floor(at / 2);
    const half = at % 2 === 0 ? 1 : 2;
    return half === 1
      ? { year: of, half, from: `${of}-01-01`, to: `${of}-06-30` }
      : { year: of, half, from: `${of}-07-01`, to: `${of}-12-31` };
  });
}
