//! The printed forms of numbers, with what each means: the documentation is made from this table, and a test reads every
//! row.

use super::refused;

/// A printed form and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// As printed.
    pub printed: &'static str,
    /// What it means.
    pub meaning: Meaning,
    /// What the indicator's YAML says, where the form needs it: a line such as `no_result: zero`.
    pub given: Given,
}

/// What the indicator's YAML says of its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// `signs: {"()": minus}`.
    BracketsAreMinus,
    /// `no_result: zero`.
    NoResultIsZero,
    /// A sign that is zero.
    Zero(&'static str),
    /// A sign and the SDMX letter of its status.
    Status(&'static str, char),
}

/// What a form means.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    /// A number.
    Value {
        /// The number.
        value: &'static str,
        /// Its unit, where one is printed.
        unit: Option<&'static str>,
        /// The SDMX letter of its status.
        status: char,
        /// Whether it is marked as revised.
        revised: bool,
        /// The words kept as a note.
        words: Option<&'static str>,
    },
    /// No number: the SDMX letter of the status, and the words kept as a note.
    None {
        /// The SDMX letter.
        status: char,
        /// The words.
        words: Option<&'static str>,
    },
    /// Neither: the reason by which the message is chosen.
    Refused(&'static str),
}

/// Forms of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The kind in Japanese.
    pub ja: &'static str,
    /// The kind in English.
    pub en: &'static str,
    /// Its forms.
    pub forms: &'static [Form],
}

const fn form(printed: &'static str, meaning: Meaning) -> Form {
    Form { printed, meaning, given: Given::Nothing }
}

const fn number(printed: &'static str, value: &'static str) -> Form {
    form(printed, Meaning::Value { value, unit: None, status: 'A', revised: false, words: None })
}

const fn with(printed: &'static str, value: &'static str, unit: &'static str) -> Form {
    form(printed, Meaning::Value { value, unit: Some(unit), status: 'A', revised: false, words: None })
}

const fn none(printed: &'static str, status: char) -> Form {
    form(printed, Meaning::None { status, words: None })
}

const fn word(printed: &'static str, status: char, words: &'static str) -> Form {
    form(printed, Meaning::None { status, words: Some(words) })
}

pub(super) const fn refused(printed: &'static str, reason: &'static str) -> Form {
    form(printed, Meaning::Refused(reason))
}

impl Form {
    const fn says(mut self, letter: char) -> Self {
        if let Meaning::Value { status, .. } = &mut self.meaning {
            *status = letter;
        }
        self
    }

    const fn revised(mut self) -> Self {
        if let Meaning::Value { revised, .. } = &mut self.meaning {
            *revised = true;
        }
        self
    }

    const fn note(mut self, note: &'static str) -> Self {
        if let Meaning::Value { words, .. } = &mut self.meaning {
            *words = Some(note);
        }
        self
    }

    pub(super) const fn given(mut self, given: Given) -> Self {
        self.given = given;
        self
    }
}

const DIGITS: &[Form] = &[
    number("18", "18"),
    number("0", "0"),
    number("0.0", "0.0"),
    number("０．０", "0.0"),
    number("96.6", "96.6"),
    number("82.40", "82.40"),
    number("13,374,381", "13374381"),
    number("１，３２９", "1329"),
    number("４４．６", "44.6"),
    number("1,234.5", "1234.5"),
    number("007", "7"),
    number("123456789012345", "123456789012345"),
    number("+3", "3"),
];

const MINUS: &[Form] = &[
    number("△3.2", "-3.2"),
    number("▲3.2", "-3.2"),
    number("△ 54,317", "-54317"),
    number("-3.2", "-3.2"),
    number("−3.2", "-3.2"),
    number("－3.2", "-3.2"),
    number("‐3.2", "-3.2"),
    number("–3.2", "-3.2"),
    number("ー3.2", "-3.2"),
    number("△０", "0"),
    number("(3.2)", "-3.2").given(Given::BracketsAreMinus),
    with("(3.2%)", "-3.2", "％").given(Given::BracketsAreMinus),
    with("(3.2)%", "-3.2", "％").given(Given::BracketsAreMinus),
];

const UNITS: &[Form] = &[
    with("18件", "18", "件"),
    with("18 件", "18", "件"),
    with("18（件）", "18", "件"),
    with("6,402名", "6402", "名"),
    with("60人", "60", "人"),
    with("１２ヶ所", "12", "か所"),
    with("２０５か所", "205", "か所"),
    with("4区", "4", "区"),
    with("6福祉区", "6", "福祉区"),
    with("3エリア", "3", "エリア"),
    with("1公民館", "1", "公民館"),
    with("２グループ", "2", "グループ"),
    with("４５５床", "455", "床"),
    with("96.6%", "96.6", "％"),
    with("68％", "68", "％"),
    with("24.69パーセント", "24.69", "％"),
    with("2.4ポイント", "2.4", "ポイント"),
    with("8.1‰", "8.1", "‰"),
    with("7割", "7", "割"),
    with("２．５倍", "2.5", "倍"),
    with("789.92㎢", "789.92", "㎢"),
    with("789.92km²", "789.92", "㎢"),
    with("20回／年", "20", "回/年"),
    with("3.5人/月", "3.5", "人/月"),
    with("12.3人口10万対", "12.3", "人口10万対"),
    with("65歳", "65", "歳"),
    with("3日間", "3", "日"),
];

