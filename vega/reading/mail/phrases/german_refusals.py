"""German phrases for what is refused.

They use the names of `german.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.REJECTION: """
        nicht zu (ihren|deinen) gunsten …
        ! (sobald|wenn|nachdem|bis) … (entschieden|ausgewählt) …
        ! noch keine …
        für & (bewerber*|kandidat*|person|jemand*) & entschieden & (wir|uns|team|kunde) &!
            (bewerbung|noch nicht|ob|sie als|dich als|ihre|deine)
        (job|*stelle|platz|posten) & (jemand*|andere*|anderer) & (bekommen|gekriegt|erhalten
            |übernommen) &! (ob|ich|noch nicht|wenn)
        ! (bewerber*|kandidat*|personen) die nicht …
        nicht & (anzubieten|anbieten|einzustellen|einladen|einzuladen) & (ihnen|dir|sie|dich) &
            (entschieden|können|werden|möchten|leider|entschlossen|konnten) &! (ob|noch|wenn|ich
            |termin*)
        (bewerbung|unterlagen) & (zu spät|verspätet|abgelaufen|nach ablauf der frist) &! (falls|wenn
            |können nicht)
        ! (ohne|erst wenn|solange) & (nicht|nicht weiter) & (bearbeiten|bearbeitet|prüfen
            |berücksichtigen|weiter)
        (leider|bedauern|bedauer*) & (mitteilen|mitzuteilen|informieren|sagen|mitteilung) & (nicht
            |kein*|andere*|niemand*) &! (*gespräch*|*termin*|*interview|noch nicht|noch keine|öffnen
            |datei|vollständig|verschieb*|fehlt|fehlen|erreich*)
        keine neueinstellungen …
        (intern|anderweitig) & (besetzen|besetzt|vergeben|nachbesetzt)
        (ausschreibung|stelle|position|suche) & (zurückziehen|zurückgezogen|zurückzuziehen|streichen
            |gestrichen|entfällt|aufgehoben|abgebrochen) &! (ihre bewerbung|deine bewerbung|ich
            |meine)
        (bewerbung) … (erledigt|gegenstandslos) …
        (*stelle|job|platz|praktikum) & (weg|vergeben|futsch) & (leider|schon|scho|bereits|ist|isch
            |inzwischen|jetzt) &! (ob|noch nicht|frage)
        (stellen|stelle) & (niemand*|keine*|nicht) & ein &! (ob|anlage)
        (fachlich|menschlich|gefühl|leider|eindruck|trotzdem|doch|meint|gmeint|denken|finden|glauben
            |sorry) & (nicht|ned|net|nich|nit) & (passt|passen|gepasst|zusammenpasst|zusammenpassen)
            &! (termin*|<when>|uhr|ob)
        (leider|bedauer*|enttäuschen|tut mir leid|tut uns leid|sorry|schade) & (nicht|kein*|nix
            |nichts|gegen|genug|übersteigt) & (zusage|zusagen|berücksichtig*|anbieten|anzubieten
            |ausgewählt|überzeug*|zufrieden|entschieden|in frage|infrage|engere*|geklappt|klappt
            |reicht|gereicht|mit uns|mit dir|mit ihnen|budget|leute|personal|einstellen|besetzen
            |rolle|position|stelle|team) &! (noch|öffnen|lesen|datei|telefonisch|erreich*|noch nicht
            |termin*|gespräch*|anlage|anhang|individuell*|einzeln)
        (wir|uns|wahl|auswahl|entscheidung|kunde|team|stelle|position) & (andere*|mitbewerber*
            |jemand*|interne*) & (entschieden|vorzug|gefallen|fiel|besetzt|weiter|weitermachen
            |eingestellt|gefunden|genommen|vergeben|überzeugt|gehen|runde|gewonnen) & (bewerber*
            |kandidat*|person|personen|mitbewerber*|jemand*|profil|profile|profilen|lösung) &! (ich
            |sobald|bis|noch|termin|gefallen hat)
        (genug|schon|bereits|ausreichend) & (leute|personal|jemand*|wen|bewerber*|kandidat*|besetzt
            |vergeben|voll) & (haben|sind|ist|wurde|hab|gefunden) &! (ich|noch nicht|ob|sobald)
        wird (das|es) (nix|nichts) …
        nicht [so|ganz|wirklich|recht] zufrieden …
        (haben|hat|haben uns) … gegen (dich|sie|eine|ihre|deine) …
        ! ich (habe|hab) mich … gegen …
        (andere|anderen|anderer|anderem|interne|internen|interner) (bewerber*|kandidat*|lösung
            |mitbewerber*) …
        (haben|hab|habe) [wir|jetzt|leider|schon|bereits|nun|inzwischen] [schon|bereits|inzwischen
            |jetzt] (wen|jemand|jemanden) …
        gegen (eine|einen|deine|ihre) [weitere|deine|ihre] (anstellung|einstellung|zusammenarbeit
            |fortsetzung|festanstellung|übernahme|einladung) …
        (scheiden|scheidest|ausgeschieden|ausscheiden) … (aus|verfahren|auswahlverfahren) …
        keine berücksichtigung …
        nicht in die (engere|nähere|weitere|nächste) …
        (nicht genug|nicht genügend|zu wenig|keine) (arbeit|aufträge|kapazität|budget|bedarf) …
        keinen bedarf …
        (<role>|ausbildungsplatz) … (mit einer|mit einem|durch) … besetzt
        ! mindestanforderungen …
        (auswahl|wahl|entscheidung) … zugunsten …
        (besetzungsverfahren|stellenbesetzungsverfahren|*verfahren|ausschreibung) … (gründen
            |haushalt*) … (eingestellt|aufgehoben|abgebrochen|beendet)
        von einer (einladung|weiteren berücksichtigung|einstellung|zusage) … (absehen|abzusehen
            |abgesehen|abstand)
        (reicht|gereicht|langt) … nicht … (zusage|einladung|stelle|runde) …
        keine (passende|geeignete|entsprechende|adäquate|freie) (einsatzmöglichkeit|verwendung
            |stelle|position|aufgabe) …
        mit ander* … (fortzuführen|fortführen|weiterzumachen|weiterzugehen|weiter|fortzusetzen
            |fortsetzen)
        anderweitig (besetzt|vergeben|besetzen|entschieden)
        nicht in (den|die|das|unseren|unsere) (weiteren|weitere|weiterführenden|engeren|engere
            |nächsten|nächste) … (prozess|verfahren|auswahl|auswahlprozess|auswahlverfahren|runde
            |bewerbungsprozess|schritt) …
        ! noch nicht …
        (entscheidung|wahl) … (auf|für) (eine|einen|andere|jemand) … (gefallen|getroffen|person
            |kandidat*|bewerber*) …
        (suchen|brauchen|benötigen) … jemand* mit (mehr|anderer|größerer) …
        (wird|wurde) … leider nichts …
        (bessere|andere|erfreulichere|positivere) (nachricht|nachrichten|mitteilung|antwort) …
        (fehlt|fehlen|mangelt) … (erfahrung|qualifikation|kenntnisse|voraussetzung*) …
        ! (bessere|andere) … (nachricht|mitteilung) … (telefon|nummer) …
        nicht … für (sie|dich) (entscheiden|entschieden) …
        gegen (dein|ihr|deine|ihre) (profil|bewerbung|kandidatur) …
        jemand* mit … (erfahrung|praxiserfahrung|berufserfahrung|überzeugt|entschieden|eingestellt)
            …
        nicht in die (endauswahl|endrunde|engere|nächste|auswahl) …
        (jemand|jemandem|jemanden) ander* …
        (mit|durch) jemand* (anderem|anderen|anders) …
        (das rennen gemacht|den zuschlag) …
        keine (möglichkeit|einsatzmöglichkeit|einsatzmöglichkeiten|verwendung|perspektive
            |beschäftigungsmöglichkeit) …
        (besetzung|kandidat*|bewerber*|person|lösung) (gefunden|ausgewählt|eingestellt)
        (inzwischen|bereits|mittlerweile|nun) … (besetzung|kandidat*|bewerber*) … (gefunden
            |entschieden|eingestellt)
        (anders|dagegen|intern) (entschieden|besetzt|vergeben)
        (mitbewerb*) …(entschieden|den vorzug|gefallen|besser)
        nicht (in frage|infrage|dabei|geeignet|geklappt|erfolgreich) …
        (ihre|deine) … nicht (weiter|in die|für die|zum|zur) …
        ! leider … nicht … (erreicht|erreichen|wahrnehmen|teilnehmen|geöffnet)
        ! (frage|fragen) …
        ! nicht erfolgreich (übermittelt|versendet|hochgeladen|abgeschlossen)
        (leider|bedauern|bedauerlicherweise) … (ihr profil|dein profil|ihre bewerbung|deine
            bewerbung|ihre qualifikation|ihre erfahrung|ihre kenntnisse|ihre unterlagen|ihre|deine)
            … (nicht|keine) …
        (passt|passen|entspricht) … (profil|qualifikation|erfahrung|unterlagen|bewerbung) … nicht …
        (profil|bewerbung|qualifikation) … leider nicht …
        nicht (durchsetzen|überzeugen|durchgesetzt|weitergekommen|in betracht ziehen|in erwägung
            ziehen)
        für (eine|einen) … (bewerber*|kandidat*|person) … entschieden
        gegen (sie|dich|eine|die) … entschieden
        (nicht|nicht mehr) [neu|wieder] (nachbesetzt|besetzt|besetzen|nachbesetzen|zu besetzen
            |wiederbesetzt|ausgeschrieben)
        <people> … (noch besser|besser|mehr erfahrung|näher|genauer|stärker|passender|geeigneter) …
        (profil|profile|qualifikation|qualifikationen|erfahrung) (noch|noch etwas|etwas|besser
            |genauer) … (passt|passen|entspricht|entsprechen|überzeugt)
        (besetzt|vergeben) (werden konnte|worden|haben|wurde)
        (absage|ablehnung|negative antwort|negativer bescheid|negativen bescheid|abschlägig*) …
        nicht … zusammenfinden
        ! (leider) … (noch|erhalten|eingegangen|vollständig|öffnen|lesbar|lesen|beantworten|erreicht
            |erreichen|individuell|einzeln|montag|dienstag|mittwoch|donnerstag|freitag|termin|länger
            |geöffnet|auffinden) …
        ! (noch|ob) … (absage|zusage) …
        ! (zusage|absage) oder …
        ! (absage|stornierung) [des|ihres|deines|unseres|vom|von] … (*gespräch*|*interview*
            |*termin*)
        ! (das|ihr|unser|dein|euer) … angebot … (ablehnen|absagen) …
        ! (ich|angebot) … ablehnen muss
        ! ich … (absagen|ablehnen) …
        (passt|entspricht|entsprechen|erfüllt|erfüllen|passen|decken|deckt) … (nicht|nur teilweise
            |nur bedingt) … (anforderungen|anforderungsprofil|stellenprofil|erwartungen
            |vorstellungen|suchen|profil|bedarf|bedürfnissen|stelle|position)
        (wahl|entscheidung) … auf (eine|einen|andere|jemand|jemanden) … (kandidat*|bewerber*|person
            |profil|anderen|anderes|mehr)
        (wahl|entscheidung) … zugunsten …
        (jemand|jemanden) … (anderen|anders|anderes|eingestellt|gefunden) …
        (hat|hats) … (diesmal|dieses mal|leider|dennoch) … nicht (geklappt|gereicht|geklappt hat
            |gepasst)
        leider … nicht (geklappt|gereicht)
        <no> … (berücksichtigen|berücksichtigt|weiterverfolgen|weiter verfolgen|weiterverfolgt
            |weiter berücksichtigen|in die engere (wahl|auswahl))
        (nicht|nicht mehr) … (weiterverfolgen|weiterzuverfolgen|fortsetzen|fortzusetzen|fortzuführen
            |fortführen|weitermachen|weiterzumachen|weitergehen|weiterzugehen|weiterkommen
            |weitergekommen|weiter berücksichtigen)
        (nicht|nicht mehr) in (die|der|unsere|unserer) (engere|engeren|nähere|näheren|nächste
            |weitere) (wahl|auswahl|runde|auswahlrunde)
        (nicht|nicht mehr|keine|kein|keinen) … (zu einem|zum|einladen|einzuladen|eingeladen) …
            (<talk>|einladen|einladung)
        <no> … (positiv*|bessere*|erfreulich*|günstig*|gute|guten) (nachricht|antwort|rückmeldung
            |mitteilung|bescheid|nachrichten|auskunft)
        (leider|bedauerlicherweise) … (absagen|abzusagen|absage|ablehnen|abzulehnen) [müssen]
        (müssen|muss) … (absagen|ablehnen|eine absage|absage erteilen|absage geben)
        (absage|eine absage) (erteilen|geben|mitteilen|zu erteilen|mitteilen zu müssen|auf|ihrer
            |deiner|zu|zukommen)
        (absage|ablehnung) [zu|ihrer|deiner|auf|für|:] … bewerbung
        <your> [online] <application> … (abgelehnt|nicht erfolgreich|abgewiesen|nicht berücksichtigt
            |nicht ausgewählt|erfolglos|nicht weiter)
        (für|zugunsten) … <other> … <people> … (entschieden|entscheiden|ausgewählt|gefallen|den
            vorzug|besetzt|eingestellt)
        (entschieden|entschlossen|entscheidung|wahl|auswahl|vorzug|zusage|zugesagt) … (für|auf
            |zugunsten|gegeben) … <other> … <people>
        <other> … <people> … (den vorzug|vorzug|entschieden|entscheiden|gefallen|weiterzuführen
            |fortzusetzen|ausgewählt|zugesagt|vergeben|in die engere|weitermachen|fortfahren|näher
            |besser|passt|passen|entspricht|entsprechen|entsprachen|überzeugt|zu besetzen|mehr
            entsprechen|berücksichtigt)
        mit <other> … <people> … (weiter|fortsetzen|fortzusetzen|fortzufahren|besetzen|besetzt)
        (andere|anderen|weitere) (kandidat*|bewerber*|mitbewerber*|profile) & (besser|eher|mehr
            |stärker) & (erfüllen|erfüllten|erfüllt|entsprechen|entsprachen|überzeugen|überzeugten
            |überzeugt|passen|passten)
        ! (derzeit|zurzeit|zur zeit|vorerst|momentan|vorübergehend|im moment|aktuell|vorläufig)
            nicht (besetzen|besetzt|zu besetzen|weiterverfolgen|fortsetzen|fortgesetzt|fortführen)
        (gegen|gegen eine) … (<your> bewerbung|zusammenarbeit|weitere berücksichtigung) …
            entschieden
        (<role>|stellen) … (bereits|inzwischen|mittlerweile|schon|nun|zwischenzeitlich|intern
            |anderweitig|wurde|ist|wird) … (besetzt|vergeben|geschlossen|zurückgezogen|gestrichen
            |nicht mehr (frei|verfügbar|vakant|offen|aktuell|besetzt|zu besetzen)|nicht (besetzt
            |weiter besetzt|nachbesetzt))
        (<role>|position) & (besetzt|vergeben) & (inzwischen|zwischenzeitlich|mittlerweile|bereits
            |nun|schon|jetzt|intern|leider|worden|konnte|wurde) &! (bis|sobald|wenn|falls|sollte|ob
            |bevor|solange|nicht|termin*|gespräch*|?)
        ! intern* (umstrukturierung*|restrukturierung*|neuorganisation|neuausrichtung|umstellung*
            |gründe*|abstimmung*|prüfung*|prozess*|veränderung*|änderung*|planung*)
        (<role>|position) … (anderweitig|intern|bereits) (besetzt|vergeben|besetzen)
        (<role>|position) … (anderweitig|intern|bereits|inzwischen|mittlerweile) … (besetzt
            |vergeben)
        (besetzungsverfahren|auswahlverfahren|stellenausschreibung|ausschreibung|<role>|suche
            |bewerbungsprozess|bewerbungsverfahren|recruiting) … (aufgehoben|eingestellt|abgebrochen
            |zurückgezogen|gestoppt|storniert|beendet|abgeschlossen|gestrichen|entfallen|entfällt)
        <no> … (anbieten|angebot machen|angebot unterbreiten|vertrag anbieten|zusage geben|zusagen
            |zusage erteilen|stelle anbieten)
        <no> … (passt|passen|übereinstimmt|übereinstimmen|entspricht|entsprechen|erfüllt|erfüllen
            |deckt|decken|zusammenpasst|zusammenpassen|überzeugt|überzeugen) … (anforderungen
            |anforderungsprofil|profil|stellenprofil|stelle|position|erwartungen|suche|vorstellungen
            |bedürfnissen|bedarf|uns|rolle)
        (anforderungen|anforderungsprofil|profil|stellenprofil|erwartungen|vorstellungen
            |qualifikation|qualifikationen|kenntnisse|erfahrung|hintergrund) … (nicht|nicht ganz
            |nicht vollständig|nicht optimal|nur teilweise|nicht ausreichend|nicht hinreichend|nicht
            genau) … (passt|passen|übereinstimmt|übereinstimmen|entspricht|entsprechen|erfüllt
            |erfüllen|decken|deckt|gedeckt|zusammenpasst|zusammenpassen|erfüllst)
        (nicht|nicht mehr) [ganz|optimal|perfekt] (der richtige|die richtige|der passende|die
            passende|geeignet|das richtige|das passende)
        (nicht|nicht mehr|leider) … (in frage|infrage|in betracht) (kommen|kommst|kommt)
        (nicht|keinen|kein|keine) … (ausgewählt|überzeugt|zum zug|zum zuge|durchsetzen|durchgesetzt
            |engeren auswahl|engere auswahl|nächsten runde|nächste runde|erfolgreich|erfolg) …
            (haben|hat|konnten|kommen|werden|wurde|wurden|können|sind|warst|war|bist|worden)
        (nicht|leider nicht) [mehr] [für] (<yourself>|dich) entschieden
        (<yourself>|<to_you>|du|ihr|<your> bewerbung) … nicht … (entschieden|auszuwählen
            |berücksichtigt|ausgewählt|eingeladen|eingestellt)
        (nehmen|genommen) … abstand
        haben uns [jedoch|leider|aber] (anders|gegen <yourself>|gegen eine) … (entschieden|besetzung
            |einstellung)
        anders entschieden
        anderweitig entschieden
        anderweitig (besetzt|vergeben|besetzen)
        andere richtung
        (wahl|entscheidung) … nicht … (auf|für) (<yourself>|<your> bewerbung) … gefallen
        (wahl|entscheidung) nicht auf <yourself>
        leider nicht [mehr] weiter (berücksichtigen|verfolgen|berücksichtigt|im prozess|im verfahren
            |bearbeiten)
        (endet|beenden|abschließen|beendet) … (bewerbungsprozess|bewerbungsverfahren|prozess
            |auswahlverfahren|verfahren) [mit|an dieser stelle|hier]
        (bewerbungsprozess|bewerbungsverfahren|prozess|auswahlverfahren|verfahren) … (an dieser
            stelle|hier) … (endet|beenden|beendet)
        (unterlagen|bewerbungsunterlagen) … (zu unserer entlastung|entlastung) … (zurück|retour)
        ! (bis|sobald|wenn|falls|sollte|nachdem|ob|bevor|solange) … (besetzt|vergeben|abgeschlossen
            |beendet|geeignet|entspricht)
        ! noch nicht …
        ! (hat|haben) nichts mit …
        ! nicht abgeschlossen
        ! (gespräch|interview|termin) … (absagen|abgesagt)
        ! (absagen|verschieben) oder (absagen|verschieben)
    """,
    Sign.REJECTION_HINT: """
        (hätten|hätte) (wir|ich) … (eingeladen|kennengelernt|angeboten|begrüßt|gegeben|übermittelt
            |mitgeteilt|geschickt|gesendet)
        (wir|ich) (hätten|hätte) … (eingeladen|kennengelernt|angeboten|begrüßt|gegeben|übermittelt
            |mitgeteilt|geschickt|gesendet)
        ! leider & (zurücksenden|zurückgesendet|erstatten|erstattet|übernommen|übernehmen
            |reisekosten)
        ! leider & (dauern|dauert|länger|verzögert|verzögern|wochen|geduld|individuell*|unterlagen
            fehlen)
        (senden|schicken|retournieren) … unterlagen … (zurück|retour)
        (nicht erreicht|nicht bestanden|mindestpunktzahl) …
        (trotzdem|dennoch) [vielen|herzlichen|lieben] (danke|dank) …
        (lange überlegt|lange diskutiert|längerer diskussion|reiflicher überlegung) …
        (sorry|schade) …
        (leichtgefallen|leicht gefallen|keine bewertung)
        ! leider … (dauert|dauern|länger|mehr zeit|verzögert|jede einzelne|jedem einzelnen
            |individuell|noch nicht|noch keine|erreicht) …
        leider
        bedauern
        bedauerlicherweise
        (tut uns leid|tut mir leid|es uns leid)
        (nicht leicht|nicht einfach|schwer gefallen|schwergefallen|schwer gemacht|enttäuscht
            |enttäuschend|enttäuschung|enttäuschen)
        (nicht entmutigen|nicht als wertung|keine wertung|kein werturteil|nicht persönlich)
        <other> … (bewerber*|kandidat*)
        (wünschen|wünsche|alles gute|viel erfolg|erfolg) … (weitere|weiteren|zukunft|berufliche
            |beruflichen|beruflicher|stellensuche|jobsuche|suche|werdegang|lebensweg|zukünftigen
            |arbeitssuche)
        (alles gute|viel erfolg|viel glück) … (wünschen|zukunft|suche|weg|weiter|beruflich)
        (zukunft|berufliche|beruflichen|weitere|weiteren) … (alles gute|viel erfolg|erfolg)
        absage
        (erneut|wieder|zukünftig|künftig|nochmals|jederzeit gerne wieder|andere stelle|andere
            stellen) … bewerben
        zu einem späteren zeitpunkt [wieder|erneut]
        keine (passende|geeignete|entsprechende) (stelle|position|vakanz)
        (rücksendung|zurückgesandt|zurücksenden) … unterlagen
    """,
    Sign.RECEIVED_HINT: """
        (fachabteilung|abteilung|team|kollegen|kommission|leitung) (sichtet|prüft|liest|schaut) …
        (rückmeldung|bescheid|antwort) & (erhalten|bekommen|geben|hören|melden|kommt) &! (bitte|gib
            |geben sie|teilen)
        schau* & (an|mal|durch) &! (bitte|portal)
        (hörst|hören) … von (uns|mir)
        (unter die lupe|gründlich|in ruhe) …
        (nimmt|nehmen|in anspruch|dauern|dauert) … (zeit|wochen|tage|weile) …
        (sobald|so schnell|so bald|baldmöglichst|umgehend|schnellstmöglich) …
        (weitere|weiteren) (nachricht|bescheid|informationen|vorgehen|verlauf|schritte) …
        (melden|melde|meldet|rühren|rühr|rühre) (uns|mich|sich) …
        (kommen|komme|kommt) … (auf sie|auf dich|auf euch) (zu|zurück)
        (gib|geben sie|gebt) uns … (zeit|tage|wochen)
        (schauen|schaue|schaut|sehen|lesen|prüfen|sichten) … (an|durch|unterlagen|bewerbung) …
        (danke|dank|merci|danken) [für|fürs] … (mail|nachricht|interesse|unterlagen|anfrage|mappe
            |post|zuschrift|schreiben|zusendung)
        (mappe|unterlagen|dokumente|anlagen|e mail|mail|zeugnisse|post|anfrage|lebenslauf|cv) …
            (bekommen|erhalten|angekommen|da|eingegangen|eingetroffen|vorliegen|gekriegt)
        (leite|leiten|gebe|geben|weitergegeben|weitergeleitet|hingelegt|weiterleiten|weitergeben) …
            (weiter|an|chef*|abteilung|fachbereich|team|kollegin|kollegen) …
        (cool|schön|toll|super|prima|freut|freuen) … (team|uns|interessier*|möchtest|willst|möchten
            |arbeiten) …
        (geduld|kein weiteres zutun|müssen nichts|musst nichts|nichts weiter) …
        (deine|ihre) (bewerbung|kandidatur|unterlagen) …
        ! (neuen|neuer|anderen) (termin|vorschlag|vorschlägen|terminen) …
    """,
}
