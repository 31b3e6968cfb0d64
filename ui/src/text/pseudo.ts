// English in strange letters and 45 % longer, for looking over the screens: what it breaks, a longer language breaks.
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** As Vietnamese marks stand, above and below the line. */
const marked: Record<string, string> = {
  a: "ậ",
  e: "ế",
  i: "ị",
  o: "ộ",
  u: "ữ",
  y: "ỵ",
  d: "đ",
  A: "Ẫ",
  E: "Ể",
  I: "Ị",
  O: "Ỗ",
  U: "Ự",
  Y: "Ỷ",
  D: "Đ",
};
const growth = 0.45;
/** What is still missing comes as words of its own, so that lines break there. */
const more = "ậmế nộti địur sẽl ửnt ệra ọlv ";
const letter = /\p{L}/gu;

function count(text: string): number {
  return text.match(letter)?.length ?? 0;
}

/** Every vowel twice, so that words grow as compounds do, and the rest behind them. */
function longer(text: string): string {
  const drawn = [...text].map((sign) => {
    const strange = marked[sign];
    return strange === undefined ? sign : /[dD]/.test(sign) ? strange : strange + strange.toLowerCase();
  });
  const body = drawn.join("");
  // Names of keys and units have no vowel, and are the same everywhere.
  if (body === text) return text;
  const missing = Math.ceil(count(text) * (1 + growth)) - count(body);
  if (missing <= 0) return body;
  const tail = /[\s.:!?…)”]*$/u.exec(body)?.[0] ?? "";
  const added = more
    .repeat(Math.ceil(missing / 20))
    .slice(0, missing + 1)
    .trimEnd();
  return `${body.slice(0, body.length - tail.length)}${missing > 2 ? " " : ""}${added}${tail}`;
}

/** Only the words of a pattern: variables, names of messages and choices stay. */
function change(pattern: unknown): unknown {
  if (typeof pattern === "string") return pattern.split("\n").map(longer).join("\n");
  if (!Array.isArray(pattern)) return pattern;
  return pattern.map((part: unknown) => {
    if (typeof part === "string") return longer(part);
    const choice = part as { type?: string; variants?: { value: unknown }[] };
    if (choice.type !== "select") return part;
    const variants = choice.variants?.map((variant) => ({ ...variant, value: change(variant.value) }));
    return { ...choice, variants };
  });
}

export function pseudoBundle(sources: string[]): FluentBundle {
  const bundle = new FluentBundle("en", { useIsolating: false });
  for (const source of sources) {
    const resource = new FluentResource(source);
    for (const message of resource.body) message.value = change(message.value) as typeof message.value;
    bundle.addResource(resource);
  }
  return bundle;
}
