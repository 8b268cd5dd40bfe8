package source

import (
	"strings"
	"sync"
	"unicode"
)

// roleWords are what a person is at work.
var roleWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`professor professors prof fellow fellows author authors editor editors columnist columnists reporter reporters
		correspondent correspondents writer writers director directors founder founders co-founder cofounder president presidents vice-president
		chair chairman chairwoman chairperson co-chair host hosts co-host contributor contributors analyst analysts historian historians economist
		economists lawyer lawyers attorney attorneys journalist journalists researcher researchers consultant consultants producer producers
		scholar scholars lecturer lecturers scientist scientists student students candidate candidates activist activists novelist novelists poet
		poets critic critics blogger bloggers photographer photographers filmmaker filmmakers strategist strategists adviser advisers advisor
		advisors officer officers chief chiefs head heads manager managers member members partner partners executive executives ceo cto cfo coo
		commentator commentators physician physicians doctor doctors psychologist psychologists sociologist sociologists philosopher philosophers
		engineer engineers developer developers specialist specialists expert experts entrepreneur entrepreneurs investor investors ambassador
		ambassadors diplomat diplomats secretary minister senator senators congressman congresswoman governor governors mayor mayors dean deans
		instructor instructors teacher teachers educator educators coordinator coordinators associate associates intern interns assistant
		assistants publisher publishers translator translators pastor rabbi priest veteran veterans leader leaders speaker speakers comedian
		musician musicians artist artists designer designers demographer demographers chancellor provost counsel general colonel principal
		anchor anchors broadcaster broadcasters essayist essayists biologist physicist chemist astronomer geographer anthropologist archaeologist
		epidemiologist nurse pediatrician psychiatrist policymaker politician politicians classicist organizer organizers advocate advocates
		judge judges justice justices commissioner commissioners councilman councilwoman councillor superintendent speechwriter pollster ombudsman prosecutor prosecutors undersecretary
		postdoc columnist-in-residence creator co-creator podcaster podcasters newscaster meteorologist strategist technician planner counselor counsellor
		geologist ecologist climatologist criminologist ethicist theologian linguist mathematician virologist immunologist oncologist surgeon dentist veterinarian pharmacist dietitian nutritionist
		coach coaches trainer trainers pilot pilots architect architects farmer farmers deputy deputies banker bankers broker brokers lobbyist lobbyists spokesman spokeswoman spokesperson spokespeople
		negotiator envoy composer conductor singer actor actress playwright cartoonist illustrator biographer archivist zoologist botanist oceanographer accountant auditor detective soldier commander
		admiral bishop chaplain monk nun chef gardener tutor tutors undergraduate retiree paramedic midwife firefighter apprentice trainee fundraiser campaigner campaigners organiser organisers
		freelancer staffer trustee trustees owner neuroscientist therapist librarian curator programmer technologist statistician
		redakteur redakteurin reporter reporterin journalist journalistin korrespondent korrespondentin autor autorin professorin leiter leiterin
		herausgeber herausgeberin publizist publizistin historiker historikerin ökonom ökonomin schriftsteller schriftstellerin wissenschaftler
		wissenschaftlerin politologe politologin soziologe soziologin philosoph philosophin jurist juristin mitarbeiter mitarbeiterin kolumnist
		kolumnistin volontär volontärin theologe theologin präsident präsidentin geschäftsführer geschäftsführerin sprecher sprecherin mitglied
		professeur professeure chercheur chercheuse journaliste économiste historien historienne directeur directrice rédacteur rédactrice
		écrivain essayiste sociologue philosophe avocat avocate politologue président présidente auteur autrice chroniqueur chroniqueuse
		vorstand aufsichtsrat beirat geschäftsführender lektor lektorin dozent dozentin lehrer lehrerin arzt ärztin anwalt anwältin forscher forscherin berater beraterin
		correspondante enseignant enseignante`) {
		m[w] = true
	}
	return m
})

// hasRole says whether a word of s names what a person is at work.
func hasRole(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if roleWords()[w] {
			return true
		}
		if i := strings.LastIndexByte(w, '-'); i >= 0 && roleWords()[w[i+1:]] {
			return true
		}
		if head, ok := strings.CutSuffix(w, "-at-large"); ok && roleWords()[head] {
			return true
		}
		for _, end := range [...]string{
			"writer", "writers", "ologist", "ologists", "ographer", "ographers", "lehrer", "lehrerin", "trainer", "trainerin", "berater", "beraterin", "forscher", "forscherin", "therapeut", "therapeutin", "anwalt", "anwältin",
			"leiter", "leiterin", "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "journalistin", "wissenschaftler", "wissenschaftlerin",
		} {
			if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// invites says whether a line bids the reader go elsewhere and is no role, though
// it may have a word for one: "View author archive", "More by this writer".
func invites(s string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), " ")
	switch strings.Trim(first, ",:") {
	case "view", "see", "show", "get", "read", "follow", "more", "all", "email", "e-mail", "contact", "subscribe", "browse", "visit", "about", "click", "find", "latest", "other",
		"mehr", "alle", "zum", "zur", "lire", "voir", "suivre":
		return true
	}
	return false
}
