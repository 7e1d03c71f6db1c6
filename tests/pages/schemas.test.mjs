// The schemas that `kizashi schema` prints: what the city has is accepted, what is wrong in form is refused by the schema
// and by the program alike, and what the program writes is as its schemas say.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { parse, stringify } from "yaml";
import { files, root } from "./site.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), ".cache/kizashi/target");
/** The program: KIZASHI_BIN, or where ./check builds it. */
const kizashi = process.env.KIZASHI_BIN ?? join(target, "release/kizashi");
const scratch = mkdtempSync(join(tmpdir(), "kizashi-schemas-"));
after(() => rmSync(scratch, { recursive: true }));

// "One of these keys" is said beside the properties, which ajv's strictest mode does not look through to.
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const names = ["site", "policies", "departments", "units", "indicator", "briefing", "output", "problems"];
const printed = Object.fromEntries(names.map((name) => [name, JSON.parse(execFileSync(kizashi, ["schema", name], { encoding: "utf8" }))]));
const schemas = Object.fromEntries(names.map((name) => [name, ajv.compile(printed[name])]));

/** What a schema says against a value, one line each. */
const against = (name, value) => {
  const check = schemas[name];
  return check(value) ? [] : check.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
};
const read = (file) => parse(readFileSync(file, "utf8"));

/** Which schema a file of a source folder has. */
const schemaOf = (file) => {
  const own = ["site", "policies", "departments", "units"].find((name) => file === `${name}.yaml`);
  return own ?? (file.startsWith("briefings/") ? "briefing" : "indicator");
};
const yamlFiles = (folder) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".yaml")).sort();

test("every YAML of the city is accepted", () => {
  const folder = join(project, "indicators");
  const all = yamlFiles(folder);
  assert.ok(all.length > 25, `${all.length} files`);
  const faults = all.flatMap((file) => against(schemaOf(file), read(join(folder, file))).map((fault) => `${file}: ${fault}`));
  assert.deepEqual(faults, []);
});

test("every key that the readers know is accepted", () => {
  const folder = join(project, "tests/every-key");
  const faults = yamlFiles(folder).flatMap((file) => {
    return against(basename(file, ".yaml"), read(join(folder, file))).map((fault) => `${file}: ${fault}`);
  });
  assert.deepEqual(faults, []);
});

test("every property says in both languages what it is", () => {
  const faults = [];
  const look = (name, path, node) => {
    if (node === null || typeof node !== "object") return;
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      const words = property.description ?? "";
      if (!/^.+ \/ .+$/.test(words)) faults.push(`${name}${path}/${key}: ${words || "no description"}`);
      if (words.length > 160) faults.push(`${name}${path}/${key}: ${words.length} characters`);
    }
    for (const [key, child] of Object.entries(node)) look(name, `${path}/${key}`, child);
  };
  for (const name of names) look(name, "", printed[name]);
  assert.deepEqual(faults, []);
});

test("the data of the built site are as their schema says", () => {
  const data = files.filter((file) => /^data\/indicators\/[^/]+\.json$/.test(file));
  assert.ok(data.length > 25, `${data.length} files`);
  const faults = data.flatMap((file) => {
    return against("output", JSON.parse(readFileSync(join(root, file), "utf8"))).map((fault) => `${file}: ${fault}`);
  });
  assert.deepEqual(faults, []);
});

test("the list of indicators is as its schema says, and leads to every indicator", () => {
  const list = JSON.parse(readFileSync(join(root, "data/indicators.json"), "utf8"));
  const check = ajv.compile({ $ref: "kizashi/schema/output#/$defs/catalogue" });
  assert.ok(check(list), JSON.stringify(check.errors));
  assert.ok(list.indicators.length > 25, `${list.indicators.length} indicators`);
  const lost = list.indicators.flatMap(({ page, data, csv }) => [page, data, csv]).filter((file) => !files.includes(join("data", file)));
  assert.deepEqual(lost, []);
});

