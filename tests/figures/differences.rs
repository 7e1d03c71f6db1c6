//! Where the site says something else than the rows of the file, and why. Each must really be so.

/// Which side has the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The site has it, no row of the file does.
    SiteOnly,
    /// A row of the file has it, the site does not.
    PrintedOnly,
}

/// A line that stands on one side only.
pub struct Difference {
    pub side: Side,
    pub line: &'static str,
    pub reason: &'static str,
}

const fn site(line: &'static str, reason: &'static str) -> Difference {
    Difference { side: Side::SiteOnly, line, reason }
}

const fn printed(line: &'static str, reason: &'static str) -> Difference {
    Difference { side: Side::PrintedOnly, line, reason }
}

const COMPUTED: &str = "not printed: computed from the printed numbers, and the page says so";
const STARTED: &str = "the scheme started in July of R3: at most nine months; the file leaves the span open";
const NO_RESULT: &str = "printed as 実績なし: a value that is missing (O), the file says M";
const PLANNED: &str =
    "a plan without a result: the year stands on the site with no value (O), the number as its target";
const SIZE: &str =
    "a planned size and no target to be reached: the indicator is of the plan itself, and its title says so";
const AS_OF: &str = "the file leaves the day open; the document says of itself: as of November of R6";
const STOCK: &str = "a stock read on 31 October; the file gives that day but no span, and calls it P";
const WIDENED: &str = "the document says in words that the programme took in more people from R5 on";
const EPIDEMIC: &str = "the document tells in words how the epidemic of R2 changed the work";

const UNDATED: &str =
    "no day is printed beside the figure: placed at the month of the report as a whole, and the notes say so";
const ABOUT: &str = "printed as 程度: a plan in round numbers, no estimate; the notes say that it is approximate";
const AHEAD: &str = "a projection for 2040 written in 2016: a forecast (F), the file says E";

