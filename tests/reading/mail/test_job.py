"""Which of the jobs a mail fits."""

import tracemalloc
from dataclasses import replace
from time import process_time

import pytest

from vega.reading.mail.job import (
    ENOUGH,
    LEAD,
    Clues,
    KnownJob,
    fits,
    lists_postings,
    points_of_companies,
)
from vega.reading.mail.mail import Mail, Person
from vega.rules.job_keys import job_key
from vega.rules.similar import bare_company

JOBS = (
    ("Data Engineer", "Acme GmbH", "https://boards.greenhouse.io/acme/jobs/4711"),
    ("Research Engineer", "Acme Labs", "https://jobs.lever.co/acmelabs/17"),
    ("Verkäufer/in (m/w/d)", "Bäckerei Sommer", None),
    ("Software Engineer", "Microsoft", None),
    ("Analyst", "On", "https://jobs.on.example/4417"),
    ("Platform Engineer", "Falkenberg Systems", None),
    ("Accountant", "Otto", None),
    ("Chargé(e) de communication", "Mairie de Valmont-sur-Orge", None),
    ("Product Manager", "Personio", None),
    ("Elektroniker", "Müller & Söhne GmbH", None),
    ("Barista", "Café Grün", None),
    ("DevOps Engineer", "Groupe Garonne", None),
    ("UX Designer (m/w/d)", "Nordwind Energie AG", "https://nordwind.example/jobs/12"),
    ("Buyer", "Bayer Material", "https://jobs.bym.de/17"),
    ("Clerk", "Hollis & Rowe", "https://jobs.hr.co.uk/17"),
    ("Koch / Köchin", "Gasthof Lindenbrunn", None),
    ("Office Manager", "Van der Meer Bloembollen", None),
    ("Hydrologe", "Institut für Seenforschung Uferau", None),
    ("Gardener", "Oakmoss Estate", None),
    ("Panadero/a", "Obrador La Espiga", None),
    ("Pathway Coordinator", "North Wexford Hospitals NHS Trust (NWHT)", None),
    ("Haushälter", "Bundesministerium für Landbau und Umwelt (BMLU)", None),
    ("Bookkeeper", "Elm & Oak Recruitment (client: Pellworth Marine)", None),
    ("Teaching Assistant", "St Anna's RC Primary School", None),
)


SIGNED = "Acme Labs GmbH\n10115 Berlin"


def job(number, title, company, url, **more):
    key = bare_company(company)
    return KnownJob(number, title, key, job_key(url or ""), url, None, None, **more)


KNOWN = [job(number, *fields) for number, fields in enumerate(JOBS)]


def fits_of(mail: Mail, jobs):
    clues = Clues(mail)
    return fits(clues, jobs, points_of_companies(clues, (), jobs))


def meant(mail: Mail) -> str | None:
    """The company of the job that is likely enough, and likelier than all others."""
    found = fits_of(mail, KNOWN)
    if not found or not found[0].is_named or found[0].points < ENOUGH:
        return None
    if len(found) > 1 and found[1].points > found[0].points - LEAD:
        return None
    return JOBS[found[0].job_id][1]


def sent(name="", email="", subject="", text="Dear Jo, we have news.", **more) -> Mail:
    sender = Person(name, email) if email else None
    return Mail(subject=subject, text=text, sender=sender, **more)


