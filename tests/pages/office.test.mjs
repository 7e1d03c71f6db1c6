// The data files in a spreadsheet program, LibreOffice: Japanese is whole, numbers are numbers, no text has become a
// formula, and what it saves reads back to the same observations.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "./site.mjs";

const project = fileURLToPath(new URL("../../", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), ".cache/kizashi/target");
/** The program: KIZASHI_BIN, or where ./check builds it. */
const kizashi = process.env.KIZASHI_BIN ?? join(target, "release/kizashi");
const scratch = mkdtempSync(join(tmpdir(), "kizashi-office-"));
after(() => rmSync(scratch, { recursive: true }));

const BOM = "\ufeff";
/** An indicator of which all years are complete, without a break or a second reading. */
const ID = "adviser-dispatch";
// Comma, quotes, UTF-8, from the first line on; as shown; no formulas; the first sheet.
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";

/** Converts a file and gives back the path of what LibreOffice made. */
const convert = (file, to, ending, ...more) => {
  const out = mkdtempSync(join(scratch, "out-"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile"))}`;
  execFileSync("soffice", [profile, "--headless", ...more, "--convert-to", to, "--outdir", out, file], { stdio: "pipe" });
  return join(out, basename(file).replace(/\.[^.]+$/, `.${ending}`));
};
const toWorkbook = (csv) => convert(csv, "xlsx:Calc MS Excel 2007 XML", "xlsx", "--infilter=CSV:44,34,76,1");
/** The first sheet of a workbook as CSV; several sheets are written as several files. */
const toRows = (workbook) => {
  const made = convert(workbook, AS_CSV, "csv");
  const name = basename(workbook).replace(/\.[^.]+$/, "");
  for (const file of [made, join(made, "..", `${name}-データ.csv`), join(made, "..", `${name}-${name}.csv`)]) {
    try {
      return rows(readFileSync(file, "utf8"));
    } catch {
      // Under its other name.
    }
  }
  throw new Error(`no sheet of ${workbook}`);
};

/** The records of a CSV text. */
const rows = (text) => {
  const records = [];
  let record = [];
  let cell = "";
  let quoted = false;
  const characters = [...text.replace(BOM, "")];
  for (let at = 0; at < characters.length; at++) {
    const c = characters[at];
    if (quoted && c === '"' && characters[at + 1] === '"') (cell += c), at++;
    else if (c === '"') quoted = !quoted;
    else if (c === "," && !quoted) record.push(cell), (cell = "");
    else if (c === "\n" && !quoted) records.push([...record, cell]), (record = []), (cell = "");
    else if (c !== "\r" || quoted) cell += c;
  }
  return records;
};

const NUMBERS = ["fiscal_year", "value", "target"];
const FLAGS = ["complete", "revised"];
/** Cells as they compare: 70.0 is 70, and TRUE is true. */
const compared = ([headings, ...body]) => [
  headings,
  ...body.map((row) =>
    row.map((cell, at) => {
      if (cell === "") return cell;
      if (NUMBERS.includes(headings[at])) return Number(cell);
      return FLAGS.includes(headings[at]) ? cell.toLowerCase() : cell;
    }),
  ),
];

/** The XML of the cells of a workbook's first sheet. */
const cells = (workbook) => {
  const xml = execFileSync("unzip", ["-p", workbook, "xl/worksheets/sheet1.xml"], { encoding: "utf8", maxBuffer: 1e8 });
  return { xml, types: [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?(?: t="(\w+)")?(?:\/>|>)/g)] };
};
const letter = (at) => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`);

let files;
before(() => {
  files = {
    all: join(root, "data/observations.csv"),
    one: join(root, `data/indicators/${ID}.csv`),
    workbook: join(root, "data/observations.xlsx"),
  };
});

for (const name of ["all", "one"]) {
  test(`a CSV file (${name}) opens whole, with numbers as numbers`, () => {
    const own = rows(readFileSync(files[name], "utf8"));
    const workbook = toWorkbook(files[name]);
    assert.deepEqual(compared(toRows(workbook)), compared(own));
    const { xml, types } = cells(workbook);
    assert.ok(!xml.includes("<f"), "no formulas");
    const column = letter(own[0].indexOf("value"));
    const values = types.filter(([, of, row]) => of === column && Number(row) > 1);
    assert.ok(values.length >= 3 && values.every(([, , , type]) => type === undefined || type === "n"), "values are numbers");
  });
}

test("the workbook opens whole, with the cells of the CSV", () => {
  assert.deepEqual(compared(toRows(files.workbook)), compared(rows(readFileSync(files.all, "utf8"))));
});

/** A source of one indicator of the city, its table replaced; what the program makes of it. */
const rebuilt = (table, data = "") => {
  const source = mkdtempSync(join(scratch, "source-"));
  cpSync(join(project, "indicators/policies.yaml"), join(source, "policies.yaml"));
  cpSync(join(project, "indicators/departments.yaml"), join(source, "departments.yaml"));
  writeFileSync(join(source, "site.yaml"), "title: 試しの指標\npublisher: 試し市\n");
  mkdirSync(join(source, "community"));
  const yaml = readFileSync(join(project, `indicators/community/${ID}.yaml`), "utf8");
  writeFileSync(join(source, `community/${ID}.yaml`), yaml + data);
  cpSync(table, join(source, `community/${data ? basename(table) : ID + table.slice(table.lastIndexOf("."))}`));
  const out = mkdtempSync(join(scratch, "site-"));
  execFileSync(kizashi, ["build", source, "-o", out, "--no-png", "--quiet", "--force"]);
  return readFileSync(join(out, `data/indicators/${ID}.csv`), "utf8");
};

test("what the spreadsheet program saves reads back to the same observations", () => {
  const own = readFileSync(files.one, "utf8");
  assert.equal(rebuilt(files.one), own, "as it was written");
  assert.equal(rebuilt(toWorkbook(files.one)), own, "saved as a workbook");
  const data = (name) => `data: {file: ${name}, sheet: データ, where: {indicator: ${ID}}}\n`;
  const sheet = join(scratch, "observations.xlsx");
  cpSync(files.workbook, sheet);
  assert.equal(rebuilt(sheet, data("observations.xlsx")), own, "our workbook");
  const saved = convert(files.workbook, "ods", "ods");
  assert.equal(rebuilt(saved, data("observations.ods")), own, "our workbook, saved as another");
});

test("a text that looks like a formula is none", () => {
  const table = join(scratch, "notes.csv");
  writeFileSync(table, "年度,実績,備考\nR4,3,=1+1\nR5,4,+2\nR6,5,@SUM(A1)\n");
  const csv = join(scratch, "guarded.csv");
  writeFileSync(csv, rebuilt(table));
  const workbook = toWorkbook(csv);
  assert.ok(!cells(workbook).xml.includes("<f"), "no formulas");
  const found = toRows(workbook);
  const note = found[0].indexOf("note");
  assert.deepEqual(found.slice(1).map((row) => row[note]), ["'=1+1", "'+2", "'@SUM(A1)"]);
});
