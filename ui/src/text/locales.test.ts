import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(__dirname, "../../../assets/locales");
const languages = ["vi", "en", "de"];

function sourceOf(language: string): string {
  return readdirSync(join(root, language))
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => readFileSync(join(root, language, name), "utf8"))
    .join("\n");
}

/** Every message with the variables that its pattern reads, in itself and in the messages that it takes in. */
function messages(language: string): Map<string, string> {
  const found = new Map<string, string>();
  const patterns = new Map(new FluentResource(sourceOf(language)).body.map(({ id, value }) => [id, value]));
  for (const [id, value] of patterns) {
    const variables = new Set<string>();
    const walk = (part: unknown): void => {
      if (Array.isArray(part)) part.forEach(walk);
      else if (typeof part === "object" && part !== null) {
        const node = part as Record<string, unknown>;
        if (node.type === "var") variables.add(String(node.name));
        if (node.type === "mesg") walk(patterns.get(String(node.name)));
        Object.values(node).forEach(walk);
      }
    };
    walk(value);
    found.set(id, [...variables].sort().join(" "));
  }
  return found;
}

/** Message names that stand in the source as t("name") or in a "name" with a feature's prefix. */
function namesInSource(): Set<string> {
  const names = new Set<string>();
  const features =
    "app|register|voting|agenda|attendance|speaking|room|papers|reading|questioning|commitments|follow-up|minutes-screen|sync";
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (
        /\.(svelte|ts)$/.test(entry.name) &&
        !/\.test\.ts$|fake\.ts$|desk\.gen\.ts$/.test(entry.name)
      ) {
        for (const [, name] of readFileSync(path, "utf8").matchAll(
          new RegExp(`\\bt\\(\\s*"((?:${features})-[\\w-]+)"`, "g"),
        )) {
          if (name !== undefined) names.add(name);
        }
      }
    }
  };
  walk(join(__dirname, ".."));
  return names;
}

/** Every Rust source that names sentences for people. */
function rustSources(): [string, string][] {
  const found: [string, string][] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith(".rs") && entry.name !== "tests.rs") {
        found.push([path, readFileSync(path, "utf8").split("#[cfg(test)]")[0] ?? ""]);
      }
    }
  };
  const crates = join(root, "../../crates");
  for (const crate of ["desk", "press"]) walk(join(crates, crate, "src"));
  return found;
}

/** `whole` names a sentence; `begins` is what stands before the part that Rust puts in. */
function namesInRust(): { whole: Map<string, string>; begins: Set<string> } {
  const whole = new Map<string, string>();
  const begins = new Set<string>();
  const families = "action|binding|minutes|notice|outcome|placing|problem|quorum|refusal|rule";
  for (const [path, source] of rustSources()) {
    for (const [, name] of source.matchAll(/\b(?:Text|Problem|Sentence)::new\(\s*"([^"]+)"/g)) {
      if (name !== undefined) whole.set(name, path);
    }
    for (const [, name] of source.matchAll(new RegExp(`"((?:${families})-[a-z0-9-]*[a-z0-9])"`, "g"))) {
      if (name !== undefined) whole.set(name, path);
    }
    for (const [, name] of source.matchAll(new RegExp(`format!\\(\\s*"((?:${families})-[a-z-]*)\\{`, "g"))) {
      if (name !== undefined) begins.add(name);
    }
  }
  return { whole, begins };
}

/** The words that Rust puts behind `placing-reason-` and the like, where the source lists them. */
function endsInRust(file: string, from: RegExp): string[] {
  const source = rustSources().find(([path]) => path.endsWith(file))?.[1] ?? "";
  const part = from.exec(source)?.[0] ?? "";
  return [...part.matchAll(/"([a-z][a-z-]*)"/g)].map(([, word]) => word ?? "");
}

/** Every source that names sentences: the screens, and all of Rust. */
function allSources(): string {
  const texts: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(svelte|ts|rs)$/.test(entry.name) && !/test|fake\.ts$|desk\.gen\.ts$/.test(entry.name)) {
        texts.push(readFileSync(path, "utf8"));
      }
    }
  };
  for (const folder of ["ui/src", "crates", "src-tauri/src"]) walk(join(root, "../..", folder));
  return texts.join("\n");
}