@pytest.mark.parametrize(
    ("mail", "company"),
    [
        (sent(email="acme@myworkday.com"), "Acme GmbH"),
        (sent("Acme Careers", "no-reply@us.greenhouse-mail.io"), "Acme GmbH"),
        (sent("Acme Labs Recruiting", "no-reply@hire.lever.co"), "Acme Labs"),
        (sent(email="no-reply@acme.jobs.personio.de"), "Acme GmbH"),
        (sent("Ana Ruiz", "ana@acme-labs.example"), "Acme Labs"),
        (sent("", "hr@acmecareers.example"), "Acme GmbH"),
        (sent("", "post@sommer-freising.example", text="Bäckerei Sommer"), "Bäckerei Sommer"),
        (sent(email="ana@mail.bym.de"), "Bayer Material"),
        (sent(email="ana@hr.co.uk"), "Hollis & Rowe"),
        (sent("On", "jobs@on.example", "On: your application"), "On"),
        (sent("Mairie de Valmont", "rh@mairie-valmont.example"), "Mairie de Valmont-sur-Orge"),
        (sent("Müller und Söhne", "buero@web.de"), "Müller & Söhne GmbH"),
        (sent(email="post@mueller-soehne.example"), "Müller & Söhne GmbH"),
        (sent(email="ana@hollisandrowe.example"), "Hollis & Rowe"),
        (sent(email="kueche@lindenbrunn.example"), "Gasthof Lindenbrunn"),
        (sent(email="post@lindenbrunn-murnau.example"), "Gasthof Lindenbrunn"),
        (sent("Lindenbrunn", "ana@web.de"), "Gasthof Lindenbrunn"),
        (sent(email="henk@vandermeer.example"), "Van der Meer Bloembollen"),
        (sent("Minty", "minty@oakmoss.example"), "Oakmoss Estate"),
        (sent(email="ana@obradorlaespiga.example"), "Obrador La Espiga"),
        (sent(email="post@seenforschung-uferau.example"), "Institut für Seenforschung Uferau"),
        (
            sent("Jo", "jo@mine.example", recipients=[Person("", "post@lindenbrunn.example")]),
            "Gasthof Lindenbrunn",
        ),
        (sent(text="Pathway Coordinator at North Wexford Hospitals NHS Trust"), JOBS[20][1]),
        (sent("NWHT Recruitment", "no-reply@trac-apps.example"), JOBS[20][1]),
        (sent("BMLU", "noreply@post.example"), JOBS[21][1]),
        (sent("Gil", "gil@elmandoak.example"), JOBS[22][1]),
        (sent(text="Pellworth Marine would like to see you."), JOBS[22][1]),
        (sent("Office", "office@st-annas.leeds.sch.example"), "St Anna's RC Primary School"),
        (sent("Müller und Söhne", "buero@yahoo.pl"), "Müller & Söhne GmbH"),
        (sent("Gasthof Lindenbrunn, Lohnbüro", "ana@web.de"), "Gasthof Lindenbrunn"),
        (sent(email="baeckereisommer@web.de"), "Bäckerei Sommer"),
        (sent(email="ana@x.example", quoted=SIGNED, signature=SIGNED), "Acme Labs"),
        (sent(email="jo@web.de", recipients=[Person("", "ana@acme-labs.example")]), "Acme Labs"),
        (  # a recruiter of an agency
            sent("J. Brandl", "j@agency.example", text="Falkenberg Systems: Platform Engineer"),
            "Falkenberg Systems",
        ),
        (sent(text="Your application at Falkenberg as Platform Engineer"), "Falkenberg Systems"),
        (  # quoted, in a reply from a private address
            sent("Ana", "ana@web.de", "Re: Research Engineer", quoted="We at Acme Labs thank you."),
            "Acme Labs",
        ),
    ],
)
def test_the_company_is_known_by_who_writes_or_by_what_is_written(mail, company):
    assert meant(mail) == company


@pytest.mark.parametrize(
    "mail",
    [
        sent("Google Calendar", "calendar@google.com", text="Join with Microsoft Teams."),
        sent("Hotel Grün", "info@hotel-gruen.example", "Barista"),
        sent("Müller Drogerie", "jobs@muller.example", "Verkäufer"),
        sent("Acme Mobility", "jobs@acme-mobility.example", "Train driver", "At Acme Mobility"),
        sent("Beta AG", "jobs@beta.example", "Your application as Data Engineer"),
        sent("Beta AG", "jobs@beta.example", text="Acme is one of our customers."),
        sent("Beta AG", "no-reply@beta.jobs.personio.de", text="Powered by Personio"),
        sent("Acme", "jobs@acme.example", "Your application as Marketing Manager"),
        sent(text="Acme Labs and Falkenberg Systems both want to see you."),
        sent("Microsoft Bookings", "bookings@microsoft.com", "Your meeting"),
        sent(text="Falkenberg writes."),
        sent(  # who is called as a company is
            email="ana@beta.example",
            recipients=[Person("Vera Falkenberg", "vera.falkenberg@web.de")],
        ),
        sent("Ana", "job.7@cobalis.recruitee.com", "DevOps Engineer", "chez Cobalis Groupe"),
        sent("Ina", "ina@nordwind.example", "Zweitgespräch – Produktmanager (m/w/d)"),
    ],
)
def test_what_only_looks_alike_is_no_job(mail):
    assert meant(mail) is None


