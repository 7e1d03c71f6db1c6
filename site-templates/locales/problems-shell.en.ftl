K0015 = There were characters that nobody sees ({ $characters }). They were taken out.
    .title = Characters that nobody sees
    .help = Marks that turn the direction of writing, spaces without a width and the like come along when text is copied. Type that piece anew, and this warning goes away.
K0125 = { $kind ->
        [image] A picture in a text is not shown ({ $path }), only the words that describe it.
       *[link] This is not made a link ({ $path }). Only its words are shown.
    }
    .title = Links and pictures that are not made
    .help = { $kind ->
        [image] Take the picture out, or write a link that begins with https://
       *[link] Link to a page that begins with https:// or http://, or to an address of mail that begins with mailto:
    }
K0126 = This kizashi cannot write { $text }. No file of that format is made.
    .title = A format that cannot be written
    .help = "cargo build --release --features { $text }" makes a kizashi that writes { $text }. If it is not needed, take it out of formats.
K0127 = Who writes "{ $text }" has to publish a policy on accessibility and the results of tests. policy_url and result_url are not both there.
    .title = Conformance that is not shown
    .help = Conformance to JIS X 8341-3 means that every criterion of the level is met, and that policy and test results are published. If they are, write both addresses; if not, say "in consideration of" or "partially conforms".
K0401 = { $kind ->
        [syntax] The template is not written as templates are ({ $detail }).
        [undefined] There is no value "{ $text }".
        [filter] There is no such filter in "{ $text }" ({ $detail }).
        [function] There is no such function or part in "{ $text }" ({ $detail }).
        [include] There is no such template in "{ $text }" ({ $detail }).
        [block] There is no such block in "{ $text }" ({ $detail }).
       *[other] The template cannot be rendered ({ $detail }).
    }
    .title = A template cannot be rendered
    .help = Mend this line of { $template }. The values, filters and functions that there are stand in docs/templates.md. The site that stands was left as it was.
K0431 = This file replaces nothing. It is not used.
    .title = A template that is not used
    .help = { $nearest ->
        [none] docs/templates.md lists the files that can be replaced.
       *[other] If you mean "{ $nearest }", give it that name. docs/templates.md lists the files that can be replaced.
    }
K0432 = { $kind ->
        [folder] There is no such folder of templates.
        [outside] This link leads out of the folder.
        [large] The file is too large. It may have 1 MB.
        [encoding] This is not text in UTF-8.
       *[other] It cannot be read ({ $kind }).
    }
    .title = A template that cannot be read
    .help = { $kind ->
        [folder] Check the name of the folder behind --templates.
        [outside] Put the file itself there instead of the link.
        [large] Make it shorter, without pictures and the like inside.
        [encoding] Save it again in UTF-8.
       *[other] Check that the file is there and that you may read it.
    }
K0433 = This style asks another site for something ({ $text }).
    .title = A style that asks another site
    .help = The pages of this site ask no other site for anything, and browsers would not let them. Take it out.
K0434 = A piece of this file of words cannot be read ({ $detail }).
    .title = A file of words that cannot be read
    .help = Write "name = words", as Fluent has it. Begin each further line of the words with a space.
