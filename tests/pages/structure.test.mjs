// Each page by itself, and the links between them. Read without JavaScript, as a search engine or an old browser would.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { after, before, test } from "node:test";
import { address, eachPage, fifth, files, none, openBrowser, pages, root, sitePages } from "./site.mjs";

let browser;
const read = new Map(); // page: what is asserted below
before(async () => {
  browser = await openBrowser({ bare: true });
  const look = async (tab, page) => {
    read.set(page, await tab.evaluate(facts));
    return [];
  };
  none(await eachPage(browser, pages, { javaScriptEnabled: false }, look));
});
after(() => browser?.close());

function facts() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const refs = [];
  for (const name of ["href", "src", "srcset", "poster", "data", "action"]) {
    for (const node of all(`[${name}]`)) {
      const value = node.getAttribute(name);
      const tag = `<${node.localName}${node.rel ? ` rel="${node.rel}"` : ""} ${name}>`;
      const values = name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0]) : [value];
      for (const ref of values) refs.push({ ref, tag, loads: !/^<(a|form|area|link rel="(canonical|alternate|license|describedby)")\b/.test(tag) });
    }
  }
  return {
    lang: document.documentElement.lang,
    title: document.title.trim(),
    headings: all("h1, h2, h3, h4, h5, h6").map((node) => [Number(node.localName[1]), node.textContent.trim().slice(0, 40)]),
    mains: all("main").length,
    ids: all("[id]").map((node) => node.id),
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? "",
    refs,
  };
}

const over = (list, check) => none(list.flatMap((page) => check(read.get(page), page).map((what) => ({ page, what }))));

test("language, title, main, one h1, no heading level skipped", () => {
  over(pages, ({ lang, title, headings, mains }, page) => {
    const faults = [];
    const expected = /^([a-z]{2})\//.exec(page)?.[1] ?? (pages.includes("en/index.html") ? "ja" : null);
    if (!lang) faults.push("html has no lang");
    else if (expected && lang !== expected) faults.push(`html lang is "${lang}", not "${expected}"`);
    if (!title) faults.push("no title");
    if (mains !== 1) faults.push(`${mains} main elements`);
    const h1 = headings.filter(([level]) => level === 1).length;
    if (h1 !== 1) faults.push(`${h1} h1 elements`);
    headings.forEach(([level, text], at) => {
      const before = at === 0 ? 0 : headings[at - 1][0];
      if (level > before + 1) faults.push(`h${level} "${text}" follows ${before ? `h${before}` : "no heading"}`);
    });
    return faults;
  });
});

test("no two pages share a title", () => {
  const titles = sitePages.map((page) => read.get(page).title);
  over(sitePages, ({ title }) => (titles.filter((other) => other === title).length > 1 ? [`title "${title}" is not the page's alone`] : []));
});

test("ids are unique on their page", () => {
  over(pages, ({ ids }) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `id "${id}" twice`));
});

test("the content security policy allows no inline script", () => {
  over(pages, ({ policy }) => {
    const rule = (name) => policy.split(";").map((part) => part.trim()).find((part) => part.startsWith(`${name} `));
    const script = rule("script-src") ?? rule("default-src");
    if (!script) return ["no content security policy for scripts"];
    return script.includes("'unsafe-inline'") || script.includes("'unsafe-eval'") ? [`policy: ${script}`] : [];
  });
});

const fault = (page, ref) => {
  if (/^(data|blob):/i.test(ref)) return null;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref)) return "leaves the site";
  if (ref.startsWith("/")) return "is absolute: it breaks in a sub-folder";
  const url = new URL(ref, address(page));
  const file = posix.relative(new URL(`${address(".")}/`).pathname, url.pathname);
  const target = decodeURIComponent(file);
  if (target.startsWith("..") || !existsSync(join(root, target))) return "leads to no file";
  if (statSync(join(root, target)).isDirectory()) return "leads to a folder: from the disk that is no page";
  if (!ref.includes("#")) return null;
  const id = decodeURIComponent(url.hash.slice(1));
  const found = id === "top" || !read.has(target) || read.get(target).ids.includes(id);
  return found ? null : `leads to no place in ${target}`;
};

test("every link and asset leads somewhere, and none is absolute", () => {
  over(pages, ({ refs }, page) =>
    refs.flatMap(({ ref, tag, loads }) => {
      if (!loads && /^(https?|mailto|tel):/i.test(ref)) return [];
      const why = fault(page, ref);
      return why ? [`${tag} "${ref.slice(0, 100)}" ${why}`] : [];
    }),
  );
});

test("what style sheets load is there", () => {
  const faults = files.filter((file) => file.endsWith(".css")).flatMap((page) => {
    const refs = [...readFileSync(join(root, page), "utf8").matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1]);
    return refs.filter((ref) => !ref.startsWith("#")).map((ref) => [ref, fault(page, ref)]).filter(([, why]) => why)
      .map(([ref, why]) => ({ page, what: `url(${ref.slice(0, 80)}) ${why}` }));
  });
  none(faults);
});

test("pages, scripts and styles keep their weight", () => {
  const size = (file) => statSync(join(root, file)).size / 1024;
  const sum = (ending) => files.filter((file) => file.startsWith("assets/") && file.endsWith(ending)).reduce((all, file) => all + size(file), 0);
  const faults = [];
  const limit = (page, kib, most) => kib > most && faults.push({ page, what: `${kib.toFixed(0)} KiB, more than ${most}` });
  for (const page of sitePages) {
    if (/^([a-z]{2}\/)?index\.html$/.test(page)) limit(page, size(page), 150);
    if (/^([a-z]{2}\/)?indicators\//.test(page)) limit(page, size(page), 100);
  }
  limit("assets/*.js", sum(".js"), 15);
  limit("assets/*.css", sum(".css"), 30);
  none(faults);
});
