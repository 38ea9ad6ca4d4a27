"""German phrases for interviews and offers.

They use the names of `german.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.INVITATION: """
        ! (dank|danke|danken) … (terminvorschl*|termine|verfügbarkeit|verfügbarkeiten)
        ! bevor (wir|ich) … (vereinbaren|einladen|terminieren|kennenlernen|sprechen)
        ! (hätten wir|wir hätten|hätte ich|ich hätte) … (eingeladen|kennengelernt|angeboten|begrüßt)
        (bringen|bring|mitbringen|mitzubringen) & <talk> & (<when>|uhr) &! (falls|wenn|beratung*)
        (dein|deine|ihr|ihre|unser|euer) (<talk>) … (<when>|uhr) …
        (nächste*|letzte*|folgende*) (schritt|runde|stufe|phase) & <talk> &! (in der regel
            |üblicherweise|danach)
        ! (dein|deine|ihr|ihre|unser) (<talk>) & (absagen|verschieben|entfällt|leider|ausfallen
            |vorbei)
        wie (schaut s|sieht s|schauts|siehts|schaut es|sieht es) … (<when>|termin*) … aus
        (sie|du) (kannst|können) … (zur probe|probearbeiten|probeweise|schnuppern|hospitieren) …
        ! von einer (einladung|gespräch*)
        (schau|schaust|schauen sie|komm|kommst|kommt|kommen sie) … vorbei
        zur probe …
        (gern*|möchten|möchte|würden|würde|wollen|will|könnten|freuen|magst|mögen) & (kennenlernen
            |kennenzulernen|kennen|*gespräch|*gesprächs|*interview|treffen|telefonieren|austauschen
            |austausch|probearbeiten|probetag|besuch*|begrüßen|*hospitation*) & (sie|dich|ihnen|dir
            |euch|du) & (zu|zum|zur|einladen|vereinbaren|führen|kennen|kennenlernen|kennenzulernen
            |persönlich|besser|näher|gern*|<when>) &! (ich mich|meine|mein|mir|nach dem|nach unserem
            |danke|dank|absagen|verschieben|bewerber*|falls|messe|webinar|beratung|infoabend
            |karriere*|kunde*|kunden|mandant*|unternehmen kennen|uns kennen)
        (<when>|uhr|vormittag|nachmittag) & (komm|kommen|kommst|vorbei*|treffen|sprechen|reden
            |telefonieren|ruf|rufe|anrufen|rufst|besprechen|einrichten) & (sie|dich|dir|ihnen|wir|du
            |uns|mich) &! (melden|meldet|melde|entscheid*|rückmeldung|absagen|ausfallen|entfällt
            |leider|bewerber*|frist|messe|webinar|karriere*|bis|ich mich|bescheid|zurück|neue*)
        *schnupper* …
        (vorzustellen|vorstellen kommen) …
        (wann|wie) … (erreichen|erreiche|anrufen) …
        (rufe|ruf|rufen) … (<you>) … (an|<when>) …
        ! (beim|nach dem|fürs) *schnupper* …
        ! (laden|lade) … (portal|*portal|*zeugnis*|*nachweis*|link|unterlagen|lebenslauf) …
        ! (danke|dank|merci) … *schnupper* …
        (möchten|möchte|würden|würde|wollen|dürfen) … (kennenlernen|kennen lernen|*gespräch* …
            erleben|kennenlernen)
        (treffen wir|wir treffen|sehen wir|wir sehen) uns … (<when>|uhr|empfang|eingang|büro
            |werkstatt|laden) …
        (buchen|buche|buch) (sie|dir|bitte|hier|gleich|jetzt) … (*termin|slot|zeitfenster)
        (lust|zeit) … (vorbeizukommen|vorbeizuschauen|vorbeikommen|vorbeischauen|kennenzulernen
            |*gespräch|telefonat|telefonieren|probearbeiten|schnuppern) …
        ! wann … (anfangen|beginnen|starten|verfügbar|eintreten|antreten|einsteigen) …
        (wann|wie|ob) … (kannst du|können sie|hättest du zeit|hätten sie zeit|hast du zeit|haben sie
            zeit) …
        (ginge es|geht es|passt es|würde es|klappt es) … <when> …
        (hast|haben|hättest|hätten) (du|sie) … # minuten …
        (laden|lade) (sie|dich|wir sie|wir dich) … (kennenlernen|gespräch|*gespräch|*interview
            |termin) … ein
        (komm|kommen sie|kommst du|kommt) … (<when>|um|zum|zur|zu einem) … (vorbei|<talk>|zu uns
            |uhr)
        ! (auf|bis) (unbestimmte|weiteres) …
        (erwartet|erwarten|erwarte) (sie|dich) … (<when>|um|uhr|zum)
        (können|könnten|können|kann|könnte|wollen|sollen) wir … (<when>|kurz|mal) … (telefonieren
            |sprechen|treffen|zoomen|reden)
        (ihr|dein|unser|der) (termin|gesprächstermin|interviewtermin|vorstellungstermin) … <when> …
        wann (passt|passt es|könnten|können|hast|hätten|haben|kannst|könntest|würde es|ginge es|wäre
            es|würden) …
        (gesprächspartner|gesprächspartnerin|gesprächspartnerinnen) …
        (mündlichen prüfung|auswahlgespräch|auswahlinterview) …
        (wie sieht es|wie schaut es|wie schauts|wie siehts|wie passt|wie wäre) … (<when>
            |kennenlernen|gespräch|telefonat|kaffee|treffen)
        (rufe|rufen|ruf) … (<when>|um) … an
        (lass uns|lassen sie uns) … (telefonieren|sprechen|treffen|kennenlernen|quatschen)
        (auf|vom|von) … <when> … (ausweichen|verlegen|verschieben|vorziehen)
        (erleben|kommst du|kommen sie|kannst du kommen|können sie kommen) … (probearbeiten|zum
            gespräch|zum interview|tag bei uns)
        (bis|wir sehen uns|wir sehen uns am|wir treffen uns|freuen uns auf sie) (am|um|nächsten)
            <when>
        (magst|möchtest|möchten sie|können sie|kannst|könntest|wollen|könnten sie|mögen sie) …
            (vorbeikommen|vorbeischauen|vorbeizukommen|treffen|kennenlernen)
        (laden|lade|lädt) … (<yourself>|dich) … (zu|zum|zur|für|in unser|nach|ein)
        (<yourself>|dich) … (zu|zum|zur|für) … <talk> … (einladen|einzuladen|eingeladen|einladung
            |bitten|treffen)
        (<yourself>|dich) … (einladen|einzuladen|eingeladen) [ein|zu|zum|zur] … (<talk>|uns)
        (<talk>) … (einladen|einzuladen)
        (<yourself>|dich) … (persönlich|näher|besser|gern|gerne|bald) … (einladen|einzuladen)
        einladung (zu|zum|zur|für) … <talk>
        (<talk>) (einladung|bestätigung|terminbestätigung)
        (einladung|terminbestätigung|terminvorschlag|terminvorschläge|terminanfrage
            |terminverschiebung|terminerinnerung|gesprächstermin|gesprächseinladung)
        (möchten|würden|möchte|würde|wollen) … (<yourself>|dich|<to_you>|dir) … (kennenlernen|kennen
            lernen|kennenzulernen|sprechen|unterhalten|treffen|telefonieren|austauschen)
        (<yourself>|dich) … (persönlich|näher|besser|gern|gerne) … (kennenlernen|kennen lernen
            |kennenzulernen|kennen zu lernen)
        (haben|hätten|hast|hättest|habt|hättet) (<you>) … (zeit|lust|termin|kapazität) … (<when>
            |<talk>|uhr|für|zu sprechen|telefonieren)
        (wann|ob|an welchem tag) … (<you>) … (zeit|passt|passen würde|verfügbar|erreichbar
            |telefonieren|sprechen)
        (passt|passen|würde|ginge|geht|wäre) (<to_you>|es|dir|bei|der|ein|das|am|einer) … (<when>
            |uhr|termin|termine|tag)
        (welcher|welchen|welche|einen der|einer der|eines der) … (termin|termine|terminen|zeitpunkt
            |zeitfenster|slot) … (passt|passen|zusagt|auswählen|wählen|recht|ihnen|dir|aus)
        (termin|zeitfenster|slot|wunschtermin|uhrzeit|gesprächstermin|zeitslot|interviewtermin) …
            (auswählen|auszuwählen|wählen|buchen|buchst|aussuchen|auszusuchen|zu buchen|zu wählen
            |reservieren|eintragen|aus)
        (wählen|buchen|such|wähl|buch|wähle|buche|suchen|suche|reservieren|vereinbaren|vereinbare)
            (sie|dir|bitte|hier|einfach|gerne|gern|einen|ihren|deinen|einen termin) … (termin
            |zeitfenster|slot|wunschtermin|gesprächstermin|zeitslot|uhrzeit|interview|gespräch)
        (möchten|möchte|würden|würde|gerne|gern|wollen|lassen|um) … (termin|gespräch|*gespräch
            |*interview|telefonat|call) … (vereinbaren|vereinbare|abstimmen|ausmachen|finden|führen
            |einplanen|terminieren|planen|abzustimmen|zu vereinbaren|zu führen|verschieben)
        (schlagen|schlage|schlag) … (termin|termine|<when>|uhr|folgende|folgenden) … vor
        (folgende|folgenden|nachfolgende|drei|zwei|mögliche|mehrere) (termine|terminen
            |terminvorschläge|terminoptionen|zeitfenster|gesprächstermine|terminvorschlägen|slots) …
        terminvorschl* …
        (nennen|teilen|senden|schicken|geben|lassen|sag|gib|nenn|schick|teil|sagen) … (verfügbarkeit
            |verfügbarkeiten|mögliche termine|passende termine|terminvorschläge|freie termine
            |zeitfenster|wann es|wann sie|wann du|welcher termin|ob ihnen der|ob dir der|ob der
            termin)
        (bestätigen|bestätige|bestätigt|bestätigung) … (*termin|*gespräch|*interview|termins
            |gesprächs|interviews)
        (<your>|unser|unserem|ihrem) … (*gespräch|*interview|*termin|*call|telefonat) … (findet
            |bestätigt|am|wurde|ist|um|steht|verschoben|verlegt|gebucht)
        (*gespräch|*interview|vorstellungstermin) … (findet|findest|wird) … (statt|stattfinden
            |geführt)
        (freuen|freue|freut) … (auf das|auf unser|auf ihr|auf dein) … (*gespräch|*interview
            |kennenlernen|treffen|telefonat|austausch|termin)
        (zu einem|zum|für ein|für einen|ein|zur) … (*gespräch|*interview|probetag|probearbeiten
            |schnuppertag|hospitation|kennenlernen|telefonat) … (vorbeikommen|kommen|treffen
            |besuchen|zu uns|begrüßen)
        (kommen sie|komm|kommst du|kommen) … (vorbei|zu uns|in unser büro|zum gespräch|probearbeiten
            |zum schnuppern|bei uns) …
        (nächste|nächsten|zweite|zweiten|kommende) (runde|gesprächsrunde|auswahlrunde) … (einladen
            |eingeladen|geschafft|weiter|gespräch|interview|termin)
        (nächster|nächste|nächsten) (schritt|stufe|runde) … (ist|wäre|folgt|steht|möchten|wird) …
            (*gespräch|*interview|telefonat|kennenlernen)
        (in|zur) (der|die) (engeren|engere) (auswahl|wahl) … (gespräch|*gespräch|interview
            |kennenlernen|termin|einladen)
        ! viel (glück|erfolg) …
        ! (laden|lade) … (hochladen|herunterladen|runter|hoch|herunter|app|unterlagen|dokumente
            |lebenslauf)
        ! (einladung|laden|lade|einladen) … (talentpool|webinar|karrieremesse|messe|infoabend|tag
            der offenen tür|infoveranstaltung|newsletter|online test|onlinetest|test|workshop|meetup
            |assessment zu|zu bearbeiten|veranstaltung|bewerben|karrieretag|jobmesse|kaminabend
            |event)
        ! (vielen dank|danke|besten dank|herzlichen dank|bedanken) … (einladung|gespräch|*gespräch
            |interview|termin|kennenlernen|telefonat)
        ! (vor|nach|seit|aus|bei|über|von|in) (dem|unserem|ihrem|deinem|einem|unser|ein|das) …
            (gespräch|*gespräch|interview|telefonat)
        ! (tipps|vorbereitung|fragen im|vorbereiten|so meistern|meistern) … (*gespräch|*interview)
        ! (*gespräch|*interview) (tipps|fragen|vorbereitung|training|vorbereiten|meistern)
        ! (sie|dass sie) mich (zu|zum|zur|zu einem) …
        ! (terminvereinbarung) … (melden|kontaktieren)
    """,
    Sign.INVITATION_HINT: """
        ! (hätten wir|wir hätten|hätte ich|ich hätte) … (eingeladen|kennengelernt|angeboten|begrüßt)
        (eine runde|einen schritt) weiter
        (# minuten) …
        interesse geweckt
        <when> … (# uhr|# # uhr|um #|ab #) …
        (# uhr) … <when> …
        (raum|zimmer|etage|stock|sitzungszimmer) #
        ! (bis|spätestens|bis zum|bis spätestens|ab|seit|frist) … <when> …
        ! (öffnungszeiten|servicezeiten|erreichbar|sprechzeiten|hotline) …
        (kaffee|vorbeikommen|vorbeischauen)
        (*vorstellungsgespräch*|*interview|*kennenlerngespräch*|*bewerbungsgespräch*
            |*telefoninterview*|*videointerview*|*erstgespräch*|*zweitgespräch*)
        (telefonat|telefonieren|anrufen|rufe sie an|rufe dich an|videocall|video call|zoom call
            |teams call)
        (termin|terminfindung|terminvereinbarung|terminabstimmung)
        (persönliches|persönlichen|kurzes|kurzen|erstes|ersten|zweites|zweiten|telefonisches
            |telefonischen|virtuelles|virtuellen) (gespräch|kennenlernen|austausch|termin)
        (freuen|freue) … (kennenzulernen|kennen zu lernen|auf das kennenlernen|zu treffen|begrüßen
            |zu sprechen|auf sie|auf dich)
        (bis|bis zum|bis am|bis nächsten|bis dann|bis) <when>
        (microsoft teams besprechung|teams link|zoom link|einwahldaten|besprechungs id|zugangslink
            |einwahllink|google meet|microsoft teams)
        (melden sie sich|melde dich) … (am empfang|empfang|pforte|rezeption)
        (personalausweis|ausweis) … (mit|mitbringen)
        um … uhr
    """,
    Sign.OFFER: """
        (arbeitsvertrag|anstellungsvertrag|dienstvertrag|arbeitsvertrags) & (unterschreib*
            |unterschrieben|unterzeichn*|gegenzeichn*) &! (nicht|leider|ob|wenn|falls|sobald)
        ! (hätten wir|wir hätten|hätte ich|ich hätte) … (eingeladen|kennengelernt|angeboten|begrüßt)
        (stelle|stellen|nehmen|nehme) & (wir|ich) & (sie|dich) & (ein|an|auf) & (gern*|zum|ab|als
            |als neue*) &! (nicht|leider|kein*|ob|wenn|fragen|frage|termin|vor|anfrage|pool|*pool
            |warteliste|kontakt|datenbank|verteiler|kenntnis|*gespräch|profil)
        (würden|würde|möchten|möchte|wollen) & (dir|ihnen) & (job|*stelle|platz|vertrag|zusage) &
            (geben|überlassen|zusagen) &! (nicht|leider|kein*|ob|wenn|bescheid|rückmeldung|kunde*)
        (freuen|freue) & (dass du|dass sie) & (unterstützt|unterstützen|verstärkst|verstärken
            |anfängst|beginnst|startest|dabei bist|dabei sind) &! (bewerb*|beworben|interess*
            |möchtest|willst)
        (arbeitsvertrag|vertrag|anstellungsvertrag|vertragsentwurf) & (liegt bei|anbei|beigefügt
            |beiliegend|im anhang|in der anlage|angehängt)
        (würden|möchten|wollen|freuen|möchte|würde) & (dich|sie) & (beschäftigen|einstellen
            |anstellen|übernehmen|engagieren|verpflichten|einzustellen|anzustellen|bei uns haben) &!
            (nicht|leider|ob|womit|wann|kunde*|bewerber*|wenn)
        (kannst|können|könntest|darfst) (du|sie) & (anfangen|starten|loslegen|beginnen) &! (wann|ob
            |wenn|falls|frühestens|test|aufgabe|?)
        vertrag & (bereit|fertig|unterschreiben|liegt|kommt|schicken|schick) &! (ob|leider|nicht)
        (du|sie) (kannst|können|könntest|darfst|dürfen) … (anfangen|starten|beginnen)
        ! (wann|ob|wenn|falls) … (anfangen|starten|beginnen)
        (biete|bieten|anbieten|anzubieten) & (stelle|position|job|anstellung|vertrag|*stelle
            |ausbildungsplatz|praktikumsplatz|praktikum) & (ihnen|dir|sie|dich) &! (ob|prüfen|falls
            |nicht|leider|kein*|andere*|bewerben|kunden|unsere*)
        (bestätigen|bestätige|freuen|freue|schicken|schick|bekommst|erhalten) & (anstellung
            |einstellung|arbeitsvertrag|anstellungsvertrag|das angebot|dein angebot|ihr angebot
            |zusage) &! (ob|falls|nicht|leider|kein*|absage|eingang|ich mich|ihres|deine bewerbung
            |ihre bewerbung)
        (team|wir|chef|chefin) (will|wollen) dich
        (bieten|biete) (wir|ich) (ihnen|dir) … (stelle|position|job|anstellung|vertrag
            |praktikumsplatz|ausbildungsplatz) … an
        (bieten|biete) (ihnen|dir) (die|den|eine|einen) … (stelle|position|job|anstellung|vertrag)
            …
        (wahl|entscheidung|los) … auf (sie|dich) [gefallen]
        (unsere|unser|die|der) (nummer eins|nummer 1|favorit|favoritin|wunschkandidat*|erste wahl)
            …
        (neues|neuen|neue) (teammitglied|kollegin|kollege|kollegen|mitarbeiterin|mitarbeiter) …
            (begrüßen|willkommen) …
        (fängst|fangen|anfangen|starten|startest|beginnen) … (bei uns|zusammen|gemeinsam) … (an
            |<when>|anfangen)
        ! (wann|ob|wenn|falls|ab wann) … (anfangen|starten|beginnen|fangen) …
        (sie|du) … (die stelle|den job|die position|den ausbildungsplatz|den vertrag) (bekommen
            |erhalten|bekommst|erhältst|haben|hast) …
        (zusage|vertrag|arbeitsvertrag) … (folgt|senden|schicken|zusenden|geht ihnen|erhalten sie
            |bekommst|zukommen|per post) …
        (freuen|freue) … mitzuteilen … (stelle|ausgewählt|entschieden|zusage|einstellen) …
        ! (nicht|kein*|leider) … (mitteilen|mitzuteilen|bekommen|erhalten|einstellen) …
        ! (ob|wenn|falls|sobald) … (stelle|zusage|vertrag) …
        ! (zusage|absage) oder …
        (freuen|freue) … (sie|dich) … (zu beschäftigen|einzustellen|anzustellen) …
        unser angebot # …
        unser angebot (lautet|sieht) …
        (beabsichtige|beabsichtigen|werde|werden|möchte|möchten) … (sie|dich) … einzustellen
        (teil|mitglied) … (unserem|unseres|des|im) team* (gehörst|wirst|werden|gehören) …
        (zu unserem|zum) team (gehörst|gehören) …
        (bald|künftig) … unserem team …
        (vertrag|arbeitsvertrag|anstellungsvertrag) … (unterschreib|unterschreiben|unterschrieben
            |unterzeichn*|fertig|anbei|bereit|beiliegend) …
        (einstellung|anstellung) … (zugestimmt|bewilligt|genehmigt|freigegeben|beschlossen)
        anstellung als … (anzubieten|anbieten) …
        (ihnen|dir) eine (anstellung|stelle|festanstellung) …
        ! (ob|falls|wenn|um) … (anstellung|stelle|vertrag)
        (machen|unterbreiten|bieten) [wir] (ihnen|dir) … (angebot|stelle|vertrag|position
            |anstellung) …
        (wir wollen dich|wir möchten dich bei uns|wir wollen sie)
        bieten wir (ihnen|dir) die (stelle|position|anstellung)
        (freuen|freue|freut) … (<to_you>|dir|dich|sie) … (anbieten|anzubieten|angebot|zusage|zusagen
            |zuzusagen|vertrag|arbeitsvertrag)
        (möchten|möchte|würden|wollen|können|dürfen|bieten|biete) … (<to_you>|dir|dich|sie) …
            (<role>|arbeitsvertrag|vertrag|anstellung|festanstellung|ausbildungsplatz
            |praktikumsplatz|job|einstieg) … (anbieten|anzubieten|unterbreiten|zu unterbreiten|an)
        (<to_you>|dir) … (<role>|arbeitsvertrag|anstellung|festanstellung|ausbildungsplatz|angebot
            |vertragsangebot|jobangebot) … (anzubieten|anbieten|unterbreiten|zu unterbreiten|machen
            zu können|machen zu dürfen)
        (unser|ein|konkretes|verbindliches|folgendes|schriftliches|mündliches) … (angebot
            |vertragsangebot|jobangebot|arbeitsangebot) … (machen|unterbreiten|anbei|im anhang
            |zusenden|erhalten|finden|zukommen|vorlegen)
        (anbei|im anhang|beigefügt|angehängt|beiliegend|in der anlage) … (arbeitsvertrag
            |anstellungsvertrag|vertragsentwurf|vertrag|vertragsangebot|arbeitsvertragsentwurf
            |dienstvertrag|ausbildungsvertrag|jobangebot|angebotsschreiben|angebot)
        (arbeitsvertrag|anstellungsvertrag|vertragsentwurf|dienstvertrag|ausbildungsvertrag
            |vertragsangebot|werkstudentenvertrag) … (anbei|im anhang|unterschrieben|unterschreiben
            |unterzeichnet|unterzeichnen|zurück|zusenden|zugeschickt|zukommen|unterschrift|prüfen
            |für sie|für dich)
        (arbeitsvertrag|vertragsangebot|vertragsunterlagen|anstellungsvertrag|zusage) (als|für|bei
            |zur|für die|anbei)
        für (<yourself>|dich) entschieden
        (sie|du) (haben|hast) (die stelle|den job|die zusage|den ausbildungsplatz)
        (zusagen|zuzusagen|zusage) … (können|dürfen|zu können|zu dürfen|geben|erteilen)
        (<yourself>|dich) … (einstellen|einzustellen|einstellung|in unser team aufnehmen|im team
            begrüßen|in unserem team begrüßen|im team willkommen|bei uns begrüßen|an bord begrüßen
            |im team haben|als neue|als neuen|an bord haben|einstellen möchten)
        willkommen (im team|an bord|bei uns im team)
        (einstellungszusage|stellenzusage|vertragsangebot|jobzusage|ausbildungszusage
            |arbeitsplatzzusage)
        ! (gespräch|gesprächstermin|termin|termine|interview|telefonat|terminvorschläge) … (anbieten
            |anzubieten|an)
        ! <no> … (anbieten|angebot|zusage|zusagen|vertrag|einstellen)
        ! (absage|absagen) oder …
        ! (zusage|absage) (oder|noch)
        ! (was wir|das bieten wir) …
        ! wir bieten &! (ihnen|dir)
        ! (feedback|hilfe|unterstützung|beratung) … (anbieten|an)
        ! (willkommen im team) …
    """,
    Sign.OFFER_HINT: """
        (zweifacher|doppelter) ausfertigung
        # … (im jahr|jährlich|pro jahr|brutto|im monat)
        (start|beginn|eintritt) (im|am|zum|ab) (<when>|#)
        (glückwunsch|gratulieren|gratulation)
        (arbeitsvertrag|anstellungsvertrag|vertragsentwurf|vertragsangebot|dienstvertrag)
        (bruttojahresgehalt|jahresgehalt|monatsgehalt|bruttogehalt|bruttomonatsgehalt|jahresbrutto
            |jahreslohn|monatslohn|bruttolohn)
        (probezeit|urlaubstage|arbeitsbeginn|eintrittsdatum|erster arbeitstag|ersten arbeitstag)
        willkommen (im|in unserem) team
        zusage
    """,
}
