"""Recognize roles, companies, places and job boards by the words that five languages use for them.

Dutch and Italian are here where a few words do. All words are folded: no case, no accents.
"""

import re
from collections.abc import Iterable

from vega.boards import BOARDS
from vega.reading.choices import job_type_of, workplace_of
from vega.rules.words import fold

LONGEST_LINE = 500  # characters of a line or a title that are looked at

# Words that name a role, whole
_ROLES = """
    accountant actor actuary administrator advisor adviser agent ambassador analyst animator
    apprentice architect artist assistant associate attorney auditor baker barista bartender
    bookkeeper buyer captain caregiver caretaker carpenter cashier chef chief cleaner clerk coach
    consultant controller cook coordinator copywriter counsel counselor courier crew cto ceo cfo
    coo cmo ciso curator dentist designer developer devops dev director dispatcher doctor driver
    editor educator electrician engineer estimator evangelist executive expert fellow fitter
    freelancer generalist guard handyman head helper host hostess housekeeper hygienist
    illustrator inspector installer instructor intern internship journalist lawyer lead leader
    lecturer librarian machinist maintainer manager marketer mechanic mentor merchandiser midwife
    moderator nanny nurse officer operator owner painter paralegal paramedic partner pharmacist
    photographer physician physicist physiotherapist picker pilot planner plumber postdoc
    president principal producer professor programmer psychologist receptionist recruiter
    representative researcher roofer scheduler scientist secretary seller server specialist sre
    ranger porter guide gardener groundskeeper butcher optician radiographer dietitian warden rigger
    bricklayer glazier sommelier dishwasher hairdresser barber florist deckhand brewer keeper
    custodian janitor lifeguard firefighter sonographer phlebotomist biologist chemist geologist
    hydrologist economist ecologist
    statistician steward stylist superintendent supervisor surgeon surveyor swe tailor teacher
    technician technologist teller tester therapist trader trainee trainer translator treasurer
    tutor underwriter veterinarian vp waiter waitress warehouseman welder worker writer

    gartner backer konditor metzger fleischer optiker winzer hebamme notfallsanitater dachdecker
    rettungssanitater zimmerer zimmermann installateur sekretar sekretarin lagerist dozent dozentin
    fachangestellte fachangestellter zeichner statiker friseur friseurin

    ausbildung azubi arzt arztin anwalt assistenz auszubildende auszubildender bauleiter berater
    beraterin betreuer buchhalter buchhalterin chirurg disponent disponentin duales elektroniker
    elektriker entwickler erzieher erzieherin fachkraft fachinformatiker fahrer fahrerin geselle
    gesellin helfer hilfskraft ingenieur ingenieurin kauffrau kaufmann kellner koch kochin kraft
    laborant lackierer lehrer lehrerin leiter leiterin leitung maler maurer mechatroniker meister
    mfa mitarbeiter mitarbeiterin monteur padagoge pfleger pflegekraft praktikant praktikum
    praktikantin projektleiter redakteur referent referentin sachbearbeiter sachbearbeiterin
    schlosser schreiner schweisser servicekraft sozialarbeiter sozialpadagoge steuerberater
    techniker technikerin tischler verkaufer verkauferin vertriebler verwalter volontar
    werkstudent werkstudentin zerspanungsmechaniker

    acheteur acheteuse agente aide alternance alternant alternante analyste apprenti architecte
    avocat avocate caissier caissiere charge chargee chauffeur chercheur comptable concepteur
    conducteur conductrice conseiller conseillere consultante controleur coordinateur
    coordinatrice cuisinier cuisiniere developpeur developpeuse directeur directrice educateur
    electricien employe employee enseignant formateur gestionnaire infirmier infirmiere ingenieure
    juriste livreur macon magasinier mecanicien medecin operateur ouvrier pharmacien plombier
    preparateur preparatrice professeur receptionniste redacteur responsable serveur serveuse
    soignant soignante soudeur stage stagiaire technicien technicienne vendeur vendeuse

    abogado abogada administrador administradora administrativo administrativa albanil analista
    arquitecto arquitecta asesor asesora asistente auxiliar ayudante becario becaria cajero
    camarera camarero cientifico cocinera cocinero comercial conductor conductora contable
    coordinador coordinadora consultor consultora dependiente dependienta desarrollador
    desarrolladora director directora disenador disenadora docente enfermera enfermero
    especialista gerente gestor gestora ingeniera ingeniero jefa jefe maestro mecanico medico
    operador operario operaria profesor profesora programador programadora recepcionista
    responsable secretaria soldador supervisor tecnica tecnico teleoperador vendedor vendedora
    repartidor mozo

    advogado advogada arquiteto assessor atendente assistente auditor caixa cientista contador
    coordenador coordenadora cozinheira cozinheiro desenvolvedor desenvolvedora designer diretor
    diretora eletricista encarregado enfermeira enfermeiro engenheira engenheiro especialista
    estagiaria estagiario estagio farmaceutico gerente lider motorista operadora pedreiro
    professor professora psicologa psicologo tecnico promotor recrutador redator soldador vendedor
    zelador

    medewerker ontwikkelaar verpleegkundige adviseur beheerder monteur chauffeur leraar stagiair
    impiegato impiegata sviluppatore sviluppatrice infermiere ingegnere responsabile addetto
    addetta tirocinio tirocinante operaio commesso commessa cameriere autista direttore
"""
_ROLE_WORDS = frozenset(_ROLES.split())
# Endings of compounds: Softwareentwickler, Vertriebsleiterin, Projektmanager
_ENDINGS = """
    adviseur anwalt architekt arzt assistent assistenz ausbildung bauer berater betreuer buchhalter
    designer developer disponent elektroniker engineer entwickler fachfrau fachkraft fachmann fahrer
    forscher helfer informatiker ingenieur kauffrau kaufmann koch konstrukteur kraft lehrer leiter
    leitung manager mechaniker mechatroniker medewerker meister mitarbeiter monteur ontwikkelaar
    padagoge pflegekraft pfleger planer praktikant praktikum redakteur referent sachbearbeiter
    schlosser spezialist student techniker tester therapeut trainer verkaufer verwalter
    wissenschaftler ologist ologe
"""
_ROLE_ENDINGS = tuple(
    end + tail for end in _ENDINGS.split() for tail in ("", "in", "innen", "en", "r", "s")
)
_NO_ROLES = ("executives", "bundesverwaltung")