test("what describes the data names every data file, and nothing else", () => {
  const linked = (value) => {
    if (value === null || typeof value !== "object") return [];
    const own = value["dcat:downloadURL"] ? [value["dcat:downloadURL"]["@id"]] : [];
    return [...own, ...Object.values(value).flatMap(linked)];
  };
  const catalog = JSON.parse(readFileSync(join(root, "data/catalog.jsonld"), "utf8"));
  const data = files.filter((file) => /^data\/(indicators|observations)[/.]/.test(file) && file !== "data/indicators.json");
  assert.deepEqual(linked(catalog).map((file) => join("data", file)).sort(), data);
  const csvw = JSON.parse(readFileSync(join(root, "data/csv-metadata.json"), "utf8"));
  assert.deepEqual(csvw.tables.map(({ url }) => join("data", url)).sort(), data.filter((file) => file.endsWith(".csv")));
});

// A source without fault, one file of each kind, in which one thing at a time is made wrong.
const observations = [{ period: "R4", value: 3 }, { period: "R5", value: 4 }];
const good = {
  site: { title: "試しの指標", publisher: "試し市" },
  policies: [{ id: "care", title: "支え合い" }],
  departments: [{ id: "welfare", name: "福祉課" }],
  units: [{ name: "食", kind: "count" }],
  indicator: { title: "訪問", policy: "care", unit: "件", observations },
  briefing: { title: "指標の状況", date: "2024-11-29", indicators: ["visits"] },
};
const places = {
  site: "site.yaml",
  policies: "policies.yaml",
  departments: "departments.yaml",
  units: "units.yaml",
  indicator: "care/visits.yaml",
  briefing: "briefings/committee.yaml",
};

/** Checks a source and gives back the report. */
const check = (source) => {
  const folder = mkdtempSync(join(scratch, "source-"));
  for (const [kind, value] of Object.entries(source)) {
    const file = join(folder, places[kind]);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stringify(value));
  }
  const run = spawnSync(kizashi, ["check", folder, "--format", "json"], { encoding: "utf8" });
  assert.ok([0, 1].includes(run.status), run.stderr);
  const report = JSON.parse(run.stdout);
  assert.deepEqual(against("problems", report), []);
  return report;
};

const MANY = Symbol("the whole file");
const step = (from, word) => ({ from, word });
/**
 * The faults: the file's kind, what is put into it (into the first entry of a list; `undefined` takes a key out), and the
 * code by which the program tells it.
 */
