// The index: filters and search with a script, the same list in order without, by keyboard, and on paper.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { address, openBrowser, pages, root } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

/** A tab with the index, or with it in a state that an address says. */
async function opened(state = "", { page = "index.html", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const tab = await context.newPage();
  await tab.goto(page.includes(":") ? page + state : address(page) + state);
  return tab;
}

/** What is to be seen: the indicators without repetition, what the live line says, and which policies are there. */
const seen = (tab) =>
  tab.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility({ visibilityProperty: true }));
    const links = [...new Set(shown(".card a").map((link) => link.getAttribute("href")))];
    return {
      links,
      policies: shown(".of-policy h2").length,
      said: document.querySelector("[role=status]")?.textContent,
      state: decodeURIComponent(location.hash),
    };
  });
/** The number in the live line. */
const told = ({ said }) => Number(/\d+/.exec(said)?.[0] ?? 0);
const field = "#q";
/** Typing waits a moment before it searches. */
async function search(tab, words) {
  await tab.fill(field, words);
  await tab.waitForFunction((words) => (new URLSearchParams(location.hash.slice(1)).get("q") ?? "") === words.trim(), words);
  return seen(tab);
}
/** What is to be seen becomes this, sooner or later: browsers tell of steps through the history in their own time. */
async function becomes(tab, expected) {
  for (let tries = 0; tries < 60 && !isDeepStrictEqual(await seen(tab), expected); tries += 1) await tab.waitForTimeout(50);
  assert.deepEqual(await seen(tab), expected);
}
/** The indicators of the page by what stands in the attributes of their cards, with every policy that shows them. */
const cards = (tab) =>
  tab.evaluate(() => {
    const all = [...document.querySelectorAll(".card")].map((node) => ({
      href: node.querySelector("a").getAttribute("href"),
      title: node.querySelector("h3, h4").textContent,
      policy: node.closest(".of-policy").querySelector("h2").lastChild.textContent,
      ...node.dataset,
    }));
    const own = all.filter((card, at) => all.findIndex((other) => other.href === card.href) === at);
    return own.map((card) => ({ ...card, policies: all.filter(({ href }) => href === card.href).map(({ policy }) => policy) }));
  });

test("without a script every card stands in order and each filter leads somewhere", async () => {
  const tab = await opened("", { javaScriptEnabled: false });
  const found = await tab.evaluate(() => {
    const list = (selector) => [...document.querySelectorAll(selector)];
    return {
      seen: list(".card").filter((node) => node.checkVisibility()).length,
      all: list(".card").filter((node) => !node.closest(".context:not([open])")).length,
      closed: list(".context:not([open])").length,
      alone: list(".of-policy:not(:has(.cards .card:not(.context *))) .context:not([open])").length,
      numbers: list(".policy .n").map((node) => Number(node.textContent)),
      fields: list("form.find :is(input, select, button)").filter((node) => node.checkVisibility()).length,
      places: list(".sum a, .find a").map((link) => link.getAttribute("href")),
      missing: list('.sum a, .find a[href^="#"]').filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).length,
      counts: list(".sum a").map((link) => [Number(link.querySelector("b").textContent), link.getAttribute("href").slice(1)])
        .map(([count, id]) => [count, document.getElementById(id).nextElementSibling.children.length]),
    };
  });
  assert.ok(found.all > 20 && found.seen === found.all, `${found.seen} of ${found.all} cards`);
  assert.ok(found.closed > 0 && found.alone === 0, "context is closed, but not where there is nothing else");
  assert.deepEqual(found.numbers, found.numbers.map((_, at) => at + 1));
  assert.equal(found.fields, 0, "fields that only work with a script");
  assert.equal(found.missing, 0, "filters that lead to no place");
  assert.ok(found.places.some((href) => href.startsWith("departments/")) && found.places.some((href) => href.startsWith("#level=")));
  for (const href of found.places.filter((href) => !href.startsWith("#"))) assert.ok(existsSync(join(root, href)), href);
  for (const [count, listed] of found.counts) assert.equal(listed, count, "a tile and the list it leads to");
  await tab.context().close();
});

