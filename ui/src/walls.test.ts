// The walls of the house: who may use whom.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const src = __dirname;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

const imports = files(src).flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /(?:^\s*(?:import|export)\b[^;"=(]*?\bfrom\s*|^\s*import\s*|\bimport\(\s*)"([^"]+)"/gm,
    ),
  ].map(([, target]) => ({
    from: relative(src, file),
    to: target?.startsWith(".") ? relative(src, resolve(dirname(file), target)) : (target ?? ""),
  })),
);

it("only ipc knows Tauri", () => {
  expect(imports.filter(({ from, to }) => to.startsWith("@tauri-apps") && !from.startsWith("ipc/"))).toEqual(
    [],
  );
});

it("a feature uses components, ipc, text and itself, never another feature", () => {
  const wrong = imports.filter(({ from, to }) => {
    const feature = /^features\/[^/]+/.exec(from)?.[0];
    if (feature === undefined || to.startsWith("pdfjs-dist") || to === "svelte" || to.startsWith("svelte/"))
      return false;
    return ![feature, "components", "ipc", "text"].some(
      (allowed) => to === allowed || to.startsWith(`${allowed}/`),
    );
  });
  expect(wrong).toEqual([]);
});

it("components, ipc and text use no feature and not the app", () => {
  const wrong = imports.filter(
    ({ from, to }) => /^(components|ipc|text)\//.test(from) && /^(features|app)(\/|$)/.test(to),
  );
  expect(wrong).toEqual([]);
});
