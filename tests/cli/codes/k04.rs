//! K04xx: disclosure control, the templates, which are built into the program, and what the audit of the output finds. The
//! audit's leaks are planted one by one in `tests/leaks`.

use kizashi::problem::{Code, Place, Problem};

use super::Example;
use crate::story::Source;

/// Persons in three kinds of which one is small, with the list of what is withheld.
fn with_users() -> Source {
    Source::tiny()
        .file("care/users.yaml", USERS)
        .file("care/users.csv", "区分,R4\n新規,3\n継続,12\n紹介,20\n合計,35\n")
        .file("disclosure.lock", "users kind=new 2022 small 5\nusers kind=old 2022 cover 5\n")
}

/// Two values that the office withholds itself, with their true values in a folder beside the source.
fn with_private() -> Source {
    let table = "区分,R4\n新規,x\n継続,x\n紹介,20\n合計,35\n";
    let open = USERS.replace("subject: person\ndisclosure: {minimum: 5}\n", "");
    let source = Source::tiny().file("care/users.yaml", &open).file("care/users.csv", table);
    private(source, "care/users.csv", "区分,R4\n新規,3\n継続,12\n紹介,20\n合計,35\n")
}

fn private(source: Source, path: &str, text: &str) -> Source {
    let file = source.root().join("true").join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
    source
}

/// Persons by kind and place: the only small one stands in a column of its own.
fn two_ways(other: u32) -> Source {
    let yaml = USERS.replace("継続, more: 紹介", "継続").replace(
        "    total: {label: 合計, rule: sum}\n",
        "    total: {label: 合計, rule: sum}\n  \
         area:\n    title: 地域\n    values: {north: 北, south: 南}\n    total: {label: 計, rule: sum}\n",
    );
    let south = if other == 0 { (0, 0) } else { (other, other + 1) };
    let rows = [
        ("新規,北", 3),
        ("継続,北", 6),
        ("合計,北", 9),
        ("新規,南", south.0),
        ("継続,南", south.1),
        ("合計,南", south.0 + south.1),
        ("新規,計", 3 + south.0),
        ("継続,計", 6 + south.1),
        ("合計,計", 9 + south.0 + south.1),
    ];
    let rows: Vec<String> = rows.iter().map(|(labels, value)| format!("{labels},R4,{value}\n")).collect();
    let rows = rows.concat();
    Source::tiny().file("care/users.yaml", &yaml).file("care/users.csv", &format!("区分,地域,年度,実績\n{rows}"))
}

const USERS: &str = "\
title: 利用した人の数
policy: care
unit: 人
subject: person
disclosure: {minimum: 5}
dimensions:
  kind:
    title: 区分
    values: {new: 新規, old: 継続, more: 紹介}
    total: {label: 合計, rule: sum}
";