test("each filter shows what its attributes say, and they combine", async () => {
  const tab = await opened();
  const all = await cards(tab);
  assert.equal(told(await seen(tab)), all.length);
  for (const key of ["department", "judgement", "level"]) {
    const values = await tab.$$eval(`#by-${key} option`, (options) => options.map((option) => option.value).filter(Boolean));
    assert.ok(values.length > 1, key);
    for (const value of values) {
      await tab.selectOption(`#by-${key}`, value);
      const now = await seen(tab);
      const expected = all.filter((card) => (card[key] ?? "").split(" ").includes(value)).map((card) => card.href);
      assert.deepEqual([...now.links].sort(), expected.sort(), `${key} ${value}`);
      assert.equal(told(now), expected.length);
      assert.equal(now.state, `#${key}=${value}`);
    }
    await tab.selectOption(`#by-${key}`, "");
  }
  await tab.selectOption("#by-level", "activity");
  await tab.selectOption("#by-judgement", "not-assessed");
  const both = await seen(tab);
  const expected = all.filter((card) => card.level === "activity" && card.judgement === "not-assessed");
  assert.ok(expected.length > 0 && expected.length < all.length);
  assert.equal(told(both), expected.length);
  assert.equal(both.policies, new Set(expected.flatMap((card) => card.policies)).size, "policies without any card are hidden");
  await tab.context().close();
});

test("context is closed until something in it is found, and as it was when the filters are taken back", async () => {
  const tab = await opened();
  const parts = () =>
    tab.$$eval(".context", (all) =>
      all.map((part) => {
        const cards = [...part.querySelectorAll(".card")];
        const count = cards.filter((card) => !card.hidden).length;
        const said = part.querySelector("summary").textContent.match(/\d+(\/\d+)?/)[0];
        return { open: part.open, hidden: part.hidden, said, right: said === (count === cards.length ? `${count}` : `${count}/${cards.length}`), count };
      }),
    );
  const before = await parts();
  assert.ok(before.length > 1 && before.every(({ open, right }) => !open && right));
  const levels = await tab.$$eval(".card", (all) => all.map((card) => [card.dataset.level, Boolean(card.closest(".context")), Boolean(card.closest(".again"))]));
  for (const [level, isInside, isAgain] of levels) assert.ok(isAgain || isInside === (level === "context"), level);
  const title = await tab.$eval(".context h3", (name) => name.textContent);
  await search(tab, title);
  const found = await parts();
  assert.ok(found.some(({ open, hidden, count }) => open && !hidden && count > 0));
  assert.ok(found.every(({ hidden, count, right }) => hidden === (count === 0) && (hidden || right)));
  assert.ok(await tab.locator(".context h3").first().isVisible());
  await tab.fill(field, "");
  await tab.waitForTimeout(250);
  assert.deepEqual(await parts(), before);
  await tab.locator(".context summary").first().click();
  await tab.selectOption("#by-level", "outcome");
  assert.ok((await parts()).every(({ hidden }) => hidden));
  await tab.selectOption("#by-level", "");
  assert.deepEqual((await parts()).map(({ open }) => open), before.map((_, at) => at === 0), "what the reader opened stays open");
  await tab.context().close();
});

test("a search of the browser opens what is closed", async () => {
  const plain = await opened("", { javaScriptEnabled: false });
  const title = await plain.$eval(".context h3", (name) => name.textContent);
  await plain.context().close();
  // A link to a piece of text finds it as the search of the browser does.
  const tab = await opened(`#:~:text=${encodeURIComponent(title)}`);
  await tab.waitForTimeout(300);
  assert.ok(await tab.locator(".context h3").first().isVisible(), title);
  await tab.context().close();
});

test("a state outlives reloading, going back, sharing and the other language", async () => {
  const tab = await opened();
  const start = await seen(tab);
  const whole = told(start);
  await tab.selectOption("#by-level", "outcome");
  const first = await seen(tab);
  await search(tab, "割合");
  const second = await seen(tab);
  assert.ok(told(second) < told(first) && told(first) < whole, `${whole} ${told(first)} ${told(second)}`);
  await tab.reload();
  await becomes(tab, second);
  assert.equal(await tab.inputValue(field), "割合");
  await tab.goBack();
  await becomes(tab, first);
  await tab.goBack();
  await becomes(tab, start);
  await tab.goForward();
  await becomes(tab, first);
  if (pages.includes("en/index.html")) {
    await tab.click(".bar a[hreflang=en]");
    const english = await seen(tab);
    assert.deepEqual([english.links, told(english)], [first.links, told(first)]);
  }
  const shared = await opened("#level=outcome&q=割合");
  assert.deepEqual((await seen(shared)).links, second.links);
  const foreign = await opened("#level=nothing-of-the-kind");
  assert.equal(told(await seen(foreign)), whole, "a value that is not there filters nothing");
  for (const each of [tab, shared, foreign]) await each.context().close();
});

