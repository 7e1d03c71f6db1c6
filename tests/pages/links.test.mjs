// Every link leads somewhere: to a file of the site, and to an element of it where it names one. From any folder: no link
// begins at the root of a host or leaves the site's folder.
import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import site, { built, none } from "./site.mjs";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", "#x2f": "/" };
const plain = (text) => text.replace(/&(#?[a-z0-9]+);/gi, (all, name) => entities[name.toLowerCase()] ?? all);

/** The attributes of a page that name an address, and the ids of its elements. */
function read(text) {
  const markup = text.replace(/<!--.*?-->/gs, "").replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, (all) => all.slice(0, all.indexOf(">") + 1));
  const values = (names) =>
    [...markup.matchAll(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].flatMap(([tag]) =>
      [...tag.matchAll(new RegExp(`\\s(${names})="([^"]*)"`, "gi"))].map(([, name, value]) => ({ tag, name, value: plain(value) })),
    );
  return { ids: new Set(values("id").map(({ value }) => value)), links: values("href|src|poster|data") };
}

/** What is wrong with the links of a site. Pages in `unplaced` stand at addresses that are not known. */
function faults(of, { unplaced = ["404.html"] } = {}) {
  const known = new Set(of.files);
  const parsed = new Map();
  const parse = (file) => parsed.get(file) ?? parsed.set(file, read(of.text(file))).get(file);
  const found = [];
  for (const page of of.files.filter((file) => file.endsWith(".html"))) {
    for (const { tag, value } of parse(page).links) {
      const fault = (what) => found.push({ page, what: `${what}: ${value.slice(0, 120)} (${tag.slice(0, 60)})` });
      if (/^(https?|mailto|tel):/i.test(value)) continue;
      if (/^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith("/")) {
        fault("neither a file beside the page nor a page of the web");
        continue;
      }
      const [, path, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(value);
      // What is pasted into another page names its picture alone, which is put beside that page.
      const folder = page.endsWith(".fragment.html") ? posix.join(posix.dirname(page), "../charts") : posix.dirname(page);
      const target = path === "" ? page : posix.normalize(posix.join(folder, decodeURIComponent(path)));
      if (!known.has(target)) {
        if (!unplaced.includes(page)) fault("no such file");
      } else if (fragment !== undefined && target.endsWith(".html") && !parse(target).ids.has(decodeURIComponent(fragment))) {
        fault("no such element");
      }
    }
  }
  return found;
}

test("every link of every page leads to a file and an element that are there", () => {
  assert.ok(site.pages.length > 50, `${site.pages.length} pages`);
  none(faults(site));
});

test("a link that leads nowhere is found", () => {
  const files = { "a.html": `<a href="b.html#x">b</a><a href="c.html">c</a><a href="../a.html">out</a><a href="/a">host</a>`, "b.html": `<p id="y">` };
  const of = { files: Object.keys(files), text: (file) => files[file] };
  assert.deepEqual(
    faults(of).map(({ what }) => what.split(":")[0]),
    ["no such element", "no such file", "no such file", "neither a file beside the page nor a page of the web"],
  );
});

const placed = built("indicators", "--site-url", "https://example.jp/plan");

test("every page has its own address, and names its translations", () => {
  const base = "https://example.jp/plan/";
  const found = [];
  const addresses = new Map();
  for (const page of placed.pages.filter((page) => !placed.isRedirect(page))) {
    const text = placed.text(page);
    const links = [...text.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)">/g)];
    const canonical = links.filter(([, rel]) => rel === "canonical").map(([, , , href]) => href);
    if (/<meta name="robots" content="noindex/.test(text)) continue;
    const fault = (what) => found.push({ page, what });
    if (canonical.length !== 1) {
      fault(`${canonical.length} canonical links`);
      continue;
    }
    // Pages of one text (a page, its whole file, its embedded form) name one address; a page of the site its own.
    const own = base + page.replace(/(^|\/)index\.html$/, "$1");
    if (!/(^|\/)embed\/|\.single\.html$/.test(page) && canonical[0] !== own) fault(`canonical ${canonical[0]}`);
    const tags = links.filter(([, rel]) => rel === "alternate").map(([, , tag, href]) => `${tag} ${href}`);
    addresses.set(page, tags);
    for (const href of links.map(([, , , href]) => href)) {
      const file = href.slice(base.length).replace(/(^|\/)$/, "$1index.html");
      if (!href.startsWith(base) || !placed.files.includes(file)) fault(`leads nowhere: ${href}`);
    }
  }
  for (const page of placed.sample.filter((page) => addresses.get(page)?.length > 0 && !/(^|\/)embed\/|\.single\.html$/.test(page))) {
    const ja = base + page.replace(/^en\//, "").replace(/(^|\/)index\.html$/, "$1");
    const en = ja.replace(base, `${base}en/`);
    const want = [`ja ${ja}`, `en ${en}`, `x-default ${ja}`];
    if (addresses.get(page).join() !== want.join()) found.push({ page, what: `alternates ${addresses.get(page)}` });
  }
  none(found);
  assert.equal(addresses.get("index.html").length, 3);
  assert.equal(addresses.get("en/index.html").join(), addresses.get("index.html").join());
});

test("what pages say of themselves to programs can be read", () => {
  const found = [];
  let datasets = 0;
  for (const page of placed.pages) {
    for (const [, json] of placed.text(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const graph = JSON.parse(json)["@graph"];
      const types = graph.map((node) => node["@type"]);
      if (!types.includes(/^(en\/)?index\.html$/.test(page) ? "WebSite" : "BreadcrumbList")) found.push({ page, what: `${types}` });
      for (const data of graph.filter((node) => node["@type"] === "Dataset")) {
        datasets += 1;
        // What catalogues of data insist on: a description of 50 to 5000 letters, files that are there.
        if (data.description.length < 20 || data.description.length > 5000) found.push({ page, what: "description of the data" });
        for (const { contentUrl } of data.distribution) {
          if (!placed.files.includes(contentUrl.replace("https://example.jp/plan/", ""))) found.push({ page, what: contentUrl });
        }
      }
    }
  }
  none(found);
  assert.ok(datasets >= 50, `${datasets} sets of data`);
});

test("a preview asks search engines to stay away, on every page", () => {
  const preview = built("indicators", "--preview", "確認用");
  const open = preview.pages.filter((page) => !/<meta name="robots" content="noindex/.test(preview.text(page)));
  assert.deepEqual(open, []);
});
