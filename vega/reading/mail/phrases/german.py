"""German phrases for what is received, Austrian and Swiss too."""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

NAMES: Mapping[str, str] = {
    "you": """
        sie|dich|euch|ihnen|dir|du|ihr
    """,
    "yourself": """
        sie|dich|euch
    """,
    "to_you": """
        ihnen|dir|euch
    """,
    "your": """
        ihre|ihrer|ihren|ihrem|ihr|deine|deiner|deinen|deinem|dein|eure|eurer|die|der|den
    """,
    "talk": """
        *gespräch|*gespräche|*gesprächs|*gesprächstermin|*interview|*interviews|*termin|*telefonat
            |call|*call|kennenlernen|kennen lernen|*treffen|probetag|probetages|probearbeiten
            |probearbeitstag|schnuppertag|schnuppern|hospitation|assessment center|austausch|zoom
            |video call|auswahltag|schnuppertermin|auswahlverfahren|vorstellungstermin|kennenlerntag
            |probekochen|probeschicht|probestunde|lehrprobe|probeunterricht|probevortrag|probe
            arbeiten|schnuppern
    """,
    "application": """
        bewerbung|bewerbungen|bewerbungsunterlagen|unterlagen|initiativbewerbung|onlinebewerbung
            |online bewerbung|kandidatur|bewerbungsmappe|profil|spontanbewerbung|bewerbungsdossier
            |dossier
    """,
    "role": """
        stelle|position|vakanz|ausschreibung|stellenausschreibung|stellenbesetzung|rolle|job
            |arbeitsstelle|ausbildungsstelle|ausbildungsplatz|praktikum|praktikumsplatz
            |werkstudentenstelle|suche|besetzungsverfahren|auswahlverfahren|*stelle
    """,
    "other": """
        anderen|andere|anderer|anderem|andererseits|einen anderen|internen|interne|interner|weitere
            |geeignetere|geeigneteren|passendere|passenderen|besser geeignete|mitbewerber*
    """,
    "people": """
        bewerber*|kandidat*|mitbewerber*|person|personen|profil|profile|profilen|bewerbung
            |bewerbungen
    """,
    "when": """
        montag|dienstag|mittwoch|donnerstag|freitag|samstag|heute|morgen|übermorgen|nächste woche
            |nächster woche|kommende woche|kommender woche|diese woche|januar|jänner|februar|märz
            |april|mai|juni|juli|august|september|oktober|november|dezember
    """,
    "paper": """
        unterlagen|*unterlagen|*zeugnis|*zeugnisse|*zertifikate|*zertifikat|lebenslauf|anschreiben
            |*nachweis|*nachweise|kopie|kopien|*formular|*bogen|referenzen|referenz|*dokumente
            |*dokument|führerschein|arbeitsproben|portfolio|arbeitserlaubnis|aufenthaltstitel
            |personalausweis|immatrikulationsbescheinigung|notenspiegel|motivationsschreiben
            |bewerbungsfoto|diplome|diplom|strafregisterauszug|angaben|informationen|daten
    """,
    "task": """
        *test|*tests|*assessment|*fragebogen|*fragebögen|*formular|*aufgabe|*aufgaben|case study
            |*fallstudie|coding challenge|*challenge|*profil|*übung|*fragen|*bewerbung|*bogen
            |personalbogen
    """,
    "pay": """
        gehaltsvorstellung|gehaltsvorstellungen|gehaltswunsch|gehaltserwartung|gehaltserwartungen
            |lohnvorstellung|lohnvorstellungen|lohnerwartung|kündigungsfrist|eintrittstermin
            |eintrittsdatum|starttermin|startdatum|verfügbarkeit ab|frühesten eintrittstermin
            |frühester eintrittstermin|frühestmöglicher eintrittstermin|frühestmöglichen
            eintrittstermin|frühestmögliches eintrittsdatum|arbeitserlaubnis|stundensatz|tagessatz
            |wunschgehalt|salärvorstellung|salärvorstellungen|gehalt|pensum
    """,
    "no": """
        nicht|kein|keine|keinen|keiner|keinem|nicht mehr|leider nicht
    """,
}

