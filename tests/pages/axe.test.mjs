// axe-core finds nothing: WCAG 2.2 A and AA, and its good practices.
import AxeBuilder from "@axe-core/playwright";
import { after, before, test } from "node:test";
import { eachPage, none, openBrowser, pages, sample } from "./site.mjs";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

const violations = async (tab) => {
  const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
      return `${id} at ${target.join(" ")}: ${why} (${html.slice(0, 120)})`;
    }),
  );
};

// bypassCSP: axe is put into the page from outside; requests.test.mjs keeps the pages' own policy.
for (const [name, list, colorScheme, width] of [
  ["every page, light, 1280 px", pages, "light", 1280],
  ["one of each kind, dark, 1280 px", sample, "dark", 1280],
  ["one of each kind, light, 375 px", sample, "light", 375],
  ["one of each kind, dark, 375 px", sample, "dark", 375],
]) {
  test(`axe: ${name}`, async () => {
    none(await eachPage(browser, list, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, violations));
  });
}
