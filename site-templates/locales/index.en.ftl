# The list of indicators: filters, search, header and footer

find = Find an indicator
find-words = Search by words
find-words-hint = Name, policy, department
find-by = Filter by policy, department and more
filter-policy = Policy
filter-department = Department
filter-judgement = Result
filter-level = Kind of indicator
filter-all = All
find-clear = Clear
find-shown = { $count ->
    [1] Showing 1 indicator
   *[other] Showing { $count } indicators
}
find-whole = { $count } { $count ->
    [1] indicator
   *[other] indicators
} in all
find-nothing = No indicator matches. Try a shorter word or fewer filters.
find-only = Filtered by:{" "}
context-count = Background: { $count } { $count ->
    [1] indicator
   *[other] indicators
} (circumstances, surveys, plans)
context-unprinted = Background ({ $count } { $count ->
    [1] indicator
   *[other] indicators
}) is closed and not printed.
judged-list = { $level } ({ $count } { $count ->
    [1] indicator
   *[other] indicators
})

chip-not-comparable = Not comparable with { last-year }
chip-no-comparison = No comparison with { last-year }

draft-banner = Draft (preview): { $label }. Not published yet
nav-rest = More
footer-navigation = All parts of the site
footer-contact = Contact: { $contact }
footer-plan = Plan: { $plan }
footer-publisher = Published by { $publisher }
footer-licence = Terms of use of the figures
footer-downloads = Download the data
