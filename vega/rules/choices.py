"""Read codes from people's words, in five languages, and from the spellings of other programs.

Words are compared without case, accents, spaces and punctuation. Several words in one text are read
if they mean the same; a text that says more than a code can hold is not read.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from vega.rules.currencies import CURRENCIES, SIGNS
from vega.rules.words import fold

LONGEST_CHOICE = 100  # characters

# Of each code: what means it in English, German, French, Spanish and Portuguese, in that order
_JOB_TYPES = {
    "full_time": "full time, full time job, full time employee, full time position, ft, fte, "
    "permanent full time, full time permanent; "
    "Vollzeit, Vollzeitstelle, Vollzeit unbefristet, unbefristete Vollzeit; temps plein, "
    "temps complet, à temps plein, à temps complet, CDI temps plein, plein temps, à plein temps; "
    "tiempo completo, a tiempo completo, jornada completa; tempo inteiro, a tempo inteiro, "
    "tempo integral, em tempo integral, período integral",
    "part_time": "part time, part time job, part time employee, part time position, pt; Teilzeit, "
    "Teilzeitstelle, Minijob, Mini-Job, Nebenjob, 520-Euro-Job; temps partiel, à temps partiel, "
    "mi-temps, à mi-temps; tiempo parcial, a tiempo parcial, media jornada, jornada parcial; "
    "tempo parcial, a tempo parcial, meio período, part time CLT",
    "contract": "contract, contractor, contract job, contract position, contract to hire, "
    "fixed term, fixed term contract, temporary, temp, temporary position, ftc, c2c, w2 contract; "
    "befristet, Befristung, Zeitarbeit, Zeitvertrag, befristete Anstellung; "
    "CDD, intérim, intérimaire, contrat, temporaire, mission; contrato, temporal, "
    "contrato temporal, por contrato, por obra, obra y servicio; temporário, contrato temporário, "
    "contrato a termo, contrato a termo certo, contratado",
    "intern": "intern, interns, internship, trainee, traineeship, co-op, working student, "
    "summer internship; Praktikum, Praktikant, Praktikantin, "
    "Praktikant/in, Pflichtpraktikum, Werkstudent, Werkstudentin, Werkstudent/in, "
    "Werkstudententätigkeit; stage, stagiaire; prácticas, práctica, becario, becaria, "
    "pasantía, pasante; estágio, estagiário, estagiária",
    "remote": "remote, remote job, fully remote; Homeoffice, Home-Office, Fernarbeit; télétravail, "
    "à distance; remoto, teletrabajo; remota, teletrabalho",
    "freelance": "freelance, freelancer, freelancing, self employed, independent contractor, 1099; "
    "freiberuflich, Freiberufler, Freiberuflerin, selbstständig, selbständig, freie Mitarbeit, "
    "freier Mitarbeiter; indépendant, indépendante, en freelance, auto-entrepreneur, "
    "micro-entrepreneur, portage salarial; autónomo, autónoma, por cuenta propia; autônomo, "
    "autônoma, PJ, pessoa jurídica, recibos verdes, prestação de serviços",
    "other": "other; andere, anderes, sonstige, sonstiges; autre; otro, otra; outro, outra",
}
_WORKPLACES = {
    "on_site": "on site, onsite, on-site only, in office, in the office, office, in person, "
    "on location, on premises, office based; vor Ort, Büro, im Büro, Präsenz, in Präsenz, "
    "vor Ort im Büro, Präsenzarbeit; sur site, sur place, au bureau, bureau, présentiel, "
    "en présentiel; presencial, en la oficina, oficina, en oficina, en sitio, in situ; "
    "no escritório, escritório, no local",
    "hybrid": "hybrid, hybrid remote, hybrid work, partly remote, partially remote, "
    "partial remote; hybrides Arbeiten, teilweise Homeoffice, teilweise remote, teils remote; "
    "hybride, télétravail partiel, télétravail hybride; híbrido, híbrida, semipresencial, "
    "teletrabajo parcial; regime híbrido",
    "remote": "remote, fully remote, 100% remote, remote only, remote first, work from home, wfh, "
    "remote work, remote ok, from home, anywhere, work from anywhere, telecommute, telework, "
    "remote job; Homeoffice, Home-Office, im Homeoffice, 100% Homeoffice, Fernarbeit, Telearbeit, "
    "mobiles Arbeiten, ortsunabhängig, von zu Hause; télétravail, en télétravail, à distance, "
    "full remote, 100% télétravail, télétravail complet, télétravail total, distanciel; remoto, "
    "100% remoto, teletrabajo, en remoto, a distancia, desde casa, trabajo remoto; remota, "
    "teletrabalho, trabalho remoto, totalmente remoto, home office, à distância",
}
_APPLIED_VIA = {
    "portal": "portal, website, web site, site, online, online form, web form, form, "
    "company website, company site, career page, careers page, career site, career portal, "
    "application portal, job board, job portal, ats, via website; Webseite, Website, Homepage, "
    "Online-Formular, Formular, Bewerbungsportal, Karriereportal, Karriereseite, Jobportal, "
    "Stellenportal, Jobbörse, Onlineportal, Firmenwebsite, Online-Bewerbung; site web, "
    "formulaire, portail, en ligne, site de l'entreprise, site carrière, portail carrière; "
    "sitio web, página web, web, formulario, en línea, portal de empleo, web de la empresa; "
    "site da empresa, formulário, portal de vagas, portal de emprego, página da empresa",
    "email": "email, e-mail, mail, by email, via email, per email; per E-Mail, per Mail, "
    "via E-Mail; courriel, par e-mail, par mail, par courriel, mél; correo electrónico, "
    "por correo electrónico, por email, por e-mail; correio eletrônico, correio eletrónico",
    "referral": "referral, referred, employee referral, internal referral, reference, network, "
    "networking, friend, recommendation; Empfehlung, Mitarbeiterempfehlung, auf Empfehlung, "
    "Kontakt, persönlicher Kontakt, Netzwerk; cooptation, recommandation, réseau, par relation; "
    "recomendación, referido, referencia, red de contactos; indicação, recomendação, "
    "referência",
    "agency": "agency, recruiter, recruitment agency, recruiting agency, staffing agency, "
    "headhunter, external recruiter, third party recruiter; Agentur, Personalvermittlung, "
    "Personalvermittler, Personaldienstleister, Personalberatung, Vermittler; agence, cabinet, "
    "cabinet de recrutement, recruteur, agence d'intérim, chasseur de têtes; agencia, "
    "reclutador, reclutadora, consultora, ett, empresa de trabajo temporal; agência, "
    "recrutador, recrutadora, consultoria, agência de emprego",
    "phone": "phone, by phone, telephone, call, phone call; Telefon, telefonisch, per Telefon, "
    "Anruf; téléphone, par téléphone, appel; teléfono, por teléfono, llamada; telefone, "
    "por telefone, ligação",
    "post": "post, by post, letter, postal, postal mail, snail mail, by letter; per Post, Brief, "
    "Postweg, auf dem Postweg, per Brief; courrier, par courrier, poste, lettre, par la poste; "
    "correo postal, por correo postal, carta; correio, pelo correio, por correio",
    "in_person": "in person, career fair, job fair, walk in, face to face; persönlich, "
    "Messe, Jobmesse, Karrieremesse, vor Ort; en personne, salon, forum, salon de l'emploi, "
    "en main propre; en persona, feria, feria de empleo, en mano; pessoalmente, em pessoa, "
    "feira de emprego",
    "other": "other; andere, anderes, sonstige, sonstiges; autre; otro, otra; outro, outra",
}
_PERIODS = {
    "year": "year, years, yearly, annual, annually, per year, a year, per annum, annum, pa, p.a., "
    "yr, py, annual salary; Jahr, jährlich, Jahresbrutto, pro Jahr, im Jahr, Jahresgehalt; an, "
    "année, annuel, annuels, annuelle, par an, l'an; año, anual, anuales, al año, por año; ano, "
    "anuais, por ano, ao ano, anualmente",
    "month": "month, months, monthly, per month, a month, mo, mth, pm, pcm; Monat, monatlich, "
    "pro Monat, im Monat, mtl, Monatsgehalt; mois, mensuel, mensuels, mensuelle, par mois; mes, "
    "mensual, mensuales, al mes, por mes; mês, mensal, mensais, por mês, ao mês, mensalmente",
    "week": "week, weeks, weekly, per week, a week, wk, pw; Woche, wöchentlich, pro Woche, "
    "die Woche; semaine, hebdomadaire, par semaine, hebdo; semana, semanal, a la semana, "
    "por semana; semanalmente",
    "day": "day, days, daily, per day, a day, per diem, day rate, daily rate; Tag, täglich, "
    "pro Tag, am Tag, Tagessatz; jour, journalier, journalière, par jour, tjm, jr; día, diario, "
    "al día, por día; dia, diária, diário, por dia, ao dia",
    "hour": "hour, hours, hourly, per hour, an hour, hr, hrs, h, ph, hourly rate; Stunde, Std, "
    "stündlich, pro Stunde, die Stunde, Stundenlohn, Stundensatz; heure, horaire, par heure, "
    "de l'heure, l'heure; hora, por hora, a la hora; à hora, por horas",
}
_CURRENCY_NAMES = {
    "EUR": "euro, euros",
    "USD": "us dollar, us dollars, dollar, dollars, US$, USD$, dólar, dólares, Dollars US",
    "GBP": "pound, pounds, pound sterling, pounds sterling, British pound, British pounds, Pfund, "
    "livre sterling, livres sterling, libra, libras, libra esterlina",
    "CHF": "Franken, Schweizer Franken, SFr, Fr, CHF., Swiss franc, Swiss francs, francs suisses, "
    "franc suisse, franco suizo, francos suizos, franco suíço, francos suíços",
    "BRL": "real, reais, reales, Brazilian real",
    "CAD": "Canadian dollar, Canadian dollars, C$, CDN",
    "AUD": "Australian dollar, Australian dollars, AU$",
    "INR": "rupee, rupees, Indian rupee, Indian rupees, Rs",
    "JPY": "yen, Japanese yen",
    "PLN": "zł, złoty, zloty",
    "SEK": "Swedish krona, Swedish kronor, schwedische Kronen",
    "NOK": "Norwegian krone, Norwegian kroner, norwegische Kronen",
    "DKK": "Danish krone, Danish kroner, dänische Kronen",
    "SGD": "S$, SG$, Singapore dollar, Singapore dollars",
    "CZK": "Kč",
    "MXN": "Mexican peso, Mexican pesos, pesos mexicanos, peso mexicano",
}
_TRUTHS = {
    "yes": "true, yes, y, x, 1, on, checked, done; ja, j, wahr; oui, o, vrai; sí, s, verdadero, "
    "cierto; sim, verdadeiro, v; t; ✓; ✔; ☑; ✅; 🗹",
    "no": "false, no, n, 0, off, unchecked; nein, falsch; non, faux, f; falso; não; ☐; ❌; ⬜",
}


def _by_key(words: Mapping[str, str]) -> dict[str, str]:
    """Return each code by the keys of its words and its own."""
    return {
        _key(word): code
        for code, means in words.items()
        for word in (code, *re.split("[,;]", means))
    }


def _key(text: str) -> str:
    """Return a text without case, accents, spaces and punctuation; signs and emoji stay."""
    return "".join(
        char for char in fold(text) if char.isalnum() or unicodedata.category(char) in ("Sc", "So")
    )


_JOB_TYPE_OF = _by_key(_JOB_TYPES)
_WORKPLACE_OF = _by_key(_WORKPLACES)
_APPLIED_VIA_OF = _by_key(_APPLIED_VIA)
_PERIOD_OF = _by_key(_PERIODS)
_TRUTH_OF = _by_key(_TRUTHS)
_CURRENCY_OF = {
    **{_key(code): code for code in CURRENCIES},
    **{_key(sign): code for code, sign in SIGNS.items()},
    **_by_key(_CURRENCY_NAMES),
}
_BETWEEN = re.compile(r"[,;/|+&()\n]|\s[-–—]\s")


def job_type_of(text: str) -> str | None:
    return _code_of(text, _JOB_TYPE_OF)


def workplace_of(text: str) -> str | None:
    return _code_of(text, _WORKPLACE_OF)


def applied_via_of(text: str) -> str | None:
    return _code_of(text, _APPLIED_VIA_OF)


def period_of(text: str) -> str | None:
    return _code_of(text, _PERIOD_OF)


def currency_of(text: str) -> str | None:
    """Return the code of ISO 4217 that a code, a sign or a name means."""
    return _code_of(text, _CURRENCY_OF)


def truth_of(text: str) -> bool | None:
    """Return what a tick, `yes` or `TRUE` means; None for other words."""
    code = _code_of(text, _TRUTH_OF)
    return None if code is None else code == "yes"


def code_in_front(read: Callable[[str], str | None], text: str) -> str | None:
    """Return the code of the first part of a text that says more: `Hybrid - 3 days`.

    None where another part is a code too, as in `Full-time / part-time`.
    """
    if len(text) > LONGEST_CHOICE:
        return None
    first, *others = filter(_key, _BETWEEN.split(text)) if _key(text) else [""]
    return None if any(map(read, others)) else read(first)


def _code_of(text: str, codes: Mapping[str, str]) -> str | None:
    if len(text) > LONGEST_CHOICE:
        return None
    if code := codes.get(_key(text)):
        return code
    keys = filter(None, map(_key, _BETWEEN.split(text)))
    found = {codes.get(key) for key in keys}
    return found.pop() if len(found) == 1 else None
