// The built site, and a browser to open it in. Nothing is served: pages are opened from the disk, as a reader may do.
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The folder of the site: KIZASHI_SITE, or `output` of this project. */
export const root = resolve(process.env.KIZASHI_SITE ?? fileURLToPath(new URL("../../output", import.meta.url)));
if (!existsSync(join(root, "index.html"))) throw new Error(`no site in ${root}: build one, or set KIZASHI_SITE`);

/** Every file of the site, relative to its root, with "/" between the parts. */
export const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.path, entry.name)).split(sep).join("/"))
  .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
  .sort();

/** `embed/ID.fragment.html` is pasted into another page: it is not a page, and its rules are its own. */
export const fragments = files.filter((file) => file.endsWith(".fragment.html"));
export const pages = files.filter((file) => file.endsWith(".html") && !fragments.includes(file));
/** Pages that stand in the site's own navigation; those of `embed/` are shown inside others' pages. */
export const sitePages = pages.filter((page) => !/(^|\/)embed\//.test(page));

/** The largest and the smallest page of each kind (`indicators/*`, `en/indicators/*`, …): for what is slow to test. */
export const sample = (() => {
  const kinds = new Map();
  for (const page of pages) {
    const kind = page.replace(/(indicators|policies|departments|briefings|embed)\/[^/]*?((\.single)?\.html)$/, "$1/*$2");
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  const size = (page) => statSync(join(root, page)).size;
  return [...kinds.values()].flatMap((list) => {
    const bySize = list.sort((a, b) => size(a) - size(b));
    return [...new Set([bySize.at(-1), bySize[0]])];
  });
})();

export const address = (page) => pathToFileURL(join(root, page)).href;

/** Chromium, without its own calls to the network. KIZASHI_CHROMIUM names another binary. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.KIZASHI_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/**
 * Opens each page in a context with `options` and gathers what `look(tab, page)` returns: a list of faults, in words.
 * Two tabs work at once, each going from page to page; `prepare(tab)` runs once for each.
 */
export async function eachPage(browser, list, options, look, prepare = async () => {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const queue = [...list];
  const faults = [];
  const work = async () => {
    const tab = await context.newPage();
    await prepare(tab);
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        await tab.goto(address(page), { waitUntil: "load" });
        for (const what of await look(tab, page)) faults.push({ page, what });
      } catch (error) {
        faults.push({ page, what: `could not be looked at: ${error.message.split("\n")[0]}` });
      }
    }
  };
  await Promise.all([work(), work()]);
  await context.close();
  return faults;
}

/** Fails with every fault, one line each; a fault that many pages share is told once, with where. */
export function none(faults) {
  const pagesOf = new Map();
  for (const { page, what } of faults) pagesOf.set(what, [...(pagesOf.get(what) ?? []), page]);
  const lines = [...pagesOf].map(([what, list]) => {
    const where = [...new Set(list)].sort();
    const more = where.length > 4 ? ` and ${where.length - 4} more` : "";
    return `  ${where.slice(0, 4).join(", ")}${more}: ${what}`;
  });
  if (lines.length > 0) assert.fail(`${lines.length} kinds of fault, ${faults.length} in all:\n${lines.sort().slice(0, 200).join("\n")}`);
}
