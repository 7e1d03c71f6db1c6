// Every kind of chart and every edge case, and random ones: in two fonts whose widths differ, no text lies on another or
// leaves its drawing; on a phone of 320 px nothing scrolls sideways; colours hold in the dark, in forced colours and in print.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { apart, colours, contrast, drawings, legible, lightness, told, within } from "./drawings.mjs";
import { none, openBrowser } from "./site.mjs";

const folder = resolve(process.env.KIZASHI_GALLERY ?? "gallery");
const page = pathToFileURL(join(folder, "index.html")).href;
const FONTS = ["Noto Sans CJK JP", "BIZ UDGothic"];

let browser;
before(async () => {
  assert.ok(existsSync(join(folder, "index.html")), `no gallery in ${folder}: run kizashi gallery, and set KIZASHI_GALLERY`);
  browser = await openBrowser();
});
after(() => browser?.close());

/** The gallery in a tab. */
async function open(options, font) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await tab.goto(page);
  if (font) await tab.addStyleTag({ content: `.plot text{font-family:"${font}"!important}` });
  return tab;
}

const faultsOf = (list, check) => list.flatMap((one) => told(one, check(one))).map((what) => ({ page: "gallery", what }));

test("both fonts are installed, and differ", async () => {
  const tab = await open({});
  const width = (font) =>
    tab.evaluate((font) => {
      const context = document.createElement("canvas").getContext("2d");
      context.font = `100px "${font}", monospace`;
      return context.measureText("令和5年度 1,234 iW").width;
    }, font);
  const [noto, biz, neither] = [await width(FONTS[0]), await width(FONTS[1]), await width("no such font")];
  assert.ok(noto !== neither && biz !== neither && noto !== biz, `${noto}, ${biz}; without either ${neither}`);
  await tab.close();
});

for (const font of FONTS) {
  describe(`chart text in ${font}`, () => {
    let all;
    before(async () => {
      const tab = await open({}, font);
      all = await tab.evaluate(drawings);
      await tab.close();
    });
    test("is there: wide and narrow drawings, those of random figures among them", () => {
      const count = (what) => all.filter(({ name }) => what.test(name)).length;
      assert.ok(count(/plot wide/) > 60 && count(/plot wide/) === count(/plot narrow/), `${count(/plot wide/)} wide drawings, ${count(/plot narrow/)} narrow ones`);
      assert.ok(count(/^case-random/) >= 120, `${count(/^case-random/)} drawings of random figures`);
    });
    test("lies within its drawing", () => none(faultsOf(all, within)));
    test("does not lie on other text", () => none(faultsOf(all, (one) => apart(one))));
    test("is at least 14 units high", () => none(faultsOf(all, (one) => legible(one, 13.95))));
  });
}

test("on a phone of 320 px nothing scrolls sideways, and chart text is at least 14 px high", async () => {
  const tab = await open({ viewport: { width: 320, height: 640 } });
  const [wide, room] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  const all = await tab.evaluate(drawings);
  await tab.close();
  assert.ok(all.length > 0 && all.every(({ name }) => /narrow/.test(name)), "the narrow drawings are shown, and they alone");
  none([
    ...(wide > room ? [{ page: "gallery", what: `${wide} px wide on a screen of ${room}` }] : []),
    ...faultsOf(all, (one) => legible(one, 13.95)),
  ]);
});

test("every mark of a chart of up to 20 is reached by arrow keys, without an error", async () => {
  const tab = await open({});
  const errors = [];
  tab.on("pageerror", (error) => errors.push(error.message));
  const faults = await tab.evaluate(() =>
    [...document.querySelectorAll("svg.plot")].flatMap((svg) => {
      const marks = [...svg.querySelectorAll("[data-t]")];
      if (marks.length > 20) return [];
      const reached = new Set(marks.slice(0, 1));
      for (const mark of reached) {
        for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
          mark.focus({ preventScroll: true });
          mark.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          reached.add(document.activeElement);
        }
      }
      const lost = marks.filter((mark) => !reached.has(mark));
      const name = `${svg.closest("figure").id} ${svg.getAttribute("class")}`;
      return lost.length > 0 ? [`chart "${name}": ${lost.length} of ${marks.length} are not reached, as "${lost[0].dataset.t}"`] : [];
    }),
  );
  await tab.close();
  assert.deepEqual(errors, []);
  none(faults.map((what) => ({ page: "gallery", what })));
});

