package names

import "github.com/standfirst/standfirst/content/pattern"

// Agencies is a text that begins with the name of a news agency.
var Agencies = pattern.New(`(?i)^(?:the )?(associated press|reuters|agence france-presse|afp|upi|united press international|dpa|deutsche presse-agentur` +
	`|bloomberg(?: news)?|xinhua|press association|pa media|canadian press|the canadian press|australian associated press|aap|kna|epd|efe|ansa|tass` +
	`|interfax|press trust of india|pti|tribune news service|tribune content agency|washington post|the washington post|new york times|the new york ` +
	`times|usa today|propublica|kaiser health news` +
	`|kff health news|cnn(?: wire| newsource| business)?|ap)\b`)
