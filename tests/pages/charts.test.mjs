// Charts as they come out in a browser: described, legible, nothing outside or on top of each other.
import { after, before, describe, test } from "node:test";
import { eachPage, none, openBrowser, pages, sample } from "./site.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser?.close());

test("every drawing that is no ornament is an image with a title and a description", async () => {
  const look = (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll("svg:not(svg svg):not([aria-hidden=true])")].flatMap((svg, at) => {
        const name = `svg ${at + 1} ${svg.getAttribute("class") ?? ""}`;
        const child = (tag) => [...svg.children].find((node) => node.localName === tag)?.textContent.trim();
        const faults = [];
        if (svg.getAttribute("role") !== "img") faults.push(`${name}: role is ${svg.getAttribute("role")}, not img`);
        if (!child("title")) faults.push(`${name}: no title`);
        if (!child("desc")) faults.push(`${name}: no desc`);
        return faults;
      }),
    );
  // Without JavaScript: with it, a chart becomes a group whose points can be walked.
  none(await eachPage(browser, pages, { javaScriptEnabled: false }, look));
});

/** Each drawing in a figure that is shown, with its texts: size on the screen and the box in units of the drawing. */
function drawings() {
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return [...document.querySelectorAll("figure svg:not(svg svg)")].filter(seen).map((svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    const name = svg.querySelector("title")?.textContent.slice(0, 30) ?? svg.getAttribute("class");
    const texts = [...svg.querySelectorAll("text")].filter(seen).filter((text) => text.textContent.trim()).map((text) => {
      const box = text.getBBox();
      const font = parseFloat(getComputedStyle(text).fontSize);
      // A font's box is up to half as tall again as what it prints: one line is taken as one em, in the middle of its box.
      const trim = box.height < 2 * font ? Math.max(0, (box.height - font) / 2) : 0;
      const screen = text.getScreenCTM();
      const toDrawing = svg.getScreenCTM().inverse().multiply(screen);
      const corners = [0, 1].flatMap((i) => [0, 1].map((j) =>
        new DOMPoint(box.x + i * box.width, box.y + trim + j * (box.height - 2 * trim)).matrixTransform(toDrawing),
      ));
      const [xs, ys] = [corners.map((c) => c.x), corners.map((c) => c.y)];
      return {
        text: text.textContent.trim().slice(0, 24),
        pixels: font * Math.hypot(screen.a, screen.b),
        left: Math.min(...xs) - x,
        right: Math.max(...xs) - x,
        top: Math.min(...ys) - y,
        bottom: Math.max(...ys) - y,
      };
    });
    return { name, width, height, texts };
  });
}

const told = (drawing, faults) => faults.map((what) => `chart "${drawing.name}": ${what}`);

const legible = ({ texts }) => {
  const small = texts.filter((t) => t.pixels < 13.75);
  return [...new Set(small.map((t) => t.pixels.toFixed(2)))].map((pixels) => {
    const those = small.filter((t) => t.pixels.toFixed(2) === pixels).map((t) => `"${t.text}"`);
    return `${pixels} px high: ${those.slice(0, 5).join(", ")}${those.length > 5 ? ` and ${those.length - 5} more` : ""}`;
  });
};

const within = ({ width, height, texts }) =>
  texts.flatMap((t) => {
    const out = [["left", -t.left], ["right", t.right - width], ["top", -t.top], ["bottom", t.bottom - height]];
    return out.filter(([, by]) => by > 1).map(([side, by]) => `"${t.text}" is ${by.toFixed(1)} units out on the ${side}`);
  });

const apart = ({ texts }) =>
  texts.flatMap((a, at) =>
    texts.slice(at + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 2 && down > 2 ? [`"${a.text}" and "${b.text}" overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`] : [];
    }),
  );

for (const width of [375, 1280]) {
  describe(`chart text, ${width} px`, () => {
    const measured = []; // { page, drawing }
    before(async () => {
      const look = async (tab, page) => {
        for (const drawing of await tab.evaluate(drawings)) measured.push({ page, drawing });
        return [];
      };
      none(await eachPage(browser, pages, { viewport: { width, height: 900 } }, look));
    });
    const over = (check) =>
      none(measured.flatMap(({ page, drawing }) => told(drawing, check(drawing)).map((what) => ({ page, what }))));

    test("is at least 14 px high", () => over(legible));
    test("lies within its drawing", () => over(within));
    test("does not lie on other text", () => over(apart));
  });
}

test("chart text is at least 10.5 pt high on paper", async () => {
  const look = async (tab) => {
    await tab.emulateMedia({ media: "print" });
    return (await tab.evaluate(drawings)).flatMap((drawing) => told(drawing, legible(drawing)));
  };
  // 680 px: A4 less 15 mm on either side.
  none(await eachPage(browser, sample, { viewport: { width: 680, height: 960 } }, look));
});
