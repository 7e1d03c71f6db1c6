//! Clean sites, each with something withheld: nothing is found in them, whatever harmless words are put beside it.

use std::fs;
use std::path::Path;

use kizashi::analyse::disclosure::Why;
use walkdir::WalkDir;

use super::site::{Hidden, Site};

/// Users of a service in one series, with a target; 3 of them in 令和3年度 are withheld.
pub fn users() -> Site {
    users_of(Some(3.0))
}

/// The same, where the source itself withholds the number.
fn users_unknown() -> Site {
    users_of(None)
}

/// The same, where it is another number.
pub fn users_of(number: Option<f64>) -> Site {
    let files = [
        (
            "care/users.yaml",
            "title: 見守りの利用者\npolicy: care\nunit: 人\nsubject: person\n\
             targets: [{period: R6, value: 30, kind: final}]\nsummary: 見守りを使った人の数です。\n\
             notes: 3人1組で訪問します。\n\
             reasons: [{period: R5, text: 訪問の回を増やしたため、利用者が4人増えました。}]\n",
        ),
        (
            "care/users.csv",
            "年度,実績,時点,備考\nR1,24人,,\nR2,20人,,\nR3,x,,\nR4,18人,,\nR5,10人,2023-10-31,\nR5,22人,,\n\
             R6,25人,,名簿から数えた\n",
        ),
        (
            "care/other.yaml",
            "title: 集まりの回数\npolicy: care\nunit: 回\nsources: [{document: 年報, published: 2024-11}]\n",
        ),
        ("care/other.csv", "年度,実績\nR3,3\nR4,5\nR5,6\n"),
    ];
    Site::of(&files, 10, &[("users", None, 2021, number, Why::Small)])
}

const KINDS: &str = "title: 相談した人\npolicy: care\nunit: 人\nsubject: person\ndimensions:\n  kind:\n    title: 区分\n    \
                     values:\n      new: 新規の相談\n      old: 継続の相談\n      done: 終わった相談\n    total: {label: 合計, rule: sum}\n";

/// Kinds of consultations with their total: 4 and 7 persons in 令和4年度 are withheld.
pub fn kinds() -> Site {
    kinds_to(9)
}

/// The same, where counts up to a number are protected.
pub fn kinds_to(most: u32) -> Site {
    let table = "区分,R2年度,R3年度,R4年度,R5年度\n新規の相談,13,12,x,14\n継続の相談,15,16,x,17\n\
                 終わった相談,20,21,22,23\n合計,48,49,33,54\n";
    let hidden =
        [("cases", Some("new"), 2022, Some(4.0), Why::Small), ("cases", Some("old"), 2022, Some(7.0), Why::Small)];
    Site::of(&[("care/cases.yaml", KINDS), ("care/cases.csv", table)], most + 1, &hidden)
}

