// The table of all indicators on screen, by keyboard and on paper; what readers take along from an indicator; the feed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { address, eachPage, files, none, openBrowser, pages, root } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

const tables = pages.filter((page) => /^([a-z]{2}\/)?table\.html$/.test(page));
const indicator = pages.find((page) => /^indicators\//.test(page));

async function open(page, options = {}, prepare = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  await prepare(tab, context);
  await tab.goto(address(page));
  return tab;
}

for (const width of [320, 375, 1280]) {
  test(`names and years stay in sight while the table moves by keyboard, ${width} px`, async () => {
    // One tab at a time: in one behind another nothing scrolls.
    const faults = [];
    for (const page of tables) {
      const tab = await open(page, { viewport: { width, height: 400 }, reducedMotion: "reduce" });
      const regions = await tab.$$("[role=region]");
      if (regions.length === 0) faults.push({ page, what: "no region" });
      for (const region of regions) faults.push(...(await moved(tab, region)).map((what) => ({ page, what })));
      await tab.context().close();
    }
    none(faults);
  });
}

/** What is wrong with a region when it is moved by the arrow keys. */
async function moved(tab, region) {
  const facts = () =>
    region.evaluate((node) => {
      const at = (part) => node.querySelector(part).getBoundingClientRect();
      const box = node.getBoundingClientRect();
      return {
        x: node.scrollLeft,
        y: node.scrollTop,
        moreX: node.scrollWidth - node.clientWidth,
        moreY: node.scrollHeight - node.clientHeight,
        name: at("tbody th").left - box.left,
        head: at("thead th").top - box.top,
        first: node.querySelector("tbody th").offsetWidth / node.clientWidth,
        label: node.getAttribute("aria-label"),
      };
    });
  const faults = [];
  await region.focus();
  const { moreX, moreY, first, label, head: above } = await facts();
  if (!label) faults.push("a region has no name");
  if (first > 0.6) faults.push(`the names take ${Math.round(first * 100)} % of ${label}`);
  for (let press = 0; press < 4; press++) await tab.keyboard.press("ArrowRight");
  for (let press = 0; press < 4; press++) await tab.keyboard.press("ArrowDown");
  await tab.waitForTimeout(300);
  const { x, y, name, head } = await facts();
  if (moreX > 4 && x === 0) faults.push(`${label} does not move sideways`);
  if (moreY > 4 && y === 0) faults.push(`${label} does not move down`);
  if (Math.abs(name) > 1) faults.push(`the names of ${label} moved by ${name}`);
  // Above the years stands the caption, which moves out of sight first.
  if (Math.abs(head - Math.max(0, above - y)) > 1) faults.push(`the years of ${label} moved by ${head}`);
  return faults;
}

const paper = () => existsSync("/usr/bin/pdftotext");

test("on paper the table lies across and each sheet repeats the years", { skip: !paper() }, async () => {
  for (const page of tables) {
    const tab = await open(page);
    // The longest table, and many times as long.
    const head = await tab.evaluate(() => {
      const bodies = [...document.querySelectorAll("tbody")].sort((a, b) => b.rows.length - a.rows.length);
      for (const other of document.querySelectorAll("section")) if (!other.contains(bodies[0])) other.remove();
      const rows = [...bodies[0].rows];
      for (let time = 0; time < 7; time++) for (const row of rows) bodies[0].append(row.cloneNode(true));
      return bodies[0].parentElement.tHead.rows[0].cells[0].textContent;
    });
    const file = join(mkdtempSync(join(tmpdir(), "kizashi-")), "table.pdf");
    writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
    const facts = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    const [, sheets] = /Pages:\s+(\d+)/.exec(facts);
    const [, wide, high] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts);
    assert.ok(Number(wide) > Number(high), `${page}: ${wide} x ${high}`);
    const texts = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, Number(sheets));
    assert.ok(texts.length > 2, `${texts.length} sheets`);
    for (const [at, words] of texts.entries()) assert.match(words, new RegExp(`${head}.*\\S`), `${page}, sheet ${at + 1}`);
    await tab.context().close();
  }
});

test("on paper nothing of the table is cut off, and no text is below 10.5 pt", async () => {
  for (const page of tables) {
    // A4 across less its margins, at 96 px an inch.
    const tab = await open(page, { viewport: { width: 1031, height: 700 } });
    await tab.emulateMedia({ media: "print" });
    const faults = await tab.evaluate(() => {
      const faults = [];
      for (const table of document.querySelectorAll("table"))
        if (table.getBoundingClientRect().right > innerWidth + 1) faults.push(`${table.caption.textContent}: too wide`);
      for (const node of document.querySelectorAll("main *")) {
        const shown = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()) && node.checkVisibility() && !node.closest(".vh, nav");
        if (shown && parseFloat(getComputedStyle(node).fontSize) < 13.99) faults.push(`${node.localName} "${node.textContent.trim().slice(0, 20)}" ${getComputedStyle(node).fontSize}`);
      }
      return faults;
    });
    assert.deepEqual(faults, [], page);
    await tab.context().close();
  }
});

