preview-alt = { $title }. { $description }
dataset-description = Values of “{ $title }” of { $publisher }. { $about }