const faults = [
  ["site", { titel: "x" }, "K0102"],
  ["site", { title: undefined }, "K0103"],
  ["site", { title: ["a", "b"] }, "K0104"],
  ["site", { title: { fr: "titre" } }, "K0105"],
  ["site", { publisher: {} }, "K0104"],
  ["site", { languages: ["ja", "fr"] }, "K0105"],
  ["site", { judgement: "strict" }, "K0105"],
  ["site", { plan: { title: "計画", from: "R6" } }, "K0103"],
  ["site", { plan: "第2次計画" }, "K0104"],
  ["site", { accessibility: { policy_url: "javascript:alert(1)" } }, "K0104"],
  ["site", { accessibility: { word: "配慮" } }, "K0102"],
  ["site", { outputs: ["pages", "everything"] }, "K0105"],
  ["site", { formats: "docx" }, "K0105"],
  ["site", { licence: ["CC BY 4.0"] }, "K0104"],
  ["site", { licence: { url: "https://example.jp/" } }, "K0103"],
  ["site", { licence: { title: "CC BY 4.0", url: "javascript:alert(1)" } }, "K0104"],
  ["site", { licence: { title: "CC BY 4.0", adress: "https://example.jp/" } }, "K0102"],
  ["site", { area: { code: "331007" } }, "K0103"],
  ["site", { grades: { on: "luck", steps: [step(100, "達成")] } }, "K0105"],
  ["site", { grades: { steps: [] } }, "K0114"],
  ["site", { grades: { steps: [{ from: 100, mark: "◎" }] } }, "K0103"],
  ["site", { updates: [{ date: "昨日", text: "公表" }] }, "K0104"],
  ["site", { accept: [{ code: "K0301" }] }, "K0103"],
  ["site", { accept: [{ code: "301", reason: "x" }] }, "K0111"],
  ["policies", { id: "Care" }, "K0005"],
  ["policies", { title: undefined }, "K0103"],
  ["policies", { programmes: [{ id: "visits" }] }, "K0103"],
  ["policies", { programmes: [{ id: "visits", title: "訪問", text: "a", aim: "b" }] }, "K0102"],
  ["policies", { valid_from: "R6" }, "K0104"],
  ["departments", { name: undefined }, "K0103"],
  ["departments", { valid_from: "2024-13-01" }, "K0104"],
  ["departments", { fax: "086-000-0000" }, "K0102"],
  ["units", { kind: "weight" }, "K0105"],
  ["units", { name: undefined }, "K0103"],
  ["units", { en: { one: "meal" } }, "K0103"],
  ["units", { kind: "yen", factor: -1 }, "K0104"],
  ["units", { kind: "yen", factor: 0 }, "K0104"],
  ["units", { kind: "count", factor: 12 }, "K0105"],
  ["units", { kind: undefined, factor: 12 }, "K0103"],
  ["indicator", { targts: [] }, "K0102"],
  ["indicator", { policy: undefined }, "K0103"],
  ["indicator", { unit: undefined }, "K0103"],
  ["indicator", { unit: ["件"] }, "K0104"],
  ["indicator", { unit: { en: "visits" } }, "K0103"],
  ["indicator", { unit: { ja: "件", en: { one: "visit" } } }, "K0103"],
  ["indicator", { unit: { ja: "件", fr: "visites" } }, "K0102"],
  ["indicator", { level: "result" }, "K0105"],
  ["indicator", { subject: "people" }, "K0105"],
  ["indicator", { decimals: 1.5 }, "K0104"],
  ["indicator", { decimals: 11 }, "K0104"],
  ["indicator", { order: -1 }, "K0104"],
  ["indicator", { measure: "number" }, "K0105"],
  ["indicator", { aggregation: "sum" }, "K0105"],
  ["indicator", { direction: "up" }, "K0105"],
  ["indicator", { restated: "yes" }, "K0104"],
  ["indicator", { interval: "wilson" }, "K0104"],
  ["indicator", { baseline: "never" }, "K0205"],
  ["indicator", { flat_band: "half" }, "K0104"],
  ["indicator", { bound: { value: 96 } }, "K0103"],
  ["indicator", { data: { sheet: "実績" } }, "K0103"],
  ["indicator", { data: { file: "visits.csv", range: "3B" } }, "K0104"],
  ["indicator", { data: { file: "visits.csv", layout: "tall" } }, "K0105"],
  ["indicator", { observations: [{ value: 3 }] }, "K0103"],
  ["indicator", { dimensions: { Kind: { values: { new: "新規" } } } }, "K0005"],
  ["indicator", { dimensions: { kind: { values: { total: "合計" } } } }, "K0110"],
  ["indicator", { dimensions: { kind: { title: "区分" } } }, "K0103"],
  ["indicator", { dimensions: { kind: { values: { new: "新規" }, total: { rule: "mean" } } } }, "K0105"],
  ["indicator", { periods: { H30: { form: "2018-10-01" } } }, "K0102"],
  ["indicator", { periods: { H30: { from: "2018/10/01" } } }, "K0104"],
  ["indicator", { spans: [{ period: "R4", value: 2 }] }, "K0103"],
  ["indicator", { spans: [{ period: "R4", value: 2, until: "13-31" }] }, "K0104"],
  ["indicator", { targets: [{ period: "R8" }] }, "K0103"],
  ["indicator", { targets: [{ period: "R8", value: "70件" }] }, "K0104"],
  ["indicator", { targets: [{ period: "R8", value: 70, kind: "goal" }] }, "K0105"],
  ["indicator", { targets: [{ period: "R8", value: 70, kind: "range" }] }, "K0328"],
  ["indicator", { targets: [{ period: "R8", value: 70, high: 80 }] }, "K0328"],
  ["indicator", { targets: [{ period: "R8", value: 70, attainment: "value÷target" }] }, "K0105"],
  ["indicator", { attainment: "ratio" }, "K0105"],
  ["indicator", { breaks: [{ note: "対象を広げた" }] }, "K0103"],
  ["indicator", { events: [{ from: "R2" }] }, "K0103"],
  ["indicator", { reasons: [{ period: "R5", text: "増えた", date: "R6.11.1" }] }, "K0104"],
  ["indicator", { benchmarks: [{ title: "平均", period: "R5", value: 4, rank: "5位" }] }, "K0104"],
  ["indicator", { derive: { formula: "a" } }, "K0103"],
  ["indicator", { derive: { formula: "a", inputs: { a: "visits" }, round: { mode: "up" } } }, "K0105"],
  ["indicator", { per: { scale: 100 } }, "K0103"],
  ["indicator", { per: { indicator: "visits", value: 96 } }, "K0116"],
  ["indicator", { per: { value: 0 } }, "K0104"],
  ["indicator", { base: { numerator: "visits" } }, "K0103"],
  ["indicator", { base: { indicator: "visits", denominator: "visits" } }, "K0116"],
  ["indicator", { revisions: [{ period: "R4", kind: "変更" }] }, "K0105"],
  ["indicator", { revisions: [{ kind: "訂正" }] }, "K0103"],
  ["indicator", { signs: { "***": "withheld" } }, "K0209"],
  ["indicator", { signs: { "-": "minus" } }, "K0209"],
  ["indicator", { no_result: 0 }, "K0105"],
  ["indicator", { method: "spc" }, "K0105"],
  ["indicator", { on_track: true }, "K0105"],
  ["indicator", { aliases: ["Old Id"] }, "K0005"],
  ["indicator", { disclosure: { minimum: "5人" } }, "K0104"],
  ["indicator", { disclosure: { threshold: 5 } }, "K0102"],
  ["indicator", { disclosure: { already_published: { through: "R4" } } }, "K0103"],
  ["indicator", { chart: "pie" }, "K0105"],
  ["indicator", { chart: { kind: "bar", from_zero: 1 } }, "K0104"],
  ["indicator", { chart: { kind: "bar", years: 0 } }, "K0104"],
  ["indicator", { grades: "own" }, "K0104"],
  ["indicator", { release: { state: "final" } }, "K0105"],
  ["indicator", { release: { not_before: "11月29日" } }, "K0104"],
  ["indicator", { sources: [{ published: "2024-11" }] }, "K0103"],
  ["indicator", { sources: [{ document: "報告", url: "www.example.jp" }] }, "K0104"],
  ["briefing", { date: undefined }, "K0103"],
  ["briefing", { indicators: undefined }, "K0103"],
  ["briefing", { layout: "three" }, "K0105"],
  ["briefing", { columns: ["latest", "colour"] }, "K0105"],
  ["briefing", { cover: "yes" }, "K0104"],
  ["briefing", { appendix: "everything" }, "K0105"],
  ["briefing", { sheets: { visits: { next: "拡大" } } }, "K0105"],
  ["briefing", { sheets: { visits: { budget: "100千円" } } }, "K0104"],
  ["briefing", { sheets: { visits: { opinions: [{ response: "検討します" }] } } }, "K0103"],
  ["policies", { [MANY]: "支え合い" }, "K0104"],
  ["indicator", { [MANY]: ["訪問"] }, "K0104"],
];

