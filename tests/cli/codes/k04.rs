//! K04xx: the templates, which are built into the program.

use kizashi::problem::{Code, Place, Problem};

pub(super) fn by_hand() -> Vec<Problem> {
    let name = "pages/index.html";
    let problem = Problem::new(Code::Template, Place::file(name)).with("template", name).with("line", "12");
    vec![problem.with("detail", "undefined value: titel")]
}
