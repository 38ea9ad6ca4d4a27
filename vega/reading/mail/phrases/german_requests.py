"""German phrases for what the person is asked to answer, send or do.

They use the names of `german.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.REQUEST: """
        ! (senden|schicken|reichen) sie [uns|bitte] (keine|nicht|uns keine) …
        noch nicht & (abgeschlossen|ausgefüllt|eingereicht|beantwortet|absolviert|hochgeladen
            |bearbeitet|unterschrieben|vollständig) & (du|sie|ihr*|dein*) &! (auswahl
            |auswahlverfahren|prüfung|verfahren|entscheidung)
        (überprüfen|prüfen|korrigieren|kontrollieren|überprüfe|korrigiere) (sie|bitte|deine) …
            (angaben|daten|eingaben|datei|adresse|nummer)
        (datei|anhang|pdf|dokument|anlage|foto) & (leer|beschädigt|defekt|unlesbar|öffnen|kaputt
            |unleserlich|unscharf|funktioniert)
        (bitten|bitte|ersuchen|erbitten) & (nachweis*|kopie*|*unterlagen|*zeugnis*|stellungnahme
            |angaben|angabe|vorlage|übermittlung|unterschrift|einwilligung) & um &! (geduld
            |verständnis|termin*)
        (geben sie|gib|gebt) … an
        ! geben sie … an (personal*|kolleg*|fachabteilung)
        ! von (rückfragen|nachfragen|sachstandsanfragen)
        (ausgefüllt*|unterschrieben*|unterzeichnet*) & (zurück*|retour*|an uns|senden|mailen) &!
            (vertrag|arbeitsvertrag)
        (hätten|haben|hätte|habe|hab) (wir|ich) … (paar|einige|noch|kurze|zwei|drei|eine) … (fragen
            |frage|rückfrage|rückfragen) …
        (wir|ich) (hätten|haben|hätte|habe|hab) … (paar|einige|noch|kurze|zwei|drei|eine) … (fragen
            |frage|rückfrage|rückfragen) …
        (bitte) & (bestätigen|bestätige|bestätigt|zustimmen|stimmen|einverstanden|einwilligung) &!
            (termin*|teilnahme|*gespräch*|mail adresse|konto|e mail|interview|<when>|uhr)
        (link|portal|anhang|anbei|unten|zugangsdaten|anlage) & (*test|*fragebogen|*aufgabe
            |*assessment|*formular|*bogen|fallstudie|case study|challenge) &! (nach dem|danke|dank
            |bewertung|umfrage|vertrag)
        (bitte|bitten|könnten|könntest|können sie|kannst du|würden sie|würdest du|magst) & (zusenden
            |zuzusenden|senden|sende|schicken|schick|schicke|einreichen|einzureichen|nachreichen
            |nachzureichen|hochladen|hochzuladen|übermitteln|zukommen|ausfüllen|auszufüllen|füllen
            |füll|absolviere|absolvieren|ergänzen|ergänze|vervollständige*|bearbeiten|bearbeite
            |beantworten|beantworte|unterschreiben|mailen|mitbringen|beilegen|vorlegen|nennen|nenne
            |angeben|mitteilen) &! (termin*|verfügbar*|zeitfenster|nicht|kein*|abmelden|newsletter
            |passwort|umfrage|feedback|bewerten|uhrzeit|teilnahme|mitzubringen|wann es)
        (benötigen|benötige|brauchen|brauche|bräuchte*|brauch|fehlt|fehlen|erbitten|vermissen
            |vermisse) & (noch|uns|mir|ich|wir) & (von ihnen|von dir|dein*|ihr*|kopie|nachweis*
            |folgende*|*urkunde|*zeugnis*|adresse|*nummer|foto|*schein|unterlagen|angaben
            |informationen|unterschrift|noch) &! (zeit|geduld|tage|wochen|erfahrung|leider nicht
            |kunde*|praxis|verstärkung|bewerbung zu prüfen)
        (fehlt|fehlen) (der|die|das|ein|eine|noch|mir|uns|allerdings|leider|bisher|jedoch) …
            (<paper>|nachweis|angabe|kopie|unterschrift|impfung)
        (uns|mich) (würde|interessiert) …
        (würde|interessiert) (uns|mich) …
        (schreiben|schreib|schildern|schildere|erläutern|erklären|erklär|beschreiben|beschreibe
            |nennen|nenn|erzählen|erzähl|sagen|sag) [sie] (uns|mir) …
        (teilen|teile|teil) [sie] (uns|mir) [bitte|doch|kurz|noch] … mit …
        (gib|geben|gebt) [sie|ihr] (uns|mir) [bitte|kurz|doch] [kurz|bitte] (bescheid|rückmeldung
            |auskunft) …
        mit der bitte um (bearbeitung|rückmeldung|zusendung|ergänzung|vervollständigung|antwort
            |unterschrift|beantwortung) …
        (bitte|möchten|müssen|müsstest|müssten) … (hochladen|hochzuladen|nachreichen|ausfüllen
            |einreichen|unterschreiben) …
        (laden|lade|lad) (sie|bitte|uns|deine|dein|ihre|die|das) … (hoch|*portal)
        (benötigen|brauchen|bräuchten|bräuchte|benötige|brauche) (wir|ich) … (noch|von ihnen|von
            dir|kopie|nachweis|ihre|deine|ihr|dein) …
        ! (teilen|schreiben|sagen|bescheid|rückmeldung|nennen) … (termin|<when>|uhr|zeit|passt
            |teilnehmen|teilnahme|verfügbar*) …
        ! (uns|mich) würde … (freuen|kennenlernen|einladen) …
        ! (würde|würden) uns … freuen …
        (bitten|bitte) … um … (bearbeitung|rückmeldung|auskunft|antwort|zusendung|angaben
            |stellungnahme) …
        (haben|habe|hat) [wir] … (aufgabe|fallstudie|case study|challenge|*test|*aufgabe) …
            (vorbereitet|zusammengestellt|erstellt|freigeschaltet|ausgedacht)
        (beantworte|beantworten|beantwortet) [sie|uns|bitte|du] … (fragen|frage) …
        ! (rückmeldung|antwort|auskunft) … (termin|<when>|geduld) …
        ! um … geduld …
        was (stellst|stellen) … gehaltlich …
        (lassen sie|lass) (uns|mir) … <paper> … zukommen …
        (lässt|lassen|konnten|kann|können) … nicht (öffnen|geöffnet|lesen|gelesen|lesbar) …
        (besitzen|verfügen|haben) sie … (führerschein|fahrerlaubnis|pkw|auto|arbeitserlaubnis
            |aufenthaltstitel)
        (sind|bist) (sie|du) (mobil|ortsgebunden|flexibel|bereit|weiterhin|noch|zeitlich) …
        wie lange (ist|beträgt|wäre) …
        (absolvieren|bearbeiten|lösen|machen|absolviere|bearbeite) (sie|bitte|du) … (<task>|bis)
        (fehlt|fehlen) (uns|noch|leider) …
        (nachreichen|nachzureichen|nachreichung) …
        (bitten|bitte) … um (nachreichung|zusendung|übersendung|einreichung|angabe|mitteilung
            |rücksendung|vorlage|beantwortung|vervollständigung|ergänzung) …
        (bitte|könntest du|können sie|könnten sie|kannst du) [uns|mir|noch|bitte] … (schicke
            |schicken|schick|sende|senden|mitteilen|teilen|nenne|nennen|reiche|reichen|beantworten
            |übermitteln) …
        (schicke|schicken|schick|sende|senden|reiche) (sie|uns|mir|bitte|du) … (lösung|ergebnis
            |ergebnisse|antworten|präsentation|ausarbeitung)
        ! (bitte|können sie|kannst du|könnten sie|könntest du) … (termin*|verfügbar*|zeitfenster)
        (bitte|bitten|könnten|können|könntest|kannst|möchten|benötigen|brauchen|fehlt|fehlen|würden)
            … (füllen|füll|fülle|ausfüllen|auszufüllen|ausfüllst|ausgefüllt|ausgefüllten|ausgefüllte
            |bearbeiten|beantworten|beantworte|bearbeite|absolvieren|vervollständigen
            |vervollständige|ergänzen|ergänze|abschließen|unterschreiben) … (<task>|<paper>|aus
            |zurück|zu)
        (bitte|bitten|könnten|können|könntest|kannst|möchten|benötigen|brauchen|fehlt|fehlen
            |fehlend*|vermissen|würden|erbitten) … (<paper>) … (zusenden|zuzusenden|schicken|senden
            |einreichen|nachreichen|nachzureichen|hochladen|hochzuladen|übermitteln|zukommen|zu
            schicken|zu senden|einzureichen|übersenden|bereitstellen|nachsenden|zuschicken
            |zuzuschicken|zukommen zu lassen|von ihnen|von dir|noch|mailen|übermitteln|vorlegen
            |beifügen)
        (senden|schicken|sende|schick|schicke|reichen|reiche|reich|laden|lade|lad|übermitteln
            |übermittle|mailen|übersenden) (sie|uns|mir|bitte|du|diese|die|ihre|deine|noch|dazu
            |hierzu) … (<paper>)
        (benötigen|brauchen|fehlt|fehlen|vermissen|bräuchten) … (noch|folgende|folgenden|weitere
            |ihre|ihren|deine|deinen|sie|uns) … (<paper>|informationen|angaben|unterlagen)
        (fehlende|fehlenden|unvollständige|unvollständig|ausstehende|ausstehenden) … (unterlagen
            |dokumente|angaben|informationen|bewerbung|bewerbungsunterlagen|zeugnisse|nachweise
            |nachweis)
        <your> (bewerbung|bewerbungsunterlagen|profil|unterlagen) … (unvollständig|nicht vollständig
            |noch nicht vollständig|noch nicht abgeschlossen|noch nicht abgesendet|nicht
            abgeschlossen)
        (vervollständigen|vervollständige|ergänzen|schließen) (sie|bitte|jetzt|du|ihr|dein|deine
            |ihre) … (profil|bewerbung|unterlagen|angaben|bewerberprofil)
        (nennen|teilen|mitteilen|mitzuteilen|schreiben|angeben|wie|was|welche|welches|sagen|nenne
            |teile|verraten|um|wissen|interessieren|interessiert|angabe|frage|fragen|noch) … <pay>
        (wie (hoch|sehen|sind|ist|lang|lange)|was (ist|sind)|welche) … (gehaltsvorstellung*
            |kündigungsfrist|lohnvorstellung*|gehaltswunsch|gehalt|stundensatz)
        (ab wann|wann) … (anfangen|beginnen|starten|verfügbar wären|verfügbar wärst|eintreten
            |antreten|einsteigen|verfügbar sind|zur verfügung)
        (sind|wären|bist|wärst|wäre|ist) (sie|du|es|ein|eine) … (bereit|umzug|umziehen|umzuziehen
            |weiterhin interessiert|noch interessiert|nach wie vor interessiert)
        (besteht|haben|hast) … (weiterhin|noch|nach wie vor) … interesse
        (haben|hast|besitzen|verfügen|besitzt) (sie|du) … (arbeitserlaubnis|führerschein
            |aufenthaltstitel|arbeitsbewilligung|erfahrung mit|kenntnisse in|*zeugnis)
        (kontaktdaten|namen|ansprechpartner) … (referenz*|referenzgeber*|referenzpersonen)
        (folgende|folgenden|einige|paar|kurze|kurzen|noch|rückfragen|nachfolgenden) … (frage|fragen
            |rückfrage|rückfragen) … (beantworten|zu ihrer|zu deiner|an sie|an dich|klären|vorab
            |offen|ihnen|dir|kurz)
        (rückfrage|rückfragen|nachfrage) (zu|an|wegen) …
        ! (danke|vielen dank|bedanken) …
        ! (bitte sehen sie|sehen sie) …
        ! bitte (nicht|antworten sie nicht) …
        ! (bei|falls|wenn|sollten) … (fragen|rückfragen)
        ! (zurückziehen|löschen|feedback|umfrage|newsletter|datenschutz*) …
    """,
    Sign.REQUEST_HINT: """
        (online test|onlinetest|online assessment|einstellungstest|eignungstest|persönlichkeitstest
            |coding challenge|programmieraufgabe|testaufgabe|probeaufgabe|fallstudie|case study)
        (innerhalb von|binnen|bis spätestens|frist|spätestens bis) … (tagen|stunden|woche|<when>)
        (gehaltsvorstellung|gehaltsvorstellungen|kündigungsfrist|eintrittstermin|lohnvorstellung)
        (unter folgendem link|über folgenden link|unter diesem link|über diesen link|im anhang
            |anbei) … (test|fragebogen|formular|aufgabe|bogen)
    """,
    Sign.ALONE: """
        (online assessment|onlineassessment|online test|onlinetest|online assessments) … eingeladen
        (*challenge|*aufgabe|*test|*assessment|case study) … (für dich|für sie|dir|ihnen)
            (vorbereitet|zusammengestellt|erstellt|freigeschaltet)
        (für dich|für sie) … (*challenge|*aufgabe|*test|*assessment|case study) (vorbereitet
            |zusammengestellt|erstellt|freigeschaltet)
        (zeitversetzte|zeitversetztes|zeitversetzten|asynchrones|asynchrone|aufgezeichnetes
            |zeitunabhängiges|zeitversetzter) *interview*
        (zeitversetzt|asynchron|eigenständig|selbstständig|aufnehmen|aufzeichnen|aufzunehmen) …
            (interview|videointerview|video interview|video|antworten)
        (videointerview|video interview|digitales interview|videofragen) … (jederzeit|zeitlich
            flexibel|wann immer|innerhalb|bis spätestens|aufzeichnen|aufnehmen|starten|absolvieren
            |durchführen|durchzuführen|zu absolvieren)
        (video|antworten|videoantwort|videoantworten|videobotschaft) … (aufnehmen|aufzunehmen
            |aufzeichnen|aufzuzeichnen|hochladen|aufnimmst)
        (laden|lade|einladen|eingeladen|einladung|bitten) … (zum|zu einem|zu unserem|zur|einen
            |unseren|zu unserer|zu einer|den) … (*test|*tests|online assessment|onlineassessment
            |coding challenge|*fragebogen|*testverfahren|*aufgabe|case study|*fallstudie|challenge
            |einstellungstest|auswahltest)
        (online test|onlinetest|online assessment|einstellungstest|eignungstest|persönlichkeitstest
            |coding challenge|programmieraufgabe|testverfahren|arbeitsprobe|probeaufgabe|fallstudie
            |case study) … (absolvieren|durchführen|bearbeiten|zu bearbeiten|zu absolvieren
            |durchzuführen|lösen|teilnehmen|teilzunehmen|bearbeite|absolviere|ausfüllen|einreichen
            |abgeben|einzureichen|zusenden)
        ! (vor|nach) (dem|der|ihrem) … (gespräch|interview)
    """,
    Sign.QUESTION: """
        wie (ist|lautet) (die|der|das|denn|ihr*|dein*) …
        (staplerschein|führerschein) …
        (sind|haben|hätten|können|könnten|würden|möchten|wollen|dürfen|wären|bist|hast|hättest
            |kannst|könntest|würdest|magst|willst|darfst|wärst|besitzen|verfügen|brauchst|brauchen)
            (sie|du|ihr|wir) …
        (was|wie|wann|wo|wer|welche*|wieviel|wofür|warum|ab wann|woher) … (sie|du|dein*|ihr*|dich
            |dir|ihnen|euch) …
        (ist|wäre|passt|geht|reicht|kommt|kommst|kennst|kennen|arbeitest|arbeiten|machst|schickst
            |schicken|sprichst|sprechen|bringst|bringen) … (sie|du|ihnen|dir|dich|ihr*|dein*) …
        ! (haben|hast|hätten|hättest|gibt) … fragen
        ! (wussten sie|wusstest du|kennen sie schon|kennst du schon|lust auf|wie geht es|wie gehts
            |probleme|was passiert|wie geht es weiter|wie gehts weiter|wie zufrieden|wie war) …
        ! (kein interesse|falsche adresse|nicht mehr erhalten|abmelden) …
    """,
}
