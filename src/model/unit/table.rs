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
}

const fn count(name: &'static str) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Count, base: name, scale: 1, aliases: &[] }
}

const fn counts(name: &'static str, base: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Count, base, scale, aliases: &[] }
}

const fn yen(name: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Yen(scale), base: "円", scale, aliases: &[] }
}

const fn other(name: &'static str) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Other, base: name, scale: 1, aliases: &[] }
}

const fn others(name: &'static str, base: &'static str, scale: u64) -> KnownUnit {
    KnownUnit { name, kind: UnitKind::Other, base, scale, aliases: &[] }
}

impl KnownUnit {
    const fn or(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// Every unit that is known without being declared.
pub const KNOWN_UNITS: &[KnownUnit] = &[
    count("件"),
    counts("千件", "件", 1_000),
    counts("万件", "件", 10_000),
    count("回"),
    count("人").or(&["名"]),
    counts("千人", "人", 1_000),
    counts("万人", "人", 10_000),
    count("人日"),
    count("社"),
    count("団体"),
    count("機関"),
    count("か所").or(&["ヶ所", "ケ所", "カ所", "ヵ所", "箇所", "個所"]),
    count("地区"),
    count("地域"),
    count("校区"),
    count("小学校区"),
    count("小学校区・地区"),
    count("中学校区"),
    count("学区"),
    count("区"),
    count("福祉区"),
    count("エリア"),
    count("区域"),
    count("世帯"),
    counts("千世帯", "世帯", 1_000),
    count("戸"),
    count("棟"),
    count("室"),
    count("講座"),
    count("コース"),
    count("教室"),
    count("店舗").or(&["店"]),
    count("病院"),
    count("診療所"),
    count("薬局"),
    count("施設"),
    count("事業所"),
    count("ステーション"),
    count("センター"),
    count("館"),
    count("公民館"),
    count("会場"),
    count("校"),
    count("園"),
    count("クラス").or(&["学級"]),
    count("グループ"),
    count("チーム"),
    count("班"),
    count("組"),
    count("クラブ"),
    count("サークル"),
    count("町内会"),
    count("自治会"),
    count("市町村"),
    count("自治体"),
    count("都道府県"),
    count("ケース"),
    count("事例"),
    count("事業"),
    count("計画"),
    count("項目"),
    count("種類").or(&["種"]),
    count("品目"),
    count("通"),
    count("票"),
    count("床"),
    count("席"),
    count("台"),
    count("基"),
    count("冊"),
    count("部"),
    count("枚"),
    count("本"),
    count("個"),
    count("口"),
    count("作品"),
    count("便"),
    count("路線"),
    count("区画"),
    count("頭"),
    count("匹"),
    count("羽"),
    count("日").or(&["日間"]),
    count("週").or(&["週間"]),
    count("か月").or(&["ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "か月間", "ヶ月間"]),
    count("年").or(&["年間", "か年", "ヶ年", "カ年", "箇年"]),
    count("泊"),
    counts("時間", "秒", 3_600),
    counts("分", "秒", 60),
    count("秒"),
    yen("円", 1),
    yen("千円", 1_000),
    yen("万円", 10_000),
    yen("百万円", 1_000_000),
    yen("千万円", 10_000_000),
    yen("億円", 100_000_000),
    yen("十億円", 1_000_000_000),
    yen("兆円", 1_000_000_000_000),
    KnownUnit { name: "％", kind: UnitKind::Percent, base: "‰", scale: 10, aliases: &["パーセント"] },
    others("割", "‰", 100),
    other("‰").or(&["パーミル"]),
    other("ポイント").or(&["％ポイント"]),
    other("倍"),
    other("点"),
    other("位"),
    other("歳").or(&["才"]),
    other("度"),
    other("℃"),
    other("指数"),
    other("回/年"),
    other("件/年"),
    other("人/年"),
    other("円/年"),
    other("回/月"),
    other("件/月"),
    other("人/月"),
    other("円/月"),
    other("時間/月"),
    other("回/週"),
    other("件/日"),
    other("人/日"),
    other("円/日"),
    other("円/時間"),
    other("円/人"),
    other("件/人"),
    other("人/世帯"),
    other("人/㎢"),
    other("人口千対").or(&["人口千人対", "人口千人当たり", "人口千人あたり"]),
    other("人口1万対").or(&["人口1万人対", "人口1万人当たり", "人口1万人あたり", "人口万対"]),
    other("人口10万対").or(&["人口10万人対", "人口10万人当たり", "人口10万人あたり", "人口10万当たり"]),
    other("出生千対"),
    others("㎢", "㎡", 1_000_000).or(&["平方キロメートル"]),
    others("ha", "㎡", 10_000).or(&["ヘクタール"]),
    other("㎡").or(&["平方メートル"]),
    others("km", "m", 1_000).or(&["キロメートル"]),
    other("m").or(&["メートル"]),
    others("t", "g", 1_000_000).or(&["トン"]),
    others("kg", "g", 1_000).or(&["キログラム"]),
    other("g").or(&["グラム"]),
    other("t-CO2"),
    other("㎥").or(&["立方メートル"]),
    others("kL", "L", 1_000).or(&["キロリットル"]),
    other("L").or(&["リットル"]),
    others("MWh", "kWh", 1_000),
    other("kWh"),
    other("kW"),
];