def test_titles_decide_as_a_whole_in_parts_and_in_each_gender():
    titles = ("Data Engineer", "Senior Data Engineer", "Verkäufer/in (m/w/d)", "C++ Developer")
    titles += ("Serveur / serveuse",)
    jobs = [job(number, title, "Acme", None) for number, title in enumerate(titles)]

    def title_of(text):
        first, second = fits_of(sent("Acme", "hr@acme.example", text=text), jobs)[:2]
        return titles[first.job_id] if first.points >= second.points + LEAD else None

    assert title_of("about the Senior Data Engineer") == "Senior Data Engineer"
    assert title_of("about the (data engineer)") == "Data Engineer"
    assert title_of("Ihre Bewerbung als Verkäuferin: Verkäufer:in") == "Verkäufer/in (m/w/d)"
    assert title_of("about the C++ Developer role") == "C++ Developer"
    assert title_of("pour le poste de serveuse") == "Serveur / serveuse"
    assert title_of("the engineer job (data, senior) and a serveuse") is None
    assert title_of("about your application") is None


def test_an_address_that_is_one_company_s_name_tells_none_in_part():
    jobs = [job(0, "Chef", "Solaria Énergie", None), job(1, "Chef", "Nordwind Energie AG", None)]
    assert [fit.job_id for fit in fits_of(sent(email="jo@nordwind-energie.example"), jobs)] == [1]


def test_an_address_that_is_one_company_s_name_is_not_another_s_that_it_begins_with():
    jobs = [job(0, "Chef", "Zebra45 GmbH", None), job(1, "Chef", "Zebra", None)]
    assert [fit.job_id for fit in fits_of(sent(email="jo@zebra45.example"), jobs)] == [0]
    assert fits_of(sent(email="jo@zebra.example"), jobs)[0].job_id == 1


@pytest.mark.parametrize(
    ("company", "host"),
    [
        ("Steuerbüro Ohlsen", "stb-ohlsen"),
        ("Hoveniersbedrijf Groenewold", "groenewold-hoveniers"),
        ("Gesamtschule Am Anger", "gs-am-anger"),
        ("Quinta das Amendoeiras", "quintaamendoeiras"),
        ("Kite & Anchor Studios Ltd", "kiteandanchor"),
    ],
)
def test_an_address_has_the_words_that_tell_a_company(company, host):
    found = fits_of(sent(email=f"jo@{host}.example"), [job(0, "Cook", company, None)])
    assert [fit.is_named for fit in found] == [True]


@pytest.mark.parametrize("host", ["kita-hamburg", "hamburg-kaffee", "ohl-sen", "ring-optik"])
def test_an_address_with_the_town_or_a_short_word_of_a_company_is_not_its_own(host):
    jobs = [job(0, "Cook", "Hotel Hamburg", None), job(1, "Cook", "Gasthof am Ring", None)]
    assert not fits_of(sent(email=f"jo@{host}.example"), [*jobs, job(2, "Cook", "Café Ohl", None)])


def test_what_tells_a_company_is_not_another_ones_whole_name():
    inn, firm = job(0, "Cook", "Gasthof Lindenbrunn", None), job(1, "Buyer", "Lindenbrunn AG", None)
    text = "Thank you for your application at Lindenbrunn AG."
    for mail in (
        sent(email="ana@web.de", text=text),
        sent(email="post@lindenbrunn.example"),
        sent("Lindenbrunn AG", "ana@web.de"),
    ):
        assert [fit.job_id for fit in fits_of(mail, [inn, firm])][:1] == [1]
        assert [fit.job_id for fit in fits_of(mail, [inn])] == [0]


