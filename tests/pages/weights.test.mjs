// How heavy pages are, before compression: an index of thirty indicators, a page of one, script and style.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import site, { none } from "./site.mjs";

const size = (file) => statSync(site.path(file)).size;
const within = (list, limit) => {
  assert.ok(list.length > 0, "nothing to weigh");
  none(list.filter((file) => size(file) > limit).map((page) => ({ page, what: `${size(page)} bytes; ${limit} are allowed` })));
};
const named = (pattern) => site.pages.filter((page) => pattern.test(page) && !site.isRedirect(page));

for (const [language, folder] of [["ja", ""], ["en", "en/"]]) {
  test(`index, ${language}`, () => within(named(new RegExp(`^${folder}index\\.html$`)), 150_000));
  test(`indicators, ${language}`, () => within(named(new RegExp(`^${folder}indicators/[a-z0-9-]+\\.html$`)), 100_000));
}

/** The files that a page asks for before it is painted, by an attribute of an element. */
const asked = (page, pattern) => [...site.text(page).matchAll(pattern)].map(([, href]) => href.replaceAll("&#x2f;", "/").replace(/^(\.\.\/)+/, ""));

test("one style sheet of 30 KB, one script of 15 KB, the same for every page", () => {
  const styles = new Set();
  const scripts = new Set();
  for (const page of site.pages) {
    for (const file of asked(page, /<link rel="stylesheet" href="([^"]*)"/g)) styles.add(file);
    for (const file of asked(page, /<script [^>]*?src="([^"]*)"/g)) scripts.add(file);
  }
  const sum = (list) => [...list].reduce((all, file) => all + size(file), 0);
  assert.ok(styles.size > 0 && sum(styles) <= 30_000, `${[...styles]}: ${sum(styles)} bytes of style`);
  assert.ok(scripts.size > 0 && sum(scripts) <= 15_000, `${[...scripts]}: ${sum(scripts)} bytes of script`);
});

test("no script holds up the first paint", () => {
  const found = site.pages.flatMap((page) =>
    [...site.text(page).matchAll(/<script\b([^>]*)>/g)]
      .filter(([, attributes]) => !/\bdefer\b/.test(attributes) && !attributes.includes('type="application/ld+json"'))
      .map(([tag]) => ({ page, what: tag })),
  );
  none(found);
});
