//! The command line, by the contract.

mod usage;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::collect::hush_caught_panics;
use crate::commands;
use crate::model::Language;
use crate::wording::Words;
use values::{site_language, web_address};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// The input has errors, or warnings with `--strict`.
    Input,
    /// Wrong usage.
    Usage,
    /// The environment failed: no space, no permission.
    Environment,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Input => 1,
            Exit::Usage => 2,
            Exit::Environment => 3,
        })
    }
}

/// Turns a city's yearly indicators into a static web site.
#[derive(Debug, Parser)]
#[command(name = "kizashi", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read SOURCE and write the site to OUT.
    Build(BuildArgs),
    /// All of build but the writing: every problem, with place and remedy.
    Check(CheckArgs),
    /// Turn a table as printed into an indicator: YAML and a tidy CSV.
    Import(ImportArgs),
    /// Make a new source folder that builds as it stands.
    Init(InitArgs),
    /// What a problem's code means, with an example.
    Explain(ExplainArgs),
    /// Print the JSON Schema of a file, for editors.
    Schema(SchemaArgs),
    /// Write a page with every kind of chart and every edge case.
    Gallery(GalleryArgs),
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub(crate) struct Common {
    /// Language of messages: ja or en (else `LC_ALL`, `LC_MESSAGES`, LANG; else Japanese).
    #[arg(long, global = true, value_name = "ja|en", value_parser = ["ja", "en"])]
    lang: Option<String>,
    /// Warnings count as errors.
    #[arg(long, global = true)]
    pub(crate) strict: bool,
    /// Say nothing but problems.
    #[arg(long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say how each file was read, after the problems.
    #[arg(long, global = true)]
    pub(crate) verbose: bool,
    /// A folder with true values: tables of the same paths as in SOURCE, with numbers where those have x.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) private: Option<PathBuf>,
    /// Where the site will stand: link previews then show its cards.
    #[arg(long, global = true, value_name = "URL", value_parser = web_address)]
    pub(crate) site_url: Option<String>,
    /// A preview that is not public yet: every page says so, and search engines are asked to stay away.
    #[arg(long, global = true, value_name = "LABEL", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub(crate) preview: Option<String>,
    /// A folder with the city's own templates: files there replace the built-in ones of the same path.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    /// The languages of the site, the first one at its root (else those of site.yaml).
    #[arg(long, global = true, value_name = "ja,en", value_delimiter = ',', value_parser = site_language)]
    pub(crate) languages: Vec<Language>,
    /// How many threads work at once.
    #[arg(long, global = true, value_name = "N")]
    jobs: Option<usize>,
    /// Colours in messages.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub(crate) color: Colour,
}

/// When messages are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Arguments of `build`.
#[derive(Clone, Debug, Args)]
pub(crate) struct BuildArgs {
    /// The source folder.
    #[arg(default_value = "indicators")]
    pub(crate) source: PathBuf,
    /// The output folder.
    #[arg(short, long, default_value = "output")]
    pub(crate) out: PathBuf,
    /// Write to OUT even if it holds files that kizashi did not write; they are removed.
    #[arg(long)]
    pub(crate) force: bool,
    /// Make no pictures (PNG) of charts and for link previews.
    #[arg(long)]
    pub(crate) no_png: bool,
}

/// Arguments of `check`.
#[derive(Clone, Debug, Args)]
pub(crate) struct CheckArgs {
    /// The source folder.
    #[arg(default_value = "indicators")]
    pub(crate) source: PathBuf,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Write disclosure.lock: which values are withheld.
    #[arg(long)]
    pub(crate) write_lock: bool,
    /// Print which values are withheld, and why.
    #[arg(long)]
    pub(crate) disclosure_report: bool,
}

/// Arguments of `import`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ImportArgs {
    /// The table: CSV, XLSX, XLS or ODS.
    pub(crate) file: PathBuf,
    /// The id of the indicator; with --all what the ids begin with.
    #[arg(long)]
    pub(crate) id: String,
    /// The folder that YAML and CSV are written to.
    #[arg(short, long, default_value = "indicators")]
    pub(crate) out: PathBuf,
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// The cells that are read.
    #[arg(long, value_name = "A1:H9")]
    pub(crate) range: Option<String>,
    /// The id of its policy (else the first of the source folder).
    #[arg(long, value_name = "ID")]
    pub(crate) policy: Option<String>,
    /// The unit, where the table names none.
    #[arg(long)]
    pub(crate) unit: Option<String>,
    /// How observations lie in the table, where that is not found.
    #[arg(long, value_parser = ["long", "wide", "wide-years-down"])]
    pub(crate) layout: Option<String>,
    /// Make one indicator of each row.
    #[arg(long)]
    pub(crate) all: bool,
    /// Say what was understood and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Overwrite files that are there.
    #[arg(long, id = "overwrite")]
    pub(crate) force: bool,
}

/// Arguments of `init`.
#[derive(Clone, Debug, Args)]
pub(crate) struct InitArgs {
    /// The folder to make.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Put an indicator with invented figures into it.
    #[arg(long)]
    pub(crate) example: bool,
}

/// Arguments of `explain`.
#[derive(Clone, Debug, Args)]
pub(crate) struct ExplainArgs {
    /// Codes of problems; without any, all codes are listed.
    #[arg(value_name = "CODE")]
    pub(crate) codes: Vec<String>,
}