# A mark that a posting is for all genders: (m/w/d), H/F, (all genders), Entwickler*in
_GENDERS = re.compile(
    r"\(\s?(?:[mwfdxhiagnv]|mf|gn|div\.?)(?:\s?[/|,*:.\s]\s?(?:[mwfdxhiagnv]|div\.?|x)){1,4}\s?\)"
    r"|\b[hf]/[hf](?:/[xn])?\b|\b[mwf]/[mwfd](?:/[dxhn])?\b|\(\s?all genders?\s?\)"
    r"|\(\s?gn\s?\)|\(\s?(?:alle|tous) .{0,12}\)|[a-z][*:_/]-?in(?:nen)?\b|\(o/a\)|\b[a-z]+o/a\b"
    r"|[a-z]{3}\((?:a|e|in|innen|euse|ere|trice)\)|[a-z]{3}r/a\b"
    r"|[a-z]{3}[·•/.]-?(?:euse|ere|trice)\b",
)

# What a company's registered name ends with
_COMPANY_FORM = re.compile(
    r"(?:\b|(?<=\s))(?:g?gmbh(?: ?& ?co\.?(?: ?kg(?:aa)?| ?ohg)?)?|ag|se|kg(?:aa)?|ohg"
    r"|e\.?v\.?|eg|inc\.?|llc"
    r"|llp|ltd\.?|limited|plc|corp\.?|corporation|co\.|company|b\.?v\.?|n\.?v\.?"
    r"|s\.?a\.?s\.?u?|sarl"
    r"|s\.a\.r\.l\.?|eurl|s\.?l\.?u?\.?|s\.?a\.?|s\.a\. de c\.v\.|ltda\.?|lda\.?|s/a"
    r"|eireli|oy|oyj|ab"
    r"|a/s|asa?|aps|s\.?p\.?a\.?|s\.?r\.?l\.?|pty\.? ltd\.?|pte\.? ltd\.?|sp\. z o\.? ?o\.?|group"
    r"|holding|foundation|stiftung|trust|council|ggmbh|ug|mbh|klinikum|universitat|university|hochschule"
    r"|& (?:co|cie|sons?|sohne|fils|filhos|hijos|associates)\.?)\s*\)?$"
)
# What the names of institutions and of small trades begin or end with: `Hotel Ostsee`
_KINDS_OF_EMPLOYERS = """
    agency authority council ministry bureau institute hospital clinic hospice school college
    academy university museum library society association church charity nursery bakery brewery
    pharmacy hotel inn restaurant cafe borough county solicitors theatre theater

    klinik klinikum klinikverbund krankenhaus schule grundschule realschule gymnasium kita
    kindergarten amt ministerium landratsamt behorde verein verband gemeinde stadt stadtwerke
    stadtverwaltung landkreis institut universitat hochschule stiftung backerei konditorei metzgerei
    apotheke praxis gasthof gasthaus weingut brauerei gartnerei schreinerei autohaus kanzlei
    rechtsanwalte notariat

    mairie commune ministere departement lycee ecole hopital clinique universite
    boulangerie patisserie pharmacie cabinet avocats domaine fondation

    ayuntamiento colegio escuela instituto ministerio agencia asociacion universidad fundacion
    clinica panaderia farmacia bufete abogados bodega bodegas diputacion teatro

    camara escola associacao universidade fundacao padaria pastelaria advogados municipio
"""
_EMPLOYER_KINDS = frozenset(_KINDS_OF_EMPLOYERS.split())