test("tiles are filters that can be taken back", async () => {
  const tab = await opened();
  const whole = told(await seen(tab));
  const tiles = await tab.$$eval(".sum a", (links) => links.map((link) => [link.getAttribute("href"), Number(link.querySelector("b").textContent)]));
  for (const [at, [, count]] of tiles.entries()) {
    const tile = tab.locator(".sum a").nth(at);
    await tile.click();
    assert.equal(told(await seen(tab)), count);
    assert.equal(await tile.getAttribute("aria-current"), "true");
    await tile.click();
    assert.equal(told(await seen(tab)), whole);
    assert.equal(await tile.getAttribute("aria-current"), null);
  }
  assert.equal(await tab.evaluate(() => scrollY), 0, "a tile does not draw the page elsewhere");
  await tab.context().close();
});

test("the search knows kana, widths, capitals, both languages, policies and departments", async () => {
  const tab = await opened();
  const all = await cards(tab);
  // A name with kanji, asked for by the first half of its reading, in either kana.
  const read = all.find(({ title, words }) => /^\p{sc=Han}{2}/u.test(title) && /^[ぁ-ん]{4}/.test(words ?? ""));
  assert.ok(read, "no indicator has a reading");
  const kana = /^[ぁ-んー]+/.exec(read.words)[0].slice(0, 6);
  const katakana = kana.replace(/[ぁ-ん]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 96));
  for (const words of [kana, katakana]) assert.ok((await search(tab, words)).links.includes(read.href), words);

  const half = await search(tab, "ﾋﾟｱｻﾎﾟｰﾀｰ");
  assert.ok(told(half) > 0);
  assert.deepEqual((await search(tab, "ぴあさぽーたー")).links, half.links);
  assert.deepEqual((await search(tab, "ピアサポーター　養成")).links.length, 1, "words are parted by a wide space as well");
  const english = await search(tab, "PEER");
  assert.ok(half.links.every((href) => english.links.includes(href)), "names in the other language");
  const policy = await tab.$eval("#by-policy option:nth-child(2)", (option) => option.textContent);
  assert.ok(told(await search(tab, policy)) >= 1);
  const department = await tab.$eval("#by-department option:nth-child(2)", (option) => [option.textContent, option.value]);
  const expected = all.filter((card) => card.department?.split(" ").includes(department[1])).map((card) => card.href);
  const inCharge = await search(tab, department[0]);
  assert.ok(expected.length > 0 && expected.every((href) => inCharge.links.includes(href)), department[0]);
  const none = await search(tab, "どこにもない言葉");
  assert.deepEqual([none.links.length, none.policies], [0, 0]);
  assert.match(none.said, /^条件に合う指標はありません。.+/);
  await tab.context().close();
});

test("all of it by keyboard: skip link, navigation, tiles, search, filters, Esc, clear", async () => {
  const tab = await opened();
  const whole = told(await seen(tab));
  const walked = [];
  for (let step = 0; step < 60; step++) {
    await tab.keyboard.press("Tab");
    const place = await tab.evaluate(() => {
      const now = document.activeElement;
      return now.id === "q" ? "search" : now.matches("select") ? now.id : now.matches("button") ? "clear" : now.closest(".sum") ? "tile" : now.closest(".bar nav") ? "nav" : now.className === "skip" ? "skip" : now.closest(".card") ? "card" : now.localName;
    });
    if (walked.at(-1) !== place) walked.push(place);
    if (place === "card") break;
  }
  const order = ["skip", "nav", "tile", "search", "by-policy", "by-department", "by-judgement", "by-level", "card"];
  assert.deepEqual(walked.filter((place) => order.includes(place)), order);

  await tab.focus(field);
  await tab.keyboard.type("割合");
  await tab.waitForTimeout(250);
  const some = told(await seen(tab));
  assert.ok(some > 0 && some < whole);
  await tab.keyboard.press("Home");
  assert.equal(await tab.evaluate(() => document.activeElement.selectionStart), 0, "keys of the field still work in it");
  await tab.keyboard.press("Escape");
  assert.deepEqual([await tab.inputValue(field), told(await seen(tab))], ["", whole]);

  await tab.focus("#by-level");
  await tab.keyboard.press("ArrowDown");
  const chosen = await tab.inputValue("#by-level");
  assert.ok(chosen && told(await seen(tab)) < whole, "the arrows choose in a list");
  await tab.keyboard.press("Tab");
  assert.ok(await tab.evaluate(() => document.activeElement.matches(".find button")), "the way to take all back follows");
  await tab.keyboard.press("Enter");
  const after = await seen(tab);
  assert.deepEqual([told(after), after.state], [whole, ""]);
  assert.equal(await tab.evaluate(() => document.activeElement.id), "q", "the focus is not lost with the button");
  await tab.context().close();
});

