"""Whose address a mail comes from: an employer's own, or one that many employers share."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from vega.boards import BOARDS
from vega.reading.mail.names import initials, is_tail
from vega.rules.job_keys import board_on


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Applicant systems and job boards mail for all their customers. Those of `BOARDS` are known too.
_FOR_EMPLOYERS = _set_of(
    """
    academics.de adp.com amazonses.com apec.fr applytojob.com ashbyhq.com avature.net
    bamboohr.com breezy.hr bullhornmail.com bund.de cadremploi.fr calendly.com careerbuilder.com
    careerjet.com catsone.com comeet.co computrabajo.com concludis.de cord.co
    cornerstoneondemand.com csod.com cwjobs.co.uk devjobs.at dice.com dvinci-hr.com eightfold.ai
    emploi-territorial.fr europa.eu factorialhr.com flatchr.io flexjobs.com glassdoor.com
    gohire.io goodtime.io gouv.fr greenhouse-mail.io greenhouse.io gupy.io hackerrank.com
    hellowork.com heyjobs.co heyjobs.de hire.com hirebridge.com hired.com hiretual.com hokify.at
    hokify.com honeypot.io hubspotemail.net icims.com indeed.com indeedemail.com infoempleo.com
    infojobs.net instaffo.com interamt.de jazz.co jazzhr.com jobadder.com jobijoba.com
    jobrapido.com jobs.ac.uk jobs.nhs.uk jobs2web.com jobscore.com jobscout24.ch jobsite.co.uk
    jobteaser.com jobtoday.com jobup.ch jobvite.com jobware.de join.com jooble.org karriere.at
    kenjo.io kimeta.de kleinanzeigen.de kununu.com lever.co linkedin.com lumesse-talentlink.com
    mailchimp.com mailgun.net manatal.com meinestadt.de meteojob.com modernloop.io monster.com
    myworkday.com myworkdayjobs.com oraclecloud.com pageup.com pageuppeople.com paycomonline.net
    paylocity.com pendo.io personio.com personio.de phenompeople.com pinpointhq.com prescreen.io
    prescreenapp.io recruitee.com recruiterbox.com recruitingbypaycor.com reed.co.uk
    regionsjob.com remoteok.com rexx-systems.com rippling.com seek.com.au sendgrid.net
    simplyhired.com smartrecruiters.com softgarden.de softgarden.io stellenanzeigen.de
    stellenwerk.de stepstone.de successfactors.com successfactors.eu tal.net talent.io
    talention.com talentsoft.com taleo.net teamtailor-mail.com teamtailor.com tecnoempleo.com
    totaljobs.com traffit.com umantis.com welcomekit.co welcometothejungle.com wellfound.com
    workable.com workablemail.com workday.com workday.net xing.com yourfirm.de ziprecruiter.com
    zohorecruit.com
    """
)
_BY_SUBDOMAIN = _set_of(
    """
    applytojob.com bamboohr.com breezy.hr concludis.de csod.com dvinci-hr.com factorialhr.com
    flatchr.io gupy.io icims.com kenjo.io myworkdayjobs.com personio.com personio.de pinpointhq.com
    recruitee.com rexx-systems.com softgarden.io taleo.net talentsoft.com teamtailor.com traffit.com
    umantis.com welcomekit.co workable.com zohorecruit.com
    """
)
_FOR_ANYBODY = _set_of(
    """
    aol.com arcor.de bluewin.ch fastmail.com free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com
    gmx.de gmx.net googlemail.com hey.com hotmail.com hotmail.de hotmail.fr icloud.com
    laposte.net live.com mac.com mail.com mail.de mailbox.org me.com msn.com orange.fr
    outlook.com outlook.de outlook.es outlook.fr pm.me posteo.de proton.me protonmail.com sfr.fr
    t-online.de tutanota.com wanadoo.fr web.de yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr
    yandex.com
    """
)
# What everybody's mails name, such as the programs that interviews are held with.
_NAMED_BY_ALL = _set_of(
    """
    adobe amazon apple calendly cisco docusign facebook github gitlab glassdoor google
    greenhouse indeed instagram kununu lever linkedin meta microsoft monster notion personio
    slack smartrecruiters stepstone teams workday xing youtube zoom
    """
)
# Companies whose names are ordinary words.
_WORDS = _set_of(
    """
    affirm ally better block bolt box brave chime circle clear compass cruise deal element epic
    fast flow focus gap general go hello here human hub ideal impact insight inspire just key
    level life link linear loop match mind monday more move multiverse next nest novo on one
    open oscar path people plan point process progress project prime pure quantum ramp remote
    ring root sage scale second sense signal simple smart solution solutions sonder spring
    square stage start step stone stripe system target team the together token top touch trade
    transfer trust unity update verse view vision visa vital wave way we wish wise work workshop
    you yes zone
    """
)
# Words that names of companies begin with.
_STARTS = _set_of(
    """
    academy advanced agence agency agentur allgemeine alpha american applied associated
    assurance assurances backerei banco bank banque berlin berliner black blue bright british
    business caisse capital center central centre city classic clinic cloud commerz consulting
    creative department deutsche deutscher deutsches digital direct drogerie dynamic
    eastern energy europa european express federal first fondation foundation france fresh
    future gemeinde german global golden grand great green group grupo gruppe hamburg health
    hochschule hospital hotel human institut institute international kanzlei kinder kita klinik
    klinikum kreis landkreis legal london mairie markt media medical metro ministerium mobile
    modern munich national natural news nhs north northern office orange paris partner partners
    power praxis premium private public quality raiffeisen rapid royal saint school science
    security service services silver software solar solutions south southern spain sparkasse
    stadt stadtwerke star state steuerberatung stiftung strategic studio super swiss system
    systems talent technical technische technologie technologies technology trade trust united
    universal universidad universitat universite university urban verein versicherung virtual
    volksbank water western white world yellow young zahnarztpraxis
    """
)
# Names that many companies begin with, and that are long enough to seem rare.
_SURNAMES = _set_of(
    """
    anderson bergmann fischer friedrich hartmann herrmann hoffmann hofmann johnson kaufmann kramer
    lehmann martinez mitchell petersen robinson rodriguez schmidt schmitt schmitz schneider
    schreiber schroder schubert schulte schultz schulz schumacher schuster schwarz steiner taylor
    thompson wilhelm williams winkler zimmermann
    """
)
# What stands around a company's name in an address or in the name of a sender.
_OFFICES = (
    "the|team|teams|hr|people|talent|talents|acquisition|career|careers|karriere|job|jobs|hiring"
    "|recruiting|recruitment|recruiter|recrutement|bewerbung|bewerbungen|bewerbermanagement"
    "|personal|personalabteilung|bewerber|seleccion|rrhh|equipo|equipe|empleo|emploi|notifications"
    "|notification|no|reply|noreply|mail|mailer|email|info|support|candidate|candidates"
    "|applications|application|human|resources|office|buro|firma|sekretariat|von|of|at|bei|from|via|chez|de|der|du|and|und|et"
)
_OFFICE = re.compile(_OFFICES)
_AFFIXES = re.compile(
    rf"(?:{_OFFICES}|get|go|join|try|use|my|we|hq|inc|corp|group|gruppe|groupe|grupo|holding|ag|gmbh|kg|ohg|gbr|ug|ev|eg"
    "|se|sa|ltd|llc|co|com|io|ai|app|tech|labs|online|world|global|international|intl|software"
    "|digital|systems|solutions|services|consulting|deutschland|germany|france|espana|spain|uk|usa"
    "|us|eu|ch|at|fr|es|net)+"
)
_SECOND_LEVEL = ("ac", "co", "com", "edu", "gob", "gov", "gouv", "ne", "net", "nhs", "or", "org")
_LINK_OF = (  # words between a person's name and the company's
    " von ", " of ", " at ", " bei ", " from ", " via ", " chez ", " de ",
)  # fmt: skip


_UNREAD = re.compile(
    r"(no|not|do-?not|ne|nao|nicht|keine)[-_.]?(pas-)?(reply|respond|repondre|antworten|antwort"
    r"|responder|response)|nepasrepondre|mailer-daemon|postmaster|bounce|notifications?@|automail",
    re.IGNORECASE,
)


def is_unread(email: str) -> bool:
    """Return whether nobody reads what is sent to this address: it is a program's."""
    return bool(_UNREAD.search(email))


