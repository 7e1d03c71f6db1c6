// The built site, and a browser to open it in. Nothing is served: pages are opened from the disk, as a reader may do.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Whether everything is looked at in every way: `./check --full`. */
export const isFull = process.env.KIZASHI_FULL === "1";

/** A built site: its files and pages, relative to its folder. */
export class Site {
  constructor(folder) {
    this.root = resolve(folder);
    if (!existsSync(join(this.root, "index.html"))) throw new Error(`no site in ${this.root}: build one, or set KIZASHI_SITE`);
    /** Every file of the site, with "/" between the parts. */
    this.files = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
      .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
      .sort();
    /** `embed/ID.fragment.html` is pasted into another page: it is not a page, and its rules are its own. */
    this.fragments = this.files.filter((file) => file.endsWith(".fragment.html"));
    this.pages = this.files.filter((file) => file.endsWith(".html") && !this.fragments.includes(file));
  }

  path(file) {
    return join(this.root, file);
  }

  text(file) {
    return readFileSync(this.path(file), "utf8");
  }

  address(file) {
    return pathToFileURL(this.path(file)).href;
  }

  /** The pages of each kind (`indicators/*`, `en/indicators/*`, `pages/*.single`, …), the smallest first. */
  get kinds() {
    const kinds = new Map();
    for (const page of this.pages) {
      const kind = kindOf(page, this.isRedirect(page));
      kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
    }
    const size = (page) => statSync(this.path(page)).size;
    for (const list of kinds.values()) list.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
    return kinds;
  }

  /** The largest and the smallest page of each kind: for what is slow to test. */
  get sample() {
    return [...this.kinds.values()].flatMap((list) => [...new Set([list.at(-1), list[0]])]);
  }

  /** A page that does nothing but lead to another one, for an address that there was once. */
  isRedirect(page) {
    return statSync(this.path(page)).size < 4000 && /<meta http-equiv="refresh"/i.test(this.text(page));
  }
}

/** Pages that differ by their name alone are of one kind: the files of a folder, apart from its index. */
function kindOf(page, isRedirect) {
  const [, folder, name] = /^(.*\/)?([^/]*)$/.exec(page);
  if (isRedirect) return `${folder ?? ""}* that leads on`;
  if (folder === undefined || folder === "en/" || name === "index.html") return page;
  return folder + name.replace(/^.*?((\.[a-z]+)?\.html)$/, "*$1");
}

/** The folder of the site: KIZASHI_SITE, or `output` of this project. */
const site = new Site(process.env.KIZASHI_SITE ?? join(project, "output"));
export const { root, files, fragments, pages } = site;
export default site;
/** Pages that stand in the site's own navigation; those of `embed/` are shown inside others' pages. */
export const sitePages = pages.filter((page) => !/(^|\/)embed\//.test(page));
export const sample = site.sample;
/**
 * What tests of looks go through: every page of the site itself, and of those for other places, which hold the same
 * charts and tables, the largest and the smallest of each kind. With KIZASHI_FULL=1 every page. Axe, Nu and the tests of
 * links and weights read every page in any case.
 */
export const looked = isFull ? pages : [...new Set([...sitePages, ...sample])];
/** Every fifth: of what was looked at whole in one way, for looking at it in another. With KIZASHI_FULL=1 all of it. */
export const fifth = (list) => (isFull ? list : list.filter((_, at) => at % 5 === 0));
export const address = (page) => site.address(page);

/**
 * The site that the program builds of a source, in a folder that is removed after the tests. KIZASHI_BIN names another
 * program than the one that `./check` built.
 */
export function built(source, ...options) {
  const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), ".cache/kizashi/target");
  const program = process.env.KIZASHI_BIN ?? join(target, "release/kizashi");
  const scratch = mkdtempSync(join(tmpdir(), "kizashi-site-"));
  after(() => rmSync(scratch, { recursive: true }));
  // A folder with a space and letters beyond ASCII in its name, as on an office's own disk.
  const out = join(scratch, "公開 用", "指標");
  mkdirSync(dirname(out));
  const run = spawnSync(program, ["build", join(project, source), "-o", out, "--no-png", "--quiet", ...options], { encoding: "utf8" });
  assert.equal(run.status, 0, `${run.error ?? run.stderr}`);
  return new Site(out);
}

const BARE = "/usr/bin/chromium-headless-shell";
/**
 * Chromium, without its own calls to the network. `bare`: the one without an interface of its own, in which going through
 * many pages takes a third less; it breaks lines without knowing Japanese phrases, as other browsers do. KIZASHI_CHROMIUM
 * names another binary for both.
 */
export const openBrowser = ({ bare = false } = {}) =>
  chromium.launch({
    executablePath: process.env.KIZASHI_CHROMIUM ?? (bare && existsSync(BARE) ? BARE : "/usr/bin/chromium"),
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
 * The pages are those of the site `options.of`. Two tabs work at once, each going from page to page; `prepare(tab)` runs once for each.
 */
export async function eachPage(browser, list, options, look, prepare = async () => {}) {
  const { of = site, ...rest } = options;
  const context = await browser.newContext({ reducedMotion: "reduce", ...rest });
  const queue = [...list];
  const faults = [];
  const work = async () => {
    const tab = await context.newPage();
    await prepare(tab);
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        await tab.goto(of.address(page), { waitUntil: "load" });
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