describe("the three locales", () => {
  const reference = messages("en");

  it.each(languages)("%s holds every message that its files write", (language) => {
    const written = [...sourceOf(language).matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id);
    expect(new Set(written).size).toBe(written.length);
    expect([...messages(language).keys()].sort()).toEqual([...written].sort());
  });

  it.each(languages)("%s holds the same messages with the same variables as en", (language) => {
    const here = messages(language);
    expect([...here.keys()].sort()).toEqual([...reference.keys()].sort());
    for (const [id, variables] of reference) expect(`${id}: ${here.get(id)}`).toBe(`${id}: ${variables}`);
  });

  it.each(languages)("%s is written in composed letters", (language) => {
    expect(sourceOf(language)).toBe(sourceOf(language).normalize("NFC"));
  });

  it("know every sentence that a screen names", () => {
    expect([...namesInSource()].filter((name) => !reference.has(name))).toEqual([]);
  });

  it.each(languages)("%s holds every sentence that Rust names", (language) => {
    const known = messages(language);
    const { whole, begins } = namesInRust();
    expect(whole.size).toBeGreaterThan(60);
    expect([...whole].filter(([name]) => !known.has(name))).toEqual([]);
    const names = [...known.keys()];
    expect([...begins].filter((begin) => !names.some((name) => name.startsWith(begin)))).toEqual([]);
  });

  it.each(languages)("%s holds the sentences whose names Rust puts together", (language) => {
    const known = messages(language);
    const reasons = endsInRust("desk/src/paperwork.rs", /fn reason_name[\s\S]*?\n\}/);
    expect(reasons.length).toBeGreaterThan(3);
    const checks = endsInRust("press/src/minutes.rs", /let decided[\s\S]*?minutes-check-/);
    expect(checks.length).toBeGreaterThan(5);
    const put = [
      ...[...reasons, "unknown"].map((name) => `placing-reason-${name}`),
      ...checks.map((name) => `minutes-check-${name}`),
    ];
    expect(put.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(languages)("%s asks for no more than Rust puts in", (language) => {
    const known = messages(language);
    const wrong: string[] = [];
    for (const [path, source] of rustSources()) {
      for (const [, name, rest] of source.matchAll(
        /\b(?:Text|Problem)::new\(\s*"([^"]+)"\)((?:[^;,]|,(?!\s*\n))*)/g,
      )) {
        const given = [...(rest ?? "").matchAll(/\.with\(\s*"(\w+)"/g)].map(([, word]) => word);
        const missing = (known.get(name ?? "") ?? "")
          .split(" ")
          .filter((word) => word && !given.includes(word));
        if (missing.length > 0) wrong.push(`${path}: ${name} lacks ${missing.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(languages)("%s formats without an error", (language) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(sourceOf(language)));
    for (const [id, variables] of messages(language)) {
      const message = bundle.getMessage(id);
      const errors: Error[] = [];
      const args = Object.fromEntries(
        variables
          .split(" ")
          .filter(Boolean)
          .map((name) => [name, 2]),
      );
      if (message?.value) bundle.formatPattern(message.value, args, errors);
      expect(`${id} ${errors.join()}`).toBe(`${id} `);
    }
  });

  it("say nothing that nobody asks for", () => {
    const sources = allSources();
    const whole = new Set([...sources.matchAll(/["'`]([a-z][\w-]*)["'`]/g)].map(([, name]) => name));
    // Names that are put together: t(`voting-state-${...}`) on the screens, format!("outcome-{...}") in Rust.
    const parts = [
      ...sources.matchAll(
        /\bt\(\s*`([^`]+)`|"((?:outcome|rule|refusal|action|binding|minutes|placing|pack|rating|rows)-[a-z-]*)(?=\{|")/g,
      ),
    ];
    const patterns = parts.map(([, screen, rust]) => {
      const part = /^[a-z]+-\$/.test(screen ?? "") ? "[a-zA-Z]+" : "[\\w-]+";
      return new RegExp(`^${screen?.replace(/\$\{[^}]*\}/g, part) ?? `${rust}${part}`}$`);
    });
    expect(whole.size).toBeGreaterThan(300);
    // Other words for a choice, for councils that write rule packs of their own.
    const forPacks = new Set(["voting-agree", "voting-disagree", "voting-blank"]);
    const unused = [...reference.keys()].filter(
      (name) => !whole.has(name) && !forPacks.has(name) && !patterns.some((pattern) => pattern.test(name)),
    );
    expect(unused).toEqual([]);
  });
});