# Words for a field of work, a seniority or a shift: they follow a role after a dash, and are no
# company
_FIELDS = """
    accounting administration ai analytics android apac api automation aws azure backend back-end
    banking brand business c++ cloud client clients commercial communications compliance consumer
    contract core corporate credit creative crm customer cyber cybersecurity data database dach
    day days deep defi delivery desktop devops digital distributed e-commerce ecommerce electrical
    embedded emea engineering enterprise entry events experience finance fintech firmware
    freelance front-end frontend full fullstack full-stack full-time fulltime games gaming go
    golang graduate growth hardware health healthcare hr hybrid identity industrial infrastructure
    innovation insurance integration integrations international internal ios it java javascript
    junior k8s kotlin kubernetes latam learning legal level linux logistics machine maintenance
    manufacturing marketing mechanical media mid middle ml mobile monetization network networking
    night nights node node.js observability office onboarding online operations ops part-time
    parttime payment payments people performance permanent platform platforms php privacy
    procurement product production products project projects public python quality r&d react
    reliability remote research retail risk robotics ruby rust saas safety sales sap scala search
    second security senior services shift site software solutions staff storage strategy supply
    support swift systems talent tax team teams technology temporary testing tooling tools trust
    typescript ui ux ui/ux wholesale web web3 weekend workflow

    abteilung aussendienst bereich buchhaltung einkauf entwicklung fertigung innendienst
    innovation instandhaltung konstruktion kundenservice lager marketing nachtschicht personal
    pflege produktion qualitat schwerpunkt teilzeit vertrieb verwaltung vollzeit achats cdd cdi
    commerce comptabilite developpement finances freelance interim qualite securite systemes
    ventes calidad compras contabilidad desarrollo finanzas produccion seguridad sistemas ventas
    contabilidade desenvolvimento financas qualidade seguranca vendas
"""
_FIELD_WORDS = frozenset(_FIELDS.split())

