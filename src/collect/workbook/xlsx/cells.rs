//! The cells of a sheet as calamine reads them, each beside what the survey says of it.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{DataRef, Reader, Style, Xlsx, XlsxError};

use super::survey::{Survey, Surveyed};
use crate::collect::grid::{Region, Stored};
use crate::collect::workbook::refusal::Refusal;
use crate::collect::workbook::sheet::Sheet;
use crate::collect::workbook::shown::{Epoch, Format, builtin_code};

/// How the cells of a style look.
struct Look {
    format: Format,
    is_coloured: bool,
}

impl Look {
    /// A format that the workbook does not declare is the one that its number means in Japanese.
    fn of(style: &Style, declared: &BTreeSet<usize>) -> Self {
        let format = style.number_format.as_ref();
        let id = format.and_then(|format| format.format_id);
        let is_declared = |id: u32| usize::try_from(id).is_ok_and(|id| declared.contains(&id));
        let code = id.filter(|id| !is_declared(*id)).and_then(builtin_code);
        let code = code.or_else(|| format.map(|format| format.format_code.as_str()));
        let fill = style.fill.as_ref().filter(|fill| fill.is_visible());
        let is_coloured = fill.and_then(calamine::Fill::get_color).is_some_and(|colour| !colour.is_white());
        Self { format: Format::parse(code.unwrap_or_default()), is_coloured }
    }
}

/// Reads the cells of a sheet.
///
/// # Errors
///
/// A sheet that calamine cannot read or reads otherwise than the survey does, and one that is too large.
pub fn read(
    bytes: &[u8],
    name: &str,
    declared: &BTreeSet<usize>,
    epoch: Epoch,
    survey: &mut Survey<'_>,
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
    // The survey is always ahead, so that calamine meets no address that no sheet has.
    let mut surveyed = survey.next_cell()?;
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut reader = book.worksheet_cells_reader(name).map_err(refusal)?;
    let looks: Vec<Look> = reader.styles().iter().map(|style| Look::of(style, declared)).collect();
    let plain = Look { format: Format::default(), is_coloured: false };
    loop {
        let read = match reader.next_cell_with_style_id() {
            Ok(read) => read.map(|(cell, style)| (cell.get_value().clone(), style)),
            // An error of a newer kind, e.g. #SPILL!: the survey has its name, and the next cell follows.
            Err(XlsxError::CellError(_)) => Some((DataRef::Empty, 0)),
            Err(error) => return Err(refusal(error)),
        };
        match (&surveyed, read) {
            (Some(surveyed), Some((value, style))) => {
                take(sheet, surveyed, &value, looks.get(style).unwrap_or(&plain), epoch)?;
            }
            (None, None) => return Ok(()),
            _ => return Err(Refusal::broken("cells")),
        }
        surveyed = survey.next_cell()?;
    }
}

fn take(sheet: &mut Sheet, surveyed: &Surveyed, value: &DataRef<'_>, look: &Look, epoch: Epoch) -> Result<(), Refusal> {
    let cell = surveyed.cell;
    if look.is_coloured {
        sheet.colour(Region { first: cell, last: cell });
    }
    if let Some(error) = &surveyed.error {
        return sheet.error(cell, error);
    }
    if surveyed.is_formula && !surveyed.is_computed {
        return sheet.uncomputed(cell);
    }
    let (text, stored) = match value {
        DataRef::Empty => return Ok(()),
        DataRef::String(text) => (look.format.text(text), Stored::Text),
        DataRef::SharedString(text) => (look.format.text(text), Stored::Text),
        DataRef::Bool(yes) => ((if *yes { "TRUE" } else { "FALSE" }).to_owned(), Stored::Text),
        DataRef::DateTimeIso(text) => (text.split('T').next().unwrap_or_default().to_owned(), Stored::Day),
        DataRef::DurationIso(text) => (text.clone(), Stored::Number),
        DataRef::Int(number) => (number.to_string(), Stored::Number),
        DataRef::Float(number) if number.is_finite() => look.format.number(*number, epoch),
        DataRef::Float(_) => return sheet.error(cell, "#NUM!"),
        DataRef::DateTime(moment) => look.format.number(moment.as_f64(), epoch),
        DataRef::Error(error) => return sheet.error(cell, &error.to_string()),
    };
    sheet.fill(cell, &text, if surveyed.is_formula { Stored::Formula } else { stored })
}

fn refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Encrypted,
        other => Refusal::broken(other),
    }
}