pub(super) const EXAMPLES: &[Example] = &[
    Example::of(Code::LockDiffers, with_users, |source| source.without("disclosure.lock")),
    Example::of(
        Code::GivenAway,
        || with_private().edit("care/users.yaml", "unit: 人", "unit: 件"),
        |source| source.edit("care/users.csv", "継続,x", "継続,12"),
    ),
    Example::of(Code::PrivateDiffers, with_private, |source| source.edit("care/users.csv", "紹介,20", "紹介,21"))
        .by(&["check", "--private", "true"]),
    Example::of(Code::PrivateUnread, with_private, |source| {
        private(source, "care/users.csv", "区分,R4\n新規,3\n継続,l2\n紹介,20\n合計,35\n")
    })
    .by(&["check", "--private", "true"]),
    Example::of(Code::BadLock, with_users, |source| {
        source.edit("disclosure.lock", "users kind=old 2022 cover 5", "users kind=old 2022 cover")
    }),
    Example::of(
        Code::DisclosureIdle,
        || {
            with_users()
                .edit("care/users.csv", "新規,3", "新規,13")
                .edit("care/users.csv", "合計,35", "合計,45")
                .without("disclosure.lock")
        },
        |source| source.edit("care/users.yaml", "subject: person", "subject: event"),
    ),
    Example::of(
        Code::TotalWithheld,
        || {
            two_ways(7).file(
                "disclosure.lock",
                &lock(&[
                    "new,area=north small",
                    "old,area=north cover",
                    "new,area=south cover",
                    "old,area=south cover",
                ]),
            )
        },
        |_| {
            two_ways(0).file(
                "disclosure.lock",
                &lock(&[
                    "new,area=north small",
                    "old,area=north cover",
                    "new,area=south cover",
                    "new,area=total small",
                    "old,area=total cover",
                ]),
            )
        },
    ),
    Example::of(
        Code::SourceTells,
        || with_users().edit("care/users.csv", "新規,3", "新規,x").edit("care/users.csv", "継続,12", "継続,x"),
        |source| source.edit("care/users.csv", "継続,x", "継続,12"),
    ),
    Example::of(Code::LetterMissing, Source::tiny, |source| {
        source.edit("care/visits.yaml", "title: 訪問した件数", "title: 𠮷野地区を訪問した件数")
    }),
    Example::of(Code::Template, with_footer, |source| {
        with_template(source, "partials/footer.html", "<footer>\n{{ frame.publishr }}\n</footer>\n")
    })
    .by(BY_TEMPLATES),
    Example::of(Code::TemplateUnused, with_footer, |source| {
        with_template(source, "partials/foter.html", "<footer></footer>\n")
    })
    .by(BY_TEMPLATES),
    Example::of(Code::TemplateUnread, with_footer, |source| {
        with_template_bytes(source, "pages/about.html", b"\x8e\x73\x8e\xe6")
    })
    .by(BY_TEMPLATES),
    Example::of(Code::StyleLeaves, with_footer, |source| {
        with_template(source, "theme.css", "@import \"https://fonts.example/serif.css\";\n")
    })
    .by(BY_TEMPLATES),
    Example::of(Code::WordsBroken, with_footer, |source| {
        with_template(source, "locales/own.ja.ftl", "nav-about: 案内\n")
    })
    .by(BY_TEMPLATES),
    Example::of(
        Code::StaticInTheWay,
        || Source::tiny().file("static/CNAME", "shihyo.city.example\n"),
        |source| source.file("static/index.html", "<!doctype html>"),
    ),
];

/// A folder of the city's own templates beside the source.
fn with_template(source: Source, path: &str, text: &str) -> Source {
    with_template_bytes(source, path, text.as_bytes())
}

fn with_template_bytes(source: Source, path: &str, bytes: &[u8]) -> Source {
    let file = source.root().join("templates").join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
    source
}

/// A source with a footer of the city's own.
fn with_footer() -> Source {
    with_template(Source::tiny(), "partials/footer.html", "<footer>{{ frame.publisher }}</footer>\n")
}

const BY_TEMPLATES: &[&str] = &["check", "--templates", "templates"];

fn lock(cells: &[&str]) -> String {
    let line = |cell: &&str| {
        let (key, why) = cell.split_once(' ').unwrap();
        format!("users kind={key} 2022 {why} 5\n")
    };
    cells.iter().map(line).collect()
}

pub(super) fn by_hand() -> Vec<Problem> {
    let mut all = Vec::new();
    let given = |code: Code, output: &str| {
        let problem = Problem::new(code, Place::file("care/users.yaml")).with("title", "見守りの利用者");
        problem.with("label", "").with("year", "2021").with("output", output)
    };
    all.extend([
        given(Code::WithheldInData, "data/indicators/users.json").with("path", "series[0].observations[2].value"),
        given(Code::WithheldComputable, "data/indicators/users.json")
            .with("detail", "合計[2021] ＝ 新規の利用者[2021](x) ＋ 継続の利用者[2021]"),
        given(Code::WithheldInText, "indicators/users.html")
            .with("line", "34")
            .with("detail", "令和3年度（2021年度）:転入した人が［秘匿］人いました"),
        given(Code::WithheldInChart, "charts/users.svg").with("line", "77"),
        Problem::new(Code::WithheldUnread, Place::file("site.yaml")).with("output", "data/observations.xlsx"),
    ]);
    all
}
