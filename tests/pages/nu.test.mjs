// The Nu HTML checker has nothing to say: no error and no warning in any page, style sheet or drawing.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { files, fragments, none, pages, root } from "./site.mjs";

// What the checker does not know yet, each with the standard that has it. A rule about our own pages never stands here.
const unknown = [
  /^CSS: “paint-order”: Property “paint-order” doesn't exist/, // CSS Fill and Stroke 3; the halo of a chart's labels
  /^CSS: Unrecognized at-rule “@container”/, // CSS Conditional Rules 5
  // Read from the disk, a page has no origin for the checker, so 'self' is nothing. Browsers: requests.test.mjs.
  /^Resource violates Content Security Policy \(meta tag\): external /,
];

const jar = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
const scratch = mkdtempSync(join(tmpdir(), "kizashi-nu-"));
after(() => rmSync(scratch, { recursive: true }));

function check(paths, nameOf) {
  if (paths.length === 0) return;
  const options = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"];
  const json = execFileSync("java", [...options, ...paths], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const faults = JSON.parse(json).messages
    .filter(({ type, subType }) => type !== "info" || subType === "warning")
    .filter(({ message }) => !unknown.some((pattern) => pattern.test(message)))
    .map(({ url, type, message, extract }) => ({
      page: url ? nameOf(fileURLToPath(url)) : "the checker",
      what: `${type === "info" ? "warning" : type}: ${message} (${(extract ?? "").replace(/\s+/g, " ").slice(0, 120)})`,
    }));
  none(faults);
}

const inSite = (path) => path.slice(root.length + 1);
test("pages", () => check(pages.map((page) => join(root, page)), inSite));
test("style sheets", () => check(files.filter((file) => file.endsWith(".css")).map((file) => join(root, file)), inSite));
test("charts", () => check(files.filter((file) => file.endsWith(".svg")).map((file) => join(root, file)), inSite));

test("fragments, pasted into a page", () => {
  const paths = fragments.map((file, at) => {
    const path = join(scratch, `${at}-${basename(file)}`);
    const lang = /^([a-z]{2})\//.exec(file)?.[1] ?? "ja";
    const head = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${file}</title></head>`;
    writeFileSync(path, `${head}<body><h1>${file}</h1>\n${readFileSync(join(root, file), "utf8")}\n</body></html>\n`);
    return path;
  });
  check(paths, (path) => fragments[Number.parseInt(basename(path), 10)]);
});