/// A share whose numerator is withheld in 令和4年度, a part of a whole, and a running total.
pub fn rates() -> Site {
    let files = [
        ("care/registered.yaml", "title: 登録した人\npolicy: care\nunit: 人\nsubject: person\n"),
        ("care/registered.csv", "年度,実績\nR3,57\nR4,60\nR5,58\n"),
        ("care/left.yaml", "title: やめた人\npolicy: care\nunit: 人\nsubject: person\npart_of: registered\n"),
        ("care/left.csv", "年度,実績\nR3,12\nR4,x\nR5,11\n"),
        (
            "care/share.yaml",
            "title: やめた人の割合\npolicy: care\nunit: ％\ndecimals: 1\nderive:\n  formula: left / registered * 100\n  \
             inputs: {left: left, registered: registered}\n  round: {decimals: 1}\n",
        ),
        ("care/sum.yaml", "title: 累計の人\npolicy: care\nunit: 人\nsubject: person\naggregation: cumulative\n"),
        ("care/sum.csv", "年度,実績\nR3,0\nR4,x\nR5,40\n"),
    ];
    let hidden: [Hidden<'_>; 2] =
        [("left", None, 2022, Some(3.0), Why::Small), ("sum", None, 2022, Some(5.0), Why::Small)];
    Site::of(&files, 10, &hidden)
}

/// Values side by side in one year, one of them withheld.
pub fn rows() -> Site {
    let yaml = "title: 地区の利用者\npolicy: care\nunit: 人\nsubject: person\ndimensions:\n  area:\n    title: 地区\n    \
                values: {north: 北, south: 南, east: 東, west: 西}\n";
    let table = "区分,R5年度\n北,40\n南,25\n東,x\n西,12\n";
    let files = [("care/areas.yaml", yaml), ("care/areas.csv", table)];
    Site::of(&files, 10, &[("areas", Some("east"), 2023, Some(6.0), Why::Small)])
}

const AREAS: &str = "title: 地区の利用者\npolicy: care\nunit: 人\nsubject: person\ndimensions:\n  area:\n    title: 地区\n    \
                     values: {north: 北, south: 南, east: 東, west: 西}\n";

/// Dots beside averages, each item's average as 100; 6 persons are withheld.
pub fn dots() -> Site {
    let average = |area: &str, value: u32| {
        format!("  - {{title: 10市の平均, period: R5, value: {value}, key: {{area: {area}}}}}\n")
    };
    let averages = [average("north", 32), average("south", 50), average("east", 12), average("west", 10)].concat();
    let yaml = format!("{AREAS}chart: dots\nbenchmarks:\n{averages}");
    let table = "区分,R5年度\n北,40\n南,25\n東,x\n西,12\n";
    let files = [("care/areas.yaml", yaml.as_str()), ("care/areas.csv", table)];
    Site::of(&files, 10, &[("areas", Some("east"), 2023, Some(6.0), Why::Small)])
}

/// Bars towards targets, each item's target as 100; 6 persons are withheld.
pub fn bullets() -> Site {
    let target =
        |area: &str, value: u32| format!("  - {{period: R5, value: {value}, kind: yearly, key: {{area: {area}}}}}\n");
    let targets = [target("north", 80), target("south", 50), target("east", 12), target("west", 10)].concat();
    let yaml = format!("{AREAS}chart: bullets\ntargets:\n{targets}");
    let table = "区分,R5年度\n北,40\n南,25\n東,x\n西,12\n";
    let files = [("care/areas.yaml", yaml.as_str()), ("care/areas.csv", table)];
    Site::of(&files, 10, &[("areas", Some("east"), 2023, Some(6.0), Why::Small)])
}

/// Shares of answers; of 令和5年度 two are withheld.
pub fn shares() -> Site {
    let yaml = "title: 見守りを知っている人\npolicy: care\nunit: ％\nmeasure: rate\nsubject: person\ndimensions:\n  \
                answer:\n    title: 回答\n    values: {known: 知っている, heard: 聞いたことがある, unknown: 知らない}\n";
    let table =
        "区分,R4年度,R5年度,R6年度\n知っている,52.1,55.0,58.0\n聞いたことがある,30.3,x,29.4\n知らない,17.6,x,12.6\n";
    let files = [("care/answers.yaml", yaml), ("care/answers.csv", table)];
    let hidden = [
        ("answers", Some("heard"), 2023, Some(38.0), Why::Cover),
        ("answers", Some("unknown"), 2023, Some(7.0), Why::Small),
    ];
    Site::of(&files, 10, &hidden)
}

/// Two years of areas joined by lines; 6 persons of the second year are withheld.
pub fn slopes() -> Site {
    let yaml = format!("{AREAS}chart: {{kind: slope, years: {{from: R2, to: R5}}}}\n");
    let table = "区分,R2年度,R3年度,R5年度\n北,30,36,40\n南,28,27,25\n東,14,13,x\n西,10,11,12\n";
    let files = [("care/areas.yaml", yaml.as_str()), ("care/areas.csv", table)];
    Site::of(&files, 10, &[("areas", Some("east"), 2023, Some(6.0), Why::Small)])
}

/// Lines of two series; one withheld year lies between published ones.
pub fn lines() -> Site {
    let yaml = "title: 月平均の利用者\npolicy: care\nunit: 人\nsubject: person\naggregation: average\nchart: line\n\
                dimensions:\n  sex:\n    title: 性別\n    values: {women: 女性, men: 男性}\n";
    let table = "区分,R2年度,R3年度,R4年度,R5年度\n女性,31,33,30,35\n男性,14,x,16,18\n";
    let files = [("care/means.yaml", yaml), ("care/means.csv", table)];
    Site::of(&files, 10, &[("means", Some("men"), 2021, Some(8.0), Why::Small)])
}

#[test]
fn nothing_is_found_in_a_clean_site() {
    for site in [users(), kinds(), rates(), rows(), dots(), bullets(), shares(), slopes(), lines()] {
        assert_eq!(site.found(), [""; 0]);
    }
}

#[test]
fn nothing_is_found_in_harmless_words_beside_what_is_withheld() {
    let site = users();
    for words in [
        "令和3年度の値は秘匿です。",
        "令和3年度は、10人未満のため公表していません。",
        "1人から9人までの値は公表していません。",
        "令和6年度は25人で、前年度（22人）に比べ3人増加しました。",
        "令和6年度に、支援員を3人増やしました。",
        "令和3年度から、3人以上のグループも対象にしました。",
        "令和3年度から、3人1組で訪問しています。",
        "令和3年3月に、3か所で始めました。",
        "一人暮らしの人が多い令和3年度は、感染症の年でした。",
        "令和3年度は、集まりの回数が3回でした。",
        "令和3年度は、利用者の3人に1人が、ひとり暮らしでした。",
        "図3に、令和3年度までの動きを示します。",
        "令和2年度は20人、令和3年度は秘匿、令和4年度は18人でした。",
    ] {
        let found = site.found_with("indicators/users.html", |text| {
            text.replacen("<p class=\"key\">", &format!("<p class=\"key\">{words}</p><p class=\"key\">"), 1)
        });
        assert_eq!(found, [""; 0], "{words}");
    }
}

/// A copy of the city's source with x in the place of some values.
fn city(cells: &[(&str, &str, &str)], hidden: &[Hidden<'_>]) -> Site {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators");
    let folder = tempfile::tempdir().unwrap();
    for entry in WalkDir::new(&source).into_iter().map(|entry| entry.unwrap()).filter(|e| e.file_type().is_file()) {
        let below = entry.path().strip_prefix(&source).unwrap();
        let to = folder.path().join(below);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(entry.path(), to).unwrap();
    }
    for (file, from, to) in cells {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}: {text}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }
    Site::read(folder.path(), 10, hidden)
}

#[test]
fn of_a_value_that_nobody_here_knows_a_number_beside_its_year_is_found() {
    let site = users_unknown();
    let with = |words: &str| {
        site.found_with("indicators/users.html", |text| {
            text.replacen("<p class=\"key\">", &format!("<p class=\"key\">{words}</p><p class=\"key\">"), 1)
        })
    };
    assert_eq!(site.found(), [""; 0]);
    for harmless in ["令和3年度に、支援する職員を3人置きました。", "令和3年度は20人でした。"]
    {
        assert_eq!(with(harmless), [""; 0], "{harmless}");
    }
    let found = with("令和3年度は3人でした。");
    assert!(found[0].starts_with("K0413 見守りの利用者 [2021]"), "{found:#?}");
    let found = site.found_with("indicators/users.html", |text| text.replacen("<td>x</td>", "<td>20</td>", 1));
    assert!(found[0].starts_with("K0413 見守りの利用者 [2021]"), "{found:#?}");
}

#[test]
fn a_file_that_nobody_reads_is_not_published() {
    let mut site = users();
    for (path, bytes) in [
        ("data/observations.xlsx", "PK"),
        ("data/indicators/users.json", "{"),
        ("about.html", "\u{fffd}"),
        // A picture of which nobody knows the drawing.
        ("charts/users.png", "\u{fffd}"),
    ] {
        let kept = site.pages.insert(path.to_owned(), bytes.as_bytes().to_vec());
        if bytes == "\u{fffd}" {
            site.pages.insert(path.to_owned(), vec![0xff]);
        }
        let found = site.found();
        assert!(found.iter().any(|one| one.starts_with("K0415") && one.contains(path)), "{found:#?}");
        match kept {
            Some(kept) => site.pages.insert(path.to_owned(), kept),
            None => site.pages.remove(path),
        };
    }
}

#[test]
fn nothing_is_found_in_the_citys_own_site_with_some_values_withheld() {
    let cells = [
        ("community/adviser-dispatch.csv", "1件,4件,3件", "x,4件,x"),
        ("lifelong-activity/lifelong-employment-workers.csv", "195,158,158", "195,x,158"),
        ("consultation/promoter-cases.csv", "38件,14件,11件", "38件,x,11件"),
        ("consultation/promoter-cases.csv", "28件,23件,30件", "28件,x,30件"),
    ];
    let hidden = [
        ("adviser-dispatch", None, 2021, Some(1.0), Why::Small),
        ("adviser-dispatch", None, 2023, Some(3.0), Why::Small),
        ("lifelong-employment-workers", None, 2022, Some(158.0), Why::Cover),
        ("promoter-cases", Some("coordinated"), 2022, Some(14.0), Why::Small),
        ("promoter-cases", Some("enquiry"), 2022, Some(23.0), Why::Small),
    ];
    assert_eq!(city(&cells, &hidden).found(), [""; 0]);
}

#[test]
fn what_the_notes_of_the_city_would_give_away_is_found() {
    let file = "lifelong-activity/tamariba-users.csv";
    let word =
        "disclosure: {minimum: 5, already_published: {document: 主な取組について（令和6年11月時点）, through: R6}}\n";
    let cells = [(file, "2人,10人,4人,1人", "x,10人,x,x"), ("lifelong-activity/tamariba-users.yaml", word, "")];
    let hidden = [
        ("tamariba-users", Some("left"), 2021, Some(2.0), Why::Small),
        ("tamariba-users", Some("left"), 2023, Some(4.0), Why::Small),
        ("tamariba-users", Some("left"), 2024, Some(1.0), Why::Small),
        ("tamariba-retention", None, 2021, Some(96.6), Why::Small),
        ("tamariba-retention", None, 2023, Some(93.3), Why::Small),
        ("tamariba-retention", None, 2024, Some(98.3), Why::Small),
    ];
    // 令和3年度は96.7％…になります; 令和6年度は9月末現在の値です。離職者1人は6か月分で…
    let found = city(&cells, &hidden).found();
    let wanted = ["K0413 定着率（たまりば） [2021]", "K0413 たまりば利用登録者 うち離職者[2024]"];
    assert!(found.iter().all(|one| wanted.iter().any(|wanted| one.starts_with(wanted))), "{found:#?}");
    assert!(wanted.iter().all(|wanted| found.iter().any(|one| one.starts_with(wanted))), "{found:#?}");
}
