// Charts under a pointer, a finger and a keyboard: one stop each, the same words everywhere, nothing in the way; opened
// from the disk and served. Without JavaScript they stay the images they are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { violations } from "./axe.mjs";
import { address, none, openBrowser, pages, root } from "./site.mjs";

const PAGE = "indicators/promoter-cases.html"; // two stacked series over seven years, the first and last incomplete
const LINES = "indicators/mutual-support-councils.html"; // two lines
const ROWS = "indicators/needy-employment-support.html"; // items of one year

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };
let browser, server;
before(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      const body = readFileSync(join(root, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      // A browser asks for an icon by itself.
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
});
after(async () => {
  await browser?.close();
  server?.close();
});

const served = (page) => `http://127.0.0.1:${server.address().port}/${page}`;

async function open(page, options = {}, at = address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const tab = await context.newPage();
  tab.faults = [];
  tab.on("pageerror", (error) => tab.faults.push(`script failed: ${error.message}`));
  tab.on("console", (line) => ["error", "warning"].includes(line.type()) && tab.faults.push(line.text()));
  await tab.goto(at(page));
  return tab;
}
const close = (tab) => tab.context().close();

/** The marks of the first chart that are shown, with their words and places. */
const marks = async (tab) => {
  const all = [];
  for (const mark of await tab.locator("figure:first-of-type svg.plot [data-t]").all()) {
    if (await mark.isVisible()) all.push({ words: await mark.getAttribute("data-t"), mark });
  }
  return all;
};
const centre = async (mark) => {
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await mark.boundingBox();
  return [x + width / 2, y + height / 2];
};
/** What is shown and said of the first chart. */
const state = (tab) =>
  tab.evaluate(() => {
    const figure = document.querySelector("figure");
    const [tip, live, ring] = [".tip", "[role=status]", ".ring"].map((name) => figure.querySelector(name));
    return {
      tip: tip && !tip.hidden ? tip.textContent : null,
      live: live?.textContent ?? null,
      ring: Boolean(ring && !ring.hidden),
      focus: document.activeElement.getAttribute("aria-label") ?? document.activeElement.localName,
    };
  });
/** Leads the focus to the first chart, as Tab does. */
const enter = async (tab) => {
  await tab.evaluate(() => {
    const before = document.querySelector("#chart-heading");
    before.tabIndex = -1;
    before.focus();
  });
  await tab.keyboard.press("Tab");
};
const press = async (tab, ...keys) => {
  for (const key of keys) await tab.keyboard.press(key);
  return (await state(tab)).focus;
};
/** The number of the table in the row that begins with `year` and the column of `series`, and of the chart's words. */
const inTable = (tab, year, series) =>
  tab.evaluate(([year, series]) => {
    const table = document.querySelector("table");
    const column = [...table.querySelectorAll("thead th")].findIndex((cell) => cell.textContent === series);
    const row = [...table.querySelectorAll("tbody tr")].find((row) => row.cells[0].textContent.startsWith(year));
    return row.cells[column].textContent;
  }, [year, series]);

for (const [name, at] of [["from the disk", address], ["served", served]]) {
  describe(`a chart opened ${name}`, () => {
    let tab;
    before(async () => (tab = await open(PAGE, {}, at)));
    after(() => close(tab));

    test("is a group with one stop, named by its sentence, and the console is silent", async () => {
      assert.deepEqual(tab.faults, []);
      const groups = await tab.evaluate(() =>
        [...document.querySelectorAll("svg.plot")].map((svg) => ({
          role: svg.getAttribute("role"),
          kind: svg.getAttribute("aria-roledescription"),
          name: svg.getAttribute("aria-label"),
          told: Boolean(svg.getElementById(svg.getAttribute("aria-describedby"))),
          stops: svg.querySelectorAll('[tabindex="0"]').length,
          marks: [...svg.querySelectorAll("[data-t]")].every((mark) => mark.getAttribute("role") === "img" && mark.getAttribute("aria-label") === mark.dataset.t),
        })),
      );
      assert.equal(groups.length, 2);
      for (const { name, ...rest } of groups) {
        assert.match(name, /^令和5年度は41件/);
        assert.deepEqual(rest, { role: "group", kind: "グラフ", told: true, stops: 1, marks: true });
      }
    });

    test("is walked by arrows: years across, series up and down; words, table and tip agree", async () => {
      await enter(tab);
      const [upper, lower] = ["推進員への問い合わせ・相談のみで支援完了した件数", "推進員の相談受付後、関係機関と支援調整した件数"];
      assert.equal((await state(tab)).focus, `平成30年度の10月から3月まで 18件、${lower}`);
      for (const [keys, year, series] of [
        [["ArrowRight"], "令和元年度", lower],
        [["ArrowUp"], "令和元年度", upper],
        [["ArrowRight", "ArrowRight"], "令和3年度", upper],
        [["ArrowDown"], "令和3年度", lower],
        [["ArrowLeft"], "令和2年度", lower],
      ]) {
        const words = await press(tab, ...keys);
        assert.equal(words, `${year} ${await inTable(tab, year, series)}件、${series}`);
        const { tip, ring } = await state(tab);
        assert.equal(tip, words);
        assert.ok(ring, "the focus is seen");
      }
      assert.match(await press(tab, "End"), /^令和6年度の4月から10月まで /);
      assert.match(await press(tab, "ArrowRight"), /^令和6年度/);
      assert.match(await press(tab, "Home"), /^平成30年度/);
      assert.match(await press(tab, "ArrowLeft"), /^平成30年度/);
      assert.equal((await state(tab)).live, "", "what has the focus is not said a second time");
    });

    test("Escape takes the words away, and then leads out; Tab comes back to the same mark, and leaves", async () => {
      await enter(tab);
      const words = await press(tab, "Home", "ArrowRight");
      await press(tab, "Escape");
      assert.deepEqual(await state(tab), { tip: null, live: "", ring: true, focus: words });
      assert.equal(await press(tab, "Escape"), "figure");
      assert.equal((await state(tab)).ring, false);
      assert.equal(await press(tab, "Tab"), words);
      await press(tab, "Tab");
      assert.ok(await tab.evaluate(() => !document.activeElement.closest("figure")), "one Tab leads out");
      assert.equal((await state(tab)).tip, null);
    });

    test("shows and says the words of the mark under the pointer", async () => {
      const all = await marks(tab);
      for (const { words, mark } of [all[1], all[2], all.at(-1)]) {
        await tab.mouse.move(...(await centre(mark)));
        assert.equal((await state(tab)).tip, words);
        await tab.waitForFunction((words) => document.querySelector("figure [role=status]").textContent === words, words);
      }
      await tab.mouse.move(1, 1);
      assert.equal((await state(tab)).tip, null);
    });
  });
}

test("near a mark, or in its year, the pointer means it; far away it means none", async () => {
  const tab = await open(LINES);
  const all = await marks(tab);
  const { words, mark } = all[1];
  const [x, y] = await centre(mark);
  for (const [dx, dy, seen] of [[15, 10, words], [0, -20, words], [4, 30, words], [55, 0, null]]) {
    await tab.mouse.move(1, 1);
    await tab.mouse.move(x + dx, y + dy);
    assert.equal((await state(tab)).tip, seen, `${dx}, ${dy}`);
  }
  // Up and down stay in the year.
  await enter(tab);
  const year = (await press(tab, "Home")).split(" ")[0];
  const other = await press(tab, "ArrowDown");
  assert.ok(other.startsWith(year) && other !== all[0].words, other);
  await close(tab);
});

test("items of one year are walked in their order, by any arrow", async () => {
  const tab = await open(ROWS);
  await enter(tab);
  const words = (await marks(tab)).map(({ words }) => words);
  assert.equal(await press(tab, "Home"), words[0]);
  assert.equal(await press(tab, "ArrowDown"), words[1]);
  assert.equal(await press(tab, "ArrowRight"), words[2]);
  assert.equal(await press(tab, "ArrowUp", "ArrowLeft"), words[0]);
  assert.equal(await press(tab, "End"), words.at(-1));
  await close(tab);
});

test("each of several charts is one stop", async () => {
  const tab = await open("index.html", { viewport: { width: 600, height: 800 } }, (page) => pathToFileURL(join(process.env.KIZASHI_GALLERY, page)).href);
  await tab.locator("figure a").first().focus();
  await press(tab, "Tab");
  const stops = [];
  for (let at = 0; at < 5; at++) {
    stops.push(await tab.evaluate(() => {
      const focus = document.activeElement;
      return `${[...document.querySelectorAll("figure")].indexOf(focus.closest("figure"))} ${focus.localName === "a" ? "link" : "mark"}`;
    }));
    await press(tab, "Tab");
  }
  assert.deepEqual(stops, ["0 mark", "1 link", "1 mark", "2 link", "2 mark"]);
  await close(tab);
});

for (const width of [320, 375, 1280]) {
  test(`the words stay on the screen and off their mark, ${width} px`, async () => {
    const tab = await open(PAGE, { viewport: { width, height: 640 } });
    const faults = [];
    await enter(tab);
    for (let at = 0; at < 14; at++) {
      const found = await tab.evaluate(() => {
        const [tip, mark] = [document.querySelector(".tip"), document.activeElement].map((node) => node.getBoundingClientRect());
        const off = tip.left < 0 || tip.top < 0 || tip.right > innerWidth || tip.bottom > innerHeight;
        const over = tip.left < mark.right && mark.left < tip.right && tip.top < mark.bottom && mark.top < tip.bottom;
        const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        const words = document.activeElement.getAttribute("aria-label");
        return [off && "off the screen", over && "on its mark", wide && "makes the page scroll"].filter(Boolean).map((what) => `"${words}" ${what}`);
      });
      faults.push(...found.map((what) => ({ page: PAGE, what })));
      await press(tab, at === 6 ? "ArrowUp" : at < 6 ? "ArrowRight" : "ArrowLeft");
    }
    none(faults);
    await close(tab);
  });
}

test("the words can be pointed at, last, and are taken away by Escape", async () => {
  const tab = await open(PAGE);
  const { words, mark } = (await marks(tab))[2];
  await tab.mouse.move(...(await centre(mark)));
  const { x, y, width, height } = await tab.locator("figure:first-of-type .tip").boundingBox();
  await tab.mouse.move(x + width / 2, y + height / 2);
  await tab.waitForTimeout(600);
  assert.equal((await state(tab)).tip, words);
  await tab.mouse.move(...(await centre(mark)));
  await tab.keyboard.press("Escape");
  assert.equal((await state(tab)).tip, null);
  await tab.mouse.move(1, 1);
  await tab.mouse.move(...(await centre(mark)));
  assert.equal((await state(tab)).tip, words);
  await close(tab);
});

test("a tap shows the words, a tap elsewhere takes them away; the narrow drawing goes on where the wide one was", async () => {
  const tab = await open(PAGE, { hasTouch: true, viewport: { width: 1280, height: 900 } });
  await tab.setViewportSize({ width: 375, height: 800 });
  const { words, mark } = (await marks(tab)).at(-1);
  await tab.touchscreen.tap(...(await centre(mark)));
  assert.equal((await state(tab)).tip, words);
  await tab.locator("h2").first().scrollIntoViewIfNeeded();
  await tab.locator("h2").first().tap();
  assert.equal((await state(tab)).tip, null);
  await enter(tab);
  assert.ok(await tab.evaluate(() => document.activeElement.closest("svg.narrow") !== null), "the narrow drawing is walked");
  await close(tab);
});

test("without JavaScript each drawing is one image, no stop and no tip", async () => {
  const tab = await open(PAGE, { javaScriptEnabled: false });
  assert.deepEqual(await tab.locator("svg.plot").evaluateAll((all) => all.map((svg) => svg.getAttribute("role"))), ["img", "img"]);
  assert.equal(await tab.locator("figure [tabindex]").count(), 0);
  assert.equal(await tab.locator(".tip").count(), 0);
  await close(tab);
});

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark, 375 px", { colorScheme: "dark", viewport: { width: 375, height: 800 } }],
]) {
  test(`axe with the focus in a chart: ${name}`, async () => {
    // bypassCSP: axe is put into the page from outside.
    const tab = await open(PAGE, { ...options, bypassCSP: true });
    await enter(tab);
    none((await violations(tab)).map((what) => ({ page: PAGE, what })));
    await close(tab);
  });
}

test("tip and ring are not printed", async () => {
  const tab = await open(PAGE);
  await enter(tab);
  assert.ok(await tab.locator(".tip").first().isVisible());
  await tab.emulateMedia({ media: "print" });
  assert.equal(await tab.locator(".tip").first().isVisible(), false);
  assert.equal(await tab.locator(".ring").first().isVisible(), false);
  await close(tab);
});

test("the one script is on every page of the site, and on none that is for another place", () => {
  const faults = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    const has = /<script src="[^"]*assets(?:\/|&#x2f;)site-[0-9a-f]{10}\.js"[^>]* defer>/.test(text);
    const needs = !page.endsWith(".single.html") && page !== "404.html" && !/http-equiv="refresh"/.test(text);
    return has === needs ? [] : [{ page, what: needs ? "has no script" : "has the script" }];
  });
  none(faults);
});