_COUNTRIES = """
    argentina australia austria osterreich autriche belgien belgium belgique brasil brazil bresil
    canada kanada chile china colombia denmark danemark deutschland germany allemagne alemania
    alemanha england espana spain spanien espagne estonia europe europa finland france frankreich
    francia franca greece hungary india ireland irland israel italia italy italien italie japan
    luxembourg mexico netherlands nederland niederlande pays-bas norway philippines poland polen
    portugal romania schweden schweiz scotland serbia singapore suisse sweden switzerland suiza
    turkey uk usa u.s. us ukraine wales worldwide eu emea apac latam dach
"""
_CITIES = """
    aachen aarhus amsterdam antwerp antwerpen athens atlanta augsburg austin bangalore barcelona
    basel beijing belgrade bengaluru berlin bern bielefeld bilbao birmingham bochum bogota bonn
    bordeaux boston braga bremen bristol bruxelles brussels brussel bucharest budapest calgary
    cambridge chemnitz chicago clermont-ferrand cluj coimbra cologne copenhagen cork cracow
    curitiba dallas darmstadt delhi denver detroit dortmund dresden dubai dublin duisburg
    dusseldorf edinburgh eindhoven erfurt erlangen essen florianopolis frankfurt freiburg geneva
    geneve genf glasgow goteborg gothenburg granada graz grenoble groningen guadalajara halle
    hamburg hannover heidelberg helsinki houston hyderabad ingolstadt innsbruck istanbul jena
    karlsruhe kassel kiel koln konstanz krakow lausanne leeds leipzig lille lima limerick linz
    lisboa lisbon liverpool ljubljana london lubeck ludwigshafen luzern lyon madrid magdeburg
    mainz malaga malmo manchester mannheim marseille melbourne miami milan milano monterrey
    montpellier montreal mumbai munich munchen munster nantes napoli nice nijmegen nurnberg
    nuremberg oldenburg oslo ottawa oxford paris philadelphia phoenix porto potsdam prague praha
    pune recife regensburg rennes riga rome roma rostock rotterdam rouen saarbrucken salvador
    salzburg santiago seattle sevilla seville shanghai sofia stockholm strasbourg stuttgart sydney
    tallinn toronto toulouse tours tokyo torino trier turin ulm utrecht valencia vancouver vienna
    vilnius warsaw warszawa wien wiesbaden wolfsburg wuppertal wurzburg zaragoza zurich zug
"""
_LONGER_NAMES = """
    new york, new york city, nyc, san francisco, sf, los angeles, san diego, san jose, washington
    dc, washington, the hague, den haag, sao paulo, rio de janeiro, belo horizonte, porto alegre,
    buenos aires, mexico city, ciudad de mexico, cdmx, tel aviv, hong kong, united kingdom, united
    states, united states of america, new zealand, ile-de-france, nordrhein-westfalen, bayern,
    hessen, sachsen, bay area, san francisco bay area, greater london, reino unido, royaume-uni,
    vereinigtes konigreich, czech republic, south africa, saudi arabia, las palmas, a coruna, la
    coruna, palma de mallorca, le havre, aix-en-provence, frankfurt am main, freiburg im breisgau,
    halle (saale), villeneuve-d'ascq, la defense
"""
_PLACE_NAMES = frozenset(
    {
        *_COUNTRIES.split(),
        *_CITIES.split(),
        *re.split(r",\s+", _LONGER_NAMES.strip()),
    }
)
_PLACE_FORM = re.compile(
    r"\(?\b[0-9]{4,5}\)? [a-z].*"  # 10115 Berlin
    r"|[a-z .'-]+, ?[a-z]{2}(?: [0-9]{5})?"  # Austin, TX 78701
    r"|(?:greater |metropolregion |region |grossraum |raum |bad |kreis |landkreis |saint-"
    r"|st\.? )[a-z].*"
    r"|[a-z .'-]+ ?[-/] ?(?:ac|al|am|ap|ba|ce|df|es|go|ma|mg|ms|mt|pa|pb|pe|pi|pr|rj|rn|ro|rr|rs"
    r"|sc|se|sp|to)"  # Porto Alegre/RS
    r"|[a-z]+-(?:sur|les|en|la|le|de)-[a-z-]+"  # Boulogne-sur-Mer
)
# Of Great Britain, also its first half alone; Canada, Australia and Portugal
_POSTCODE = (
    r"(?:(?:ab|al|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt"
    r"|dy|ec|eh|en|ex|fk|fy|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|la|ld|le|ll"
    r"|ln|ls|lu|me|mk|ml|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa|se|sg|sk|sl|sm|sn|so"
    r"|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze)[0-9]{1,2}[a-z]?"
    r"(?: [0-9][a-z]{2})?|[a-z][0-9]{1,2}[a-z]? [0-9][a-z]{2}|[a-z][0-9][a-z] [0-9][a-z][0-9]"
    r"|(?:nsw|vic|qld|sa|wa|tas|act|nt) [0-9]{4}|[0-9]{4}-[0-9]{3})"
)
_PLACE_ENDING = re.compile(
    r"(?:[a-z]\s?\(?\b(?:[0-9]{5}|[0-9]{2})\)?"  # Paris (75), Lyon 69003
    r"| (?:area|metropolitan region|und umgebung|am main|am rhein|an der [a-z]+)"
    rf"|[a-z],? {_POSTCODE})\Z"
)
_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_CHIP_AND_MORE = re.compile(
    r"(?:remote|hybride?|on-?site|homeoffice|cdi|cdd|vollzeit|teilzeit|full-?time"
    r"|part-?time)\b.{0,30}"
)
_CONTRACTS = "cdi permanent festanstellung unbefristet clt efetivo indefinido efectivo vast"