const MONEY: &[Form] = &[
    with("6,160円", "6160", "円"),
    with("1,100千円", "1100", "千円"),
    with("1.1百万円", "1.1", "百万円"),
    with("38万円", "38", "万円"),
    with("489.3億円", "489.3", "億円"),
    with("４８９．３億円", "489.3", "億円"),
    with("3億8598万7000円", "385987000", "円"),
    with("3億8,598万7,000円", "385987000", "円"),
    with("1億750万円", "107500000", "円"),
    with("2千3百万円", "23000000", "円"),
    with("3万8千人", "38000", "人"),
    with("1.5万件", "1.5", "万件"),
    with("20万回", "200000", "回"),
    with("1.25万回", "12500", "回"),
    number("300万", "3000000"),
    with("￥1,000", "1000", "円"),
    with("△¥1,000", "-1000", "円"),
];

const MARKS: &[Form] = &[
    number("12p", "12").says('P'),
    number("12.3 ｐ", "12.3").says('P'),
    number("p 12,345", "12345").says('P'),
    number("12r", "12").revised(),
    with("12件(r)", "12", "件").revised(),
    with("20人（見込）", "20", "人").says('P'),
    number("20見込み", "20").says('P'),
    with("20人（速報値）", "20", "人").says('P'),
    number("20（推計）", "20").says('E'),
    number("20（訂正）", "20").revised(),
    number("20（確定値）", "20"),
];

const WORDS: &[Form] = &[
    with("約20名", "20", "名").says('E').note("約"),
    with("約９０％", "90", "％").says('E').note("約"),
    with("約１億750万円", "107500000", "円").says('E').note("約"),
    with("およそ100人", "100", "人").says('E').note("およそ"),
    with("20人程度", "20", "人").says('E').note("程度"),
    with("2回程度", "2", "回").says('E').note("程度"),
    with("約20人程度", "20", "人").says('E').note("約、程度"),
    with("3,000人余り", "3000", "人").says('E').note("余り"),
    with("延べ91回", "91", "回").note("延べ"),
    with("のべ91回", "91", "回").note("のべ"),
    with("91人（延べ）", "91", "人").note("延べ"),
    with("実人数20人", "20", "人").note("実人数"),
    number("うち4", "4").note("うち"),
    with("10件（再掲）", "10", "件").note("再掲"),
    with("計36回", "36", "回").note("計"),
    with("全８回", "8", "回").note("全"),
];

const SIGNS: &[Form] = &[
    none("", 'O'),
    none("　", 'O'),
    none("-", 'M'),
    none("－", 'M'),
    none("−", 'M'),
    none("―", 'M'),
    none("‐", 'M'),
    none("ー", 'M'),
    none("---", 'M'),
    none("…", 'L'),
    none("・・・", 'L'),
    none("...", 'L'),
    none("・", 'M'),
    none("x", 'Q'),
    none("X", 'Q'),
    none("Ｘ", 'Q'),
    none("χ", 'Q'),
];

const NO_NUMBERS: &[Form] = &[
    word("実績なし", 'O', "実績なし"),
    word("実績無し", 'O', "実績無し"),
    word("該当なし", 'O', "該当なし"),
    word("皆無", 'O', "皆無"),
    word("なし", 'O', "なし"),
    word("(記載なし)", 'O', "記載なし"),
    word("評価せず", 'O', "評価せず"),
    word("未実施", 'O', "未実施"),
    word("―（未実施）", 'O', "未実施"),
    word("…（調査中）", 'L', "調査中"),
    word("x（秘匿）", 'Q', "秘匿"),
    word("実績なし（感染症のため）", 'O', "実績なし(感染症のため)"),
    word("中止", 'O', "中止"),
    word("未集計", 'L', "未集計"),
    word("集計中", 'L', "集計中"),
    word("調査中", 'L', "調査中"),
    word("不明", 'L', "不明"),
    word("秘匿", 'Q', "秘匿"),
    word("該当数値なし", 'M', "該当数値なし"),
    word("対象外", 'M', "対象外"),
];

const DECLARED: &[Form] = &[
    number("実績なし", "0").note("実績なし").given(Given::NoResultIsZero),
    number("皆無", "0").note("皆無").given(Given::NoResultIsZero),
    number("-", "0").given(Given::Zero("-")),
    number("―", "0").given(Given::Zero("-")),
    none("***", 'Q').given(Given::Status("***", 'Q')),
    none("＊＊＊", 'L').given(Given::Status("***", 'L')),
    number("0", "0").says('N').given(Given::Status("0", 'N')),
    none("△", 'O').given(Given::Status("△", 'O')),
];

/// Every group of forms, the refused ones last.
pub const FORMS: &[Group] = &[
    Group { ja: "数字", en: "Digits", forms: DIGITS },
    Group { ja: "マイナス", en: "Below zero", forms: MINUS },
    Group { ja: "単位付きの数", en: "With a unit", forms: UNITS },
    Group { ja: "金額と、億・万・千の付く数", en: "Money, and numbers with 億, 万, 千", forms: MONEY },
    Group { ja: "速報・見込・訂正などの印", en: "Marks of a status", forms: MARKS },
    Group {
        ja: "言葉の付く数（言葉は備考に残ります）", en: "With words, which are kept as a note", forms: WORDS
    },
    Group { ja: "値がないことを示す記号", en: "Signs for no number", forms: SIGNS },
    Group { ja: "値がないことを示す言葉", en: "Words for no number", forms: NO_NUMBERS },
    Group {
        ja: "表の注に合わせて YAML で決める記号", en: "Signs that the YAML declares", forms: DECLARED
    },
    Group { ja: "読まない書き方", en: "Refused", forms: refused::REFUSED },
];