const press = async (tab, kind) => {
  await tab.focus(`[data-copy=${kind}]`);
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => document.querySelector(".copies [role=status]").textContent !== "");
};

test("the buttons copy link, citation and embed code, by keyboard, and say so", async () => {
  const tab = await open(indicator, {}, (_, context) => context.grantPermissions(["clipboard-read", "clipboard-write"]));
  const { copied, title } = await tab.evaluate(() => ({
    copied: document.querySelector("[data-copied]").dataset.copied,
    title: document.querySelector("h1").textContent,
  }));
  const id = indicator.slice("indicators/".length);
  const expected = { link: [address(indicator)], citation: [title, address(indicator)], embed: ["<iframe ", address(`embed/${id}`)] };
  for (const [kind, parts] of Object.entries(expected)) {
    await press(tab, kind);
    const clipboard = await tab.evaluate(() => navigator.clipboard.readText());
    for (const part of parts) assert.ok(clipboard.includes(part), `${kind}: ${clipboard}`);
    assert.equal(await tab.textContent(".copies [role=status]"), copied);
    assert.equal(await tab.evaluate(() => document.activeElement.dataset.copy), kind, "the focus stays");
  }
  // From the disk a drawing cannot be read: its address is copied.
  await press(tab, "image");
  assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /\/charts\/[^/]+\.(png|svg)$/);
  await tab.context().close();
});

test("from a server the picture itself is copied", async () => {
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png" };
  const server = createServer((request, answer) => {
    const file = join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (!existsSync(file)) return answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const context = await browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/${indicator}`);
  await press(tab, "image");
  const size = await tab.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const { width, height } = await createImageBitmap(await item.getType("image/png"));
    return [width, height];
  });
  assert.ok(size[0] >= 600 && size[1] >= 300, size.join(" x "));
  await context.close();
  await new Promise((done) => server.close(done));
});

test("where there is no clipboard the text is shown and selected", async () => {
  const hide = (tab) => tab.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  const tab = await open(indicator, {}, hide);
  await press(tab, "citation");
  const { chosen, value, said } = await tab.evaluate(() => {
    const field = document.activeElement;
    const { selectionStart, selectionEnd, value, readOnly } = field;
    const box = document.querySelector("[data-chosen]");
    return {
      chosen: readOnly && value.slice(selectionStart, selectionEnd),
      value: document.getElementById("citation").value,
      said: box.querySelector("[role=status]").textContent === box.dataset.chosen,
    };
  });
  assert.ok(said && value.length > 20);
  assert.equal(chosen, value);
  await tab.context().close();
});

test("without JavaScript there are no buttons, and the texts are there", async () => {
  const look = async (tab) =>
    tab.evaluate(() => {
      const faults = [...document.querySelectorAll("button")].filter((node) => node.checkVisibility()).map((node) => `button ${node.textContent}`);
      document.querySelector(".share summary").click();
      for (const id of ["citation", "embed"]) {
        const field = document.getElementById(id);
        if (!field.checkVisibility() || field.value.length < 20) faults.push(`no text in ${id}`);
      }
      return faults;
    });
  none(await eachPage(browser, pages.filter((page) => /^([a-z]{2}\/)?indicators\//.test(page)).slice(0, 6), { javaScriptEnabled: false }, look));
});

test("a browser reads each feed as XML with everything that Atom asks for", async () => {
  const feeds = files.filter((file) => /(^|\/)feed\.xml$/.test(file));
  assert.ok(feeds.length > 0);
  const tab = await open(indicator);
  for (const feed of feeds) {
    const faults = await tab.evaluate((xml) => {
      const page = new DOMParser().parseFromString(xml, "application/xml");
      if (page.querySelector("parsererror")) return [page.querySelector("parsererror").textContent];
      const ns = "http://www.w3.org/2005/Atom";
      const own = (node, name) => [...node.children].filter((child) => child.namespaceURI === ns && child.localName === name);
      const faults = [];
      const needs = (node, names) => {
        for (const name of names) if (own(node, name).length !== 1) faults.push(`${own(node, name).length} ${name} in ${node.localName}`);
        const date = own(node, "updated")[0]?.textContent ?? "";
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date) || Number.isNaN(Date.parse(date))) faults.push(`updated ${date}`);
      };
      needs(page.documentElement, ["id", "title", "updated", "author"]);
      const entries = own(page.documentElement, "entry");
      for (const entry of entries) needs(entry, ["id", "title", "updated", "content"]);
      const dates = entries.map((entry) => Date.parse(own(entry, "updated")[0].textContent));
      if (dates.some((date, at) => at > 0 && date > dates[at - 1])) faults.push("not the newest first");
      return faults;
    }, readFileSync(join(root, feed), "utf8"));
    assert.deepEqual(faults, [], feed);
  }
  await tab.context().close();
});
