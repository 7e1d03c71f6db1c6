//! `kizashi import`: a table as printed becomes an indicator.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::report::Report;
use super::say_error;
use crate::cli::{Common, Exit, ImportArgs};
use crate::collect::{Draft, Imported, Order, Scrutiny, collect, import as read_table};
use crate::model::{Observation, TableShape};
use crate::problem::{Code, Place, Problem, Problems, Remark, Severity};
use crate::wording::{Words, era_year};

/// Reads a table, says what was understood, and writes YAML and CSV beside the other indicators. With an error among
/// the problems nothing is written, and no file is ever overwritten unless asked for.
pub(crate) fn import(arguments: &ImportArgs, common: &Common, words: &Words) -> Exit {
    let mut problems = Problems::default();
    let file = arguments.file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let bytes = match fs::read(&arguments.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let why = match error.kind() {
                io::ErrorKind::NotFound => "missing".to_owned(),
                io::ErrorKind::PermissionDenied => "permission".to_owned(),
                _ => error.to_string(),
            };
            problems.push(Problem::new(Code::Unreadable, Place::file(&file)).with("why", why));
            tell(&problems, arguments, common, words);
            return Exit::Input;
        }
    };
    let Some(policy) = policy(arguments, &mut problems) else {
        say_error(&words.get("cli-import-no-policy", &[("folder", &arguments.out.display().to_string())]));
        return Exit::Usage;
    };
    let order = Order {
        id: &arguments.id,
        policy: &policy,
        sheet: arguments.sheet.as_deref(),
        range: arguments.range.as_deref(),
        unit: arguments.unit.as_deref(),
        shape: arguments.layout.as_deref().and_then(shape),
        all: arguments.all,
    };
    let (imported, found) = read_table(&file, &bytes, &order, words.language());
    problems.extend(found);
    tell(&problems, arguments, common, words);
    let failed = problems.has_errors() || (common.strict && problems.count(Severity::Warning) > 0);
    let Some(imported) = imported.filter(|_| !failed) else {
        say_error(&words.get("cli-import-nothing", &[]));
        return Exit::Input;
    };
    match write(&imported, arguments) {
        Ok(files) => {
            if !common.quiet {
                // A closed pipe is nobody's mistake.
                let _ = io::stdout().write_all(summary(&imported, &files, &policy, words).as_bytes());
            }
            Exit::Done
        }
        Err(Refused::Exists(file)) => {
            say_error(&words.get("cli-import-exists", &[("file", &file.display().to_string())]));
            Exit::Usage
        }
        Err(Refused::Failed(file, error)) => {
            let why = format!("{}: {error}", file.display());
            say_error(&words.get("cli-failed", &[("why", &why)]));
            Exit::Environment
        }
    }
}

fn tell(problems: &Problems, arguments: &ImportArgs, common: &Common, words: &Words) {
    let folder = arguments.file.parent().unwrap_or(Path::new(""));
    Report { source: folder, problems, words }.tell_people(common);
}

fn shape(word: &str) -> Option<TableShape> {
    TableShape::ALL.iter().find(|(name, _)| *name == word).map(|(_, shape)| *shape)
}

/// The policy that is asked for, else the first of the source folder that the files go to. One that the folder does not
/// have is a problem.
fn policy(arguments: &ImportArgs, problems: &mut Problems) -> Option<String> {
    let root = arguments.out.ancestors().find(|folder| folder.join("policies.yaml").is_file());
    let catalogue = root.and_then(|root| collect(root, Scrutiny::Content).0);
    let policies = catalogue.map(|catalogue| catalogue.policies).unwrap_or_default();
    let Some(asked) = &arguments.policy else {
        return policies.first().map(|policy| policy.id.clone());
    };
    if !policies.is_empty() && !policies.iter().any(|policy| policy.id == *asked) {
        let problem = Problem::new(Code::UnknownReference, Place::file("policies.yaml"));
        problems.push(problem.with("id", asked).with("kind", "policy"));
    }
    Some(asked.clone())
}

/// Why nothing, or not all, was written.
enum Refused {
    /// A file is there already.
    Exists(PathBuf),
    /// The machine failed.
    Failed(PathBuf, io::Error),
}

