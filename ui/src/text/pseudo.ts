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
/** What a longer language adds comes as words, so that lines still break. */
const more = "ậmế nộti địur sẽl ửnt ệra ọlv ";

function longer(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, "").length;
  if (letters === 0) return text;
  const tail = /[\s.:!?…)”]*$/u.exec(text)?.[0] ?? "";
  const body = text.slice(0, text.length - tail.length);
  const missing = Math.ceil(letters * growth);
  const added = more
    .repeat(Math.ceil(missing / more.length))
    .slice(0, missing)
    .trimEnd();
  return (
    [...body].map((letter) => marked[letter] ?? letter).join("") + (letters > 6 ? " " : "") + added + tail
  );
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
