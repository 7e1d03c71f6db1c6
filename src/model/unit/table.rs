//! The units that are known without being declared, with their other spellings and what they convert to.

use super::UnitKind;

/// A unit of the table.
#[derive(Clone, Copy, Debug)]
pub struct KnownUnit {
    /// Its name, as it is printed when nothing else is said.
    pub name: &'static str,
    /// What it measures.
    pub kind: UnitKind,
    /// The unit it is reckoned in; its own name where it converts to nothing.
    pub base: &'static str,
    /// How many of the base one of it is.
    pub scale: u64,
    /// Other ways it is printed.
    pub aliases: &'static [&'static str],
    /// The message that tells it in languages without counters of their own, behind `unit-`.
    pub message: &'static str,
    /// By how many tens a number grows to be told so: 489.3億円 are 48,930 million yen.
    pub tens: u32,
}

const fn count(name: &'static str) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Count, base: name, scale: 1, aliases: &[], message: "", tens: 0 }
}

const fn counts(name: &'static str, base: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Count, base, scale, aliases: &[], message: "", tens: 0 }
}

const fn yen(name: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Yen(scale), base: "円", scale, aliases: &[], message: "", tens: 0 }
}

const fn other(name: &'static str) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Other, base: name, scale: 1, aliases: &[], message: "", tens: 0 }
}

const fn others(name: &'static str, base: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Other, base, scale, aliases: &[], message: "", tens: 0 }
}

impl KnownUnit {
    const fn told(self, message: &'static str) -> Self {
        self.told_as(message, 0)
    }

    const fn told_as(mut self, message: &'static str, tens: u32) -> Self {
        (self.message, self.tens) = (message, tens);
        self
    }