fn write(imported: &Imported, arguments: &ImportArgs) -> Result<Vec<PathBuf>, Refused> {
    let mut files: Vec<(PathBuf, &str)> = Vec::new();
    for draft in &imported.drafts {
        files.push((arguments.out.join(format!("{}.yaml", draft.indicator.id)), &draft.yaml));
        files.push((arguments.out.join(format!("{}.csv", draft.indicator.id)), &draft.csv));
    }
    if arguments.dry_run {
        return Ok(Vec::new());
    }
    if !arguments.force
        && let Some((file, _)) = files.iter().find(|(file, _)| file.exists())
    {
        return Err(Refused::Exists(file.clone()));
    }
    fs::create_dir_all(&arguments.out).map_err(|error| Refused::Failed(arguments.out.clone(), error))?;
    for (file, text) in &files {
        put(file, text, arguments.force).map_err(|error| Refused::Failed(file.clone(), error))?;
    }
    Ok(files.into_iter().map(|(file, _)| file).collect())
}

fn put(file: &Path, text: &str, force: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true);
    } else {
        // Whoever made the file in the meantime keeps it.
        options.create_new(true);
    }
    options.open(file)?.write_all(text.as_bytes())
}

fn summary(imported: &Imported, files: &[PathBuf], policy: &str, words: &Words) -> String {
    let said = |remark: Remark| {
        let facts: Vec<(&str, &str)> = remark.facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.get("cli-remark", &[("file", &remark.file), ("text", &words.get(remark.id, &facts))])
    };
    let mut lines: Vec<String> = imported.account.remarks().into_iter().map(said).collect();
    for draft in &imported.drafts {
        lines.extend(of_draft(draft, words));
    }
    if files.is_empty() {
        lines.push(words.get("import-dry", &[]));
    }
    for file in files {
        lines.push(words.get("import-file", &[("file", &file.display().to_string())]));
    }
    lines.push(words.get("import-next", &[("policy", policy)]));
    lines.join("\n") + "\n"
}

fn of_draft(draft: &Draft, words: &Words) -> Vec<String> {
    let language = words.language();
    let indicator = &draft.indicator;
    let facts =
        [("id", indicator.id.as_str()), ("title", indicator.title.get(language)), ("unit", indicator.unit.written())];
    let mut lines = vec![words.get("import-indicator", &facts)];
    let said = |observation: &Observation| (observation.period, observation.span);
    for series in &draft.series {
        let (Some(first), Some(last)) = (series.observations.first(), series.observations.last()) else { continue };
        let years = series.observations.len().to_string();
        let slug = series.key.slug();
        let key = if slug.is_empty() { "none".to_owned() } else { slug };
        let facts = [
            ("label", series.label.get(language)),
            ("key", key.as_str()),
            ("from", &era_year(first.period, language)),
            ("to", &era_year(last.period, language)),
            ("years", &years),
        ];
        lines.push(words.get("import-series", &facts));
    }
    let mut incomplete: Vec<_> =
        draft.series.iter().flat_map(|series| &series.observations).filter(|o| !o.complete).map(said).collect();
    incomplete.sort_by_key(|(year, _)| *year);
    incomplete.dedup();
    for (year, span) in incomplete {
        let facts = [("year", era_year(year, language)), ("from", span.from.to_string()), ("to", span.to.to_string())];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        lines.push(words.get("import-incomplete", &facts));
    }
    for total in &draft.year_totals {
        let series = draft.series.iter().find(|series| series.key == total.key);
        let sum: f64 = series.iter().flat_map(|series| &series.observations).filter_map(|o| o.value).sum();
        let has_gaps = series.iter().flat_map(|series| &series.observations).any(|o| o.value.is_none());
        let agrees = match has_gaps {
            true if sum <= total.value => "gaps",
            _ if (sum - total.value).abs() < 1e-6 => "yes",
            _ => "no",
        };
        let label = series.map(|series| series.label.get(language)).unwrap_or_default();
        let (printed, sum) = (total.value.to_string(), sum.to_string());
        lines.push(
            words.get("import-total", &[("label", label), ("printed", &printed), ("sum", &sum), ("agrees", agrees)]),
        );
    }
    for target in &indicator.targets {
        let (year, value) = (era_year(target.period, language), target.value.to_string());
        let label = target.key.as_ref().map_or_else(|| indicator.title.clone(), |key| indicator.label(key));
        let facts = [("label", label.get(language)), ("year", year.as_str()), ("value", value.as_str())];
        lines.push(words.get("import-target", &facts));
    }
    lines
}
