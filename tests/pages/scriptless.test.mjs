// Without JavaScript all the text is there, and no control is shown that would do nothing.
import { after, before, test } from "node:test";
import { eachPage, isFull, none, openBrowser, pages, sample } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

const options = (javaScriptEnabled) => ({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });

// The protocol's own evaluation works in a page whose scripts are off.
const words = (tab) => tab.evaluate(() => (document.querySelector("main") ?? document.body).innerText.replace(/\s+/g, " ").trim());

test("every word that is shown with scripts is shown without them", async () => {
  const list = isFull ? pages : sample;
  const withScripts = new Map();
  none(await eachPage(browser, list, options(true), async (tab, page) => (withScripts.set(page, await words(tab)), [])));
  const look = async (tab, page) => {
    const shown = new Set((await words(tab)).split(" "));
    const controls = await tab.evaluate(() => [...document.querySelectorAll("button, input, select, summary")].map((control) => control.innerText.trim()));
    // What scripts add are controls alone: their words are those of buttons and fields.
    const added = withScripts.get(page).split(" ").filter((word) => !shown.has(word));
    const missing = added.filter((word) => word.length > 12 && !controls.some((control) => control.includes(word)));
    return missing.length > 5 ? [`missing: ${missing.slice(0, 5).join(" ")}`] : [];
  };
  none(await eachPage(browser, list, options(false), look));
});

test("no control is shown that does nothing", async () => {
  const look = (tab) =>
    tab.evaluate(() => {
      const controls = [...document.querySelectorAll("button, input, select, textarea, [role=button]")];
      const shown = controls.filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest("form[action]"));
      // A field that only holds a text to be copied is of use without scripts.
      const dead = shown.filter((control) => !(control.readOnly && control.value));
      return dead.map((control) => `a control without use: ${control.outerHTML.slice(0, 100)}`);
    });
  none(await eachPage(browser, sample, options(false), look));
});
