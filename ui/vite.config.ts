import { existsSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// `npm run build` copies them anew; a bare `vite build` must not ship without them either.
const pdfAssets = "./scripts/pdf-assets.mjs";
if (!process.env.VITEST && !existsSync("public/pdfjs")) await import(pdfAssets);

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  // Svelte's server build would be chosen under vitest otherwise.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : undefined,
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  // WebKitGTK is the oldest engine that we meet. Source maps would be embedded into the binary.
  build: { target: ["safari16", "chrome111"], sourcemap: false, emptyOutDir: true },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
