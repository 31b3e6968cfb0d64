// Looks over the screen that stands in this frame, in every language and every theme, with letters of twice the size and
// 320 px wide, and tells what is wrong. Each language meets each theme over the screens, not on every one: names and
// lengths hang on the language, contrasts on the theme, and nothing on the two together.
const [faultsSource, focusSource, barriersSource, turn, done] = arguments;
const languages = ["vi", "en", "de"];
const themes = ["light", "dark", "contrast"];
const told = new Map();
/** One fault is told once, with where it was seen first. */
const tell = (where, sentences) => {
  for (const sentence of sentences) if (!told.has(sentence)) told.set(sentence, `${where}: ${sentence}`);
};
const painted = () =>
  document.fonts.ready.then(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
const faults = new Function(faultsSource);
const focus = new Function(focusSource);
const barriers = new Function("colours", `return (${barriersSource})(colours)`);

async function wear(language, theme, textPercent, width) {
  frameElement.style.width = `${width}px`;
  await window.dress({ language, theme, textPercent });
  await painted();
}

/** Everything that the tab key reaches, one after the other; of a long list or table the first rows. */
function ringless() {
  const here = document.activeElement;
  const room = document.querySelector("dialog[open]") ?? document;
  const found = [];
  for (const target of room.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    if (target.closest("tr:nth-child(n + 4), li:nth-child(n + 7)")) continue;
    if (target.disabled || target.tabIndex < 0 || !target.checkVisibility({ visibilityProperty: true })) continue;
    target.focus();
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (document.activeElement !== target) continue;
    const [, fault] = focus() ?? [];
    if (fault) found.push(fault);
  }
  if (here instanceof HTMLElement) here.focus({ preventScroll: true });
  return found;
}

async function lookOver() {
  // Everything is laid out and measured as ever; only nothing is painted, which takes most of the time.
  frameElement.style.visibility = "hidden";
  for (const [at, language] of languages.entries()) {
    const theme = themes[(at + turn) % themes.length];
    await wear(language, theme, 100, 1366);
    tell(`${language}, ${theme}`, faults());
    const first = at === turn % languages.length;
    tell(`${language}, ${theme}`, await barriers(!first));
    if (first) tell(`${language}, keyboard`, ringless());
    await wear(language, theme, 200, 1366);
    tell(`${language}, 200 %`, faults(true));
    await wear(language, theme, 100, 320);
    tell(`${language}, 320 px`, faults(true));
  }
  // A language that is longer than all of ours: what it breaks, the next sentence or the next language breaks.
  await wear("pseudo", "light", 100, 1366);
  tell("pseudo", faults(false, true));
  frameElement.style.visibility = "";
  return [...told.values()];
}

lookOver().then(done, (problem) => done([`${problem} ${problem.stack}`]));
