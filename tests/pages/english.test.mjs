// The site in two languages: every page says its language, what is not in it is marked, no message lacks its words, and the
// switch leads to the same page and back.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { address, eachPage, fifth, files, looked, none, openBrowser, pages, root } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser({ bare: true })));
after(() => browser?.close());

const english = pages.filter((page) => page.startsWith("en/"));
const japanese = pages.filter((page) => !page.startsWith("en/"));

test("there are pages in both languages", () => {
  assert.ok(english.length > 0 && japanese.length > 0, `${english.length} English, ${japanese.length} Japanese`);
});

/** Texts with Japanese letters that nothing says to be Japanese. Names and descriptions in drawings hold two languages. */
const unmarked = (tab) =>
  tab.evaluate(() => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    if (document.documentElement.lang !== "en") found.push(`<html lang="${document.documentElement.lang}">`);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!japanese.test(node.data) || parent.closest("script, style, svg title, svg desc")) continue;
      if (parent.closest("[lang]")?.getAttribute("lang") !== "ja") found.push(`not marked: ${node.data.trim().slice(0, 60)}`);
    }
    return found;
  });

test("on English pages every Japanese text is marked", async () => {
  none(await eachPage(browser, english, {}, unmarked));
});

test("on English pages no unit, bracket or mark is Japanese", async () => {
  const look = (tab) =>
    tab.evaluate(() => {
      const wide = /[（）：、。・｜～〜＝％「」　＊△]/u;
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent.closest("script, style, svg title, svg desc")) continue;
        // A title of a page may hold a name that is Japanese.
        if (wide.test(node.data) && parent.closest("[lang]").getAttribute("lang") === "en" && parent.tagName !== "TITLE") {
          found.push(`full-width: ${node.data.trim().slice(0, 60)}`);
        }
      }
      return found;
    });
  none(await eachPage(browser, english, {}, look));
});

const locales = fileURLToPath(new URL("../../site-templates/locales", import.meta.url));
/** Ids of messages: shown where words are wanting. Those of one word may be words. */
const ids = readdirSync(locales)
  .filter((file) => file.endsWith(".ftl"))
  .flatMap((file) => [...readFileSync(join(locales, file), "utf8").matchAll(/^([A-Za-z][\w-]*-[\w-]*) *=/gm)])
  .map(([, id]) => id);

test("no page shows the id of a message", async () => {
  const look = (tab) =>
    tab.evaluate((ids) => {
      const known = new Set(ids);
      const words = document.documentElement.textContent.split(/[^\w-]+/);
      const attributes = [...document.querySelectorAll("[aria-label], [alt], [title], [content]")];
      const said = attributes.flatMap((node) => ["aria-label", "alt", "title", "content"].map((name) => node.getAttribute(name) ?? ""));
      return [...new Set([...words, ...said])].filter((word) => known.has(word)).map((word) => `shows ${word}`);
    }, ids);
  none(await eachPage(browser, looked, {}, look));
});

test("no file holds a mark for those who set the text", () => {
  const marks = /[\ue000-\ue0ff]/;
  const texts = files.filter((file) => /\.(html|svg|csv|json|jsonld|txt|xml|md|css|js)$/.test(file));
  none(texts.filter((file) => marks.test(readFileSync(join(root, file), "utf8"))).map((page) => ({ page, what: "holds a mark" })));
});

test("the switch of languages leads to the same page and back", async () => {
  const look = async (tab, page) => {
    const switches = await tab.locator("header a[hreflang]").evaluateAll((links) =>
      links.map(({ href, hreflang, lang, textContent }) => ({ href, hreflang, lang, words: textContent.trim() })),
    );
    const other = page.startsWith("en/") ? page.slice(3) : `en/${page}`;
    if (switches.length === 0) return existsSync(join(root, other)) ? ["has no switch"] : [];
    const [{ href, hreflang, lang, words }] = switches;
    const expected = page.startsWith("en/") ? ["ja", "日本語"] : ["en", "English"];
    const found = [];
    if (hreflang !== expected[0] || lang !== expected[0] || words !== expected[1]) found.push(`switch says ${hreflang}, ${lang}, ${words}`);
    if (href !== address(other)) found.push(`switch leads to ${href}`);
    return found;
  };
  none(await eachPage(browser, fifth(pages.filter((page) => !/(^|\/)embed\//.test(page))), {}, look));
});
