//! Which rows belong to the series of policies 2 to 5 that the reports tell of one year only, or of parts of years.

use super::printed::{Mapped, map};

/// Figures without a day in their document, and the day on which the site places them: that of the document itself.
pub const DAY_OF_DOCUMENT: &[(&str, &str)] =
    &[("administrative-areas/", "2019-11-30"), ("consultation-offices/", "2019-11-30")];

/// Those of one year, of a plan, or of parts of years; the others stand in `printed.rs`.
#[rustfmt::skip]
pub const MAP: &[Mapped] = &[
    map("tsunagu-sheet/used", "002", "integrated-consultation-tsunagu-sheet", "sheet-used", ""),
    map("tsunagu-sheet/not-used", "002", "integrated-consultation-tsunagu-sheet", "sheet-not-used", ""),
    map("tsunagu-sheet/total", "002", "integrated-consultation-cases", "coordinated-cases", ""),
    map("consultation-outcomes/closed", "002", "integrated-consultation-outcomes", "closed", ""),
    map("consultation-outcomes/monitored", "002", "integrated-consultation-outcomes", "monitored", ""),
    map("consultation-outcomes/enquiry", "002", "integrated-consultation-outcomes", "advice-only-linked", ""),
    map("consultation-outcomes/not-linked", "002", "integrated-consultation-outcomes", "not-yet-linked", ""),
    map("consultation-outcomes/total", "002", "integrated-consultation-cases", "total-cases", ""),
    map("promoter-staff", "002", "integrated-consultation-staff", "promoters", ""),
    map("staff-training/staff", "002", "staff-training", "target-staff", ""),
    map("staff-training/specialist", "002", "staff-training", "specialist-training-capacity", ""),
    map("gap-support-grants", "002", "gap-support-funding", "hashimoto-grant-total", ""),
    map("consultation-offices/welfare-office", "002", "consultation-offices", "offices", "福祉事務所"),
    map("consultation-offices/general-desk", "002", "consultation-offices", "offices", "保健福祉ネットワーク総合相談窓口"),
    map("consultation-offices/care-promotion-centre", "002", "consultation-offices", "offices", "地域ケア総合推進センター"),
    map("consultation-offices/public-health-office", "002", "consultation-offices", "offices", "保健所"),
    map("consultation-offices/health-centre", "002", "consultation-offices", "offices", "保健センター"),
    map("consultation-offices/mental-health-centre", "002", "consultation-offices", "offices", "こころの健康センター"),
    map("consultation-offices/community-support-centre", "002", "consultation-offices", "offices", "地域包括支援センター"),
    map("consultation-offices/community-support-branch", "002", "consultation-offices", "offices", "地域包括支援センター分室"),
    map("consultation-offices/self-reliance-centre", "002", "consultation-offices", "offices", "寄り添いサポートセンター"),
    map("consultation-offices/self-reliance-satellite", "002", "consultation-offices", "offices", "寄り添いサポートセンターサテライト"),
    map("consultation-offices/local-children-centre", "002", "consultation-offices", "offices", "地域こども相談センター"),
    map("consultation-offices/children-guidance", "002", "consultation-offices", "offices", "こども総合相談所"),
    map("consultation-offices/developmental-centre", "002", "consultation-offices", "offices", "発達障害者支援センター"),
    map("consultation-offices/ward-office", "002", "consultation-offices", "offices", "区役所"),
    map("consultation-offices/branch-office", "002", "consultation-offices", "offices", "支所"),
    map("consultation-offices/area-centre", "002", "consultation-offices", "offices", "地域センター"),
    map("administrative-areas/ward", "002", "administrative-areas", "wards", ""),
    map("administrative-areas/welfare-area", "002", "administrative-areas", "welfare-areas", ""),
    map("administrative-areas/junior-high", "002", "administrative-areas", "junior-high-districts", ""),
    map("administrative-areas/elementary", "002", "administrative-areas", "primary-school-districts", ""),
    map("developmental-disorder-sessions", "000", "developmental-disorder-programmes", "programme-sessions", ""),
    map("employer-hiring-willingness/older", "002", "employment-needs-survey", "employers-low-willingness", "65～75歳").survey(),
    map("employer-hiring-willingness/disabled", "002", "employment-needs-survey", "employers-low-willingness", "障害者").survey(),
    map("school-promoters", "000", "school-community-promoters", "promoters", ""),
    map("school-volunteers", "000", "school-support-volunteers", "registered-volunteers", ""),
    map("fureai-courses", "000", "fureai-volunteer-courses", "courses", ""),
    map("field-advisers", "001", "field-advisers", "adviser-organisations", ""),
];
