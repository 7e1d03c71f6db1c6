//! The commands: each walks the data through the rooms and says how it went.

mod build;
mod check;
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

/// Says a line on standard error.
pub(crate) fn say_error(line: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{line}");
}
