package statement

import "github.com/standfirst/standfirst/content/pattern"

// AgencyAndDay is a report's agencies and its day, as papers in German print them.
var AgencyAndDay = pattern.New(`\(((?:APA|dpa|AFP|AP|sda|SDA|epd|KNA|sid|SID|Reuters|red|RED|ag|ots)(?:[/,] ?(?:APA|dpa|AFP|AP|sda|SDA|epd|KNA|sid|SID|Reuters|red` +
	`|RED|\p{Lu}?\p{L}{1,12}))*), (\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)\)`)