const spoilt = ([kind, change]) => {
  if (change[MANY] !== undefined) return change[MANY];
  const merge = (entry) => Object.fromEntries(Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined));
  return Array.isArray(good[kind]) ? good[kind].map(merge) : merge(good[kind]);
};

test("a source without fault is accepted by both", () => {
  for (const [kind, value] of Object.entries(good)) assert.deepEqual(against(kind, value), [], kind);
  assert.deepEqual(check(good), { schema: "kizashi/problems/1", errors: 0, warnings: 0, problems: [] });
});

test("what is wrong in form is refused by the schema and by the program", () => {
  assert.ok(faults.length > 90, `${faults.length} faults`);
  const missed = faults.flatMap((fault) => {
    const [kind, , code] = fault;
    const value = spoilt(fault);
    const words = `${kind} ${JSON.stringify(fault[1])}`;
    const told = check({ ...good, [kind]: value }).problems.filter(({ severity }) => severity === "error");
    const own = told.filter(({ file }) => file === places[kind]).map((problem) => problem.code);
    return [
      ...(against(kind, value).length > 0 ? [] : [`${words}: the schema accepts it`]),
      ...(own.includes(code) ? [] : [`${words}: the program tells ${own.join(", ") || "nothing"}, not ${code}`]),
    ];
  });
  assert.deepEqual(missed, []);
});