/// Arguments of `gallery`.
#[derive(Clone, Debug, Args)]
pub(crate) struct GalleryArgs {
    /// The folder to write.
    #[arg(value_name = "DIR", id = "gallery-folder")]
    pub(crate) folder: PathBuf,
    /// So many charts of random figures besides, the same each time.
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(0..=1_000))]
    pub(crate) random: u32,
    /// Write to DIR even if it holds files that kizashi did not write; they are removed.
    #[arg(long)]
    pub(crate) force: bool,
}

/// Arguments of `schema`.
#[derive(Clone, Debug, Args)]
pub(crate) struct SchemaArgs {
    /// Of which file.
    #[arg(value_enum)]
    pub(crate) name: SchemaName,
}

/// A file that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    /// `site.yaml`.
    Site,
    /// `policies.yaml`.
    Policies,
    /// `departments.yaml`.
    Departments,
    /// `units.yaml`.
    Units,
    /// An indicator's YAML.
    Indicator,
    /// A file of `briefings/`.
    Briefing,
    /// `data/indicators/ID.json` of the output.
    Output,
    /// What `check --format json` prints.
    Problems,
}

impl SchemaName {
    /// Its file in `schemas/`.
    pub(crate) const fn file(self) -> &'static str {
        match self {
            Self::Site => "site.json",
            Self::Policies => "policies.json",
            Self::Departments => "departments.json",
            Self::Units => "units.json",
            Self::Indicator => "indicator.json",
            Self::Briefing => "briefing.json",
            Self::Output => "output.json",
            Self::Problems => "problems.json",
        }
    }
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people, with the text under a mark.
    Human,
    /// For machines.
    Json,
    /// As annotations of GitHub's CI.
    Github,
    /// As SARIF 2.1.0, for code-scanning services.
    Sarif,
}

/// Runs a command line: arguments with the program's name first.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> Exit {
    hush_caught_panics();
    let language = language(&arguments);
    let words = Words::new(language);
    let mut command = localised(Cli::command(), &words);
    if let Some(choice) = colour_choice(&arguments) {
        command = command.color(choice);
    }
    let parsed = command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are results, not errors. A closed pipe is nobody's mistake.
            if let Some(text) = usage::explained(&error, &words) {
                commands::say_error(&text);
            } else {
                let _ = error.print();
            }
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    if let Some(jobs) = cli.common.jobs {
        // Only fails where a pool is there already; then that one is used.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    match cli.command {
        Command::Build(arguments) => commands::build(&arguments, &cli.common, &words),
        Command::Check(arguments) => commands::check(&arguments, &cli.common, &words),
        Command::Schema(arguments) => commands::schema(&arguments),
        Command::Gallery(arguments) => commands::gallery(&arguments, &cli.common, &words),
        Command::Init(arguments) => commands::init(&arguments, &cli.common, &words),
        Command::Import(arguments) => commands::import(&arguments, &cli.common, &words),
        Command::Explain(arguments) => commands::explain(&arguments, &words),
    }
}

/// The value of an option before the command line is parsed: as the next argument, or behind `=`.
fn option(arguments: &[OsString], name: &str) -> Option<String> {
    let texts: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after = texts.iter().position(|text| text == name).and_then(|at| texts.get(at + 1)).cloned();
    let joined = || texts.iter().find_map(|text| text.strip_prefix(name)?.strip_prefix('=').map(str::to_owned));
    after.or_else(joined)
}

/// Whether the help is coloured, where `--color` says so; else clap looks at the terminal and at `NO_COLOR`.
fn colour_choice(arguments: &[OsString]) -> Option<ColorChoice> {
    match option(arguments, "--color")?.as_str() {
        "never" => Some(ColorChoice::Never),
        "always" => Some(ColorChoice::Always),
        _ => None,
    }
}

/// The language of messages: `--lang`, else the locale; C and POSIX count as unset, else Japanese.
fn language(arguments: &[OsString]) -> Language {
    if let Some(language) = option(arguments, "--lang").and_then(|tag| Language::from_tag(&tag)) {
        return language;
    }
    let name = |value: &str| value.split(['.', '_', '@']).next().unwrap_or_default().to_owned();
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|variable| std::env::var(variable).ok());
    let locale = set.map(|value| name(&value)).find(|name| !matches!(name.as_str(), "" | "C" | "POSIX"));
    match locale.as_deref() {
        None | Some("ja") => Language::Ja,
        Some(_) => Language::En,
    }
}

/// The command with its texts in the language of messages, and an example for each subcommand.
fn localised(command: clap::Command, words: &Words) -> clap::Command {
    let name = command.get_name().to_owned();
    let said = |id: String| Some(words.get(&id, &[])).filter(|text| *text != id);
    let mut command = command;
    if let Some(about) = said(format!("cli-{name}")) {
        command = command.about(about);
    }
    if let Some(example) = said(format!("cli-{name}-example")) {
        command = command.after_help(example);
    }
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in arguments {
        if let Some(help) = said(format!("cli-arg-{id}")) {
            command = command.mut_arg(&id, |argument| argument.help(help));
        }
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| localised(sub, words));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