test("what is typed is heard once, and nothing while kana become kanji", async () => {
  const tab = await opened();
  await tab.evaluate(() => {
    window.heard = [];
    const live = document.querySelector("[role=status]");
    new MutationObserver(() => window.heard.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
  const client = await tab.context().newCDPSession(tab);
  await tab.focus(field);
  await client.send("Input.imeSetComposition", { text: "わりあい", selectionStart: 4, selectionEnd: 4 });
  await tab.waitForTimeout(300);
  assert.deepEqual(await tab.evaluate(() => window.heard), []);
  await client.send("Input.insertText", { text: "割合" });
  await tab.waitForTimeout(300);
  assert.deepEqual([await tab.inputValue(field), await tab.evaluate(() => window.heard.length)], ["割合", 1]);
  await tab.keyboard.type("xyz");
  await tab.waitForTimeout(300);
  assert.equal(await tab.evaluate(() => window.heard.length), 2, "one word, not one for each letter");
  await tab.context().close();
});

test("from the disk, in a folder with a space and kanji", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kizashi-index-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const place = join(folder, "a b", "設");
  cpSync(root, place, { recursive: true });
  for (const page of ["index.html", "en/index.html"].filter((page) => pages.includes(page))) {
    const tab = await opened("#level=outcome", { page: pathToFileURL(join(place, page)).href });
    const first = told(await seen(tab));
    assert.ok(first > 0);
    await tab.selectOption("#by-level", "");
    const whole = told(await seen(tab));
    assert.ok(whole > first);
    await tab.goBack();
    assert.equal(told(await seen(tab)), first);
    await tab.click(".card:not([hidden]) a");
    assert.match(tab.url(), /indicators\/[a-z0-9-]+\.html$/);
    await tab.context().close();
  }
});

test("paper holds what is shown, and says by what it was chosen", async () => {
  const tab = await opened();
  await tab.emulateMedia({ media: "print" });
  const printed = () =>
    tab.evaluate(() => ({
      fields: [...document.querySelectorAll(".find :is(input, select, button)")].filter((node) => node.checkVisibility()).length,
      line: document.querySelector(".shown").checkVisibility() ? document.querySelector(".shown").innerText.replace(/\s+/g, "") : "",
      cards: [...document.querySelectorAll(".card")].filter((node) => node.checkVisibility()).length,
      closed: document.querySelectorAll(".context:not([open], [hidden])").length,
      leftOut: [...document.querySelectorAll(".unprinted")].filter((node) => node.checkVisibility()).length,
    }));
  const whole = await printed();
  assert.ok(whole.closed > 0 && whole.leftOut === whole.closed, "what is closed says that it is not printed");
  assert.deepEqual([whole.fields, whole.line], [0, ""]);
  await tab.emulateMedia({ media: "screen" });
  await tab.selectOption("#by-judgement", "better");
  await tab.emulateMedia({ media: "print" });
  const part = await printed();
  assert.ok(part.cards > 0 && part.cards < whole.cards && part.fields === 0);
  assert.equal(part.leftOut, 0);
  assert.match(part.line, /^\d+指標を表示しています.*改善$/);
  await tab.context().close();
});

test("one row of navigation on a phone, and the rest in the footer", async () => {
  for (const width of [320, 375]) {
    const tab = await opened("", { viewport: { width, height: 800 } });
    const found = await tab.evaluate(() => {
      const links = [...document.querySelectorAll(".bar a")].filter((link) => link.checkVisibility());
      const rest = document.querySelector(".bar .rest");
      return {
        rows: new Set(links.map((link) => Math.round(link.getBoundingClientRect().bottom / 16))).size,
        leads: Boolean(document.querySelector(rest.getAttribute("href"))?.querySelector("nav a")),
        all: document.querySelectorAll(".bar nav a:not(.rest)").length,
        below: document.querySelectorAll("footer nav a").length,
      };
    });
    assert.equal(found.rows, 1, `${width} px`);
    assert.ok(found.leads && found.below >= found.all);
    await tab.context().close();
  }
});
