// A page asks for nothing but its own files, and says nothing on the console.
import { after, before, test } from "node:test";
import { built, eachPage, none, openBrowser, pages } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

async function silent(list, of) {
  const seen = new Map(); // tab: what its page did since it was opened
  const listen = async (tab) => {
    const faults = [];
    seen.set(tab, faults);
    tab.on("request", (request) => {
      const { protocol } = new URL(request.url());
      if (!["file:", "data:", "blob:"].includes(protocol)) faults.push(`asks for ${request.url().slice(0, 120)}`);
    });
    tab.on("requestfailed", (request) => faults.push(`could not load ${request.url().slice(-80)}`));
    tab.on("pageerror", (error) => faults.push(`script failed: ${error.message}`));
    tab.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) faults.push(`console ${line.type()}: ${line.text()}`);
    });
  };
  const look = async (tab) => {
    // What waits to be seen (loading="lazy") is asked for now.
    await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await tab.waitForTimeout(50);
    return seen.get(tab).splice(0);
  };
  none(await eachPage(browser, list, { ...of, viewport: { width: 1280, height: 900 } }, look, listen));
}

test("no request leaves the site, nothing fails, the console is silent", () => silent(pages, {}));

// What pages say of themselves to programs stands in blocks of data, of which the policy on scripts says nothing.
test("the same where it is known at which address the site will stand", () => {
  const placed = built("indicators", "--site-url", "https://example.jp/plan");
  return silent(placed.sample, { of: placed });
});
