// A source that wishes its readers ill (tests/hostile): every text of it holds what a browser might run. It is shown as
// text, nothing runs, nothing is asked for, and the pages stay whole.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { nu } from "./nu.mjs";
import { built, eachPage, none, openBrowser } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

const site = built("tests/hostile", "--site-url", "https://example.jp/", "--preview", `"><script>alert(1)</script>`);

// Pages that lead on do so while they are looked at; the Nu HTML checker reads them.
const stays = (page) => !page.endsWith("/old-visits.html");

test("the Nu HTML checker has nothing to say of any page or drawing", () => {
  const names = site.files.filter((file) => /\.(html|svg)$/.test(file) && !site.fragments.includes(file));
  assert.ok(names.length > 20, `${names.length} files`);
  const faults = nu(names.map((name) => site.path(name)), (path) => path.slice(site.root.length + 1));
  // In which language such a page is written, nobody can guess.
  none(faults.filter(({ what }) => !/^warning: This document appears to be written in/.test(what)));
});

test("no script runs and nothing is asked for", async () => {
  const seen = new Map(); // tab: what its page did since it was opened
  const listen = async (tab) => {
    const faults = [];
    seen.set(tab, faults);
    tab.on("dialog", (dialog) => {
      faults.push(`opens a dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    tab.on("pageerror", (error) => faults.push(`script failed: ${error.message}`));
    tab.on("request", (request) => {
      const { protocol } = new URL(request.url());
      if (protocol !== "file:") faults.push(`asks for ${request.url().slice(0, 120)}`);
    });
    tab.on("console", (line) => faults.push(`console ${line.type()}: ${line.text()}`));
  };
  const look = async (tab) => {
    const faults = seen.get(tab).splice(0);
    const found = await tab.evaluate(() => {
      const faults = [];
      const known = (script) => script.type === "application/ld+json" || /\/assets\/site-[0-9a-f]+\.js$/.test(script.src);
      for (const script of document.scripts) if (!known(script)) faults.push(`script: ${script.outerHTML.slice(0, 80)}`);
      for (const data of document.querySelectorAll("script[type='application/ld+json']")) JSON.parse(data.textContent);
      if (document.querySelector("img[src='x'], b[onclick], textarea:not([readonly]), iframe, body style, [onerror], [onmouseover]")) faults.push("markup of the source is in the page");
      for (const link of document.querySelectorAll("a[href]")) {
        if (!["file:", "https:", "http:", "mailto:"].includes(link.protocol)) faults.push(`link: ${link.href.slice(0, 80)}`);
        if (link.protocol === "file:" && link.pathname.includes("passwd")) faults.push(`link: ${link.href}`);
      }
      const hidden = /[\u0000-\u0008\u200b\u202a-\u202e\u2066-\u2069\ue000-\ue003]/u;
      if (hidden.test(document.documentElement.outerHTML)) faults.push("characters that hide or turn text");
      if (document.body.innerText.includes("49")) faults.push("{{ 7*7 }} was computed");
      return faults;
    });
    return [...faults, ...found];
  };
  none(await eachPage(browser, site.pages.filter(stays), { of: site, viewport: { width: 1280, height: 900 } }, look, listen));
});

test("the texts are there to be read", async () => {
  const look = async (tab) => {
    const said = await tab.evaluate(() => document.body.innerText);
    return ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</textarea>", "{{ 7*7 }}"].filter((text) => !said.includes(text));
  };
  none(await eachPage(browser, ["index.html", "indicators/visits.html", "policies/care.html", "pages/letter.html", "embed/visits.single.html"], { of: site }, look));
});

test("320 px wide, nothing runs out of the page", async () => {
  const look = (tab) =>
    tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth}`] : [];
    });
  const list = site.sample.filter((page) => !page.startsWith("en/") && stays(page));
  none(await eachPage(browser, list, { of: site, viewport: { width: 320, height: 800 } }, look));
});
