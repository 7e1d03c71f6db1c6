# Texts of the office's own (pages/), and files that are published as they are (static/).

K0121 = The text has no title.
    .title = A text without a title
    .help = Write "# About the plan" in its first line: a #, a space, the title. It becomes the title of the page and its name in the navigation.
K0122 = { $why ->
        [scheme] The link "{ $address }" cannot be used.
        [absolute] The link "{ $address }" does not say from where it begins.
        [picture] The picture "{ $address }" is no file below static/.
       *[missing] The link "{ $address }" leads nowhere.
    }
    .title = A link that cannot be followed
    .help = { $why ->
        [scheme] A link begins with http:, https: or mailto:, or leads to a file of the site.
        [absolute] Do not begin with a slash. Write the way from pages/, such as ../indicators/visits.html.
        [picture] Put the picture into static/ and write ![what it shows](../static/photo.jpg).
       *[missing] Check its name and place. The way is seen from pages/: plan.md, ../static/plan.pdf, ../indicators/visits.html.
    }
K0123 = The picture "{ $address }" does not say what it shows.
    .title = A picture without words
    .help = Write between the square brackets of ![words](place) what the picture tells, for those who do not see it.
K0441 = "{ $path }" below static/ takes the place of "{ $output }", which the site is made of.
    .title = A file in the place of one of the site
    .help = Give the file below static/ another name. To change how pages look, use --templates.
