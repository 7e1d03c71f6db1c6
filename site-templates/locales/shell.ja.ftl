preview-alt = { $title }。{ $description }
dataset-description = { $publisher }の「{ $title }」の値です。{ $about }
