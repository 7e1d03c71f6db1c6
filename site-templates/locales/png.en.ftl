# Pictures of charts, and cards for link previews.

cli-arg-site_url = Where the site will stand: links to it then show cards
cli-arg-no_png = Make no pictures (PNG) of charts and cards
