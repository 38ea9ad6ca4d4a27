"""German phrases for what is no news of an employer, and for what makes a phrase none.

They use the names of `german.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.WITHDRAWN: """
        mich & (ich|möchte|hiermit) & (*verfahren|*prozess|auswahl) & (zurückziehen|zurückzuziehen
            |ausscheiden|aussteigen|abmelden) &! (wir|dich|sie)
        ich & (möchte|will|werde|kann) & (bewerbungsprozess|prozess|verfahren|auswahlverfahren
            |bewerbungsverfahren) & (nicht|nicht mehr|verlassen|beenden|aussteigen) &! (dir|ihnen
            |dich|sie|ihre|deine|wir|mitteilen)
        (habe ich|ich habe|ich hab|hab ich) … mich … (dagegen|anders) entschieden
        (meine|mein) (bewerbung|kandidatur) … (nicht weiter|nicht mehr|nicht länger) &! (warum|wieso
            |haben|wurde|ob)
        (beschlossen|entschieden|entschlossen) & ich & (bleiben|zu bleiben|nicht zu bewerben
            |abzusagen|zurückzuziehen) &! (dich|ihnen abzusagen|dir abzusagen)
        (möchte|will|werde|kann) & (meine bewerbung|meine kandidatur) & (nicht|zurück*) &! (warum
            |wieso|gehört|frage|fragen)
        (ich sage|sage ich|sag ich) … ab …
        (hab|habe|hab s|habe es) … anders überlegt
        ich & (möchte|will|nehme|werde) & (stelle|job|angebot|ausbildungsplatz|praktikum) & (doch
            nicht|nicht mehr|nicht annehmen|nicht antreten) &! (ob|falls|wir)
        ich (habe|hab) mich … gegen … entschieden
        (ich hab|ich habe|hab ich|habe ich) [jetzt|inzwischen|leider] (schon|bereits) (was|etwas
            |eine stelle|einen job|eine zusage)
        (nehmen|nehmt|nimm|streichen) … mich … (aus|von) … (verfahren|prozess|liste|auswahl
            |bewerberliste)
        (trete|ziehe|zurücktreten|zurückziehen|zurück) & (bewerbung|kandidatur) & (ich|hiermit|meine
            |meiner) &! (falls|können|könnte|nicht zurück|rufen)
        (ich) & (zusage|angebot|stelle|vertrag|job) & (andere*|woanders|anderweitig) & (angenommen
            |unterschrieben|zugesagt|gefunden|entschieden|erhalten|bekommen|angefangen) &!
            (bewerber*|kandidat*|suche|kunde*|gerne über)
        ! ich habe mich für einen anderen (bewerber*|kandidat*) …
        ! (gegen|für) (dich|sie|ihre bewerbung|deine bewerbung) … entschieden
        (von|meine) [meiner|der] (bewerbung|kandidatur) … (abstand|zurück|zurücktrete) …
        (ich bin|bin ich|bin) (raus|vergeben|versorgt|untergekommen) …
        (woanders|anderswo) … (unterschrieben|zugesagt|angefangen|untergekommen|fündig) …
        (ich mich|mich) … für (einen anderen|eine andere|ein anderes|das andere|den anderen) …
            entschieden …
        (bewerbung|kandidatur) … (zurückgezogen|zurückgenommen|storniert) …
        ! (können|möchten|kannst|möchtest|falls|wenn|sollten|jederzeit) … (storniert|zurückgezogen)
        (löschen|vernichten|lösche|vernichte) [sie] [bitte] (meine|mein) (bewerbung|unterlagen|daten
            |profil) …
        (möchte|will|kann|werde) … (nicht mehr|nicht weiter|nicht länger) … (teilnehmen|teilzunehmen
            |verfolgen|weitermachen|berücksichtigt werden|mitmachen)
        (muss|möchte) [ich] (ihnen|dir|euch|leider) … absagen …
        (habe|hab) & (was anderes|etwas anderes|*stelle|*job|zusage) & (gefunden|angenommen|zugesagt
            |angefangen|bekommen|angetreten|anderes) & (ich|hab) &! (dir|dich|ihnen|sie|ihr*|dein*
            |kunde*|wir|uns)
        (meine|mein) (bewerbung|unterlagen|daten) … (löschen|vernichten|zurücksenden) …
        ! (wir|uns) … (absagen|teilnehmen|mitmachen)
        (meine) bewerbung … (nicht weiter|nicht mehr) (aufrechterhalte|aufrechterhalten|verfolge
            |verfolgen|aufrecht) …
        (habe|bin) … entschieden … (bleiben|zu bleiben) …
        ziehe … (die|meine) (bewerbung|kandidatur) … zurück
        (von|aus) (meiner|der) (bewerbung|verfahren|bewerbungsverfahren|kandidatur) … (zurücktreten
            |zurückziehen|zurück|abstand)
        (bestätigen|bestätige|bestätigung) … (rückzug|rücknahme|zurückziehung) …
        (habe|bin) … (anderweitig|bereits|inzwischen) … (zugesagt|unterschrieben|angenommen|gebunden
            |fündig) …
        stehe … nicht mehr zur verfügung
        (angebot|jobangebot|stelle|einladung) … (ablehnen muss|ablehnen|absagen muss|nicht annehmen)
        ich … leider (ablehnen|absagen)
        aus dem (bewerbungsprozess|verfahren|bewerbungsverfahren) … (zurückziehen|ausscheiden
            |aussteigen|zurücktreten)
        (ziehe|möchte|muss|habe|werde|will|hiermit) … (meine|mein) (bewerbung|kandidatur|interesse)
            … (zurück|zurückziehen|zurückgezogen|zurücknehmen|zurückzuziehen)
        (meine|mein) (bewerbung|kandidatur) … (zurückziehen|zurückzuziehen|zurücknehmen
            |zurückgezogen|als gegenstandslos)
        ziehe … (bewerbung|kandidatur) … zurück
        (ich) … (anderweitig|für eine andere|für ein anderes|für einen anderen|anderes angebot
            |andere stelle|andere zusage|anderen arbeitgeber) … (entschieden|angenommen|zugesagt
            |erhalten|gebunden|unterschrieben)
        (ich) … (<your>|ihr|das|dein) … (angebot|jobangebot|stelle|stellenangebot|vertragsangebot) …
            (nicht annehmen|ablehnen|absagen|nicht anzunehmen|abzulehnen)
        (muss|möchte) ich … (absagen|bewerbungsprozess aussteigen|verfahren aussteigen|vom
            bewerbungsprozess|zurücktreten)
        (stehe|stehe ich) … nicht mehr [länger] zur verfügung
        (ich habe|habe) kein interesse mehr
        (sie haben|du hast) … bewerbung … zurückgezogen
        <your> (bewerbung|kandidatur) … (wurde|ist|haben wir|wird) … (zurückgezogen|zurückgenommen)
        (rücknahme|rückzug|zurückziehung|zurückziehen) (ihrer|deiner|der|meiner|von|seiner)
            bewerbung
        (bestätigen|bestätigung|bedauern|schade|verstehen|kenntnis) … (bewerbung zurückgezogen
            |bewerbung zurückziehen|rückzug|rücknahme|zurückgezogen haben|zurückgezogen hast|absage
            ihrerseits)
        bewerbung zurückgezogen
        ! (können|möchten|kannst|möchtest|falls|wenn|sollten|jederzeit) … (zurückziehen
            |zurückgezogen|zurücknehmen)
        ! (leider|wir) … absagen
    """,
    Sign.WAITING: """
        (*verfahren|entscheidung|besetzung|auswahlprozess) & (verzögert|verzögern|verschiebt
            |verlängert) &! (sobald|eingegangen)
        (talentpool|*pool|warteliste|*datenbank|evidenz|nachrück*) & (nehmen|aufnehmen|aufgenommen
            |setzen|gesetzt|behalten|speichern|gespeichert|führen|halten|bleiben)
        (verfahren|auswahlverfahren|prozess|stellenbesetzung|suche|recruiting|stelle|ausschreibung)
            … (ruht|unterbrochen|verschoben|gestoppt|pausiert|aufgeschoben|zurückgestellt)
        (ruht|ruhen|pausiert|pausieren|stockt) … (*verfahren|*prozess|stellenbesetzung|*suche
            |recruiting|stelle|ausschreibung)
        (on hold|auf eis|pausiert|pausieren|zurückgestellt|ausgesetzt|vorerst gestoppt|vorläufig
            gestoppt|auf unbestimmte zeit|bis auf weiteres) …
        (einstellungsstopp*|einstellungsstop|hiring freeze|stellenstopp|besetzungssperre
            |personalstopp|haushaltssperre)
        (talentpool|talent pool|talentepool|bewerberpool|kandidatenpool|bewerberdatenbank
            |kandidatendatenbank|talent community|talentnetzwerk|talent network|warteliste
            |reserveliste|nachrückliste|evidenz) … (aufgenommen|aufnehmen|aufzunehmen|vormerken
            |vorgemerkt|behalten|halten|gespeichert|speichern|gesetzt|willkommen|hinzugefügt|zu
            nehmen|nehmen|führen)
        (in evidenz|willkommen im talentpool|vorgemerkt|vormerken)
        (unterlagen|bewerbung|profil) … (behalten|aufbewahren|vormerken|in evidenz|zurückkommen
            |zurückzukommen) …
        (aktuell|derzeit|momentan|zurzeit|zur zeit) … keine (passende|geeignete|entsprechende|offene
            |freie) (stelle|position|vakanz) …
    """,
    Sign.CANCELLED: """
        (*termin|*gespräch|*interview|treffen|telefonat) & (verschoben|verschieben|ausfallen
            |entfällt|abgesagt|platzt|klappt|aus|absagen|flach) & (leider|müssen|muss|kann nicht
            |fällt|wird|nicht) &! (falls|wenn|sollten|sollte|absagen oder|wählen|suchen|buchen
            |rechtzeitig|bewerbung)
        (*gespräch|*interview|*termin|treffen|telefonat|*gesprächs|*termins|*interviews) … (absagen
            |abgesagt|abzusagen|entfällt|entfallen|ausfallen|abgesagt werden|storniert|nicht
            stattfinden|nicht wahrnehmen|canceln|gecancelt)
        (absage|stornierung|abgesagt|storniert) [des|ihres|deines|:|unseres|zum|für] … (*gespräch
            |*interview|*termin|*gesprächs|*termins|*interviews|treffen)
        (müssen|muss) … (*gespräch|*interview|*termin|treffen|telefonat) … (absagen|streichen
            |canceln|verschieben)
        ! (falls|wenn|sollten|sollte) … (absagen|abgesagt|verhindert|wahrnehmen)
        ! (absagen|verschieben) oder (absagen|verschieben)
    """,
    Sign.MOVED: """
        <when> & (passt|ginge|geht|ausweichen|vorschlagen|schlage|verlegen|möglich|wäre) & (ihnen
            |dir|es|wir|sie|du|auch) &! (nicht|leider)
        ! (auf|bis) (unbestimmte|weiteres) …
        (verschoben|verschieben|verlegt|verlegen|vorverlegt|vorverlegen|verschiebt) … (auf|vom|um
            |von) … (<when>|uhr|woche)
        (auf|um) … (<when>|uhr) … (verschoben|verschieben|verlegt|verlegen|zu verschieben)
        (neuer|neuen|neue|anderen|anderer|alternativen|alternative|ersatztermin|ausweichtermin
            |alternativtermin|neues) [termin|termine|zeit|gespräch]
        (ersatztermin*|ausweichtermin*|alternativtermin*)
        stattdessen
        terminverschiebung
    """,
    Sign.OWN: """
        (anbei|im anhang|beigefügt|angehängt) … (meine|mein|meinen) …
        (stand|sachstand|neuigkeiten|nachfragen|erkundigen) … meiner bewerbung …
        ich … (leider|krankheitsbedingt) … (nicht wahrnehmen|nicht kommen|verhindert)
        (bewerbe|bewerben) (ich mich|mich|ich) …
        ich [möchte|würde|habe] mich … (bewerben|beworben|bewerbe)
        (meine|meinen|mein|meiner) … (bewerbung|bewerbungsunterlagen|lebenslauf|unterlagen
            |kandidatur|zeugnisse|anschreiben)
        (einladung|einladen|eingeladen) … (mich|mir) …
        (danke|dank|bedanken|bedanke) … (für die|für ihre|für deine|für eure) (einladung|angebot)
        nehme ich … (gerne|gern|an|wahr|teil)
        ich nehme … (gerne|gern|an|wahr|teil)
        bestätige … meine (teilnahme|anwesenheit)
        ich [bestätige|hiermit] (komme|nehme) gerne …
        ich … (freue mich auf ihre einladung|komme gerne)
        (stand|status) meiner bewerbung
        ! (freue|freuen|melde|würde) mich
    """,
    Sign.OWN_HINT: """
        ich … freue mich auf ihre (antwort|rückmeldung)
        (stand|status) der bewerbung
        (danke|dank|bedanken|bedanke) … (für die|für ihre|für deine|für eure) zusage
    """,
    Sign.COLD: """
        profil & (linkedin|xing|indeed|stepstone) & (gesehen|gefunden|gestoßen|entdeckt|aufmerksam)
        (spannende|interessante|tolle|attraktive|passende) (stelle|position|aufgabe|vakanz
            |herausforderung|möglichkeit|rolle) &! (beworben|bewerbung)
        (mandant*|kunde|kunden) … (sucht|suche) …
        ! (lust|interesse) … (kaffee|vorbei*|probearbeiten|schnupp*|kennenlernen|*gespräch) …
        (besetze|besetzen|rekrutiere) [ich|wir|gerade|aktuell|derzeit] … (kunden|mandanten|position
            |stelle)
        ! (weiterhin|noch|immer noch|nach wie vor) …
        (auf ihr|auf dein|über ihr|über dein|ihres|deines) … (profil|lebenslauf|werdegang|xing
            profil|linkedin profil) … (gestoßen|aufmerksam|gefunden|entdeckt|gesehen|aufgefallen
            |gelesen|angesehen|überzeugt|passt|passen|passend|interessant|spannend|beeindruckt)
        (offen|offen sind|offen bist) für … (neue|neuen|neues|eine neue|herausforderung*|wechsel
            |veränderung*|austausch)
        (wechselbereit|wechselwillig|wechselmotiviert|neue herausforderung|neuen herausforderung
            |neue berufliche|beruflich verändern|berufliche veränderung)
        (wäre|ist|klingt|könnte) … (interessant für|für sie interessant|für dich interessant|etwas
            für sie|etwas für dich|spannend für|interesse)
        (haben|hast|hätten|hättest) (sie|du) … (interesse|lust) … (an|auf|mehr|position|stelle
            |wechsel)
        (neugierig|interesse geweckt haben) &! (bewerbung|unterlagen|dossier)
        (ich suche|suche ich|im auftrag (unseres|eines|meines)|unser kunde|unseren kunden|mein
            mandant|unseres mandanten|meinen kunden|für einen kunden) …
        (personalberater*|personalvermittlung|headhunter*|direktansprache)
    """,
    Sign.AWAY: """
        (automatische antwort|abwesenheitsnotiz|abwesenheit|automatisch generierte abwesenheit|out
            of office|abwesenheitsmeldung)
        (bin|befinde|bin ich|befinde ich) … (nicht im büro|außer haus|ausser haus|im urlaub|in den
            ferien|abwesend|nicht im haus|in elternzeit|in mutterschutz|auf dienstreise|nicht
            erreichbar|ferienhalber abwesend|ortsabwesend|krank)
        (wieder|zurück) … (erreichbar|im büro|zurück) … (ab|am|für sie|sein)
        (ihre|deine) … (e mail|mail|nachricht) wird nicht (weitergeleitet|gelesen)
        (nicht mehr) (im unternehmen|bei uns|für das unternehmen) …
    """,
    Sign.ALERT: """
        ! (weitere|ähnliche|andere) [offene|interessante] (stellen|jobs|positionen|stellenangebote)
            (finden|findest) (sie|du) …
        (bewerbungstraining|probeinterview|bewerbungscoaching|interviewtraining) …
        (kostenlos|kostenfrei|jetzt) … anmelden …
        (jobletter|jobbrief|stellenletter) …
        (jobcenter|arbeitsvermittler*|beratungsgespräch*|vermittlungsvorschlag|agentur für arbeit
            |berufliche situation|berufsberatung)
        (job alert|jobalert|job agent|jobagent|suchagent|job newsletter|jobnewsletter|jobfinder
            |jobmail|job mail|jobabo|job abo|suchauftrag|stellen alarm|stellenabo|jobbote)
        (neue|passende|weitere|ähnliche|aktuelle|empfohlene|ausgewählte|interessante) (jobs|stellen
            |stellenangebote|stellenanzeigen|jobangebote|jobempfehlungen|stellenausschreibungen
            |vakanzen|positionen) (für|in|die|zu|passend|gefunden|von|aus|bei|entdecken|auf)
        (jobs|stellen|stellenangebote|stellenanzeigen) (für sie|für dich|die zu|die ihnen|die dir
            |passend|gefunden|aus deiner|aus ihrer|entdecken)
        (jobempfehlung|jobempfehlungen|stellenempfehlungen|unsere empfehlungen)
        (bestätigungscode|verifizierungscode|sicherheitscode|zugangscode|einmalcode|einmalpasswort
            |anmeldecode|verifizierung)
        (bestätigen|verifizieren|bestätige|aktivieren|verifiziere|aktiviere) (sie|bitte|ihre|deine
            |ihr|dein|hier) … (e mail adresse|email adresse|mailadresse|konto|account|benutzerkonto
            |registrierung|nutzerkonto|profil|emailadresse)
        (passwort|kennwort) … (zurücksetzen|zurückzusetzen|geändert|vergessen|neu|ändern|vergeben
            |festlegen|festzulegen|zurückgesetzt)
        (konto|account|benutzerkonto|bewerberkonto|bewerberprofil|nutzerkonto|profil) … (erstellt
            |angelegt|eingerichtet|aktiviert|freigeschaltet|registriert)
        (newsletter|karrieremesse|jobmesse|webinar|infoabend|infoveranstaltung|tag der offenen tür
            |karrieretag|recruiting event|karriere event|recruitingtag|meetup) … (anmelden|anmeldung
            |teilnehmen|platz|sichern|registrieren|lesen|besuchen|dabei|laden|abmelden|abbestellen
            |statt|teilnahme)
        (laden|anmelden|anmeldung|besuchen|dabei|einladung) … (karrieremesse|jobmesse|webinar
            |infoabend|infoveranstaltung|tag der offenen tür|karrieretag|recruiting event|karriere
            event|recruitingtag|meetup|kaminabend)
        (gratis|kostenlos testen|premium|rabatt|% rabatt|gewinnspiel|schnelles geld|nebenverdienst
            |bitcoin|verdienen sie … (am tag|täglich|pro tag|wöchentlich))
        (profilbesucher|profilbesuche|ihr profil besucht|dein profil besucht|profil angesehen)
    """,
    Sign.ALERT_SUBJECT: """
        ! (dein|deine|ihr|ihre) (neuer|neue) (job|stelle)
        (#|neue|passende|aktuelle|weitere|ähnliche|interessante|deine|ihre) … (jobs|stellen
            |stellenangebote|stellenanzeigen|jobangebote|vakanzen)
        (jobs|stellen) (in|für|passend|die|aus|von|bei|der woche)
        (stellenangebote|stellenanzeigen|jobangebote|neue stellen|stellenempfehlungen
            |jobempfehlungen|vakanzen|neue stelle|neuer job|passende stellen)
        (job alert|jobalert|suchagent|jobagent|newsletter|webinar|karrieremesse|jobmesse|infoabend
            |karrieretag|tag der offenen tür|workshop|seminar|kurs|meetup)
        (tipps|ratgeber|fehler|fragen|so gelingt|so überzeugen|checkliste|vorbereitung|meistern|die
            besten|häufigsten) … (*gespräch*|*interview*|*bewerbung*|lebenslauf|jobsuche)
        (*gespräch|*interview) (tipps|fragen|vorbereitung|training|meistern)
        so … (*gespräch|*interview|bewerbung)
        (sucht|suchen) (mitarbeiter*|verstärkung|<yourself>)
        (bestätigungscode|sicherheitscode|passwort|kennwort|e mail adresse bestätigen|registrierung)
    """,
    Sign.CONDITION: """
        ! auch wenn
        wenn (sie|du) (bestehen|bestehst|den|diesen|alle|erfolgreich|geeignet)
        wenn (sie|du) … (bestehen|bestehst|bestanden|überzeugen|überzeugst)
        (passt|passen|überzeugt|überzeugst|entspricht|überzeugen) (ihr|dein|ihre|deine|du|sie|alles
            |das) (profil|qualifikation|bewerbung|unterlagen|erfahrung|uns) &! (leider|nicht)
        ! (teilen sie uns|teil uns|teile uns|sagen sie uns|sag uns|sag mir|bescheid|wissen
            |interessieren|interessiert|geben sie uns|gib uns) … ob (sie|du|ihr|ihre|deine) …
        (falls|sofern|soweit|vorausgesetzt|im falle|für den fall|im fall)
        wenn (ihr|ihre|dein|deine|wir|uns|sie uns|du uns|es|das|die|der|sie in|du in|alles|ein|eine
            |unser|unsere|sich|für|sie bis|du bis|sie innerhalb|sie nichts|du nichts)
        (sollte|sollten|solltest) (ihr|ihre|dein|deine|wir|sie in|du in|es|die|der|das|sich|eine|ein
            |sie bis|du bis|sie innerhalb|sie nichts|sie für|sie den|sie zu|du zu|uns|unsere|sie
            ausgewählt)
        ob (ihr|ihre|dein|deine|wir|sie|du|es|die|der|das|und|eine|ein)
        (gegebenenfalls|ggf|eventuell|evtl|möglicherweise|unter umständen)
        bei (passung|eignung|übereinstimmung|passendem|passender|positiver|weiterem|bedarf
            |geeigneten|entsprechender)
    """,
    Sign.PROCESS: """
        ! nach [der] [eingehender|sorgfältiger] (prüfung|sichtung|durchsicht|auswertung) … (freuen
            wir uns|möchten wir sie|möchten wir dich|würden wir sie|würden wir dich|laden wir sie
            |laden wir dich)
        (weitere|weiterer|nächste|der|unser) (ablauf|bewerbungsablauf|bewerbungsprozess
            |auswahlprozess) &! (ihr|ihnen|sie|möchten|gerne)
        bei (interesse|gegenseitigem|erfolg|erfolgreicher)
        (nach|sobald|nachdem) (erfolgreicher|erfolgreichem|bestandenem|bestandener|prüfung|sichtung
            |abschluss|durchsicht|positiver|eingehender|eingang|der prüfung|der sichtung|wir|die
            |alle|sie den|du den|ablauf|ihre|deine|der durchsicht|auswertung|der auswertung)
        (geeignete|ausgewählte|passende|erfolgreiche|geeigneten|interessante|interessanten|passenden
            |ausgewählten) (bewerber*|kandidat*|personen|bewerbungen)
        (in der regel|normalerweise|üblicherweise|meist|typischerweise)
        (auswahlprozess|bewerbungsprozess|auswahlverfahren|bewerbungsverfahren|prozess|ablauf)
            (besteht|umfasst|sieht|beinhaltet|läuft|gliedert)
        (kommt|kommen) … (in frage|infrage)
    """,
    Sign.NEGATION: """
        (<no>|ohne|weder|leider|nie|absagen|abgesagt)
    """,
    Sign.PAST: """
        (hat|war|habe|haben) … (gefreut|nett|schön|angenehm|freude|vergnügen|interessant) …
            (*gespräch*|kennenlernen|kennenzulernen|kennen gelernt|treffen|austausch|zu sprechen
            |dich|sie|haben)
        (dank|danke|danken|bedanken|bedanke) … (*gespräch*|*interview*|kennenlernen|kennenzulernen
            |treffen|telefonat|austausch|zeit|besuch|teilnahme|einladung)
        (nach|seit|aus|auf basis|aufgrund|während|in|bei|wie in|beim|nach dem) [unserem|dem|ihrem
            |deinem|unser|dem|einem] [letzten|persönlichen|ersten|zweiten|gestrigen|heutigen|netten
            |telefonischen|angenehmen|guten|tollen|sehr] (*gespräch|*interview|telefonat|termin
            |kennenlernen|treffen|austausch)
        (zögern|zögere|zöger) [sie|nicht|bitte] [nicht]
        nicht (zögern|vergessen|zuletzt|nur|antworten)
        (nicht) auf diese (e mail|mail|nachricht)
        (feedback|rückmeldung|ergebnis) (zum|zu|aus|von|nach) … (*gespräch|*interview|termin)
    """,
    Sign.LATER: """
        (schlagen|schlage|vorschlagen|vorschlag|vorschläge) & (neu*|ander*|ersatz*) &! (wir können
            |könnten|passt|bitte|uhr)
        (melden|melde|meldet|schicken|schicke|senden|sende|finden|suchen|kommen|komme|folgt|folgen
            |wegen|bezüglich|zukommen|nennen|teilen|mitteilen|mitgeteilt) & (neuer|neuen|neue|neues
            |anderen|ersatz|ersatztermin*|ausweichtermin*|alternativ*) &! (können wir|könnten|passt
            |bitte|wählen|uhr)
    """,
}
