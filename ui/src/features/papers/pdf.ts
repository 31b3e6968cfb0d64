// pdf.js in the top document, so that a screen reader can reach the words; bytes come by range, so that 48 MB need no wait.
import {
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  TextLayer,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type PageViewport,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

export type { PDFDocumentProxy, PDFPageProxy };

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;

// From this disk, not from a network: few large pieces are quicker, and finding the last page touches most of a file.
const pieceBytes = 1024 * 1024;

class PaperTransport extends PDFDataRangeTransport {
  #url: string;
  #fail: (error: unknown) => void;
  #stop = new AbortController();

  constructor(url: string, length: number, first: Uint8Array, fail: (error: unknown) => void) {
    super(length, first, false);
    this.#url = url;
    this.#fail = fail;
  }

  override requestDataRange(begin: number, end: number): void {
    piece(this.#url, begin, end, this.#stop.signal).then(
      ({ bytes }) => this.onDataRange(begin, bytes),
      (error: unknown) => {
        if (!this.#stop.signal.aborted) this.#fail(error);
      },
    );
  }

  override abort(): void {
    this.#stop.abort();
  }
}

interface Piece {
  bytes: Uint8Array;
  /** Size of the whole file, where the answer said it. */
  total: number | null;
  whole: boolean;
}

async function piece(url: string, begin: number, end: number, signal?: AbortSignal): Promise<Piece> {
  const response = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
  if (!response.ok) throw new Error(`paper ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const total = /\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
  return { bytes, total: total === undefined ? null : Number(total), whole: response.status === 200 };
}

/** How a paper could not be shown. */
export type Trouble = "damaged" | "password";

export interface OpenPdf {
  doc: PDFDocumentProxy;
  labels: string[] | null;
  close: () => void;
}

/** `knownBytes` is used where the answer's headers are hidden from the page. */
export async function openPdf(
  url: string,
  knownBytes: number,
  onTrouble: (trouble: Trouble, detail: string) => void,
): Promise<OpenPdf | null> {
  let task: PDFDocumentLoadingTask | null = null;
  const fail = (error: unknown): void => {
    const password = error instanceof Error && error.name === "PasswordException";
    onTrouble(password ? "password" : "damaged", String(error));
    void task?.destroy();
  };
  try {
    const first = await piece(url, 0, pieceBytes);
    const whole = first.whole || first.bytes.length < pieceBytes;
    const length = first.total ?? knownBytes;
    task = getDocument({
      ...(whole ? { data: first.bytes } : { range: new PaperTransport(url, length, first.bytes, fail) }),
      rangeChunkSize: pieceBytes,
      disableAutoFetch: true,
      disableStream: true,
      standardFontDataUrl: "/pdfjs/standard_fonts/",
      wasmUrl: "/pdfjs/wasm/",
      cMapUrl: "/pdfjs/cmaps/",
      cMapPacked: true,
      iccUrl: "/pdfjs/iccs/",
      enableXfa: false,
    });
    const doc = await task.promise;
    const labels = await doc.getPageLabels().catch(() => null);
    const opened = task;
    return { doc, labels, close: () => void opened.destroy() };
  } catch (error) {
    fail(error);
    return null;
  }
}

/** The words of a page, over its picture. */
export async function layWords(
  words: TextContent,
  container: HTMLElement,
  viewport: PageViewport,
): Promise<void> {
  await new TextLayer({ textContentSource: streamOf(words), container, viewport }).render();
}

/**
 * WebKit never lets go of a stream nor of what its source can reach. The one that pdf.js makes of plain words reaches
 * the layer and so each page that was ever in sight; this one reaches the words alone.
 */
function streamOf(words: TextContent): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(words);
      controller.close();
    },
  });
}
