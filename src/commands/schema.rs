//! `kizashi schema`: the JSON Schema of a file of the source or of the output.

use std::io::Write;

use include_dir::{Dir, include_dir};

use crate::cli::{Exit, SchemaArgs};

/// Every schema, by the name of its file.
pub(super) static SCHEMAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/schemas");

/// Prints a schema as it stands in `schemas/`.
pub(crate) fn schema(arguments: &SchemaArgs) -> Exit {
    let file = SCHEMAS.get_file(arguments.name.file());
    // A closed pipe is nobody's mistake.
    let _ = std::io::stdout().write_all(file.map(include_dir::File::contents).unwrap_or_default());
    Exit::Done
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::SCHEMAS;
    use crate::cli::SchemaName;

    #[test]
    fn every_name_has_its_schema_and_every_schema_its_name() {
        let mut named: Vec<&str> = SchemaName::value_variants().iter().map(|name| name.file()).collect();
        let mut files: Vec<_> = SCHEMAS.files().map(|file| file.path().to_str().unwrap()).collect();
        named.sort_unstable();
        files.sort_unstable();
        assert_eq!(named, files);
        for file in SCHEMAS.files() {
            let schema: serde_json::Value = serde_json::from_slice(file.contents()).unwrap();
            let stem = file.path().file_stem().unwrap().to_str().unwrap();
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{stem}");
            assert_eq!(schema["$id"], format!("kizashi/schema/{stem}"));
        }
    }
}
