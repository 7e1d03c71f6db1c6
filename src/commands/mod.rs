//! The commands: each walks the data through the rooms and says how it went.

mod build;
mod check;
mod design;
mod disclosure;
mod explain;
mod gallery;
mod import;
mod init;
mod report;
mod schema;
mod site;

use std::io::Write;

pub(crate) use build::build;
pub(crate) use check::check;
pub(crate) use explain::explain;
pub(crate) use gallery::gallery;
pub(crate) use import::import;
pub(crate) use init::init;
pub(crate) use schema::schema;

use crate::cli::Exit;
use crate::publish::Refusal;
use crate::wording::Words;

/// Says a line on standard error.
pub(crate) fn say_error(line: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says why nothing was written.
fn refusal_said(refusal: &Refusal, out: &str, words: &Words) -> Exit {
    match refusal {
        Refusal::Foreign(files) => {
            let shown: Vec<&str> = files.iter().take(3).map(String::as_str).collect();
            say_error(&words.get("cli-foreign", &[("out", out), ("files", &shown.join(", "))]));
            Exit::Usage
        }
        Refusal::Failed(error) => {
            say_error(&words.get("cli-failed", &[("why", &error.to_string())]));
            Exit::Environment
        }
    }
}