def domain_of(email: str) -> str:
    return email.rpartition("@")[2].strip().lower().rstrip(".")


def host_of(url: str) -> str:
    """Return the host of a URL that is known to be one, without user name and port."""
    return _host(url.partition("://")[2].partition("/")[0])


@lru_cache(maxsize=10_000)
def _host(authority: str) -> str:
    host = authority.partition("?")[0].partition("#")[0].rpartition("@")[2].partition(":")[0]
    return host.lower().removeprefix("www.")


def site_of(host: str) -> str:
    """Return the domain that somebody registered: `jobs.acme.co.uk` is of `acme.co.uk`."""
    labels = host.split(".")
    is_country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if is_country else labels[-2:])


@lru_cache(maxsize=10_000)
def is_shared(host: str) -> bool:
    """Return whether addresses of this host belong to many employers or to anybody."""
    site = site_of(host)
    return site in _FOR_EMPLOYERS or site in _FOR_ANYBODY or site in _board_sites()


@cache
def _board_sites() -> frozenset[str]:
    """Return the domains of the boards that have many employers."""
    boards = (board for board in BOARDS if board.title)
    hosts = {host_of(url) for board in boards for url in (*board.examples, *board.others)}
    return frozenset(site_of(host) for host in hosts if board_on(host))


def has_subdomains(host: str) -> bool:
    """Return whether each employer has a subdomain there."""
    return site_of(host) in _BY_SUBDOMAIN


def is_private(host: str) -> bool:
    return site_of(host) in _FOR_ANYBODY


