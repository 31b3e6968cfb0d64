// What axe calls serious or critical. The letters of a paper are drawn on a canvas, and the text over them is clear on
// purpose. Sizes are measured by `faults.js`, which asks for more. `colours` alone: what a theme changes.
async (colours) => {
  const rules = { region: { enabled: false }, "target-size": { enabled: false } };
  const only = colours ? { runOnly: { type: "rule", values: ["color-contrast", "label-content-name-mismatch"] } } : { rules };
  const { violations } = await axe.run(
    { exclude: [["[data-testid=pages]"]] },
    { ...only, resultTypes: ["violations"], preload: false },
  );
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map(({ target }) => target.join(" ")).join("; ")}`);
}
