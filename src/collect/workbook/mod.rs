//! Workbooks: .xlsx, .xls and .ods as [`Grid`]s.
//!
//! calamine reads the cells of .xlsx and .xls. What it leaves out is read here: which rows and columns are hidden,
//! which formulas have no value, what lies on a sheet, how .xls shows its numbers, and all of .ods, of which it drops
//! what the cells show. Since a workbook comes from anywhere, each is surveyed before calamine sees it, and what would
//! make calamine ask for more memory than there is is refused there. See `limits.rs` for what a workbook may cost.

mod assemble;
mod ods;
mod package;
mod range;
mod refusal;
mod sheet;
mod shown;
mod xls;
mod xlsx;
mod xml;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::fields::nearest;
use super::grid::{Format, Grid, Region};
use super::{limits, period};
use crate::problem::{Code, Place, Problem};
use package::Package;
use refusal::Refusal;
use sheet::Sheet;

/// What of a workbook is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The sheet's name; without it the only one that holds something.
    pub sheet: Option<&'a str>,
    /// The range, e.g. `B3:J8`; without it all of the sheet.
    pub range: Option<&'a str>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether it is not shown.
    pub hidden: bool,
}

/// Whether a file is a workbook by its ending.
#[must_use]
pub fn is_workbook(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("xlsx" | "xlsm" | "xls" | "ods"))
}

/// The sheets of a workbook in their order, hidden ones among them. Charts that fill a sheet are none.
#[cfg(test)]
fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<SheetName>, Problem> {
    let book = Book::open(bytes).map_err(|refusal| refusal.problem(file, None))?;
    Ok(book.sheets().to_vec())
}

/// Reads a sheet of a workbook, or a range of it, with everything that is wrong in its cells. `at` is where the YAML
/// names the workbook, for what is wrong about the sheet's name or the range.
///
/// Without a range the grid's first row is row 1 and each row begins in column A; with one they begin where the range
/// does. Blank rows are there without cells; blank rows and columns at the end are left out. A cell under a joined one
/// is blank, and so is a cell with an error.
///
/// # Errors
///
/// A workbook that cannot be read, is locked or too large, a sheet that is not there or not named where it has to be,
/// and a range that is none or holds nothing.
pub fn read(file: &str, bytes: &[u8], wanted: &Wanted<'_>, at: &Place) -> Result<(Grid, Vec<Problem>), Problem> {
    let keep = match wanted.range {
        Some(text) => range::read(text).ok_or_else(|| bad_range(at, text, "unreadable"))?,
        None => range::WHOLE,
    };
    let book = Book::open(bytes).map_err(|refusal| refusal.problem(file, None))?;
    let index = choose(&book, file, wanted.sheet, at)?;
    let name = &book.sheets()[index];
    let refused = |refusal: Refusal| refusal.problem(file, Some(&name.name));
    let sheet = book.sheet(index, keep).map_err(refused)?;
    let (grid, problems) = assemble::assemble(file, book.format(), name, sheet).map_err(refused)?;
    match wanted.range {
        Some(text) if grid.rows.is_empty() && problems.is_empty() => Err(bad_range(at, text, "blank")),
        _ => Ok((grid, problems)),
    }
}

fn bad_range(at: &Place, text: &str, kind: &str) -> Problem {
    Problem::new(Code::BadRange, at.clone()).with("text", text).with("kind", kind)
}

