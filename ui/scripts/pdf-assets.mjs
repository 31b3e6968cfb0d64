// Copies what pdf.js reads while it shows a paper: fonts that the PDF does not hold, picture decoders, Asian encodings.
import { cpSync, mkdirSync, rmSync } from "node:fs";

const from = new URL("../node_modules/pdfjs-dist/", import.meta.url);
const to = new URL("../public/pdfjs/", import.meta.url);

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const folder of ["standard_fonts", "wasm", "cmaps", "iccs"]) {
  cpSync(new URL(`${folder}/`, from), new URL(`${folder}/`, to), { recursive: true });
}
