// The screen as somebody hears it who walks through its parts, headings and controls: role and name, a line each, parts
// deeper than what they lie in. Of entries that are alike the first one stands for all of them. `part` is given: what is
// heard, and `shut`: what in it is named and has an outline of its own.
const landmarks = { header: "banner", nav: "navigation", main: "main", aside: "complementary", footer: "contentinfo" };
const controls = "a[href], button, input, select, textarea, summary";
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");

function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true" || !node.checkVisibility()) return "";
  return node.getAttribute("aria-label") ?? [...node.childNodes].map(spoken).join(" ");
}

function named(element) {
  const by = element.getAttribute("aria-labelledby");
  const label = element.labels?.[0];
  const own = /^(BUTTON|A|SUMMARY|H[1-6])$/.test(element.tagName) ? spoken(element) : "";
  const words =
    (by && by.split(" ").map((id) => spoken(document.getElementById(id) ?? document.createTextNode(""))).join(" ")) ||
    element.getAttribute("aria-label") ||
    (label ? [...label.childNodes].filter((part) => part !== element).map(spoken).join(" ") : own) ||
    element.title ||
    "";
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\d{1,2}:\d{2}(:\d{2})?/g, "hh:mm")
    .replace(/\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g, "DAY");
}

function roleOf(element) {
  const given = element.getAttribute("role");
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return `heading ${name[1]}`;
  if (given) return given;
  if (["header", "footer"].includes(name) && element.closest("main, section, aside, article, nav")) return null;
  if (landmarks[name]) return landmarks[name];
  if (name === "section") return element.matches("[aria-label], [aria-labelledby]") ? "region" : null;
  if (name === "dialog") return "dialog";
  if (!element.matches(controls)) return null;
  if (name === "a") return "link";
  if (name === "select") return "list box";
  if (name === "textarea") return "text field";
  if (name === "input") return { checkbox: "check box", radio: "radio button" }[element.type] ?? "text field";
  return "button";
}

const lines = [];
const kind = (element) => `${element.localName} ${element.className}`;
function walk(parent, depth) {
  const children = [...parent.children].filter(shown);
  for (const child of children) {
    const row = children.filter((other) => kind(other) === kind(child));
    const many = !child.matches(controls) && (parent.matches("ul, ol, tbody") || row.length > 3);
    if (many && row[0] !== child) continue;
    const role = roleOf(child);
    const heard = role !== null && !["list", "status", "alert", "group", "presentation", "tablist"].includes(role);
    const states = [
      child.ariaCurrent && "current",
      child.ariaExpanded && (child.ariaExpanded === "true" ? "open" : "folded"),
      child.disabled && "disabled",
      (child.ariaSelected === "true" || child.ariaPressed === "true" || child.checked === true) && "chosen",
    ];
    if (heard) lines.push([`${"  ".repeat(depth)}${role}: ${named(child)}`.trimEnd(), ...states.filter(Boolean)].join(", "));
    const before = lines.length;
    if (!child.matches(controls) && !child.matches(shut)) walk(child, heard && !role.startsWith("heading") ? depth + 1 : depth);
    if (many && row.length > 1 && (heard || lines.length > before))
      lines.push(`${"  ".repeat(depth)}… ${row.length} such`);
  }
}
walk(document.querySelector("dialog[open]") ?? document.querySelector(part) ?? document.getElementById("app"), 0);
return lines.join("\n");
