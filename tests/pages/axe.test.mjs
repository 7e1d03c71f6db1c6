// axe-core finds nothing: WCAG 2.2 A and AA, and its good practices. Every page once; contrast, which takes most of the
// time, of the largest and the smallest page of each kind, light and dark, wide and narrow.
// With KIZASHI_FULL=1 (`./check --full`) every page with contrast, in every way.
import AxeBuilder from "@axe-core/playwright";
import { after, before, test } from "node:test";
import { eachPage, isFull, none, openBrowser, pages, sample } from "./site.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

const violations = (without) => async (tab) => {
  // Legacy: without a blank tab for each page, which takes as long as the checks. It leaves out frames of other hosts.
  const axe = new AxeBuilder({ page: tab }).setLegacyMode(true).withTags(tags).disableRules(without);
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
      return `${id} at ${target.join(" ")}: ${why} (${html.slice(0, 120)})`;
    }),
  );
};

// bypassCSP: axe is put into the page from outside; requests.test.mjs keeps the pages' own policy.
const look = (list, colorScheme, width, without = []) =>
  eachPage(browser, list, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, violations(without));

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 1280],
  ["light", 375],
  ["dark", 375],
]) {
  test(`axe: ${isFull ? "every page" : "each kind"}, ${colorScheme}, ${width} px`, async () => {
    none(await look(isFull ? pages : sample, colorScheme, width));
  });
}

test("axe: every page, without contrast", { skip: isFull }, async () => none(await look(pages, "light", 1280, ["color-contrast"])));