PHRASES: Mapping[Sign, str] = {
    Sign.RECEIVED: """
        (e mail|email|mail|nachricht|schreiben|brief|sendung) & (anlagen|anhang|anhängen|anhänge
            |lebenslauf|unterlagen|beilagen) & (erhalten|liegt|liegen|eingegangen|bekommen
            |angekommen) &! (nicht|leider|leer|fehlt)
        (bewerbung|unterlagen|dossier) … auf dem weg
        *bewerbung & (gespeichert|eingegangen|übermittelt|erhalten|registriert|erfasst|angekommen
            |weitergeleitet) &! (meine|meinen|nicht|keine|fehlt)
        (bewerbung|unterlagen|dossier|mappe|kandidatur) & (übermittelt|gesendet|versendet|verschickt
            |abgeschickt|registriert|gesichtet|angesehen|weitergereicht|eingereicht|gespeichert) &!
            (meine|meinen|nicht|keine|noch|fehlt|zurückgezogen|gelöscht|konnte|sobald|wunsch)
        (bewerbung|unterlagen|dossier|mappe|schreiben|schreibens|lebenslauf|cv) & (eingang|erhalten
            |bekommen|gekriegt|kriegt|kriagt|angekommen|eingelangt|gelandet|eingetroffen|eingegangen
            |liegt|weitergeleitet|weitergegeben) &! (meine|meinen|nicht|keine|noch|fehlt)
        (in|zur) (prüfung|bearbeitung|sichtung|begutachtung)
        (bewerbung|unterlagen|dossier|mappe) … (gelandet|angekommen|da|eingegangen|eingelangt|hier)
            …
        (besten|herzlichen|vielen|lieben) dank für (deine|ihre) … (zugesandten|eingereichten
            |unterlagen|bewerbung|dossier) …
        ! auf ihren wunsch …
        (haben|hat|habe) … (ihre|deine|die) (mappe|bewerbungsmappe|unterlagen|bewerbung|dossier) …
            (bekommen|erhalten|gekriegt|vorliegen|da)
        (mail|nachricht|schreiben|brief) … (samt|mit|inkl|inklusive|nebst) (anlagen|lebenslauf
            |anhang|unterlagen|zeugnissen|cv) …
        (ist|sind) angekommen
        leite … <application> … weiter
        (deine|ihre) <application> … (bekommen|gekriegt|da|im rennen|in der prüfung|in prüfung|im
            auswahlverfahren)
        (prüfen|sichten|bearbeiten|lesen) [derzeit|aktuell|gerade|momentan|nun] [alle|die|sämtliche]
            (bewerbungen|unterlagen|eingegangenen) …
        (kandidatur|bewerbung) … (im rennen|in bearbeitung|noch offen)
        (bitten|bitte) … (geduld|etwas geduld)
        (auswertung|durchsicht|sichtung|prüfung|bearbeitung) [der|aller|ihrer] … (bewerbungen
            |unterlagen|bewerbung)
        (freuen|danken|dank) … interesse an (unserem|unserer|einer|der|uns|diesem)
        (schauen|sehen|lesen) … (deine|ihre) (bewerbung|unterlagen) …
        (erhalt|eingang) (ihrer|deiner) …
        (teil von|teil des) … werden (willst|möchtest|möchten)
        (schauen|sehen) [wir] uns … (alles|deine|ihre) … an
        (dich|sie sich) … (bewirbst|bewerben|beworben hast|beworben haben)
        (schön|freut|freuen) … (bewirbst|beworben hast|beworben haben)
        (deine|ihre) bewerbung ist (da|bei uns|angekommen|gut)
        (zustellung|zusendung|übermittlung|einsendung|übersendung) … (<application>
            |bewerbungsdossiers|dossiers)
        alle (dossiers|bewerbungen|unterlagen) …
        (dank|danke|danken|bedanken|dankend) … <application>
        (dank|danke|danken|bedanken) … (dass <you> … beworben|beworben haben|beworben hast)
        (dank|danke|danken|bedanken) … (interesse|vertrauen) … (mitarbeit|tätigkeit|stelle|position
            |arbeitgeber|uns als|unserem unternehmen|unserer|an einer|an der)
        <application> … (eingegangen|erhalten|eingetroffen|angekommen|übermittelt|weitergeleitet
            |versendet|gesendet|empfangen|verschickt|registriert|eingelangt|angesehen|gesichtet
            |aufgerufen|in bearbeitung|geprüft|gelesen|geöffnet|eingereicht|abgeschickt
            |weitergegeben|vorliegt|prüfen|sichten)
        (erhalten|erhielten|bestätigen|bestätigt|bestätigung|prüfen|prüft|sichten|sichtet|lesen
            |durchsehen|bearbeiten|ansehen|prüfung|sichtung|durchsicht|eingang|eingangsbestätigung
            |weitergeleitet) … <application>
        (eingangsbestätigung|empfangsbestätigung|bewerbungseingang|bewerbungsbestätigung|bestätigung
            ihrer bewerbung|bestätigung deiner bewerbung|bewerbung eingegangen|bewerbung gesendet
            |bewerbung erhalten)
        (<you>|dich) … (erfolgreich) … beworben
        (sie haben sich|du hast dich) … beworben
        (bewerbungsunterlagen|bewerbung) … (sorgfältig|sorgfältige|intensiv|eingehend|aufmerksam) …
        <your> (profil|bewerbung|lebenslauf) (wurde|hat) … (angesehen|aufgerufen|angeschaut|besucht)
        ! (meine|meiner|meinen|mein) … (bewerbung|unterlagen)
        ! (nicht|noch keine|keine) … (eingegangen|erhalten)
        ! (arbeitslosengeld|antrag) …
    """,
    Sign.RECEIVED_HINT: """
        (passt|ok|okay) [danke] hab ich …
        (les|lese|schau|schaue) … (heute|morgen|abend|wochenende|es|sie|mir) …
        alles (bekommen|erhalten|angekommen|da) …
    """,
}
