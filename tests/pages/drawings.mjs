// What is measured of drawings in a browser: their texts, in units of the drawing and in pixels, and their colours.

/** Runs in the page. Each drawing in a figure that is shown, with its texts: size on the screen and the box in its units. */
export function drawings() {
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return [...document.querySelectorAll("figure svg:not(svg svg)")].filter(seen).map((svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    const name = [svg.closest("figure").id, svg.getAttribute("class")].filter(Boolean).join(" ");
    const said = svg.querySelector("title")?.textContent ?? svg.getAttribute("aria-label") ?? "";
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
    return { name: `${name}, ${said.slice(0, 30)}`, width, height, texts };
  });
}

export const told = (drawing, faults) => faults.map((what) => `chart "${drawing.name}": ${what}`);

/** Texts below 14 px. */
export const legible = ({ texts }, least = 13.75) => {
  const small = texts.filter((t) => t.pixels < least);
  return [...new Set(small.map((t) => t.pixels.toFixed(2)))].map((pixels) => {
    const those = small.filter((t) => t.pixels.toFixed(2) === pixels).map((t) => `"${t.text}"`);
    return `${pixels} px high: ${those.slice(0, 5).join(", ")}${those.length > 5 ? ` and ${those.length - 5} more` : ""}`;
  });
};

/** Texts that leave the drawing by more than a unit. */
export const within = ({ width, height, texts }) =>
  texts.flatMap((t) => {
    const out = [["left", -t.left], ["right", t.right - width], ["top", -t.top], ["bottom", t.bottom - height]];
    return out.filter(([, by]) => by > 1).map(([side, by]) => `"${t.text}" is ${by.toFixed(1)} units out on the ${side}`);
  });

/** Texts that lie on one another by more than `most` units in both directions. */
export const apart = ({ texts }, most = 1) =>
  texts.flatMap((a, at) =>
    texts.slice(at + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > most && down > most ? [`"${a.text}" and "${b.text}" overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`] : [];
    }),
  );

/**
 * Runs in the page. The colours of each drawing that is shown: `paper` behind it, and for each shape and text its class,
 * `fill` and `stroke`, each [red, green, blue], or null where there is none; a hatching counts by its stroke.
 */
export function colours() {
  const parse = (value) => {
    const [red, green, blue, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
    return /^rgba?\(/.test(value) && alpha > 0 ? [red, green, blue] : null;
  };
  const behind = (node) => (node ? parse(getComputedStyle(node).backgroundColor) ?? behind(node.parentElement) : null);
  const seen = (node) => node.checkVisibility({ visibilityProperty: true });
  return [...document.querySelectorAll("figure svg.plot")].filter(seen).map((svg) => {
    const canvas = document.createElement("i");
    canvas.style.color = "Canvas";
    document.body.append(canvas);
    const paper = behind(svg) ?? parse(getComputedStyle(canvas).color);
    canvas.remove();
    const inks = [...svg.querySelectorAll("path, rect, circle, polygon, line, text")].map((node) => {
      const style = getComputedStyle(node);
      const words = node.closest("[data-t]")?.dataset.t ?? "";
      const corners = node.localName === "path" ? (node.getAttribute("d").match(/[LHV]/g) ?? []).length + 1 : 0;
      return {
        tag: node.localName,
        class: node.getAttribute("class") ?? "",
        text: node.localName === "text" ? node.textContent.trim().slice(0, 20) : "",
        words,
        form: `${node.localName}${corners || ""}`,
        fill: parse(style.fill),
        stroke: parseFloat(style.strokeWidth) > 0 ? parse(style.stroke) : null,
        inPattern: Boolean(node.closest("pattern")),
      };
    });
    return { name: `${svg.closest("figure").id} ${svg.getAttribute("class")}, ${(svg.getAttribute("aria-label") ?? "").slice(0, 30)}`, paper, inks };
  });
}

const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast by WCAG 2. */
export const contrast = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (high + 0.05) / (low + 0.05);
};

/** L* of CIELAB, 0 to 100. */
export const lightness = (colour) => {
  const all = luminance(colour);
  return all > 216 / 24389 ? 116 * Math.cbrt(all) - 16 : (all * 24389) / 27;
};