# Other names of boards than those in their tables, and of sites with pages of others
_MORE_BOARDS = """
    Academics, Apec, APEC.fr, Arbeitnow, Bumeran, Bundesagentur für Arbeit, Cadremploi, Catho,
    CareerBuilder, Computrabajo, Cord, CWJobs, Dice.com, EFinancialCareers, Empregos, EuroTechJobs,
    Experteer, GermanTechJobs, Glassdoor.de, Google, Guardian Jobs, Handshake, Hays, HelloWork,
    Hired, ICTjob, IMPACTPool, Indeed Deutschland, Indeed France, InfoJobs, InfoEmpleo, Interamt,
    Irishjobs, ITjobs, Jobbird, Jobboerse, Jobs.ac.uk, Jobs.cz, jobs.de, JobScout24, JobServe,
    Jobstreet, Jobteaser, Jobtensor, Jobup.ch, Jobvector, Jobware, Jobrapido, Jora, Karriere.at,
    Kimeta, Kununu, LinkedIn Jobs, meinestadt.de, Météojob, Milkround, Monster.de, Monster.fr,
    Nationale Vacaturebank, Net-Empregos, New Scientist Jobs, OCC, OCCMundial, Otta, Pôle emploi,
    RegionsJob, Remote OK, RemoteOK, Remotive, Relocate.me, SimplyHired, Snagajob, StackOverflow,
    Stack Overflow, Stellenanzeigen.de, Stellenonline, Stellenwerk, Studentjob, Swissdevjobs,
    Tecnoempleo, The Muse, The Hub, Totaljobs, Vagas.com, Vagas.com.br, Vagas, WTTJ,
    Werkzoeken, Workopolis, Working Nomads, XING Jobs, XING Stellenmarkt, YC, Y Combinator,
    ZEIT Online Stellenmarkt, Turijobs, Trabajos.com, Domestika, Talent.io, Job Board, JobBoard,
    Jobs via Dice, Startup Jobs, Berlin Startup Jobs, Landing.jobs, EU Remote Jobs, Intermediair,
    Notion, Google Docs, Google Drive, Google Forms, Airtable, Typeform, Medium, Coda, Trello,
    Facebook, Instagram, Reddit, Twitter, Hacker News, GitHub, YouTube, Slack, Telegram, Craigslist,
    Instaffo, get in IT, heyjobs, Heyjobs, Workwise, Campusjäger, absolventa, Ladders, TheLadders
"""


def _name_key(text: str) -> str:
    """Return a name without case, accents, punctuation, ending of a domain and words for jobs."""
    folded = _DOMAIN.sub("", fold(text[:LONGEST_LINE]).strip())
    folded = _WORDS_FOR_JOBS.sub("", folded).strip()
    return "".join(char for char in folded if char.isalnum())


_DOMAIN = re.compile(r"\.(?:com?|de|fr|es|at|ch|net|org|io|nl|it|pt|uk|br|mx|co\.uk|com\.br)\b.*$")
_WORDS_FOR_JOBS = re.compile(
    r"^(?:jobs|stellen|karriere) (?:bei|auf|at|on) |[ .](?:jobs?|job search|stellenmarkt)$"
)
_BOARD_KEYS = frozenset(
    key
    for name in (
        *(board.title for board in BOARDS),
        *re.split(r",\s*", _MORE_BOARDS.strip()),
    )
    if (key := _name_key(name))
)
_LIKE_A_BOARD = re.compile(
    r"job(?!st)|stelle|vacanc|vacature|emploi|empleo|empreg|vagas|trabaj|lavoro|recruit"
    r"|talent|hiring"
)

