package subscription

// FileOf is the name of the file with a feed's entries.
var FileOf = fileOf