def can_stand_alone(word: str) -> bool:
    """Return whether the first word of a company's name can stand for it: `Falkenberg`."""
    return len(word) > 4 and not is_everywhere(word) and word not in _STARTS


def is_everywhere(company_key: str) -> bool:
    """Return whether a text that has this name need not be about the company."""
    return company_key in _NAMED_BY_ALL or company_key in _WORDS or len(company_key) < 3


def is_ordinary(name: str) -> bool:
    """Return whether a company's name is an ordinary word, or hardly a name."""
    return name in _WORDS or len(name) < 4


def is_start(word: str) -> bool:
    return word in _STARTS


def private_names(email: str) -> list[str]:
    """Return the parts of a private address: a café may have `cafe-otto.celle@gmail.com`."""
    local, _, host = email.lower().rpartition("@")
    whole = local[:200].partition("+")[0].replace(".", "-")
    return [whole, *whole.split("-")] if is_private(host) else []


_IS_TOOL = re.compile(r"calendar|kalender|meeting|bookings|drive-|docs-|invite")


def address_names(email: str) -> list[str]:
    """Return the parts of a sender's address that can name the company: `acme@myworkday.com` and
    `no-reply@acme.jobs.personio.de` have it beside the system's own.
    """
    local, _, host = email.lower().rpartition("@")
    if is_private(host) or _IS_TOOL.search(local):
        return []
    site = site_of(host)
    names = [site.partition(".")[0]]
    if is_shared(host):
        names = [*re.split(r"[.+_=]", local[:200]), *host.removesuffix(site).split(".")]
    return [name for name in names if len(name) > 1 and not _AFFIXES.fullmatch(squeeze(name))]


def is_office(word: str) -> bool:
    """Return whether a word beside a company's name tells who there writes, or is a greeting."""
    return bool(_OFFICE.fullmatch(word) or _GREETING.fullmatch(word))


_GREETING = re.compile(
    r"your|dein|deine|ihr|ihre|euer|das|die|vom|und|gruss|grusse|liebe|regards|best|kind|portal"
    r"|candidates?|apply|stellen|stelle|ausschreibungen|recruit|work|equipo|votre|notre|su|tu"
)


def squeeze(name: str) -> str:
    return re.sub(r"[\W_]+", "", name)


def likeness(name: str, company: str) -> int:
    """Return how well a flat part of an address names a company, from 0 to 4. `company` is its
    name as `core` has it.
    """
    squeezed, words = company.replace(" ", ""), company.split(" ")
    name, told = _parts(name)
    if name == squeezed or (len(told) > 1 and told.issubset(words)):
        return 4
    if len(words) > 1 and told.issuperset(words):
        return 3
    if len(squeezed) > 2 and (name.startswith(squeezed) or name.endswith(squeezed)):
        is_first = name.startswith(squeezed)
        rest = name.removeprefix(squeezed) if is_first else name[: -len(squeezed)]
        if _AFFIXES.fullmatch(rest):
            return 3
        return int(len(squeezed) > 4 and len(rest) > 3 and not is_everywhere(company))
    return max(_of_words(name, told, squeezed, words), _of_initials(name, company))


@lru_cache(maxsize=100)
def _parts(name: str) -> tuple[str, frozenset[str]]:
    """Return a part of an address without signs, and the words that signs part in it."""
    parts = re.split(r"[-_]", name)
    return squeeze(name), frozenset(part for part in parts if not _AFFIXES.fullmatch(part) and part)


def _of_words(name: str, told: frozenset[str], company: str, words: Sequence[str]) -> int:
    is_first = words[0] in (name, name.removeprefix("the")) or told == {words[0]}
    if is_first and words[0] not in _STARTS:  # dm-jobs: dm-drogerie markt
        return 3 if len(words[0]) > 6 and words[0] not in _SURNAMES else 2
    if len(name) > 3 and company.startswith(name) and name not in _STARTS:
        return 2
    long = [part for part in told if len(part) > 3]
    if (
        len(words) > 1 < len(long)
        and sum(any(w.startswith(part) for w in words) for part in long) > 1
    ):
        return 3  # zahnarzt-weber-fuerth: Zahnarztpraxis Dr. Weber
    if company in told or any(part in words and not _is_general(part) for part in long):
        return 2 if told.issubset(words) or len(long) < 2 else 1  # hotel-otto is another house
    return 0


def _is_general(word: str) -> bool:
    return word in _STARTS or is_everywhere(word)


def _of_initials(name: str, company: str) -> int:
    letters = initials(company)
    if len(name) < 3 or not letters.startswith(name):
        return 0
    return 3 if name == letters else 2


def sender_likeness(name: str, company_key: str) -> int:
    """Return how well the folded, padded name of a sender names a company, from 0 to 3.

    `Otto Schmidt` need not write for Otto.
    """
    padded = f" {company_key} "
    if padded not in name:
        return 0
    rest = name.replace(padded, " ", 1).split()
    if all(_OFFICE.fullmatch(word) or is_tail(word) for word in rest):
        return 3
    return 2 if any(f"{link}{company_key} " in name for link in _LINK_OF) else 1
