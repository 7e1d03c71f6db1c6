// The open data, as another program reads it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { files, none, root } from "./site.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const indicators = files.filter((file) => /^data\/indicators\/[^/]+\.json$/.test(file));
const tables = files.filter((file) => file.endsWith(".csv"));
const over = (list, check) => none(list.flatMap((page) => check(page).map((what) => ({ page, what }))));

test("there are data for indicators, as JSON and CSV", () => {
  assert.ok(indicators.length > 0, "no data/indicators/*.json");
  over(indicators, (file) => (tables.includes(file.replace(/json$/, "csv")) ? [] : ["has no CSV beside it"]));
});

test("every JSON file parses", () => {
  over(files.filter((file) => /\.(json|jsonld)$/.test(file)), (file) => {
    try {
      JSON.parse(read(file));
      return [];
    } catch (error) {
      return [error.message];
    }
  });
});

test("an indicator's file says what it is, and why a value is missing", () => {
  over(indicators, (file) => {
    const { schema, id, series } = JSON.parse(read(file));
    const faults = [];
    if (schema !== "kizashi/indicator/1") faults.push(`schema is ${schema}`);
    if (id !== basename(file, ".json")) faults.push(`id is ${id}`);
    if (!Array.isArray(series) || series.length === 0) return [...faults, "no series"];
    for (const { key, observations } of series) {
      for (const { period, value, status } of observations) {
        const place = `${JSON.stringify(key)} ${period}`;
        if (value === null && (!status || status === "A")) faults.push(`${place}: no value, yet status ${status}`);
        if (value !== null && !Number.isFinite(value)) faults.push(`${place}: value ${JSON.stringify(value)}`);
      }
    }
    return faults;
  });
});

test("CSV files begin with a byte-order mark and end their lines with CRLF", () => {
  over(tables, (file) => {
    const text = read(file);
    const outside = text.replace(/"(?:[^"]|"")*"/g, '""'); // a line end inside a cell is the cell's own
    const faults = [];
    if (!text.startsWith("\uFEFF")) faults.push("no byte-order mark");
    if (text.startsWith("\uFEFF\uFEFF")) faults.push("two byte-order marks");
    if (/(^|[^\r])\n|\r(?!\n)/.test(outside)) faults.push("a line does not end with CRLF");
    if (!outside.endsWith("\r\n")) faults.push("the last line has no end");
    return faults;
  });
});
