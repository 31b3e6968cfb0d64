// What has the keyboard now: a name for it, and what is wrong with it, or nothing.
if (!document.hasFocus()) return ["?", "another window has the keyboard"];
const element = document.activeElement;
if (!element || element === document.body) return null;
const owner = element.closest("[data-testid]")?.dataset.testid ?? "?";
const words = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
const name = `${owner} > ${element.localName} "${words}"`;
const ringed = (part) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(part);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
};
if (!ringed(element) && !(element.parentElement && ringed(element.parentElement))) return [name, `no ring shows the keyboard: ${name}`];
const box = element.getBoundingClientRect();
const spots = [0.1, 0.5, 0.9].map((part) =>
  document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part),
);
const seen = spots.some((spot) => spot && (element.contains(spot) || spot.contains(element)));
return [name, seen ? null : `something lies over what has the keyboard: ${name}`];