# Titles, headings and parts of titles that name no role
_GENERIC = re.compile(
    r"(?:(?:our |all |open |current |latest |new |more |view |offene |aktuelle |unsere "
    r"|nos |nuestras |"
    r"nossas |apply for |browse |search |find |similar |related |other )*"
    r"(?:jobs?|careers?|karriere|stellen|stellenangebote?|stellenanzeigen?"
    r"|stellenausschreibung(?:en)?|"
    r"jobangebote?|openings?|positions?|roles?|vacanc(?:y|ies)|opportunities|offres?|emplois?|"
    r"offres? d['’]emplois?|carrieres?|carreras?|recrutement|empleos?|ofertas?"
    r"|ofertas de empleo|vagas?|"
    r"trabalhe conosco|trabaja con nosotros|vacatures?|werken bij|lavora con noi|carreiras?)"
    r"(?: (?:page|site|portal|search|board|details?|description|openings?|post(?:ing)?|ad|advert"
    r"|offer|listing|view|announcement|"
    r"opportunities|at|bei|chez|center|detail|ansicht))*)"
    r"|home(?:page)?|about(?: us| the company| you| the team| the job| the role)?"
    r"|uber uns|startseite|"
    r"a propos(?: de nous)?|quienes somos|sobre (?:nos|nosotros)|accueil|inicio|welcome|willkommen|"
    r"(?:join|work with) us|join our team|rejoignez-nous|"
    r"bienvenue|contact|kontakt|blog|news|press|login|log in|sign in|sign up|anmelden|registrieren|"
    r"connexion|se connecter|iniciar sesion|entrar|apply(?: now| for this job| here| online)?|"
    r"jetzt bewerben|bewerben|bewerbung|postuler|candidater|inscribirme|candidatar-se|"
    r"job application|application|online application|menu|navigation|search(?: results)?|suche|"
    r"suchergebnisse|error|fehler|erreur|oops.*|page not found|not found|404.*|403.*|500.*|"
    r"seite nicht gefunden|page introuvable|pagina no encontrada|pagina nao encontrada|"
    r"access denied|forbidden|just a moment.*|are you a (?:human|robot).*|attention required.*|"
    r"security check.*|captcha.*|cookies?(?: settings| policy| consent)?|privacy.*|datenschutz.*|"
    r"cookie-einstellungen|we value your privacy|loading.*|untitled|share|back|overview|ubersicht|"
    r"messages?|messaging|notifications?|benachrichtigungen|my network|feed|dashboard|profile|"
    r"job alerts?|saved jobs|top job picks for you|jobs for you|recommended jobs?|"
    r"your tasks|your profile|requirements|responsibilities|benefits|description|perks|"
    r"(?:our|meet the|unser|notre) team|notre equipe|nuestro equipo|nossa equip[ae]|"
    r"join (?:us|our team|the team)|work (?:with|for) us|(?:komm|komme) (?:in unser|ins) team|"
    r"arbeiten bei uns|rejoignez[- ](?:nous|notre equipe)|(?:on|nous) recrut(?:e|ons)|"
    r"unete(?: a nosotros| al equipo)?|junte-se a nos|lavora con noi|"
    r"[0-9]+|new|neu|nouveau|nuevo|remote jobs?|equal opportunity"
)
# Headings of lists of postings: they have a number or the plural of jobs
_LIST_OF_JOBS = re.compile(
    r"(?:[0-9][0-9.,  ]*\+?|many|viele) .{0,80}\b(?:jobs|stellen|stellenangebote|offres"
    r"|emplois|ofertas|"
    r"empleos|vagas|vacatures|positions|openings|results|ergebnisse|resultats|resultados"
    r"|vacancies)\b.*"
    r"|.{0,80}\b(?:jobs|stellenangebote|emplois|offres d['’]emploi|ofertas de empleo|"
    r"ofertas de trabajo|vagas de emprego|vacatures) (?:in|near|at|for|a|en|em|bei|fur|de"
    r"|from|within)\b.*"
    r"|(?:jobs|stellenangebote|emplois|offres d['’]emploi|ofertas de empleo|vagas|empleos) .{0,80}"
    r"|.{0,60} (?:jobs|stellenangebote|vacancies|openings)"
    r"|(?:search|suche|recherche|busqueda|busca)\b.*"
)


_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    "\ud800-\uf8ff\U000e0000-\U0010ffff]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def line_of(text: str) -> str:
    """Return one line without control and direction characters, cut at `LONGEST_LINE`."""
    bare = _HIDDEN.sub("", _CONTROL.sub(" ", text[: 4 * LONGEST_LINE]))
    return " ".join(bare.split())[:LONGEST_LINE].strip()


def same(one: str, other: str) -> bool:
    """Return whether two names are equal but for case, accents and punctuation."""
    return bool(letters_of(one)) and letters_of(one) == letters_of(other)


def letters_of(text: str) -> str:
    folded = fold(text[:LONGEST_LINE]).replace("&", "and")
    return "".join(char for char in folded if char.isalnum())


