// The Nu HTML checker, run once for many files.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What the checker does not know yet, each with the standard that has it. A rule about our own pages never stands here.
const unknown = [
  /^CSS: “paint-order”: Property “paint-order” doesn't exist/, // CSS Fill and Stroke 3; the halo of a chart's labels
  /^CSS: Unrecognized at-rule “@container”/, // CSS Conditional Rules 5
  // Read from the disk, a page has no origin for the checker, so 'self' is nothing. Browsers: requests.test.mjs.
  /^Resource violates Content Security Policy \(meta tag\): external /,
];

// Of scripts of another type than a script's, the policy is not asked: they are data (HTML Standard, "prepare the script
// element", step 12). The checker takes them for scripts. That browsers agree: requests.test.mjs.
const isData = (message, extract) =>
  message.startsWith("Inline script violates Content Security Policy (meta tag)") && extract?.includes('<script type="application/ld+json">');

const jar = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");

/** What the checker has to say of files, by the name that `nameOf` gives each: errors and warnings. */
export function nu(paths, nameOf) {
  if (paths.length === 0) return [];
  const options = ["-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"];
  const json = execFileSync("java", [...options, ...paths], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return JSON.parse(json).messages
    .filter(({ type, subType }) => type !== "info" || subType === "warning")
    .filter(({ message, extract }) => !unknown.some((pattern) => pattern.test(message)) && !isData(message, extract))
    .map(({ url, type, message, extract }) => ({
      page: url ? nameOf(fileURLToPath(url)) : "the checker",
      what: `${type === "info" ? "warning" : type}: ${message} (${(extract ?? "").replace(/\s+/g, " ").slice(0, 120)})`,
    }));
}
