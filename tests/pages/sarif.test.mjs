// `kizashi check --format sarif` against the schema of SARIF 2.1.0, as a package for SARIF tools ships it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const project = fileURLToPath(new URL("../../", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(project, "target");
const kizashi = process.env.KIZASHI ?? join(target, "release", "kizashi");

// The schema's pattern for languages is no regular expression in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const schema = fileURLToPath(import.meta.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const faultsOf = (log) => (valid(log) ? [] : valid.errors.map((e) => `${e.instancePath} ${e.message}`));

const folder = mkdtempSync(join(tmpdir(), "kizashi-sarif-"));
after(() => rmSync(folder, { recursive: true }));

/** A source of one indicator in a folder with a Japanese name and a space; its table as given. */
const sourceWith = (table, more = "") => {
  const source = join(folder, "indicators");
  rmSync(source, { recursive: true, force: true });
  mkdirSync(join(source, "支え 合い"), { recursive: true });
  writeFileSync(join(source, "site.yaml"), `title: 試し\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n${more}`);
  writeFileSync(join(source, "policies.yaml"), "- {id: care, title: 支え合い}\n");
  writeFileSync(join(source, "支え 合い", "visits.yaml"), "title: 訪問\npolicy: care\nunit: 件\n");
  writeFileSync(join(source, "支え 合い", "visits.csv"), table);
};

/** The log of a check, which ends with 1 where there are errors. */
const logOf = (language) => {
  const options = { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  try {
    return JSON.parse(execFileSync(kizashi, ["check", "--format", "sarif", "--lang", language], options));
  } catch (error) {
    assert.equal(error.status, 1, error.stderr ?? error.message);
    assert.equal(error.stderr, "");
    return JSON.parse(error.stdout);
  }
};

test("errors, warnings, notes, places and whole files are valid SARIF in both languages", () => {
  sourceWith("年度,実績\nH32,1件\nR3,l8件\nR4,2人\nR4,l8件\n", "licnce: x\n");
  rmSync(join(folder, "indicators", "policies.yaml"));
  for (const language of ["ja", "en"]) {
    const log = logOf(language);
    assert.deepEqual(faultsOf(log), []);
    const { results } = log.runs[0];
    assert.deepEqual([...new Set(results.map((result) => result.ruleId))].sort(), ["K0002", "K0102", "K0203", "K0204", "K0305"]);
    assert.ok(results.every((result) => result.message.text.length > 10));
    const uris = results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri);
    assert.ok(uris.some((uri) => decodeURIComponent(uri) === "indicators/支え 合い/visits.csv" && !/[^\x21-\x7e]/.test(uri)));
  }
});

test("a good source is a valid log without results", () => {
  sourceWith("年度,実績\nR3,1件\nR4,2件\n");
  const log = logOf("ja");
  assert.deepEqual(faultsOf(log), []);
  assert.deepEqual(log.runs[0].results, []);
});

test("a missing source is a valid log", () => {
  rmSync(join(folder, "indicators"), { recursive: true });
  const log = logOf("ja");
  assert.deepEqual(faultsOf(log), []);
  assert.equal(log.runs[0].results.length, 1);
});

test("the schema refuses what is no SARIF", () => {
  sourceWith("年度,実績\nR3,l8件\n");
  for (const spoil of [
    (log) => delete log.version,
    (log) => (log.runs[0].results[0].level = "fatal"),
    (log) => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
    (log) => (log.runs[0].tool.driver.rules[0].title = "x"),
    (log) => (log.runs[0].columnKind = "bytes"),
  ]) {
    const log = logOf("ja");
    assert.deepEqual(faultsOf(log), []);
    spoil(log);
    assert.notDeepEqual(faultsOf(log), [], String(spoil));
  }
});
