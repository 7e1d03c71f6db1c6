//! The harness: a small source in a folder of its own, changed, built and looked at, in the words of a story.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tempfile::TempDir;
use walkdir::WalkDir;

/// A source folder `indicators/` in a temporary folder, and the `output/` beside it.
pub struct Source {
    folder: TempDir,
}

impl Source {
    /// A folder without anything in it.
    pub fn nothing() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The smallest source that has something of everything: a site, a policy, a department, an indicator of seven
    /// years of which the first and the last are incomplete, with a break, a target and an earlier reading.
    pub fn tiny() -> Self {
        Self::nothing()
            .file(
                "site.yaml",
                "title: 試しの指標\npublisher: 試し市\naccept: [{code: K05xx, reason: 印刷された形の表}]\n",
            )
            .file("policies.yaml", "- id: care\n  title: 支え合い\n")
            .file("departments.yaml", "- {id: welfare, name: 福祉課}\n")
            .file("care/visits.yaml", VISITS)
            .file("care/visits.csv", VISITS_TABLE)
    }

    /// The tiny source with an indicator of two series and their total more.
    pub fn tiny_with_kinds() -> Self {
        Self::tiny().file("care/cases.yaml", CASES).file("care/cases.csv", CASES_TABLE)
    }

    /// A copy of the city's own source.
    pub fn real() -> Self {
        Self::copy_of(&Self::city())
    }

    /// A copy of a source folder.
    pub fn copy_of(folder: &Path) -> Self {
        let source = Self::nothing();
        for (path, bytes) in files(folder) {
            source.write(&path, &bytes);
        }
        source
    }

    /// The city's own source where it stands.
    pub fn city() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators")
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.root().join("indicators").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// Puts a file into the source.
    pub fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text.as_bytes());
        self
    }

    /// Puts a file into the source that need not be text.
    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        self.write(path, bytes);
        self
    }

    /// Replaces a text of a file of the source; it must be there.
    #[track_caller]
    pub fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.root().join("indicators").join(path)).unwrap();
        assert!(text.contains(from), "{path} does not hold {from:?}:\n{text}");
        self.file(path, &text.replacen(from, to, 1))
    }

    /// Takes a file out of the source.
    pub fn without(self, path: &str) -> Self {
        fs::remove_file(self.root().join("indicators").join(path)).unwrap();
        self
    }

    /// A text file of the source.
    #[track_caller]
    pub fn source(&self, path: &str) -> String {
        let file = self.root().join("indicators").join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The folder in which commands run.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The output folder.
    pub fn output(&self) -> PathBuf {
        self.root().join("output")
    }

    /// Builds from `indicators` to `output`, without pictures: they take most of the time, and have tests of their own.
    pub fn build(&self) -> Run {
        self.kizashi(&["build", "--no-png"])
    }

    /// Builds with nothing but the defaults.
    pub fn build_with_pictures(&self) -> Run {
        self.kizashi(&["build"])
    }

    /// Checks, with more arguments.
    pub fn check(&self, more: &[&str]) -> Run {
        let mut arguments = vec!["check"];
        arguments.extend(more);
        self.kizashi(&arguments)
    }

    /// Runs any command line in the folder.
    pub fn kizashi(&self, arguments: &[&str]) -> Run {
        self.kizashi_with(arguments, &[])
    }

    /// Runs a command line with variables set.
    pub fn kizashi_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        Run::of(self.root(), arguments, variables)
    }

    /// A file of the output.
    #[track_caller]
    pub fn page(&self, path: &str) -> String {
        let file = self.output().join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A JSON file of the output.
    #[track_caller]
    pub fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.page(path)).unwrap()
    }
}

/// What a run of the program did.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Runs the program where nothing of the machine's language, zone or colours reaches it.
    pub fn of(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kizashi"));
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("LC_") || text.starts_with("KIZASHI") || text.starts_with("CLICOLOR") {
                command.env_remove(&name);
            }
        }
        for name in ["LANG", "LANGUAGE", "TZ", "SOURCE_DATE_EPOCH", "FORCE_COLOR", "RAYON_NUM_THREADS"] {
            command.env_remove(name);
        }
        command.current_dir(folder).env("NO_COLOR", "1").args(arguments);
        command.envs(variables.iter().copied());
        let output = command.output().unwrap();
        Self {
            code: output.status.code().expect("it ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        }
    }

    /// Insists on an exit code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "exit code; {self:#?}");
        self
    }

    /// Insists on a text on standard error, wherever its lines were folded.
    #[track_caller]
    pub fn complains(self, text: &str) -> Self {
        assert!(flat(&self.stderr).contains(&flat(text)), "standard error lacks {text:?}:\n{}", self.stderr);
        self
    }

    /// Insists on a text on standard output.
    #[track_caller]
    pub fn prints(self, text: &str) -> Self {
        assert!(flat(&self.stdout).contains(&flat(text)), "standard output lacks {text:?}:\n{}", self.stdout);
        self
    }

    /// Insists on nothing on standard error.
    #[track_caller]
    pub fn has_no_complaint(self) -> Self {
        assert_eq!(self.stderr, "", "standard error");
        self
    }

    /// Insists on nothing on standard output.
    #[track_caller]
    pub fn prints_nothing(self) -> Self {
        assert_eq!(self.stdout, "", "standard output");
        self
    }
}

/// Text without white space and without the frame around a folded message.
fn flat(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect()
}

/// Every file below a folder, by its path with `/`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walk(folder, |path| fs::read(path).unwrap())
}

/// Whether a path ends in one of some kinds of file.
pub fn is_kind(path: &str, kinds: &[&str]) -> bool {
    Path::new(path).extension().is_some_and(|has| kinds.iter().any(|kind| has == *kind))
}

/// The time at which every file below a folder was last written.
pub fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    walk(folder, |path| fs::metadata(path).unwrap().modified().unwrap())
}

fn walk<T>(folder: &Path, look: impl Fn(&Path) -> T) -> BTreeMap<String, T> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.unwrap());
    let found = entries.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let below = entry.path().strip_prefix(folder).unwrap();
        (below.to_str().unwrap().replace('\\', "/"), look(entry.path()))
    });
    found.collect()
}

const VISITS: &str = "\
title: 訪問した件数
policy: care
departments: [welfare]
unit: 件
direction: higher
direction_basis: 計画の目標から
periods:
  H30: {from: 2018-10-01, note: 10月に開始}
baseline: R3
targets: [{period: R6, value: 42, kind: final}]
breaks: [{period: R3, note: 対象を広げた}]
notes: 数え方の注意
";

const VISITS_TABLE: &str = "\
年度,実績,時点,備考
H30,10件,,
R1,8件,2019-10-31,
R1,20件,,
R2,24件,,
R3,25件,,
R4,31件,,訪問の日を増やした
R5,34件,,
R6(R6.10.31時点),19件,,
";

const CASES: &str = "\
title: 相談
policy: care
unit: 件
dimensions:
  kind:
    title: 区分
    values:
      new: 新規の相談
      old: 継続の相談
    total: {label: 合計, rule: sum}
";

const CASES_TABLE: &str = "\
区分,R3年度,R4年度
新規の相談,3,4
継続の相談,5,6
合計,8,10
";