#[rustfmt::skip]
pub const DIFFERENCES: &[Difference] = &[
    site("observed active-council-share 2021 2021-04-01..2022-03-31 whole A 56.7", COMPUTED),
    site("observed active-council-share 2022 2022-04-01..2023-03-31 whole A 66.1", COMPUTED),
    site("observed active-council-share 2023 2023-04-01..2024-03-31 whole A 71.4", COMPUTED),
    site("observed active-district-share 2021 2021-04-01..2022-03-31 whole A 35.4", COMPUTED),
    site("observed active-district-share 2022 2022-04-01..2023-03-31 whole A 42.7", COMPUTED),
    site("observed active-district-share 2023 2023-04-01..2024-03-31 whole A 46.9", COMPUTED),
    site("observed adviser-dispatch 2021 2021-07-01..2022-03-31 part A 1", STARTED),
    printed("observed adviser-dispatch 2021 2021-04-01..2022-03-31 whole A 1", STARTED),
    site("observed issue-workshops 2022 2022-04-01..2023-03-31 whole O none", NO_RESULT),
    site("observed issue-workshops 2023 2023-04-01..2024-03-31 whole O none", NO_RESULT),
    printed("observed issue-workshops 2022 2022-04-01..2023-03-31 whole M none", NO_RESULT),
    printed("observed issue-workshops 2023 2023-04-01..2024-03-31 whole M none", NO_RESULT),
    printed("observed issue-workshops 2021 2021-04-01..2022-03-31 whole P 2",
        "the report made within R3 prints the same 2 before the year had closed; the later report's row is the one kept"),
    printed("observed mental-health-meetings/transition-working 2020 2020-04-01..2021-03-31 whole A 20",
        "page 2 of the document prints 20; kept is 25, which stands in one table with the target, and the notes tell of both"),
    printed("observed mutual-support-coordinators 2021 2021-04-01..2022-03-31 whole A 20",
        "the report of R3 says raised from 6 to 20 without a day; the later report dates it R1 and R2, and prints no R3"),
    printed("observed mutual-support-coordinators  .. whole A 6",
        "the same sentence of the report of R3: the 6 before it has no year; the later report dates it R1"),
    site("observed field-advisers 2024 2024-04-01..2024-11-30 whole A 10", AS_OF),
    printed("observed field-advisers  .. whole A 10", AS_OF),
    site("observed fureai-courses 2021 2021-04-01..2022-03-31 whole O none", PLANNED),
    site("observed staff-training/specialist 2019 2019-04-01..2020-03-31 whole E 80", SIZE),
    site("observed staff-training/staff 2019 2019-04-01..2020-03-31 whole E 1000", SIZE),
    printed("target staff-training/specialist 2019 80", SIZE),
    printed("target staff-training/staff 2019 1000", SIZE),
    site("observed school-volunteers 2021 2021-04-01..2021-10-31 whole A 6402", STOCK),
    printed("observed school-volunteers 2021 2021-04-01..2022-03-31 whole P 6402", STOCK),
    site("changed lifelong-employment-users 2023", WIDENED),
    site("changed lifelong-employment-workers 2023", WIDENED),
    site("changed lifelong-employment-retention 2023", WIDENED),
    site("changed peer-supporter-dispatches 2020", EPIDEMIC),
    site("changed peer-supporters-trained 2020", EPIDEMIC),
    site("observed home-care-partners/clinics-kita-north 2024 2024-04-01..2024-11-30 whole A 10", UNDATED),
    site("observed home-care-partners/clinics-kita-central 2024 2024-04-01..2024-11-30 whole A 9", UNDATED),
    site("observed home-care-partners/clinics-minami-south 2024 2024-04-01..2024-11-30 whole A 4", UNDATED),
    site("observed home-care-partners/hospitals-kita-north 2024 2024-04-01..2024-11-30 whole A 6", UNDATED),
    site("observed home-care-partners/hospitals-kita-central 2024 2024-04-01..2024-11-30 whole A 4", UNDATED),
    site("observed home-care-partners/hospitals-minami-south 2024 2024-04-01..2024-11-30 whole A 7", UNDATED),
    site("observed home-care-partners/house-call-clinics 2024 2024-04-01..2024-11-30 whole A 3", UNDATED),
    printed("observed home-care-partners/clinics-kita-north 2024 2024-04-01..2025-03-31 whole A 10", UNDATED),
    printed("observed home-care-partners/clinics-kita-central 2024 2024-04-01..2025-03-31 whole A 9", UNDATED),
    printed("observed home-care-partners/clinics-minami-south 2024 2024-04-01..2025-03-31 whole A 4", UNDATED),
    printed("observed home-care-partners/hospitals-kita-north 2024 2024-04-01..2025-03-31 whole A 6", UNDATED),
    printed("observed home-care-partners/hospitals-kita-central 2024 2024-04-01..2025-03-31 whole A 4", UNDATED),
    printed("observed home-care-partners/hospitals-minami-south 2024 2024-04-01..2025-03-31 whole A 7", UNDATED),
    printed("observed home-care-partners/house-call-clinics 2024 2024-04-01..2025-03-31 whole A 3", UNDATED),
    site("observed public-lecture-areas 2024 2024-04-01..2025-03-31 whole O none", PLANNED),
    site("observed transition-working-areas 2021 2021-04-01..2022-03-31 whole O none",
        "the year of the planned 3 has no result in the documents: a value that is missing, so that the target can be drawn"),
    site("observed home-care-plans-2016/gp-training 2016 2016-04-01..2017-03-31 whole A 8", ABOUT),
    printed("observed home-care-plans-2016/gp-training 2016 2016-04-01..2017-03-31 whole E 8", ABOUT),
    site("observed ageing-projection 2040 2040-01-01..2040-12-31 whole F 32", AHEAD),
    printed("observed ageing-projection 2040 2040-01-01..2040-12-31 whole E 32", AHEAD),
];
