// The Nu HTML checker has nothing to say: no error and no warning in any page, style sheet or drawing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { nu } from "./nu.mjs";
import { files, fragments, none, pages, root } from "./site.mjs";

const scratch = mkdtempSync(join(tmpdir(), "kizashi-nu-"));
after(() => rmSync(scratch, { recursive: true }));

const inSite = (path) => path.slice(root.length + 1);
const check = (names) => none(nu(names.map((file) => join(root, file)), inSite));
test("pages", () => check(pages));
test("style sheets", () => check(files.filter((file) => file.endsWith(".css"))));
test("charts", () => check(files.filter((file) => file.endsWith(".svg"))));

test("fragments, pasted into a page", () => {
  const paths = fragments.map((file, at) => {
    const path = join(scratch, `${at}-${basename(file)}`);
    const lang = /^([a-z]{2})\//.exec(file)?.[1] ?? "ja";
    const head = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${file}</title></head>`;
    writeFileSync(path, `${head}<body><h1>${file}</h1>\n${readFileSync(join(root, file), "utf8")}\n</body></html>\n`);
    return path;
  });
  none(nu(paths, (path) => fragments[Number.parseInt(basename(path), 10)]));
});