// Shapes that stand for figures, and the words on them and around them.
const isMark = ({ words, tag, inPattern }) => words && tag !== "text" && !inPattern;
const isLoose = ({ tag, class: name }) => tag === "text" && !name.split(" ").includes("in");
const most = (paper, inks) => Math.max(...inks.filter(Boolean).map((ink) => contrast(ink, paper)), 1);

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["forced colours, dark", { forcedColors: "active", colorScheme: "dark" }],
]) {
  test(`${name}: marks stand out from the paper (3 to 1) and so do texts (4.5 to 1)`, async () => {
    const tab = await open(options);
    const all = await tab.evaluate(colours);
    await tab.close();
    assert.ok(all.some(({ inks }) => inks.some(isMark)), "no marks");
    none(all.flatMap((drawing) => {
      const { paper, inks } = drawing;
      const marks = inks.filter(isMark).filter(({ fill, stroke }) => most(paper, [fill, stroke]) < 3);
      const texts = inks.filter(isLoose).filter(({ fill }) => most(paper, [fill]) < 4.5);
      const faults = [
        ...new Set(marks.map(({ class: ink, fill, stroke }) => `mark of class "${ink}" is ${fill} in ${stroke} on ${paper}`)),
        ...new Set(texts.map(({ class: ink, fill, text }) => `text "${text}" of class "${ink}" is ${fill} on ${paper}`)),
      ];
      return told(drawing, faults).map((what) => ({ page: "gallery", what }));
    }));
  });
}

describe("print", () => {
  let all;
  before(async () => {
    const tab = await open({ colorScheme: "dark" });
    await tab.emulateMedia({ media: "print" });
    all = await tab.evaluate(colours);
    await tab.close();
  });
  test("has greys alone", () => {
    const grey = (ink) => !ink || (ink[0] === ink[1] && ink[1] === ink[2]);
    none(all.flatMap((drawing) => {
      const faults = drawing.inks.filter(({ fill, stroke }) => !grey(fill) || !grey(stroke));
      const words = new Set(faults.map(({ class: ink, fill, stroke }) => `class "${ink}" prints ${fill} in ${stroke}`));
      return told(drawing, [...words]).map((what) => ({ page: "gallery", what }));
    }));
  });
  test("tells three lines apart by their grey (12 of L*) and by the shape of their markers", () => {
    const series = (drawing) =>
      [1, 2, 3].map((number) => {
        const own = drawing.inks.filter((ink) => isMark(ink) && /\bmk\b/.test(ink.class) && ink.class.split(" ").includes(`c${number}`));
        // A square marker is a small rectangle; a bar has no marker's shape.
        return own.filter(({ class: name }) => !name.split(" ").includes("o"));
      });
    const lines = (drawing) => drawing.inks.some(({ class: name }) => /\bln\b/.test(name));
    const three = all.filter((drawing) => lines(drawing) && series(drawing).every((own) => own.length > 0));
    assert.ok(three.length > 0, "the gallery has no chart of three lines");
    none(three.flatMap((drawing) => {
      const [first, second, third] = series(drawing).map(([mark]) => ({ l: lightness(mark.fill), form: mark.form }));
      const faults = [[first, second], [first, third], [second, third]].flatMap(([a, b]) => [
        ...(Math.abs(a.l - b.l) < 12 ? [`L* of ${a.l.toFixed(0)} and ${b.l.toFixed(0)}`] : []),
        ...(a.form === b.form ? [`two markers are a ${a.form}`] : []),
      ]);
      return told(drawing, faults).map((what) => ({ page: "gallery", what }));
    }));
  });
});
