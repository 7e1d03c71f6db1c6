// Every dependency's licence is one that deny.toml allows, and every dependency comes from the registry.
// cargo-deny reads the same deny.toml and knows more (advisories, licence texts); this needs no tool but cargo and node.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allowList, satisfied } from "./spdx.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const allowed = allowList(readFileSync(`${root}deny.toml`, "utf8"));
const packages = () => {
  const json = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--all-features"], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(json).packages.filter((p) => p.source !== null); // the project itself has no source
};

test("the reader of licence expressions", () => {
  const ok = (expression) => satisfied(expression, ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"]);
  for (const yes of [
    "MIT",
    "MIT OR GPL-3.0",
    "GPL-3.0 OR MIT",
    "GPL-3.0/MIT",
    "MIT AND Apache-2.0",
    "(GPL-3.0 OR MIT) AND Apache-2.0",
    "GPL-3.0 AND X OR MIT", // AND binds closer
    "Apache-2.0 WITH LLVM-exception",
  ]) {
    assert.equal(ok(yes), true, yes);
  }
  for (const no of ["GPL-3.0", "MIT AND GPL-3.0", "MIT AND (GPL-3.0 OR X)", "MIT WITH X-exception", "MIT+"]) {
    assert.equal(ok(no), false, no);
  }
  for (const wrong of ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "OR MIT"]) {
    assert.throws(() => ok(wrong), wrong);
  }
});

test("deny.toml's list was found", () => {
  assert.ok(allowed.includes("MIT") && allowed.includes("Zlib"), `read: ${allowed.join(", ")}`);
});

test("every dependency's licence is allowed", () => {
  const faults = packages().flatMap((p) => {
    const name = `${p.name} ${p.version}`;
    if (!p.license) return [`${name}: says no licence; read its files`];
    try {
      return satisfied(p.license, allowed) ? [] : [`${name}: ${p.license}`];
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
  assert.deepEqual(faults, []);
});

test("every dependency comes from a registry", () => {
  const faults = packages().filter((p) => !p.source.startsWith("registry+"));
  assert.deepEqual(faults.map((p) => `${p.name}: ${p.source}`), []);
});
