// Charts as they come out in a browser: described, legible, nothing outside or on top of each other.
import { after, before, describe, test } from "node:test";
import { apart, drawings, legible, told, within } from "./drawings.mjs";
import { eachPage, fifth, looked, none, openBrowser, sample } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

test("every drawing that is no ornament is an image with a title and a description", async () => {
  const look = (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll("svg:not(svg svg):not([aria-hidden=true])")].flatMap((svg, at) => {
        const name = `svg ${at + 1} ${svg.getAttribute("class") ?? ""}`;
        const child = (tag) => [...svg.children].find((node) => node.localName === tag)?.textContent.trim();
        const faults = [];
        if (svg.getAttribute("role") !== "img") faults.push(`${name}: role is ${svg.getAttribute("role")}, not img`);
        if (!child("title")) faults.push(`${name}: no title`);
        if (!child("desc")) faults.push(`${name}: no desc`);
        return faults;
      }),
    );
  // Without JavaScript: with it, a chart becomes a group whose points can be walked.
  none(await eachPage(browser, looked, { javaScriptEnabled: false }, look));
});

for (const width of [320, 375, 1280]) {
  describe(`chart text, ${width} px`, () => {
    const measured = []; // { page, drawing }
    before(async () => {
      const look = async (tab, page) => {
        for (const drawing of await tab.evaluate(drawings)) measured.push({ page, drawing });
        return [];
      };
      none(await eachPage(browser, width === 375 ? fifth(looked) : looked, { viewport: { width, height: 900 } }, look));
    });
    const over = (check) =>
      none(measured.flatMap(({ page, drawing }) => told(drawing, check(drawing)).map((what) => ({ page, what }))));

    test("is at least 14 px high", () => over((drawing) => legible(drawing)));
    test("lies within its drawing", () => over(within));
    test("does not lie on other text", () => over((drawing) => apart(drawing)));
  });
}

test("chart text is at least 10.5 pt high on paper", async () => {
  const look = async (tab) => {
    await tab.emulateMedia({ media: "print" });
    return (await tab.evaluate(drawings)).flatMap((drawing) => told(drawing, legible(drawing)));
  };
  // 680 px: A4 less 15 mm on either side.
  none(await eachPage(browser, sample, { viewport: { width: 680, height: 960 } }, look));
});