    const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// Every unit that is known without being declared.
pub const KNOWN_UNITS: &[KnownUnit] = &[
    count("件").told("case"),
    counts("千件", "件", 1_000).told("thousand-cases"),
    counts("万件", "件", 10_000).told_as("case", 4),
    count("回").told("occasion"),
    count("人").told("person").or(&["名"]),
    counts("千人", "人", 1_000).told("thousand-people"),
    counts("万人", "人", 10_000).told_as("person", 4),
    count("人日").told("person-day"),
    count("社").told("company"),
    count("団体").told("organisation"),
    count("機関").told("institution"),
    count("か所").told("site").or(&["ヶ所", "ケ所", "カ所", "ヵ所", "箇所", "個所"]),
    count("地区").told("district"),
    count("地域").told("area"),
    count("校区").told("school-district"),
    count("小学校区").told("elementary-school-district"),
    count("小学校区・地区").told("school-district-or-area"),
    count("中学校区").told("junior-high-school-district"),
    count("学区").told("school-district"),
    count("区").told("ward"),
    count("福祉区").told("welfare-district"),
    count("エリア").told("area"),
    count("区域").told("zone"),
    count("世帯").told("household"),
    counts("千世帯", "世帯", 1_000).told("thousand-households"),
    count("戸").told("dwelling"),
    count("棟").told("building"),
    count("室").told("room"),
    count("講座").told("course"),
    count("コース").told("course"),
    count("教室").told("class"),
    count("店舗").told("shop").or(&["店"]),
    count("病院").told("hospital"),
    count("診療所").told("clinic"),
    count("薬局").told("pharmacy"),
    count("施設").told("facility"),
    count("事業所").told("establishment"),
    count("ステーション").told("station"),
    count("センター").told("centre"),
    count("館").told("hall"),
    count("公民館").told("community-centre"),
    count("会場").told("venue"),
    count("校").told("school"),
    count("園").told("preschool"),
    count("クラス").told("class").or(&["学級"]),
    count("グループ").told("group"),
    count("チーム").told("team"),
    count("班").told("team"),
    count("組").told("group"),
    count("クラブ").told("club"),
    count("サークル").told("club"),
    count("町内会").told("neighbourhood-association"),
    count("自治会").told("residents-association"),
    count("市町村").told("municipality"),
    count("自治体").told("local-government"),
    count("都道府県").told("prefecture"),
    count("ケース").told("case"),
    count("事例").told("example"),
    count("事業").told("project"),
    count("計画").told("plan"),
    count("項目").told("item"),
    count("種類").told("type").or(&["種"]),
    count("品目").told("product-type"),
    count("通").told("letter"),
    count("票").told("vote"),
    count("床").told("bed"),
    count("席").told("seat"),
    count("台").told("unit"),
    count("基").told("unit"),
    count("冊").told("volume"),
    count("部").told("copy"),
    count("枚").told("sheet"),
    count("本").told("piece"),
    count("個").told("piece"),
    count("口").told("unit"),
    count("作品").told("work"),
    count("便").told("service"),
    count("路線").told("route"),
    count("区画").told("plot"),
    count("頭").told("animal"),
    count("匹").told("animal"),
    count("羽").told("bird"),
    count("日").told("day").or(&["日間"]),
    count("週").told("week").or(&["週間"]),
    count("か月").told("month").or(&["ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "か月間", "ヶ月間"]),
    count("年").told("year").or(&["年間", "か年", "ヶ年", "カ年", "箇年"]),
    count("泊").told("night"),
    counts("時間", "秒", 3_600).told("hour"),
    counts("分", "秒", 60).told("minute"),
    count("秒").told("second"),
    yen("円", 1).told("yen"),
    yen("千円", 1_000).told("thousand-yen"),
    yen("万円", 10_000).told_as("yen", 4),
    yen("百万円", 1_000_000).told("million-yen"),
    yen("千万円", 10_000_000).told_as("million-yen", 1),
    yen("億円", 100_000_000).told_as("million-yen", 2),
    yen("十億円", 1_000_000_000).told("billion-yen"),
    yen("兆円", 1_000_000_000_000).told("trillion-yen"),
    KnownUnit { kind: UnitKind::Percent, ..others("％", "‰", 10) }.told("percent").or(&["パーセント"]),
    others("割", "‰", 100).told_as("percent", 1),
    other("‰").told("per-thousand").or(&["パーミル"]),
    other("ポイント").told("percentage-point").or(&["％ポイント"]),
    other("倍").told("fold"),
    other("点").told("point"),
    other("位").told("rank"),
    other("歳").told("year-of-age").or(&["才"]),
    other("度").told("degree"),
    other("℃").told("degree-celsius"),
    other("指数").told("index"),
    other("回/年").told("occasion-a-year"),
    other("件/年").told("case-a-year"),
    other("人/年").told("person-a-year"),
    other("円/年").told("yen-a-year"),
    other("回/月").told("occasion-a-month"),
    other("件/月").told("case-a-month"),
    other("人/月").told("person-a-month"),
    other("円/月").told("yen-a-month"),
    other("時間/月").told("hour-a-month"),
    other("回/週").told("occasion-a-week"),
    other("件/日").told("case-a-day"),
    other("人/日").told("person-a-day"),
    other("円/日").told("yen-a-day"),
    other("円/時間").told("yen-an-hour"),
    other("円/人").told("yen-per-person"),
    other("件/人").told("case-per-person"),
    other("人/世帯").told("person-per-household"),
    other("人/㎢").told("person-per-square-kilometre"),
    other("人口千対").told("per-1000-people").or(&["人口千人対", "人口千人当たり", "人口千人あたり"]),
    other("人口1万対").told("per-10000-people").or(&["人口1万人対", "人口1万人当たり", "人口1万人あたり", "人口万対"]),
    other("人口10万対").told("per-100000-people").or(&[
        "人口10万人対",
        "人口10万人当たり",
        "人口10万人あたり",
        "人口10万当たり",
    ]),
    other("出生千対").told("per-1000-births"),
    others("㎢", "㎡", 1_000_000).told("square-kilometre").or(&["平方キロメートル"]),
    others("ha", "㎡", 10_000).told("hectare").or(&["ヘクタール"]),
    other("㎡").told("square-metre").or(&["平方メートル"]),
    others("km", "m", 1_000).told("kilometre").or(&["キロメートル"]),
    other("m").told("metre").or(&["メートル"]),
    others("t", "g", 1_000_000).told("tonne").or(&["トン"]),
    others("kg", "g", 1_000).told("kilogram").or(&["キログラム"]),
    other("g").told("gram").or(&["グラム"]),
    other("t-CO2").told("tonne-of-co2"),
    other("㎥").told("cubic-metre").or(&["立方メートル"]),
    others("kL", "L", 1_000).told("kilolitre").or(&["キロリットル"]),
    other("L").told("litre").or(&["リットル"]),
    others("MWh", "kWh", 1_000).told("megawatt-hour"),
    other("kWh").told("kilowatt-hour"),
    other("kW").told("kilowatt"),
];
