// What on this screen a person could not read, hit or reach; a list of sentences, empty where all is well.
// `arguments[0]`: letters of twice the size or a narrow screen, where a table or a plan may scroll on its own
// (WCAG 1.4.10). `arguments[1]`: words of no language, which may be torn.
const close = arguments[0] === true;
const madeUp = arguments[1] === true;
const faults = [];
const style = (element) => getComputedStyle(element);
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && style(element).clipPath === "none";

/** The element as somebody looks for it in the source, and the words on it. */
function name(element) {
  const owner = element.closest("[data-testid]");
  const words = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `${owner?.dataset.testid ?? "?"} > ${element.localName} "${words}"`;
}

/** How an element lays out and cuts what is in it. Asked once: half of all looks go up through the same few parents. */
const frames = new Map();
function frame(element) {
  if (!frames.has(element)) {
    const { overflowX, overflowY, position } = style(element);
    frames.set(element, { overflowX, overflowY, position, room: element.getBoundingClientRect() });
  }
  return frames.get(element);
}
const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
const cuts = (overflow) => overflow === "hidden" || overflow === "clip";

/** Words may be cut where all of them are said on the way up: a title, or a second row that is meant to fall away. */
function cutBy(element, box) {
  for (let above = element; above && above !== document.body; above = above.parentElement) {
    const { overflowX, overflowY, position, room } = frame(above);
    if (above.title || above.matches(".more, .visually-hidden")) return null;
    if (cuts(overflowX) && (box.right > room.right + 1 || box.left < room.left - 1)) return above;
    if (cuts(overflowY) && (box.bottom > room.bottom + 1 || box.top < room.top - 1)) return above;
    if (scrolls(overflowX) || scrolls(overflowY) || position === "fixed") return null;
  }
  return box.right > innerWidth + 1 || box.left < -1 ? document.body : null;
}

/** What its words are laid out with: they may lie over those of another layer, never over each other. */
function layerOf(element) {
  for (let above = element; above && above !== document.body; above = above.parentElement) {
    const { overflowX, overflowY, position } = frame(above);
    if (position === "fixed" || position === "sticky" || scrolls(overflowX) || scrolls(overflowY)) return above;
    if (above.matches("dialog, [popover], .skip")) return above;
  }
  return document.body;
}
/** What is seen of a box: what lies beyond an edge that cuts is not drawn. */
function seen(box, element) {
  let { left, right, top, bottom } = box;
  for (let above = element; above && above !== document.body; above = above.parentElement) {
    const { overflowX, overflowY, room } = frame(above);
    if (cuts(overflowX)) [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
    if (cuts(overflowY)) [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
    if (scrolls(overflowX) || scrolls(overflowY)) break;
  }
  return { left, right, top, bottom };
}
/** Words that go on in the next line without a hyphen, because their place is narrower than they are. */
function torn(text) {
  const range = document.createRange();
  return [...text.data.matchAll(/[\p{L}\p{M}]{5,}/gu)]
    .filter(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = [...range.getClientRects()].filter((box) => box.width > 0);
      return lines.some((box) => box.top > lines[0].top + box.height / 2);
    })
    .map(([word]) => word);
}
const written = new Map();

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  const element = text.parentElement;
  if (!text.data.trim() || !shown(element) || element.closest(".visually-hidden, option, [data-testid=pages]")) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()];
  for (const box of boxes) {
    if (cutBy(element, box)) {
      faults.push(`words are cut off: ${name(element)}`);
      break;
    }
  }
  if (boxes.length > 1 && !madeUp)
    for (const word of torn(text)) faults.push(`a word is torn, "${word}": ${name(element)}`);
  const layer = layerOf(element);
  if (!written.has(layer)) written.set(layer, []);
  for (const box of boxes.map((whole) => seen(whole, element)))
    if (box.right - box.left > 1 && box.bottom - box.top > 1) written.get(layer).push({ box, text, element });
  if (parseFloat(style(element).fontSize) < 14) faults.push(`letters under 14 px: ${name(element)}`);
}

// Half a line into another is what a person can no longer read; tall marks of neighbouring lines may touch.
for (const words of written.values()) {
  words.sort((one, other) => one.box.top - other.box.top);
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.text === other.text) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide > 3 && high > Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top) / 2)
        faults.push(`words lie over each other: ${name(one.element)} and ${name(other.element)}`);
    }
  }
}

// A list shows its words on one line and says nothing when they do not fit.
const ruler = document.createElement("canvas").getContext("2d");
for (const list of document.querySelectorAll("select")) {
  const { font, paddingLeft, paddingRight } = style(list);
  ruler.font = font;
  const words = list.selectedOptions[0]?.text ?? "";
  const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  if (shown(list) && ruler.measureText(words).width > room + 1 && list.title !== words)
    faults.push(`words are cut off: ${name(list)}`);
}

for (const field of document.querySelectorAll("input[placeholder], textarea[placeholder]")) {
  const { font, paddingLeft, paddingRight } = style(field);
  ruler.font = font;
  const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  if (shown(field) && !field.value && ruler.measureText(field.placeholder).width > room + 1)
    faults.push(`words are cut off: ${name(field)} "${field.placeholder}"`);
}

const least = 44;
for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=tab]")) {
  if (!shown(target) || target.matches(".skip") || target.closest("[data-testid=pages]")) continue;
  if (target.localName === "a" && style(target).display === "inline") continue;
  const boxes = [target, target.closest("label")].filter(Boolean).map((part) => part.getBoundingClientRect());
  const width = Math.max(...boxes.map((box) => box.width));
  const height = Math.max(...boxes.map((box) => box.height));
  if (width < least - 0.5 || height < least - 0.5)
    faults.push(`smaller than ${least} px, ${Math.round(width)} x ${Math.round(height)}: ${name(target)}`);
  if (target.tabIndex > 0) faults.push(`out of the order of the page: ${name(target)}`);
}

for (const room of [document.documentElement, ...document.body.querySelectorAll("*")]) {
  const root = room === document.documentElement;
  if (!root && (!scrolls(style(room).overflowX) || !shown(room) || room.dataset.testid === "pages")) continue;
  if (close && room.matches("[role=region][tabindex='0'][aria-label]") && (room.querySelector("table") || "plan" in room.dataset)) continue;
  if (room.scrollWidth <= room.clientWidth + 1) continue;
  const end = room.getBoundingClientRect().left + room.clientWidth - room.scrollLeft;
  const out = [...room.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > end + 1).at(-1);
  faults.push(`scrolls sideways, ${room.scrollWidth} in ${room.clientWidth} px: ${name(out ?? room)}`);
}

return [...new Set(faults)];