/// The sheet that is wanted.
fn choose(book: &Book<'_>, file: &str, wanted: Option<&str>, at: &Place) -> Result<usize, Problem> {
    let sheets = book.sheets();
    let visible = || sheets.iter().enumerate().filter(|(_, sheet)| !sheet.hidden);
    let listed =
        |indices: &[usize]| indices.iter().map(|index| sheets[*index].name.as_str()).collect::<Vec<_>>().join(", ");
    let all = || listed(&(0..sheets.len()).collect::<Vec<_>>());
    if let Some(name) = wanted {
        let fold = |name: &str| period::fold(name).to_lowercase();
        let exact = sheets.iter().position(|sheet| sheet.name == name);
        let found = exact.or_else(|| sheets.iter().position(|sheet| fold(&sheet.name) == fold(name)));
        return found.ok_or_else(|| {
            let nearest = nearest(name, sheets.iter().map(|sheet| sheet.name.as_str())).unwrap_or_default();
            let problem = Problem::new(Code::NoSheet, at.clone()).with("kind", "unknown").with("sheet", name);
            problem.with("nearest", nearest).with("sheets", all())
        });
    }
    let only = |found: &[usize]| if let [only] = found { Some(*only) } else { None };
    let seen: Vec<usize> = visible().map(|(index, _)| index).collect();
    if let Some(index) = only(&seen) {
        return Ok(index);
    }
    let mut filled = Vec::new();
    for index in seen {
        if !book.is_blank(index).map_err(|refusal| refusal.problem(file, Some(&sheets[index].name)))? {
            filled.push(index);
        }
    }
    only(&filled).ok_or_else(|| {
        if filled.is_empty() {
            return Problem::new(Code::NoSheet, at.clone()).with("kind", "blank").with("sheets", all());
        }
        Problem::new(Code::SeveralSheets, at.clone()).with("sheets", listed(&filled))
    })
}

/// A workbook of any format. Which one it is is told by its content: many a file is called .xls and is not.
enum Book<'b> {
    Xlsx(xlsx::Book<'b>),
    Xls(xls::Book),
    Ods(ods::Book),
}

impl<'b> Book<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        Refusal::unless_within("file", bytes.len() as u64, limits::FILE_BYTES, None)?;
        if bytes.starts_with(b"PK") {
            let package = Package::open(bytes)?;
            return if ods::is_one(&package) {
                Ok(Self::Ods(ods::Book::open(package)?))
            } else {
                Ok(Self::Xlsx(xlsx::Book::open(bytes, package)?))
            };
        }
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Ok(Self::Xls(xls::Book::open(bytes)?));
        }
        Err(Refusal::NotAWorkbook)
    }

    const fn format(&self) -> Format {
        match self {
            Self::Xlsx(_) => Format::Xlsx,
            Self::Xls(_) => Format::Xls,
            Self::Ods(_) => Format::Ods,
        }
    }

    fn sheets(&self) -> &[SheetName] {
        match self {
            Self::Xlsx(book) => book.sheets(),
            Self::Xls(book) => book.sheets(),
            Self::Ods(book) => book.sheets(),
        }
    }

    fn is_blank(&self, index: usize) -> Result<bool, Refusal> {
        match self {
            Self::Xlsx(book) => book.is_blank(index),
            Self::Xls(book) => Ok(book.is_blank(index)),
            Self::Ods(book) => Ok(book.is_blank(index)),
        }
    }

    fn sheet(&self, index: usize, keep: Region) -> Result<Sheet, Refusal> {
        match self {
            Self::Xlsx(book) => calm(|| book.sheet(index, keep)),
            Self::Xls(book) => calm(|| book.sheet(index, keep)),
            Self::Ods(book) => book.sheet(index, keep),
        }
    }
}

/// Does work of calamine's, which indexes without asking and so may panic over bytes made to that end: such a workbook
/// is broken like any other. Nothing that the work has touched is used afterwards.
fn calm<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    CALM.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    CALM.set(false);
    done.unwrap_or_else(|_| Err(Refusal::broken("panic")))
}

thread_local! {
    /// Whether a panic of this thread is going to be caught.
    static CALM: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the words of panics that are caught from standard error, for a program as a whole: they would say nothing to
/// whoever reads them, and the workbook has its problem.
pub fn hush_caught_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !CALM.get() {
            before(info);
        }
    }));
}

#[cfg(test)]
mod tests;