@pytest.mark.parametrize("company", ["Klinik Bremen", "Stadt Lausanne", "Hotel München"])
def test_a_town_does_not_tell_its_company(company):
    text = f"Your application as Cook in {company.split()[1]}. Hotel Alte Post"
    found = fits_of(sent(email="ana@web.de", text=text), [job(0, "Cook", company, None)])
    assert not any(fit.is_named for fit in found)


def test_a_private_address_is_known_by_the_application_that_it_quotes():
    quoted = "I would like to apply as Platform Engineer at Falkenberg Systems."
    assert meant(sent(email="mo@gmail.com", quoted=quoted)) == "Falkenberg Systems"
    assert meant(sent(email="mo@beta.example", quoted=quoted)) is None


def test_a_mail_that_names_another_role_or_reference_is_about_another_job():
    known = KnownJob(1, "Data Engineer", "acme", None, None, None, "KZ 2026-114")

    def is_meant(**mail):
        return fits_of(sent("Acme", "hr@acme.example", **mail), [known])[0].points >= ENOUGH

    assert is_meant(subject="Your application (KZ 2026-114)")
    assert is_meant(subject="Interview with our hiring manager")
    assert not is_meant(subject="Your application (KZ 2026-121)")
    assert not is_meant(subject="Hiring Challenge: Platform Engineer")
    assert not is_meant(text="We thank you for your application as Accountant for Tax.")


def test_a_reference_is_found_as_a_whole_alone():
    jobs = [
        KnownJob(number, "Engineer", "acme", None, None, None, reference)
        for number, reference in enumerate(("REQ-2041", "REQ-20", "12"))
    ]
    assert fits_of(sent(subject="Application (req-2041)"), jobs)[0].job_id == 0
    assert fits_of(sent(subject="REQ-204", text="12 REQ-20412"), jobs) == []


def test_a_list_of_postings_is_told_from_a_mail_about_one():
    url = "https://boards.greenhouse.io/beta/jobs/"
    assert lists_postings(sent(links=[f"{url}{number}" for number in (1234, 1235, 1236)]))
    assert not lists_postings(sent(links=[f"{url}1234", f"{url}1234#app", "https://beta.example"]))


def test_five_thousand_jobs_take_no_longer_than_a_moment():
    words = "north wind river stone cloud data green solar media health".split()  # noqa: SIM905
    jobs = [
        job(
            number,
            f"{words[number % 10]} {words[number % 7]} engineer {number % 90}",
            f"{words[number % 9]} {words[number % 8]} {number}",
            f"https://boards.greenhouse.io/{number}/jobs/{number + 10_000}",
        )
        for number in range(5_000)
    ]
    text = ". ".join(words * 3_000)
    mail = sent("Maria", "maria@north-wind.example", "your application", text)
    began = process_time()
    fits_of(mail, jobs)
    assert process_time() - began < 2


def test_companies_of_many_words_take_little_memory():
    letters = "abcdefghijklmnopqrstuvwxyz" * 10
    jobs = [
        job(number, "Cook", " ".join([*letters[number % 26 :][:200], str(number)]), None)
        for number in range(200)
    ]
    tracemalloc.start()
    fits_of(sent("", "kueche@stb-ohlsen.example"), jobs)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


def test_the_reference_in_the_subject_comes_before_one_in_the_text():
    jobs = [
        replace(job(at, title, "Acme GmbH", None), reference=reference)
        for at, title, reference in ((1, "Planner", "R-0017"), (2, "Quality Planner", "R-0018"))
    ]
    mail = sent(subject="R-0017 Planner", text="Not touched: R-0018 Quality Planner.")
    first, second = fits_of(mail, jobs)
    assert first.job_id == 1
    assert first.points >= second.points + LEAD
