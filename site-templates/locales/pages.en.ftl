# The table of all indicators, policies, departments, updates, and sharing of an indicator.

overview-lead = Every indicator with its figures by year. Details are on the page of each indicator.
overview-caption = Indicators over the years: { $title }
overview-indicator = Indicator
overview-unit = Unit
overview-change = Compared with the year before
overview-calendar = { $calendar ->
    [survey] Figures of survey years
   *[calendar-year] Figures from January to December
}
overview-target = { $year }: { $value }
overview-lists = Indicators without figures for each year: { $title }
overview-core = { $title }
overview-context = Background on { $title }
overview-no-comparison = None
overview-year = Year
overview-short = Figures
overview-meaning = What it tells
overview-sign-latest = Bold
overview-means-latest = newest figure of a whole year
overview-sign-partial = ※
overview-means-partial = figure of less than a year, or of another day than in other years (not used for comparison)
overview-sign-anew = //
overview-means-anew = what is counted, or how, has changed, so that earlier figures cannot be compared

policy-no-indicators = There are no indicators in figures for this policy. What is done and what comes next is set out in words.
policy-successor = The policy that took over from this one:{" "}
programmes-count = { $count ->
    [one] 1 programme
   *[other] { $count } programmes
}
valid-from = Since { $date }
step-previous = Previous
step-next = Next

department-description = Indicators and programmes that the { $name } is in charge of.
department-leads = Indicators in its charge
department-leads-none = It leads no indicator.
department-shares = Indicators it works on with other departments
department-programmes = Programmes in its charge
department-nothing = At present, this department is in charge of no indicators or programmes.
department-predecessor = Formerly:{" "}
department-successor = The department that took over its work:{" "}
other-departments = Other departments

page-published = Published
page-updated-name = Last updated
page-updated = Last updated: { $date }

updates-description = Corrections, and when figures were published and revised.
updates-lead = Corrections, and when figures were published and revised. Dates are those given in the documents. Where no day is known, the month is given.
updates-feed = Feed of updates (Atom)
updates-all = All updates
updates-none = There are no dated updates yet.
corrections = Corrections
corrections-none = No figure has been corrected.
update-kind = { $kind ->
    [correction] Correction
    [revision] Revised figure
    [release] New indicators
    [source] Document published
   *[note] Notice
}
update-undated = No date given
update-revised = “{ $title }”: the figure for { $year } was { $kind ->
    [corrected] corrected
    [final] made final
   *[revised] revised
}.
update-revised-series = “{ $title }”: the figure for { $year } ({ $series }) was { $kind ->
    [corrected] corrected
    [final] made final
   *[revised] revised
}.
update-values = It changed from { $old } to { $now }.
update-reason = Reason: { $reason }
update-released = { $count ->
    [one] 1 indicator was made public.
   *[other] { $count } indicators were made public.
}
update-document = “{ $document }” was published.
update-document-undated = “{ $document }” was published ({ $published }).
update-indicators = Show the { $count } indicators
update-titles = Indicators: { $titles }

share = Share and cite
share-copied = Copied
share-chosen = The text below is selected and can be copied now
share-field = Text to copy
share-link = Copy a link to this page
share-image = Copy the picture of the chart
share-cite = Copy a citation
share-embed = Copy the embed code
share-texts = Show the citation and the embed code
share-citation-name = Citation
share-embed-name = Embed code (HTML that shows the indicator on another web page)
share-address = Replace “…/” with the address of this site.
share-citation = { $publisher }, “{ $title }”, { $span }, { $site }, { $address }
share-citation-dated = { $publisher }, “{ $title }”, { $span }, { $site }, last updated { $date }, { $address }
about-phone = Telephone
