// Indicators in others' pages: an iframe in a foreign page, a fragment pasted into a bare one, a single file by itself.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { address, fifth, files, fragments, none, openBrowser, root } from "./site.mjs";

let browser;
const scratch = mkdtempSync(join(tmpdir(), "kizashi-embed-"));
before(async () => (browser = await openBrowser()));
after(async () => {
  rmSync(scratch, { recursive: true });
  await browser?.close();
});

const embeds = files.filter((file) => /(^|\/)embed\/[^/.]+\.html$/.test(file));
const singles = files.filter((file) => file.endsWith(".single.html"));

/** Writes a page that somebody else made, and gives its address. */
function foreign(name, body) {
  const path = join(scratch, name);
  writeFileSync(path, `<!doctype html><html lang="ja"><meta charset="utf-8"><title>x</title><body>${body}</body></html>`);
  return pathToFileURL(path).href;
}

for (const [width, script] of [[320, true], [640, true], [320, false]]) {
  test(`in an iframe of ${width} × 400 px, ${script ? "with" : "without"} script`, async () => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 }, javaScriptEnabled: script });
    const tab = await context.newPage();
    const faults = [];
    for (const page of width === 320 && script ? embeds : fifth(embeds)) {
      const frame = `<iframe src="${address(page)}" width="${width}" height="400" style="border:0" title="x"></iframe>`;
      await tab.goto(foreign(`frame-${width}.html`, frame), { waitUntil: "load" });
      const inside = tab.frames()[1];
      const seen = await inside.evaluate(() => {
        const root = document.documentElement;
        const charts = [...document.querySelectorAll("svg.plot")].map((svg) => svg.getBoundingClientRect()).filter((box) => box.width > 0);
        const links = [...document.querySelectorAll("a")].map((link) => [link.target, link.getBoundingClientRect().height]);
        return { over: root.scrollWidth - root.clientWidth, charts: charts.map((box) => [box.top, box.width]), links };
      });
      if (seen.over > 0) faults.push({ page, what: `is ${seen.over} px too wide` });
      if (seen.charts.length === 0) faults.push({ page, what: "shows no chart" });
      // What it is about and at least the upper half of the chart are seen at once.
      if (seen.charts.some(([top], at) => at === 0 && top > 250)) faults.push({ page, what: `its chart begins ${seen.charts[0][0]} px down` });
      if (seen.charts.some(([, chart]) => chart > width)) faults.push({ page, what: "its chart is wider than the frame" });
      for (const [target] of seen.links) if (target !== "_top") faults.push({ page, what: `a link stays in the frame` });
    }
    await context.close();
    assert.ok(embeds.length > 0);
    none(faults);
  });
}

test("a link in an iframe leads the whole page to the indicator", async () => {
  const tab = await browser.newPage();
  await tab.goto(foreign("link.html", `<iframe src="${address(embeds[0])}" width="640" height="800"></iframe>`));
  await tab.frames()[1].locator(".more a").click();
  await tab.waitForURL(address(embeds[0].replace("embed/", "indicators/")));
  await tab.close();
});

test("a fragment pasted into a bare page shows its chart and its table", async () => {
  const tab = await browser.newPage();
  const faults = [];
  for (const page of fragments) {
    const html = readFileSync(join(root, page), "utf8");
    // Its pictures are put beside it by their names.
    for (const [, name] of html.matchAll(/<img src="([^"]+)"/g)) {
      const folder = page.replace(/embed\/.*/, "charts/");
      writeFileSync(join(scratch, name), readFileSync(join(root, folder, name)));
    }
    await tab.goto(foreign("fragment.html", html), { waitUntil: "load" });
    const seen = await tab.evaluate(() => ({
      images: [...document.images].map((image) => [image.naturalWidth, image.alt.length]),
      rows: document.querySelectorAll("tbody tr").length,
      empty: [...document.querySelectorAll("h2, h3, p, caption, figcaption, th")].filter((node) => !node.textContent.trim()).map((node) => node.localName),
      marks: /[\ue000-\uf8ff]/.test(document.body.textContent),
    }));
    if (seen.images.some(([width]) => width === 0)) faults.push({ page, what: "its picture is not shown" });
    if (seen.images.some(([, alt]) => alt < 20 || alt > 500)) faults.push({ page, what: "its picture is not said, or at length" });
    if (seen.rows === 0) faults.push({ page, what: "has no table" });
    if (seen.empty.length > 0) faults.push({ page, what: `has empty ${[...new Set(seen.empty)].join(", ")}` });
    if (seen.marks) faults.push({ page, what: "holds marks" });
  }
  await tab.close();
  none(faults);
});

for (const script of [true, false]) {
  test(`a single file, alone in a folder, asks for nothing, ${script ? "with" : "without"} script`, async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 }, javaScriptEnabled: script });
    const tab = await context.newPage();
    const faults = [];
    let requests = [];
    tab.on("request", (request) => requests.push(request.url()));
    tab.on("console", (line) => requests.push(`console: ${line.text()}`));
    for (const page of script ? singles : fifth(singles)) {
      const path = join(scratch, "alone.html");
      writeFileSync(path, readFileSync(join(root, page)));
      requests = [];
      await tab.goto(pathToFileURL(path).href, { waitUntil: "load" });
      for (const request of requests.slice(1)) faults.push({ page, what: `asks for ${request}` });
      const seen = await tab.evaluate(() => ({
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        font: getComputedStyle(document.querySelector("h1")).fontSize,
        family: getComputedStyle(document.body).fontFamily,
        charts: [...document.querySelectorAll("svg.plot")].filter((svg) => svg.getBoundingClientRect().width > 0).length,
        dead: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => !/^(https?:|mailto:|#)/.test(href)),
      }));
      if (seen.over > 0) faults.push({ page, what: `is ${seen.over} px too wide` });
      // The house's headings at the width of a phone and wider; a browser's own are bold and of twice the text's size.
      if (!["24px", "32px"].includes(seen.font) || !seen.family.includes("Noto Sans JP")) faults.push({ page, what: `its title is ${seen.font}: the style is not used` });
      if (seen.charts === 0) faults.push({ page, what: "shows no chart" });
      if (seen.dead.length > 0) faults.push({ page, what: `leads to ${seen.dead[0]}` });
    }
    await context.close();
    none(faults);
  });
}
