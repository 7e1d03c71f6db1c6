// What a reader's screen, finger and printer meet.
import { after, before, test } from "node:test";
import { eachPage, fifth, looked, none, openBrowser, sample, sitePages } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

for (const javaScriptEnabled of [true, false]) {
  test(`no page scrolls sideways, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async () => {
    const look = async (tab) => {
      const faults = [];
      for (const width of [320, 375, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        const wide = await tab.evaluate(() => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const scrolls = (node) => /auto|scroll|hidden|clip/.test(getComputedStyle(node).overflowX);
          const inScroller = (node) => {
            for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true;
            return false;
          };
          const out = [...document.body.querySelectorAll("*")].filter(
            (node) => node.getBoundingClientRect().right > room + 0.5 && !inScroller(node),
          );
          const names = out.slice(0, 3).map((node) => `<${node.tagName.toLowerCase()} class="${node.getAttribute("class") ?? ""}">`);
          return `${document.documentElement.scrollWidth} px: ${names.join(" ")}`;
        });
        if (wide) faults.push(`wider than ${width} px, at ${wide}`);
      }
      return faults;
    };
    none(await eachPage(browser, javaScriptEnabled ? looked : fifth(looked), { javaScriptEnabled, viewport: { width: 1280, height: 800 } }, look));
  });
}

for (const width of [375, 1280]) {
  test(`targets in navigation and cards are at least 24 px high, ${width} px`, async () => {
    const look = (tab) =>
      tab.evaluate(() =>
        [...document.querySelectorAll(":is(nav, .card, .cards) :is(a, button, summary, input, select)")]
          .filter((node) => node.checkVisibility({ visibilityProperty: true }))
          .map((node) => [node.getBoundingClientRect().height, node.textContent.trim().slice(0, 30) || node.outerHTML.slice(0, 60)])
          .filter(([height]) => height > 0 && height < 23.99)
          .map(([height, name]) => `target "${name}" is ${height.toFixed(1)} px high`),
      );
    none(await eachPage(browser, sample, { viewport: { width, height: 900 } }, look));
  });
}

test("the skip link comes first and works", async () => {
  const look = async (tab) => {
    const faults = [];
    await tab.keyboard.press("Tab");
    const first = await tab.evaluate(() => {
      const link = document.activeElement;
      const href = link.getAttribute("href") ?? "";
      const target = href.startsWith("#") ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
      const { top, left, width, height } = link.getBoundingClientRect();
      const seen = width > 1 && height > 1 && top >= 0 && left >= 0 && top < innerHeight && left < innerWidth;
      return { name: link.outerHTML.slice(0, 80), leads: Boolean(target?.closest("main")), seen };
    });
    if (!first.leads) return [`first in tab order is no skip link to main: ${first.name}`];
    if (!first.seen) faults.push("the skip link is not to be seen when it has the focus");
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    const before = await tab.evaluate(() => {
      const now = document.activeElement;
      const place = document.querySelector("main").compareDocumentPosition(now);
      return now !== document.body && place & Node.DOCUMENT_POSITION_PRECEDING ? now.outerHTML.slice(0, 80) : null;
    });
    if (before) faults.push(`after the skip link, Tab leads to what stands before main: ${before}`);
    return faults;
  };
  none(await eachPage(browser, sitePages, { viewport: { width: 1280, height: 900 } }, look));
});

test("print: dark on white in either scheme, text of 10.5 pt or more", async () => {
  const look = async (tab) => {
    await tab.emulateMedia({ media: "print", colorScheme: "dark" });
    return tab.evaluate(() => {
      const faults = [];
      const white = (colour) => ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(colour);
      for (const node of [document.documentElement, document.body, document.querySelector("main") ?? document.body]) {
        const { backgroundColor, color } = getComputedStyle(node);
        const name = node.tagName.toLowerCase();
        if (!white(backgroundColor)) faults.push(`printed ${name} has the background ${backgroundColor}`);
        if (color.match(/[\d.]+/g).slice(0, 3).some((part) => part > 96)) faults.push(`printed ${name} has the text colour ${color}`);
      }
      // 10.5 pt are 14 px. Chart text scales with its drawing: charts.test.mjs.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (!text || node.closest("svg, script, style, template") || !node.checkVisibility({ visibilityProperty: true })) continue;
        const { width, height } = node.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(node).fontSize);
        if (size < 13.95 && width > 1 && height > 1) faults.push(`printed at ${size} px: "${text.slice(0, 30)}"`);
      }
      return faults;
    });
  };
  // 680 px: A4 less 15 mm on either side.
  none(await eachPage(browser, sample, { viewport: { width: 680, height: 960 } }, look));
});
