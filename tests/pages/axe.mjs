// axe-core in a page: WCAG 2.2 A and AA, and its good practices.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// axe-core itself rather than its builder for Playwright: that one asks for all that passed as well, and takes twice as long.
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page of a tab, in words. The tab's context lets it in: `bypassCSP: true`. */
export async function violations(tab, without = []) {
  await tab.evaluate(source);
  return tab.evaluate(
    async ([values, without]) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
      const options = { runOnly: { type: "tag", values }, rules, resultTypes: ["violations"] };
      const { violations, passes } = await window.axe.run(document, options);
      if (passes.length === 0) return ["axe looked at nothing"];
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => {
          const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
          return `${id} at ${target.join(" ")}: ${why} (${html.slice(0, 120)})`;
        }),
      );
    },
    [tags, without],
  );
}