def names_a_role(text: str) -> bool:
    """Return whether a text has a word for a role, or the mark of all genders."""
    folded = fold(text[:LONGEST_LINE])
    return bool(_GENDERS.search(folded)) or any(map(_is_role_word, _WORD.findall(folded)))


_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _is_role_word(word: str) -> bool:
    """Return whether a folded word, or a part of it, is a role."""
    return any(
        part in _ROLE_WORDS
        or (part.endswith("s") and part[:-1] in _ROLE_WORDS and len(part) > 5)
        or (part.endswith(_ROLE_ENDINGS) and len(part) > 8 and part not in _NO_ROLES)
        for part in (word, *word.split("-"))
    )


def has_gender_mark(text: str) -> bool:
    return bool(_GENDERS.search(fold(text[:LONGEST_LINE])))


def has_company_form(text: str) -> bool:
    """Return whether a text ends as a registered name of a company does: `Acme GmbH`."""
    folded = fold(text[:LONGEST_LINE]).strip()
    if folded.endswith(" sa") and _BEFORE_STATE.search(folded):
        return False
    return bool(" " in folded and _COMPANY_FORM.search(folded)) and len(folded) <= 100


_BEFORE_STATE = re.compile(r", [^,]+ sa$")  # `Barossa, Adelaide SA` is in South Australia


def is_like_an_employer(text: str) -> bool:
    """Return whether a text is named as an institution or a trade: `Hotel Ostsee`, `Elm School`."""
    words = text.split()
    if not 2 <= len(words) <= 8 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    if fold(words[0]) in _EMPLOYER_KINDS:
        rest = " ".join(words[1:])
    elif fold(words[-1]) in _EMPLOYER_KINDS:
        rest = " ".join(words[:-1])
    else:
        return False
    return not is_field(rest) and not names_a_role(rest)


# What begins or ends the names of public bodies: `Department of Fisheries`, `Stadt Celle`
_PUBLIC_BODY = re.compile(
    r"(?:the )?(?:(?:state|federal|us|u\.s\.) )?(?:department|ministry|bureau|office|agency|city"
    r"|county|town|village|borough|state|government|commonwealth|university|port) (?:of|for) .+"
    r"|.+ (?:county|(?:county|city|town|borough|district|parish) council|school district"
    r"|university|police)"
    r"|(?:landkreis|kreis|stadt|gemeinde|markt|samtgemeinde|verbandsgemeinde|hansestadt"
    r"|landeshauptstadt|freistaat|bundes(?:amt|ministerium|agentur|anstalt|polizei)"
    r"|landes(?:amt|ministerium|betrieb)|bezirksamt|landratsamt|finanzamt|ministerium"
    r"|polizeiprasidium|regierungsprasidium|stadtverwaltung|kreisverwaltung|gemeindeverwaltung"
    r"|senatsverwaltung|stadtwerke|(?:technische |freie )?universitat|hochschule|klinikum) .+"
    r"|(?:mairie|ville|commune|departement|region|conseil (?:departemental|regional|municipal)"
    r"|communaute (?:de communes|d['’]agglomeration|urbaine)|metropole|ministere|prefecture"
    r"|rectorat|universite|centre hospitalier|agence) (?:de|des|du|d['’]).+"
    r"|(?:ayuntamiento|diputacion|ministerio|consejeria|junta|gobierno|universidad|generalitat"
    r"|cabildo|departamento|municipalidad|camara municipal|municipio|junta de freguesia"
    r"|prefeitura(?: municipal)?|governo|secretaria|direcao-geral|instituto"
    r"|agencia) (?:de|del|do|da|dos|das) .+"
)


def is_public_body(text: str) -> bool:
    """Return whether a text is named as a public body: `City of Elm`, `Mairie de Vannes`."""
    is_name = 5 <= len(text) <= 90 and text[0].isupper() and not text.endswith((".", "!", "?", ":"))
    return is_name and bool(_PUBLIC_BODY.fullmatch(fold(text)))


def is_field(text: str) -> bool:
    """Return whether a text names a field of work, a seniority or a shift: `Platform`, `EMEA`."""
    words = re.findall(r"[^\s,/&()]+", fold(text[:LONGEST_LINE]))
    return bool(words) and _FIELD_WORDS.issuperset(word for word in words if word not in _AND)


_AND = ("and", "und", "et", "y", "e", "of", "for", "de", "-")


