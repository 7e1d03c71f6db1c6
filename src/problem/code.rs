//! The kinds of problems, each with a stable code.

use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal $severity:ident),+ $(,)?) => {
        /// A kind of problem with a stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $name),+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code, e.g. `K0203`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// The code of an id such as `K0203`.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.id() == id)
            }
        }
    };
}

codes! {
    /// The source folder is not there.
    NoSource = "K0001" Error,
    /// `site.yaml` or `policies.yaml` is not there.
    NoNeededFile = "K0002" Error,
    /// A file cannot be read.
    Unreadable = "K0003" Error,
    /// A symbolic link or a `data:` path leads out of the source folder.
    LeavesSource = "K0004" Error,
    /// A file name that cannot be an id.
    BadId = "K0005" Error,
    /// Two files or entries with one id.
    IdTwice = "K0006" Error,
    /// Text that cannot be decoded whole.
    BrokenText = "K0007" Error,
    /// More than the program takes in.
    TooLarge = "K0008" Error,
    /// A workbook that is locked, broken or none.
    BadWorkbook = "K0009" Error,
    /// Characters that nobody sees, which are taken out.
    HiddenCharacters = "K0015" Warning,
    /// Not YAML.
    Yaml = "K0101" Error,
    /// A key that is not known.
    UnknownKey = "K0102" Error,
    /// A needed key is missing.
    MissingKey = "K0103" Error,
    /// A value of the wrong kind.
    WrongKind = "K0104" Error,
    /// A word that is not one of those allowed.
    UnknownWord = "K0105" Error,
    /// A unit that is not known.
    UnknownUnit = "K0106" Error,
    /// An id that nothing has.
    UnknownReference = "K0107" Error,
    /// A formula that cannot be read.
    BadFormula = "K0108" Error,
    /// Derivations in a circle.
    Circle = "K0109" Error,
    /// A reserved id.
    ReservedId = "K0110" Error,
    /// `accept:` names a code that there is not.
    UnknownCode = "K0111" Error,
    /// `accept:` names the code of an error.
    CannotAccept = "K0112" Error,
    /// `units.yaml` gives a built-in unit another kind.
    UnitIsBuiltIn = "K0113" Error,
    /// Steps of grades that are not in order, or none.
    BadGrades = "K0114" Error,
    /// Successors that lead back to where they began.
    SuccessorCircle = "K0115" Error,
    /// Two keys of which only one may stand.
    OneOfTwo = "K0116" Error,
    /// A derivation from indicators that count their years differently.
    MixedCalendars = "K0117" Error,
    /// A map of tiles without the table of its places, or that table with another chart.
    MapOrTiles = "K0118" Error,
    /// A text of the office's own without a title.
    PageUntitled = "K0121" Error,
    /// A link in a text of the office's own that leads nowhere, or where it must not.
    PageLink = "K0122" Error,
    /// A picture in a text of the office's own that does not say what it shows.
    PictureUnsaid = "K0123" Error,
    /// A link in a text to what may not be linked, or a picture.
    LinkRefused = "K0125" Warning,
    /// A format that this program was built without.
    FormatNotBuilt = "K0126" Warning,
    /// A claim to conform to the standard of accessibility, without what the claim asks for.
    ConformanceUnshown = "K0127" Warning,
    /// An indicator without data.
    NoData = "K0201" Error,
    /// A table whose headings are not understood.
    BadLayout = "K0202" Error,
    /// A cell that is not a number.
    BadNumber = "K0203" Error,
    /// A unit behind a number that disagrees with the indicator's.
    UnitDisagrees = "K0204" Error,
    /// A year that is not understood.
    BadPeriod = "K0205" Error,
    /// A label that is not declared.
    UnknownLabel = "K0206" Error,
    /// Two values for one observation.
    ObservationTwice = "K0207" Error,
    /// Several series without a dimension.
    NoDimension = "K0208" Error,
    /// A status that is not known.
    BadStatus = "K0209" Error,
    /// A row with more cells than headings.
    RowTooLong = "K0210" Error,
    /// A value in cells that were joined into one.
    MergedValue = "K0213" Error,
    /// Two tables in one file or sheet.
    TwoTables = "K0216" Error,
    /// A column of a long table that is neither known nor a dimension.
    UnknownColumn = "K0223" Error,
    /// A value beside a status that says there is none.
    ValueBesideStatus = "K0225" Error,
    /// A table that names its unit nowhere.
    NoUnit = "K0224" Error,
    /// The table of a map is not there.
    NoMap = "K0226" Error,
    /// A table of a map, or a place in it, that is not understood.
    BadMap = "K0227" Error,
    /// An area that stands twice on a map, or two areas on one tile.
    MapTwice = "K0228" Error,
    /// Areas without a tile.
    NotOnMap = "K0229" Error,
    /// Several tables for one indicator.
    TwoTableFiles = "K0221" Error,
    /// A quotation mark that is never closed.
    OpenQuote = "K0222" Error,
    /// Percentages stored as shares of one, in a file that does not say how they are shown.
    PercentUnclear = "K0215" Error,
    /// A sheet that the workbook does not have.
    NoSheet = "K0211" Error,
    /// Hidden rows, columns or sheets that are read.
    HiddenRead = "K0212" Warning,
    /// A cell that shows an error.
    CellError = "K0214" Error,
    /// A range that cannot be read or holds nothing.
    BadRange = "K0218" Error,
    /// Several sheets, and none is named.
    SeveralSheets = "K0219" Error,
    /// A formula whose value nobody computed.
    NoFormulaValue = "K0220" Error,
    /// A total that is not the sum of its parts.
    TotalDiffers = "K0301" Warning,
    /// A total over the years that is not their sum.
    YearTotalDiffers = "K0302" Warning,
    /// A printed value that is not the computed one.
    PublishedDiffers = "K0303" Warning,
    /// A direction without a basis.
    NoBasis = "K0304" Warning,
    /// An era that runs on beyond its end.
    EraRunsOn = "K0305" Note,
    /// A running total that is lower than before.
    RunningTotalFalls = "K0306" Warning,
    /// A value about ten or a hundred times the one before, or that part of it.
    Jump = "K0307" Warning,
    /// A share outside 0 to 100 per cent.
    PercentOutside = "K0308" Warning,
    /// A part greater than its whole, or more than there can be.
    PartExceedsWhole = "K0309" Warning,
    /// A day later than the source's publication.
    AsOfAfterPublication = "K0310" Warning,
    /// Two series that both repeat the value of the year before.
    EqualSeries = "K0312" Warning,
    /// A closed year's value that changed without a word.
    ClosedYearChanged = "K0313" Warning,
    /// A year that begins inside the year though the year before has a value.
    HeadingAgainstColumn = "K0315" Warning,
    /// A chart that cannot be drawn as it is asked for.
    ChartNotAsAsked = "K0332" Warning,
    /// A value in what looks like another unit than the one before.
    UnitChanges = "K0316" Warning,
    /// `accept:` for a warning that is not there.
    UnusedAccept = "K0314" Warning,
    /// Small counts of persons or offices without a word about disclosure.
    SmallCounts = "K0317" Warning,
    /// A great change of the newest year without a reason.
    ChangeUnexplained = "K0318" Warning,
    /// A value marked as changed, without a word under `revisions:`.
    RevisionUnrecorded = "K0319" Warning,
    /// Units of a formula that do not go together.
    UnitsDisagree = "K0322" Warning,
    /// An input of a formula that it does not use.
    InputUnused = "K0323" Warning,
    /// A printed rate that is not the quotient of what it rests on.
    RateDiffers = "K0324" Warning,
    /// Rates of different wholes that are added.
    RatesAdded = "K0325" Warning,
    /// `per:` or `base:` where it says nothing.
    NoUse = "K0326" Warning,
    /// A range as a target without two ends in order, or an upper end on another kind of target.
    TargetRange = "K0328" Error,
    /// Two targets for one year and series of which only one can hold.
    TargetTwice = "K0329" Error,
    /// A method is asked for that can never say anything of the indicator.
    MethodIdle = "K0330" Warning,
    /// Progress asked for without a baseline to reckon it from.
    ProgressWithoutBaseline = "K0333" Warning,
    /// A template that cannot be rendered.
    Template = "K0401" Error,
    /// `disclosure.lock` is missing, or holds other cells than are withheld.
    LockDiffers = "K0402" Error,
    /// A withheld value that follows from what is published.
    GivenAway = "K0403" Error,
    /// A true value outside the source that contradicts the source.
    PrivateDiffers = "K0404" Error,
    /// A file of true values that cannot be used.
    PrivateUnread = "K0405" Error,
    /// A line of `disclosure.lock` that cannot be read.
    BadLock = "K0406" Error,
    /// `disclosure:` that protects nothing.
    DisclosureIdle = "K0407" Error,
    /// A total that is withheld because nothing else covers its parts.
    TotalWithheld = "K0408" Note,
    /// A value that the source writes x, and tells by its other numbers.
    SourceTells = "K0409" Warning,
    /// A withheld value, or one computed from it, in a data file of the output.
    WithheldInData = "K0411" Error,
    /// A withheld value that follows from the figures of the output.
    WithheldComputable = "K0412" Error,
    /// A withheld value in a text of the output.
    WithheldInText = "K0413" Error,
    /// A withheld value that can be read off a chart of the output.
    WithheldInChart = "K0414" Error,
    /// A file of the output in which withheld values cannot be looked for.
    WithheldUnread = "K0415" Error,
    /// Letters that the fonts of pictures lack.
    LetterMissing = "K0421" Warning,
    /// A file among the city's templates that replaces nothing.
    TemplateUnused = "K0431" Warning,
    /// A file among the city's templates that cannot be taken in.
    TemplateUnread = "K0432" Error,
    /// A style sheet of the city's own that asks another host for something.
    StyleLeaves = "K0433" Error,
    /// A file of the city's own words that cannot be read whole.
    WordsBroken = "K0434" Error,
    /// A file below `static/` in the place of one that the site is made of.
    StaticInTheWay = "K0441" Error,
    /// A file format that programs do not read directly (L1-01).
    FileFormat = "K0501" Warning,
    /// More than one table in a sheet or file (L1-02).
    SeveralTables = "K0502" Warning,
    /// Blank rows or columns in a table (L1-03).
    TableTornApart = "K0503" Warning,
    /// Text above, below or beside a table (L1-04).
    TextBesideTable = "K0504" Warning,
    /// A column without a name that says something (L1-05).
    ColumnUnnamed = "K0505" Warning,
    /// Spaces or line breaks for looks (L1-06).
    SpacesForLooks = "K0506" Warning,
    /// Several data in a cell (L1-07).
    SeveralInCell = "K0507" Warning,
    /// Platform-dependent characters (L1-08).
    PlatformCharacters = "K0508" Warning,
    /// A blank cell where a value is due (L1-09).
    ValueBlank = "K0509" Warning,
    /// Pictures, charts or shapes on a sheet (L1-10).
    ObjectsOnSheet = "K0510" Warning,
    /// Colours that tell cells apart (L1-11).
    ColouredCells = "K0511" Warning,
    /// Joined cells (L1-12).
    MergedCells = "K0512" Warning,
    /// Hidden rows, columns or sheets (L1-13).
    HiddenCells = "K0513" Warning,
    /// A line break inside a record of separated text (L1-14).
    RecordBroken = "K0514" Warning,
    /// A number with a unit, comma, mark or sign, or stored as text (L2-01).
    NotPlainNumber = "K0521" Warning,
    /// A label left out because it is the one above (L2-02).
    RepeatOmitted = "K0522" Warning,
    /// A heading that stands twice (L2-03).
    HeadingTwice = "K0523" Warning,
    /// One label in two spellings (L2-04).
    LabelInTwoSpellings = "K0524" Warning,
    /// その他 with its details in the same cell (L2-05).
    OtherWithDetail = "K0525" Warning,
    /// A formula in the place of a value (L2-06).
    FormulaLeft = "K0526" Warning,
    /// Headings that are not the first row, or data not the second (L3-01).
    HeadingNotFirst = "K0531" Warning,
    /// A sign among numbers that nothing explains (L3-03).
    SignUnexplained = "K0533" Warning,
    /// A unit that is said nowhere (L3-04).
    UnitNowhere = "K0534" Warning,
    /// Times in an era alone, or in mixed forms (L3-05).
    TimeAxis = "K0535" Warning,
    /// Data without definition or source, or in an older encoding (L3-08).
    Undocumented = "K0538" Warning,
    /// Years or series spread over columns (L3-09).
    TableWide = "K0539" Warning,
}

impl Code {
    /// Whether it is about the city's own templates, which do not stand in the source folder.
    #[must_use]
    pub const fn is_about_templates(self) -> bool {
        matches!(
            self,
            Self::Template | Self::TemplateUnused | Self::TemplateUnread | Self::StyleLeaves | Self::WordsBroken
        )
    }

    /// Whether it is about how well a program can read a table, which says nothing against its figures.
    #[must_use]
    pub fn is_about_form(self) -> bool {
        self.id().starts_with("K05")
    }
}
