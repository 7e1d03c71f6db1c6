# Words of the page about the site.

about-contents = On this page
about-preview = This is a preview for checking ({ $label }). Figures and words may still change before publication.
about-plan = The plan
about-plan-text = This site brings together figures on the work under the { $plan } (period of the plan: { $period }).
about-plan-text-published = This site brings together figures on the work under the { $plan } (period of the plan: { $period }; { $published }).

about-reading = How to read the figures
about-reading-years = A fiscal year (FY) runs from 1 April to 31 March of the next year. A figure that does not cover a whole year is shown by hatching or a hollow marker, and is used neither for the comparison with the year before nor for the trend. It is never stretched to a whole year.
about-reading-calendar = A year without FY, such as 2023, runs from 1 January to 31 December, or is the year of a survey. It is compared with the calendar year or the survey before.
about-reading-breaks = Where what is counted or how it is counted has changed, the series is marked as broken. No line is drawn and no change or trend is reckoned across a break. Events such as an epidemic are shown as a band; they change nothing in how things are counted, so they are no break.
about-reading-sums = Figures that must not be added up, such as visits counted more than once, running totals and entries listed a second time, are not added up.

about-judging = Compared with the year before
about-judging-text = The arrow tells whether a figure rose or fell; the word tells whether that is better or worse. The two are different things. Only indicators for which the plan or the purpose of the work says which way is better are assessed. All others are “not assessed”.
about-judging-incomparable = Where there is no figure for the year before, or where what is counted or how it is counted has changed, the result is “cannot be compared”.
about-judging-counts = For counts of what happens in a year, a difference between two years that is smaller than chance would give (1.96 times the square root of the sum of the two figures) is “about the same (within chance)”.
about-judging-shares = For shares whose base is known, the two shares are compared by a test of two proportions (Fisher’s exact test where numbers are small). Where p is above 0.05, the result is “about the same (within chance)”.
about-judging-others = For amounts of money, hours and days, scores, numbers at one point in time, and things that are counted anew every year, it is decided for each indicator how large a difference counts as a change. Where that is not decided, the indicator is not assessed.
about-judging-bands = Where such a band is set for an indicator, for instance because everything is counted and not a sample, the indicator is judged by the band and not tested for chance.
about-judging-parts = A figure for part of a year is compared only with the same part of the year before (or the same day), where that is known. Only the rise or fall is told; nothing is judged.
about-judging-number = On this site { $judged } { $judged ->
    [one] indicator is
   *[other] indicators are
} judged against the year before.

about-trends = Trend over the years
about-trends-test = Where five or more whole years have figures, the Mann–Kendall test asks whether their order could be chance (Mann 1945, Kendall 1975; with exact probabilities where there are few figures). The slope is that of Theil and Sen (Sen 1968). Only where p is 0.05 or less is there said to be a rising or falling trend.
about-trends-short = With few years, a change may be real and still not be found. So with fewer than eight years the site does not say that there is no trend, but that it cannot be told. For counts and shares it also says whether the years differ by more than chance would give (chi-squared test).
about-trends-totals = A running total only rises, so its yearly increases are tested instead. Numbers at one point in time are not tested.

about-targets = Compared with targets
about-targets-years = A target for a year is compared with the figure of that year. For a target of a year still to come, the page says how far the newest figure has got. A target whose year has passed is never counted as met by a later figure, and nothing is compared across a break.
about-targets-met = A target is met at or above it where more is better, at or below it where less is better, and within it where it is a range. Where neither way is declared better, the page of the indicator says which side was taken to meet it.
about-targets-percent = Attainment is the figure divided by the target; where less is better, the target divided by the figure. Where an indicator has another formula (2 − figure ÷ target, or progress), it is written beside the percentage. Progress is how much of the way from the baseline to the target has been covered. All are truncated to one decimal (99.96% is not shown as 100%), and may be more than 100%.

about-rounding = Rounding
about-rounding-text = Figures printed in a document are shown as printed. Calculated figures are rounded half up to the decimals set for the indicator, or in another way where one is set for it, such as truncation. Because of rounding, parts may not add up to their total. Differences between percentages are given in percentage points.
about-rounding-yen = Large amounts of money are shown in million or billion yen in charts and on cards, and in full in sentences and tables.

about-signs = Signs in the tables
about-sign = Sign
about-sign-meaning = Meaning
about-sign-explained = What it says
about-sign-code = Code in data files (SDMX)
about-sign-A = An ordinary figure.
about-sign-B = From this year on, what is counted or how it is counted is different. It cannot be compared with the year before.
about-sign-D = The definition differs from that of the other years.
about-sign-E = Estimated, for instance from other documents, or printed with the word “about”.
about-sign-F = What is expected for a time to come. It is used neither for comparison nor for the trend.
about-sign-L = Not surveyed yet, or not added up yet.
about-sign-M = In this year or group there is nothing to count.
about-sign-N = More than zero, but less than half of the unit of the table.
about-sign-O = A figure that should be there is not. Where the document prints a word in its place, that word is shown.
about-sign-P = Not final; it may be revised later.
about-sign-Q = Not published, as the number is so small that people might be recognised. Others may be withheld with it so that it cannot be worked out.
about-sign-U = Of low reliability; to be read with care.

about-data = Using the data
about-data-files = The figures of all indicators stand in one CSV file, in UTF-8 with a byte order mark and CRLF line ends. The page of each indicator has its own CSV and JSON files.

about-accessibility = Accessibility
about-accessibility-wording = This site has been made with consideration for conformance level AA of JIS X 8341-3:2016, the Japanese standard for web content.
about-accessibility-no-result = No test results for the single success criteria have been published.
about-accessibility-policy = Accessibility policy
about-accessibility-result = Test results
about-accessibility-done = What a chart shows is also told in words and in a table, and nothing is told by colour alone. The pages are made to be readable with large text, with the keyboard alone, on narrow screens, without JavaScript, and in print.
about-accessibility-tested = What has been checked automatically: the tests of the program that makes this site go through every page of a sample site, in Japanese and in English, with axe-core (rules for levels A and AA of WCAG 2.2) and the Nu HTML Checker. In Chromium they check narrow screens, use by keyboard, pages without JavaScript, and print. Automatic checks find only some of the problems there can be.
about-accessibility-untested = What these tests have not checked: no people who use screen readers, and no other people with disabilities or older people, took part in them, and miChecker was not used.
about-accessibility-language = On the English pages, texts without a translation are shown in Japanese and are marked as Japanese for screen readers.
about-accessibility-pdf = There are no PDF files on this site; everything is on web pages. Some of the documents named as sources may be PDF files.
about-accessibility-tell = If you find something hard to read or to use, please let us know.
about-accessibility-tell-contact = Contact: { $contact }
about-accessibility-tell-departments = The department to write to is named on the page of each indicator.
about-contact = Contact