def is_place(text: str) -> bool:
    """Return whether a text is clearly a place: a known one, or in the form of an address."""
    folded = fold(text[:100]).strip(" ,.")
    if not folded or len(text) > 100 or names_a_role(text):
        return False
    if any(map(has_company_form, text.split(","))):
        return False
    has_form = _PLACE_FORM.fullmatch(folded) or _PLACE_ENDING.search(folded)
    if folded in _PLACE_NAMES or has_form:
        return True
    bare = _PARENTHESES.sub("", folded)
    parts = [part.strip() for part in re.split(r"[,/;|]| - | or | und | oder | et ", bare)]
    return any(part in _PLACE_NAMES for part in parts) and len(parts) <= 6


def is_chip(text: str) -> bool:
    """Return whether a text is a workplace or a kind of employment: `Hybrid`, `CDI`."""
    if len(text) > 40:
        return False
    folded = fold(text)
    if folded in _CONTRACTS.split() or workplace_of(text) or job_type_of(text):
        return True
    return bool(_CHIP_AND_MORE.fullmatch(folded)) and not names_a_role(text)


def is_board(name: str) -> bool:
    """Return whether a name is a job board's or applicant tracking system's."""
    return _name_key(name) in _BOARD_KEYS or letters_of(name) in _BOARD_KEYS


def is_like_a_board(name: str) -> bool:
    """Return whether a site's name has a word for jobs: it is probably no employer's."""
    return is_board(name) or bool(_LIKE_A_BOARD.search(fold(name[:LONGEST_LINE])))


def is_generic(text: str) -> bool:
    """Return whether a heading says nothing of a role: `Careers`, `About us`, `404`."""
    folded = fold(text[:LONGEST_LINE]).strip(" .:!?…-–|»«›<>")
    return not folded or bool(_GENERIC.fullmatch(folded))


def is_list_of_jobs(text: str) -> bool:
    """Return whether a heading is of a list: `125 engineer jobs in Berlin`."""
    return bool(_LIST_OF_JOBS.fullmatch(fold(text[:LONGEST_LINE]).strip(" .:!")))


_ERROR = re.compile(
    r"\b(?:page (?:unavailable|cannot be found)|not found|404|403|500 error|access denied|forbidden"
    r"|introuvable|no encontrada|nao encontrada|nicht gefunden|niet gevonden|non trovata"
    r"|attention required|just a moment|are you (?:a human|a robot)|security check|captcha"
    r"|unusual traffic|service unavailable|something went wrong)\b"
)
_LOGIN = re.compile(
    r"(?:.{0,30}\b)?(?:log ?in|sign ?in|sign ?up|anmelden|einloggen|connexion|se connecter"
    r"|iniciar sesion|inicia sesion|iniciar sessao|inloggen|accedi|join linkedin|register)\b"
    r" ?(?:\Z|[,|–-]|(?:to|or|bei|a|en|zu|page|oder|ou|o)\b)"
)


def is_error(titles: Iterable[str]) -> bool:
    """Return whether a page is an error, a login or a check for robots by one of its titles."""
    return any(
        (_ERROR.search(folded) or _LOGIN.match(folded)) and not names_a_role(title)
        for title in titles
        if (folded := fold(title[:LONGEST_LINE]).strip(" .!?"))
    )


_ARTICLE = re.compile(
    r"(?:how (?:to|much|do|can|we|i)|why|what (?:is|does|are)|when|where|top [0-9]+"
    r"|(?:the )?best [0-9]*|[0-9]+ (?:best|tips|ways|things|reasons)|wie (?:man|viel|du|wird)|warum"
    r"|was (?:ist|macht|verdient)|comment|pourquoi|combien|como (?:ser|hacer|fazer|se)|por que"
    r"|cuanto|quanto|quais|que es|o que e)\b"
)
_NO_POSTING = re.compile(
    r"\b(?:template|vorlage|interview questions|salary guide|gehaltsreport|plantilla|modele de"
    r"|ratgeber|lebenslauf schreiben|course|tutorial|podcast|webinar"
    r"|resume examples?|cv examples?|cover letter)\b"
)


def is_no_posting(title: str) -> bool:
    """Return whether a title is of an article, a course or a template about a role."""
    folded = fold(title[:LONGEST_LINE])
    is_article = folded.endswith("?") or _ARTICLE.match(folded)
    return bool(is_article or _NO_POSTING.search(folded))
