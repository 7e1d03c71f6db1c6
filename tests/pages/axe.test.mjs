// axe-core finds nothing: WCAG 2.2 A and AA, and its good practices. Every page once; contrast, which takes most of the
// time, of the largest and the smallest page of each kind, light and dark, wide and narrow.
// With KIZASHI_FULL=1 (`./check --full`) every page with contrast, in every way.
import { after, before, test } from "node:test";
import { violations } from "./axe.mjs";
import { eachPage, isFull, none, openBrowser, pages, sample } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

// bypassCSP: axe is put into the page from outside; requests.test.mjs keeps the pages' own policy.
const look = (list, colorScheme, width, without = []) =>
  eachPage(browser, list, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }, (tab) => violations(tab, without));

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
