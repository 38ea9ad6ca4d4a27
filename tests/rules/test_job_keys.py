"""Which URLs are one job, and which are not."""

import re
from itertools import combinations
from urllib.parse import quote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vega.boards import BOARDS
from vega.rules.job_keys import complete_url, job_key

A = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
B = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f1"
ULTIPRO = "https://recruiting.ultipro.com/ACM1000ACME/JobBoard/5b6c7d8e-0000-4000-8000-0123456789ab"
ORACLE = "https://eeho.fa.us2.oraclecloud.com/hcmUI/CandidateExperience"

# Every URL of a line is the first one's job.
SAME = {
    "LinkedIn": [
        "https://www.linkedin.com/jobs/view/4012345678/",
        "https://www.linkedin.com/jobs/view/4012345678",
        "http://linkedin.com/jobs/view/4012345678?refId=Xy%3D%3D&trackingId=Ab%2Fc%3D%3D&trk=d_flagship",
        "https://uk.linkedin.com/jobs/view/senior-engineer-at-acme-4012345678?position=3&pageNum=0",
        "https://fr.linkedin.com/jobs/view/d%C3%A9veloppeur-c%2B%2B-chez-acme-4012345678?trk=public",
        "https://fr.linkedin.com/jobs/view/développeur-2-chez-acme-4012345678",
        "https://www.linkedin.com/jobs/search/?currentJobId=4012345678&geoId=101282230&keywords=go",
        "https://www.linkedin.com/jobs/search?keywords=c%2B%2B&origin=JOBS_HOME&currentJobId=4012345678",
        "https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4012345678&discover=x",
        "https://www.linkedin.com/jobs/search-results/?distance=25&refresh=true&currentJobId=4012345678",
        "https://www.linkedin.com/jobs/view/4012345678/?currentJobId=3987654321",
        "https://www.linkedin.com/comm/jobs/view/4012345678/Ab_1/?lipi=urn%3Ali%3Apage&midToken=x",
        "https://m.linkedin.com/jobs/view/4012345678/?originalSubdomain=de#main-content",
        "https://www.linkedin.com/jobs/view/4012345678/apply/?openSDUIApplyFlow=true",
        "https://www.linkedin.com/job-apply/4012345678",
        "https://www.linkedin.com/company/acme/jobs/?currentJobId=4012345678",
    ],
    "Indeed": [
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b&tk=1hq&from=serp&vjs=3&advn=123&sjdu=Ab",
        "https://www.indeed.com/m/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/rc/clk?jk=0a1b2c3d4e5f6a7b&bb=Ab&xkcb=So&fccid=12ab&vjs=3",
        "https://www.indeed.com/jobs?q=python&l=Remote&from=searchOnHP&vjk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/q-python-l-berlin-jobs.html?vjk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/?vjk=0a1b2c3d4e5f6a7b&advn=99",
        "https://de.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b&alid=1&qd=x&indpubnum=2&atk=3",
        "https://emplois.ca.indeed.com/voir-emploi?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.co.uk/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com.mx/ver-empleo?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.fr/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/jobs?vjk=ffffffffffffffff&q=python&jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/cmp/Acme/jobs?jk=0a1b2c3d4e5f6a7b&start=0",
        "https://www.indeed.com/job/support-associate-0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/company/Acme/jobs/Engineer-0a1b2c3d4e5f6a7b?fccid=1&vjs=3",
        "https://www.indeed.com/applystart?jk=0a1b2c3d4e5f6a7b&from=vj",
    ],
    "Glassdoor": [
        "https://www.glassdoor.com/job-listing/engineer-acme-JV_IC1147401_KO0,8_KE9,13.htm?jl=1009876543210",
        "https://www.glassdoor.com/job-listing/other-words-JV_KO0,11.htm?jl=1009876543210&utm_source=x",
        "https://www.glassdoor.com/partner/jobListing.htm?pos=101&ao=1&s=58&guid=0&jobListingId=1009876543210",
        "https://www.glassdoor.co.uk/job-listing/j?jl=1009876543210",
        "https://de.glassdoor.ch/job-listing/index.htm?jl=1009876543210",
        "https://www.glassdoor.com.hk/Job/index.htm?jl=1009876543210&src=GD_JOB_AD",
        "https://www.glassdoor.com/job-listing/x-JV_KO0,1.htm?jl=1009876543210&jobListingId=1009876543210",
    ],
    "Greenhouse": [
        "https://boards.greenhouse.io/acme/jobs/4012345",
        "https://boards.greenhouse.io/acme/jobs/4012345?gh_jid=4012345",
        "https://boards.greenhouse.io/acme/jobs/4012345?gh_src=ab12cd#app",
        "https://job-boards.greenhouse.io/acme/jobs/4012345?source=LinkedIn",
        "https://job-boards.greenhouse.io/acme/jobs/4012345/application",
        "https://boards.eu.greenhouse.io/acme/jobs/4012345",
        "https://job-boards.eu.greenhouse.io/acme/jobs/4012345/",
        "https://boards.greenhouse.io/embed/job_app?for=acme&token=4012345&b=https%3A%2F%2Facme.example",
        "https://job-boards.greenhouse.io/embed/job_app?token=4012345&for=acme&jr_id=65aa",
        "https://boards.greenhouse.io/acme?gh_jid=4012345",
        "https://acme.example/careers/4012345?gh_jid=4012345&gh_src=ab12cd",
        "https://www.acme.example/jobs/search?department=4&gh_jid=4012345#apply",
    ],
    "Lever": [
        f"https://jobs.lever.co/acme/{A}",
        f"https://jobs.lever.co/acme/{A}/",
        f"https://jobs.lever.co/acme/{A}/apply",
        f"https://jobs.lever.co/acme/{A}/apply?lever-source=LinkedIn",
        f"https://jobs.lever.co/acme/{A}?lever-origin=applied&lever-source%5B%5D=Some%20Site",
        f"https://jobs.lever.co/acme/{A}?lever-source[]=LinkedIn",
        f"https://jobs.eu.lever.co/acme/{A}",
        f"https://jobs.lever.co/acme/{A}/thanks",
    ],
    "Lever on a company's own site": [
        f"https://acme.example/careers/{A}",
        f"https://www.acme.example/careers/{A}/apply?lever-source%5B%5D=LinkedIn",
        f"https://acme.example/careers/{A}?lever-origin=applied&lever-source=X&utm_source=y",
    ],
    "Ashby": [
        f"https://jobs.ashbyhq.com/acme/{A}",
        f"https://jobs.ashbyhq.com/Acme/{A}",
        f"https://jobs.ashbyhq.com/acme/{A}/application?utm_source=LinkedIn",
        f"https://jobs.ashbyhq.com/Acme%20Labs/{A}?embed=js&locationId=7",
        f"https://jobs.ashbyhq.com/acme/{A.upper()}",
        f"https://jobs.ashbyhq.com/acme?ashby_jid={A}",
        f"https://www.acme.example/careers?ashby_jid={A}",
        f"https://acme.example/company/jobs?team=core&ashby_jid={A}&utm_source=x#open-positions",
    ],
    "Workday": [
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Senior-Engineer_R195487",
        "https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin-Germany/Senior-Engineer_R195487",
        "https://acme.wd5.myworkdayjobs.com/de-DE/Careers/job/M%C3%BCnchen/Senior-Ingenieur_R195487",
        "https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Senior-Engineer_R195487/apply",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/X_R195487/apply/autofillWithResume?source=x",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Senior-Engineer_R195487/apply/applyManually",
        "https://acme.wd5.myworkdayjobs.com/Careers/details/Senior-Engineer_R195487?jobFamily=0c4",
        "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/job/Berlin/X_R195487?src=Indeed",
    ],
    "Workday with a suffix": [
        "https://acme.wd1.myworkdayjobs.com/External/job/Austin/Analyst_JR-0012345-1",
        "https://acme.wd1.myworkdayjobs.com/fr-FR/External/job/Austin/Analyst_JR-0012345-1/apply",
    ],
    "Workday on the shared host": [
        "https://wd3.myworkdaysite.com/recruiting/acme/External/job/Berlin/Engineer_R-173704",
        "https://wd3.myworkdaysite.com/en-US/recruiting/acme/External/job/Engineer_R-173704/apply",
        "https://wd3.myworkdaysite.com/en-US/recruiting/acme/External/details/Engineer_R-173704",
    ],
    "SmartRecruiters": [
        "https://jobs.smartrecruiters.com/Acme/743999912345678-senior-engineer",
        "https://jobs.smartrecruiters.com/Acme/743999912345678",
        "https://jobs.smartrecruiters.com/Acme/743999912345678-renamed-engineer-m-f-d-?oga=true",
        "https://jobs.smartrecruiters.com/acme/743999912345678?trid=4f0&source=linkedin",
        "https://careers.smartrecruiters.com/Acme/743999912345678-senior-engineer",
    ],
    "Workable": [
        "https://apply.workable.com/acme/j/0A1B2C3D4E/",
        "https://apply.workable.com/acme/j/0A1B2C3D4E/apply/",
        "https://apply.workable.com/j/0A1B2C3D4E?utm_source=mail",
        "https://acme.workable.com/j/0A1B2C3D4E",
        "https://acme.workable.com/j/0A1B2C3D4E/candidates/new",
    ],
    "Workable's own board": [
        "https://jobs.workable.com/view/4HH9sDX74n9tqGZuoNBFV8/junior-engineer-in-athens-at-acme",
        "https://jobs.workable.com/view/4HH9sDX74n9tqGZuoNBFV8/remote-junior-engineer",
    ],
    "Breezy": [
        "https://acme.breezy.hr/p/9fdd4744af8f",
        "https://acme.breezy.hr/p/9fdd4744af8f-senior-engineer",
        "https://acme.breezy.hr/p/9fdd4744af8f-senior-engineer/apply?source=linkedin",
        "https://acme.breezy.hr/p/9fdd4744af8f/apply",
    ],
    "Jobvite": [
        "https://jobs.jobvite.com/acme/job/oAbCdEfG",
        "https://jobs.jobvite.com/acme/job/oAbCdEfG/apply",
        "https://jobs.jobvite.com/acme/job/oAbCdEfG?nl=1&nl=1&fr=false",
        "http://jobs.jobvite.com/careers/acme/job/oAbCdEfG?__jvst=Job%20Board&__jvsd=Indeed",
        "https://app.jobvite.com/j?cj=oAbCdEfG&s=LinkedIn",
        "https://hire.jobvite.com/j/?aj=oAbCdEfG&s=Mail",
        "https://app.jobvite.com/CompanyJobs/Careers.aspx?c=qXyz1&k=Job&j=oAbCdEfG",
    ],
    "iCIMS": [
        "https://careers-acme.icims.com/jobs/12345/senior-engineer/job",
        "https://careers-acme.icims.com/jobs/12345/job",
        "https://careers-acme.icims.com/jobs/12345/senior-engineer-%28remote%29/job?in_iframe=1",
        "https://careers-acme.icims.com/jobs/12345/job?mobile=true&width=375&height=500&bga=true",
        "https://careers-acme.icims.com/jobs/12345/x/job?needsRedirect=false&hub=7&mode=apply",
        "https://careers-acme.icims.com/jobs/12345/login",
        "https://careers-acme.icims.com/jobs/12345/senior-engineer/candidate?from=login",
    ],
    "SuccessFactors": [
        "https://career5.successfactors.eu/career?company=acme&career_job_req_id=12345",
        (
            "https://career5.successfactors.eu/career?career_ns=job_listing&company=acme"
            "&navBarLevel=JOB_SEARCH&career_job_req_id=12345&selected_lang=de_DE&_s.crb=Ab%3d"
        ),
        (
            "https://career5.successfactors.eu/career?career_job_req_id=12345&company=acme"
            "&career_ns=job_application&jobAlertController_jobAlertId=&browserTimeZone=Europe/Berlin"
        ),
        "https://career41.sapsf.com/career?company=acme&career_job_req_id=12345",
        "https://career5.successfactors.eu/sfcareer/jobreqcareer?jobId=12345&company=acme&username=",
    ],
    "Taleo": [
        "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=2300123",
        "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=2300123&lang=en&src=JB-10020",
        "https://acme.taleo.net/careersection/ex/jobdetail.ftl?lang=fr&source=x&job=2300123",
        "https://acme.taleo.net/careersection/2/jobapply.ftl?lang=en&job=2300123",
    ],
    "Taleo Business Edition": [
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?org=ACME&cws=38&rid=1002",
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/applyRequisition?org=ACME&cws=38&rid=1002",
        "https://phe.tbe.taleo.net/phe02/ats/careers/requisition.jsp?rid=1002&cws=1&org=ACME",
    ],
    "UltiPro": [
        f"{ULTIPRO}/OpportunityDetail?opportunityId={A}",
        f"{ULTIPRO}/OpportunityDetail?opportunityId={A}&source=LinkedIn&lang=en",
        f"{ULTIPRO}/Opportunity/OpportunityDetail?sourceId=1&opportunityId={A.upper()}",
        f"{ULTIPRO}/OpportunityApply?opportunityId={A}",
    ],
    "UKG": [
        f"https://acme.rec.pro.ukg.net/ACM1000ACME/JobBoard/{B}/OpportunityDetail?opportunityId={A}",
        f"https://acme.rec.pro.ukg.net/ACM1000ACME/JobBoard/{B}/OpportunityApply?opportunityId={A}",
    ],
    "BambooHR": [
        "https://acme.bamboohr.com/careers/123",
        "https://acme.bamboohr.com/careers/123?source=aWQ9MTI%3D",
        "https://acme.bamboohr.com/careers/123/detail",
        "https://acme.bamboohr.com/jobs/view.php?id=123&source=linkedin",
    ],
    "Oracle": [
        f"{ORACLE}/en/sites/CX_1/job/210123",
        f"{ORACLE}/de/sites/CX_1/job/210123/?utm_medium=jobshare&lang=de",
        f"{ORACLE}/en/job/210123",
        f"{ORACLE}/en/sites/CX_1/requisitions/preview/210123/?keyword=go&mode=location",
        f"{ORACLE}/en/sites/CX_1/jobs/preview/210123",
        f"{ORACLE}/en/sites/CX_1/job/210123/apply/email",
    ],
    "StepStone": [
        "https://www.stepstone.de/stellenangebote--Ingenieur-m-w-d-Berlin-Acme-AG--9876543-inline.html",
        (
            "https://www.stepstone.de/stellenangebote--Ingenieur-m-w-d-Berlin-Acme-AG--9876543-inline.html"
            "?rltr=21_21_25_seorl_m_0_0_5_0_0_0"
        ),
        "https://m.stepstone.de/jobs--Engineer-Berlin-Acme-AG--9876543-inline.html?rltr=1_1_25#apply",
    ],
    "hh.ru": [
        "https://hh.ru/vacancy/98765432",
        "https://hh.ru/vacancy/98765432?from=vacancy_search_list&query=python&hhtmFrom=main",
        "https://spb.hh.ru/vacancy/98765432",
        "https://m.hh.ru/vacancy/98765432/",
        "https://hh.ru/applicant/vacancy_response?vacancyId=98765432&hhtmFrom=vacancy",
    ],
    "finn.no": [
        "https://www.finn.no/job/fulltime/ad.html?finnkode=389283742",
        "https://m.finn.no/job/parttime/ad.html?ci=2&finnkode=389283742",
        "https://www.finn.no/job/ad/389283742",
        "https://www.finn.no/job/ad/389283742?utm_source=mail",
        "https://finn.no/389283742",
    ],
    "elsewhere": [
        "https://acme.example/jobs/17?team=core&city=Berlin",
        "http://acme.example/jobs/17?team=core&city=Berlin",
        "HTTPS://WWW.Acme.Example:443/jobs/17/?team=core&city=Berlin",
        "http://www.acme.example:80/jobs/17?city=Berlin&team=core",
        "https://me:secret@acme.example/jobs/17?team=core&city=Berlin",
        "https://acme.example/a/../jobs/./%31%37?team=c%6Fre&city=Berlin",
        "https://acme.example/a/%2e%2E/jobs/17/?city=Berlin&&team=core&",
        "https://acme.example/jobs/17?team=core&city=Berlin#",
        "https://acme.example/jobs/17?team=core&city=Berlin#apply",
        "https://acme.example/jobs/17?team=core&city=Berlin#application",
        "https://acme.example/jobs/17?team=core&city=Berlin#open-positions",
        "https://acme.example/jobs/17?team=core&city=Berlin#:~:text=Senior%20Engineer",
        "https://acme.example/jobs/17?team=core&city=Berlin#apply:~:text=Senior",
        "https://acme.example/jobs/17?team=core&city=Berlin#utm_source=rss&utm_medium=rss",
        "https://acme.example/jobs/17?utm_source=x&team=core&fbclid=1&city=Berlin&UTM_Campaign=y",
        "https://acme.example/jobs/17?gclid=1&dclid=2&msclkid=3&team=core&city=Berlin&igshid=4",
        "https://acme.example/jobs/17?mc_cid=1&mc_eid=2&_hsenc=3&_hsmi=4&team=core&city=Berlin",
        "https://acme.example/jobs/17?mkt_tok=1&mtm_source=2&team=core&city=Berlin&utm%5Fterm=3",
    ],
    "a single-page site": [
        "https://acme.example/careers#/jobs/17?lang=en",
        "https://www.acme.example/careers/?utm_source=x#/jobs/17?lang=en&utm_medium=y",
        "https://acme.example/careers#/jobs/17?lang=en:~:text=Apply",
    ],
    "other scripts": [
        "https://bücher.example/stellen/köln?ort=Köln",
        "https://BÜCHER.example/stellen/k%c3%b6ln?ort=K%C3%B6ln",
        "https://xn--bcher-kva.example/stellen/k%C3%B6ln?ort=Köln",
        "https://b%C3%9Ccher.example/stellen/köln/?ort=Köln",
    ],
}

# No two URLs of a line are the same job.
DIFFERENT = {
    "LinkedIn": [
        "https://www.linkedin.com/jobs/view/4012345678/",
        "https://www.linkedin.com/jobs/view/4012345679/",
        "https://www.linkedin.com/jobs/view/engineer-at-acme-4012345680",
        "https://www.linkedin.com/jobs/search/?currentJobId=4012345681&keywords=4012345678",
        "https://www.linkedin.com/jobs/search/?currentJobId=4012345682&keywords=4012345678",
        "https://www.linkedin.com/jobs/view/4012345683/?currentJobId=4012345678",
        "https://www.linkedin.com/jobs/search/?keywords=go",
        "https://www.linkedin.com/jobs/search/?keywords=rust",
        "https://www.linkedin.com/jobs/search/?currentJobId=&keywords=go",
        "https://www.linkedin.com/jobs/search/?currentJobId=4012345678&currentJobId=4012345679",
        "https://www.linkedin.com/jobs/search/?currentJobId=4012345679&currentJobId=4012345678",
        "https://www.linkedin.com/company/acme/jobs/",
        "https://www.linkedin.com/feed/update/urn:li:activity:4012345678/",
        "https://notlinkedin.com/jobs/view/4012345678/",
        "https://linkedin.com.evil.example/jobs/view/4012345678/",
        "https://linkedin.com@evil.example/jobs/view/4012345678/",
        "https://linkedin.com:8443/jobs/view/4012345678/",
        "https://evil.example/linkedin.com/jobs/view/4012345678/",
        "https://acme.example/jobs/view/4012345678/",
        "https://acme.example/jobs?currentJobId=4012345678",
    ],
    "Indeed": [
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7c",
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7d&vjk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/jobs?q=go&vjk=0a1b2c3d4e5f6a7e",
        "https://www.indeed.com/jobs?q=go&l=Berlin",
        "https://www.indeed.com/jobs?q=go&l=Bremen",
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b&jk=0a1b2c3d4e5f6a7c&vjk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7c&jk=0a1b2c3d4e5f6a7b&vjk=0a1b2c3d4e5f6a7b",
        "https://www.indeed.com/cmp/Acme",
        "https://notindeed.com/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://indeed.com.evil.example/viewjob?jk=0a1b2c3d4e5f6a7b",
        "https://acme.example/viewjob?jk=0a1b2c3d4e5f6a7b",
    ],
    "Glassdoor": [
        "https://www.glassdoor.com/job-listing/engineer-JV_KO0,8.htm?jl=1009876543210",
        "https://www.glassdoor.com/job-listing/engineer-JV_KO0,8.htm?jl=1009876543211",
        "https://www.glassdoor.com/partner/jobListing.htm?pos=101&jobListingId=1009876543212",
        "https://www.glassdoor.com/partner/jobListing.htm?pos=102&jobListingId=1009876543213",
        "https://www.glassdoor.com/job-listing/engineer-JV_KO0,8.htm",
        "https://www.glassdoor.com/job-listing/designer-JV_KO0,8.htm",
        "https://myglassdoor.com/job-listing/engineer-JV_KO0,8.htm?jl=1009876543210",
    ],
    "Greenhouse": [
        "https://boards.greenhouse.io/acme/jobs/4012345",
        "https://boards.greenhouse.io/acme/jobs/4012346?gh_jid=4012345",
        "https://boards.greenhouse.io/acme/jobs/40123450",
        "https://boards.greenhouse.io/embed/job_app?for=acme&token=4012347",
        "https://acme.example/careers?gh_jid=4012348",
        "https://acme.example/careers?gh_jid=4012349",
        "https://acme.example/careers?gh_jid=engineer",
        "https://acme.example/careers?gh_jid=designer",
        "https://acme.example/careers?gh_jid=4012345&gh_jid=4012346",
        "https://acme.example/careers?gh_jid=4012346&gh_jid=4012345",
        "https://acme.example/careers?gh_jid=",
        "https://acme.example/careers?token=4012345",
        "https://acme.example/careers?jid=4012345",
        "https://acme.example/acme/jobs/4012345",
        "https://boards.greenhouse.io/acme",
        "https://boards.greenhouse.io/acme2",
        "https://boards.greenhouse.io/acme?token=4012345",
        "https://boards.greenhouse.io.evil.example/acme/jobs/4012345",
        "https://app.greenhouse.io/sdash/4012345",
    ],
    "Lever": [
        f"https://jobs.lever.co/acme/{A}",
        f"https://jobs.lever.co/acme/{B}",
        "https://jobs.lever.co/acme",
        "https://jobs.lever.co/acme?team=Engineering",
        "https://jobs.lever.co/globex",
        f"https://acme.example/careers/{A}",
        f"https://jobs.lever.co.evil.example/acme/{A}",
        f"https://jobs.lever.co/acme/{A}0",
    ],
    "Ashby": [
        f"https://jobs.ashbyhq.com/acme/{A}",
        f"https://jobs.ashbyhq.com/acme/{B}",
        f"https://jobs.lever.co/acme/{A}",
        "https://jobs.ashbyhq.com/acme",
        "https://jobs.ashbyhq.com/globex",
        "https://acme.example/careers?ashby_jid=17",
        "https://acme.example/careers?ashby_jid=18",
        f"https://acme.example/careers?ashby_jid={A}&ashby_jid={B}",
        f"https://acme.example/careers?ashby_jid={B}&ashby_jid={A}",
        f"https://acme.example/careers?jid={A}",
    ],
    "Workday": [
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487-1",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487-2",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487_1",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Designer_R195488_1",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195489",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_JR195487",
        "https://acme.wd1.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487",
        "https://globex.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_R195487",
        "https://acme.wd5.myworkdayjobs.com/Careers_2",
        "https://acme.wd5.myworkdayjobs.com/Interns_2",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Designer",
        "https://wd5.myworkdayjobs.com/acme/job/Berlin/Engineer_R195487",
        "https://wd5.myworkdayjobs.com/globex/job/Berlin/Engineer_R195487",
        "https://wd3.myworkdaysite.com/recruiting/acme/External/job/Berlin/Engineer_R195487",
        "https://wd3.myworkdaysite.com/recruiting/globex/External/job/Berlin/Engineer_R195487",
        "https://wd5.myworkdaysite.com/recruiting/acme/External/job/Berlin/Engineer_R195487",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Engineer_Talent-Pool",
        "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/Designer_Talent-Pool",
        "https://myworkdayjobs.com.evil.example/Careers/job/Berlin/Engineer_R195487",
    ],
    "SmartRecruiters": [
        "https://jobs.smartrecruiters.com/Acme/743999912345678-engineer",
        "https://jobs.smartrecruiters.com/Acme/743999912345679-engineer",
        "https://jobs.smartrecruiters.com/Globex/743999912345678-engineer",
        "https://jobs.smartrecruiters.com/Acme",
        "https://careers.smartrecruiters.com/Globex",
        f"https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/publication/{A}",
        f"https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/publication/{B}",
        "https://www.smartrecruiters.com/blog/2026-in-review",
        "https://www.smartrecruiters.com/blog/2026-ahead",
    ],
    "Workable": [
        "https://apply.workable.com/acme/j/0A1B2C3D4E/",
        "https://apply.workable.com/acme/j/0A1B2C3D4F/",
        "https://apply.workable.com/acme/j/0a1b2c3d4e/",
        "https://apply.workable.com/acme/",
        "https://apply.workable.com/globex/",
        "https://jobs.workable.com/view/4HH9sDX74n9tqGZuoNBFV8/engineer",
        "https://jobs.workable.com/view/4hh9sdx74n9tqgzuonbfv8/engineer",
        "https://acme.example/acme/j/0A1B2C3D4E/",
    ],
    "Breezy": [
        "https://acme.breezy.hr/p/9fdd4744af8f-engineer",
        "https://acme.breezy.hr/p/9fdd4744af80-engineer",
        "https://acme.breezy.hr/p/9FDD4744AF8F-engineer",
        "https://acme.breezy.hr/p/engineering-lead",
        "https://acme.breezy.hr/p/engineering-manager",
        "https://acme.breezy.hr/",
        "https://globex.breezy.hr/",
        "https://acme.example/p/9fdd4744af8f-engineer",
    ],
    "Jobvite": [
        "https://jobs.jobvite.com/acme/job/oAbCdEfG",
        "https://jobs.jobvite.com/acme/job/oAbCdEfg",
        "https://jobs.jobvite.com/acme/job/oAbCdEfH",
        "https://app.jobvite.com/j?cj=oAbCdEfI&s=LinkedIn",
        "https://app.jobvite.com/j?cj=oAbCdEfJ&s=LinkedIn",
        "https://jobs.jobvite.com/acme/jobs",
        "https://jobs.jobvite.com/globex/jobs",
        "https://app.jobvite.com/CompanyJobs/Careers.aspx?c=qXyz1&j=oAbCdEfG&j=oAbCdEfK",
        "https://app.jobvite.com/CompanyJobs/Careers.aspx?c=qXyz1&j=oAbCdEfK&j=oAbCdEfG",
    ],
    "iCIMS": [
        "https://careers-acme.icims.com/jobs/12345/engineer/job",
        "https://careers-acme.icims.com/jobs/12346/engineer/job",
        "https://careers-globex.icims.com/jobs/12345/engineer/job",
        "https://uscareers-acme.icims.com/jobs/12345/engineer/job",
        "https://careers-acme.icims.com/jobs/search?searchKeyword=go",
        "https://careers-acme.icims.com/jobs/search?searchKeyword=rust",
        "https://careers-acme.icims.com/jobs/intro",
        "https://careers.acme.example/jobs/12345/engineer/job",
    ],
    "SuccessFactors": [
        "https://career5.successfactors.eu/career?company=acme&career_job_req_id=12345",
        "https://career5.successfactors.eu/career?company=acme&career_job_req_id=12346",
        "https://career5.successfactors.eu/career?company=globex&career_job_req_id=12345",
        "https://career5.successfactors.eu/career?career_job_req_id=12345",
        "https://career5.successfactors.eu/career?company=acme",
        "https://career5.successfactors.eu/career?company=acme&jobId=12345",
        "https://acme.example/career?company=acme&career_job_req_id=12345",
    ],
    "Taleo": [
        "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=2300123",
        "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=2300124",
        "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=JR2300123",
        "https://globex.taleo.net/careersection/2/jobdetail.ftl?job=2300123",
        "https://acme.taleo.net/careersection/2/jobsearch.ftl?lang=en",
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?org=ACME&cws=38&rid=1002",
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?org=ACME&cws=38&rid=1003",
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?org=GLOBEX&cws=38&rid=1002",
        "https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?cws=38&rid=1002",
    ],
    "UltiPro": [
        f"{ULTIPRO}/OpportunityDetail?opportunityId={A}",
        f"{ULTIPRO}/OpportunityDetail?opportunityId={B}",
        f"{ULTIPRO}/",
        f"{ULTIPRO}/?q=engineer&o=postedDateDesc",
        f"{ULTIPRO.replace('recruiting', 'recruiting2')}/OpportunityDetail?opportunityId={A}",
        f"https://acme.example/OpportunityDetail?opportunityId={A}",
    ],
    "BambooHR": [
        "https://acme.bamboohr.com/careers/123",
        "https://acme.bamboohr.com/careers/124",
        "https://globex.bamboohr.com/careers/123",
        "https://acme.bamboohr.com/jobs/view.php?id=125",
        "https://acme.bamboohr.com/careers",
        "https://acme.bamboohr.com/careers?id=123",
        "https://acme.example/careers/123",
    ],
    "Oracle": [
        f"{ORACLE}/en/sites/CX_1/job/210123",
        f"{ORACLE}/en/sites/CX_1/job/210124",
        f"{ORACLE}/en/sites/CX_1/requisitions/preview/210125",
        f"{ORACLE.replace('eeho', 'fa-evlj')}/en/sites/CX_1/job/210123",
        f"{ORACLE}/en/sites/CX_1/jobs?keyword=go",
        f"{ORACLE}/en/sites/CX_2/jobs?keyword=go",
        f"{ORACLE}/en/sites/CX_1/job/search?keyword=go",
        f"{ORACLE}/en/sites/CX_1/job/search?keyword=rust",
        "https://objectstorage.eu-1.oraclecloud.com/n/acme/o/job/2026/engineer.pdf",
        "https://objectstorage.eu-1.oraclecloud.com/n/acme/o/job/2026/designer.pdf",
    ],
    "StepStone": [
        "https://www.stepstone.de/stellenangebote--Ingenieur-Acme--9876543-inline.html",
        "https://www.stepstone.de/stellenangebote--Ingenieur-Acme--9876544-inline.html",
        "https://www.stepstone.at/stellenangebote--Ingenieur-Acme--9876543-inline.html",
        "https://www.stepstone.de/jobs/python?radius=30",
        "https://www.stepstone.de/jobs/python?radius=50",
    ],
    "hh.ru": [
        "https://hh.ru/vacancy/98765432",
        "https://hh.ru/vacancy/98765433",
        "https://hh.kz/vacancy/98765432",
        "https://hh.ru/employer/98765432",
        "https://hh.ru/search/vacancy?text=python",
        "https://hh.ru/search/vacancy?text=golang",
        "https://notahh.ru/vacancy/98765432",
    ],
    "finn.no": [
        "https://www.finn.no/job/fulltime/ad.html?finnkode=389283742",
        "https://www.finn.no/job/fulltime/ad.html?finnkode=389283743",
        "https://www.finn.no/job/ad/389283744",
        "https://www.finn.no/job/search?q=python",
        "https://www.finn.no/job/search?q=golang",
        "https://acme.example/job/fulltime/ad.html?finnkode=389283742",
    ],
    "one number on many boards": [
        "https://www.linkedin.com/jobs/view/4012345",
        "https://boards.greenhouse.io/acme/jobs/4012345",
        "https://www.glassdoor.com/job-listing/j?jl=4012345",
        "https://jobs.smartrecruiters.com/Acme/4012345-engineer",
        "https://careers-acme.icims.com/jobs/4012345/job",
        "https://acme.bamboohr.com/careers/4012345",
        "https://www.stepstone.de/stellenangebote--X--4012345-inline.html",
        "https://hh.ru/vacancy/4012345",
        "https://www.finn.no/job/ad/4012345",
    ],
    "elsewhere": [
        "https://acme.example/jobs/17",
        "https://acme.example/jobs/18",
        "https://acme.example/Jobs/17",
        "https://jobs.acme.example/jobs/17",
        "https://acme.example:8443/jobs/17",
        "https://acme.example/jobs//17",
        "https://acme.example/jobs%2F17",
        "https://acme.example/jobs/17?ref=1",
        "https://acme.example/jobs/17?ref=2",
        "https://acme.example/jobs/17?source=1",
        "https://acme.example/jobs/17?src=1",
        "https://acme.example/jobs/17?id=1",
        "https://acme.example/jobs/17?ID=1",
        "https://acme.example/jobs/17?position=1",
        "https://acme.example/jobs/17?position=2",
        "https://acme.example/jobs/17?id=a",
        "https://acme.example/jobs/17?id=A",
        "https://acme.example/jobs/17?id",
        "https://acme.example/jobs/17?id=1&id=2",
        "https://acme.example/jobs/17?id=2&id=1",
        "https://acme.example/jobs/17?id=1%262",
        "https://acme.example/jobs/17?id=1&2",
        "https://acme.example/jobs/17?id=1%2B2",
        "https://acme.example/jobs/17?id=1+2",
        "https://acme.example/jobs/17?utm=1",
        "https://acme.example/jobs/17?utmost=1",
        "https://acme.example/jobs/17?gclids=1",
        "https://acme.example/jobs/17#18",
        "https://acme.example/jobs/17#/jobs/17",
        "https://acme.example/jobs/17#/jobs/18",
        "https://acme.example/jobs/17#!/jobs/17",
        "https://acme.example/jobs/17#!/jobs/18",
        "https://acme.example/jobs/17#jobId=17",
        "https://acme.example/jobs/17#jobId=18",
        "https://acme.example/jobs/17#jobId=18&tab=2",
        "https://acme.example/jobs/17#apply-18",
        "https://acme.example/jobs/17#Apply",
        "https://acme.example/jobs/17#apply?id=18",
        "https://straße.example/jobs/17",
        "https://strasse.example/jobs/17",
        "https://www.example/jobs/17",
        "https://example/jobs/17",
    ],
}

UNUSABLE = [
    "",
    " ",
    "acme.example/jobs/17",
    "//acme.example/jobs/17",
    "/jobs/17",
    "https:",
    "https://",
    "https:///jobs/17",
    "https:/acme.example",
    "https:acme.example",
    "https://?id=17",
    "https://#17",
    "https://:443/jobs",
    "https://me@/jobs",
    "https://.",
    "https://..",
    "https://acme..example",
    "https://.acme.example",
    "https://acme.example:port",
    "https://acme.example:99999",
    "https://acme.example:" + "9" * 5000,
    "https://acme.example:-1",
    "http://[",
    "http://]",
    "http://[]",
    "http://[::1",
    "http://[::g]",
    "http://[1.2.3.4]",
    "http://acme[.example",
    "https://acme.example\\@linkedin.com/jobs/view/1",
    "https://ac<me>.example",
    "https://ac%zzme.example",
    "https://ac%ffme.example",
    "https://a%2Fb.example",
    "https://℀.example",
    "https://" + "a" * 254,
    "https://" + "ü" * 300 + ".example",
    "ftp://acme.example/jobs",
    "javascript:alert(1)",
    "mailto:jobs@acme.example",
    "data:text/html,https://acme.example",
    "view-source:https://acme.example",
    " https://acme.example",
    "https://acme.example ",
    "https://acme.example/a b",
    "https://acme.example/a\tb",
    "https://acme.example/a\nb",
    "https://acme.example/\0",
    "\0https://acme.example/",
    "https://acme.example/\x7f",
    "https://acme.example/\x85",
    "https://acme.example/\u00a0",
    "https://acme.example/\u2028",
    "https://acme.example/\ud800",
    "ht\ntps://acme.example/",
]


@pytest.mark.parametrize("urls", SAME.values(), ids=SAME)
def test_urls_of_one_posting_have_one_key(urls):
    assert job_key(urls[0]) is not None
    assert [url for url in urls if job_key(url) != job_key(urls[0])] == []


@pytest.mark.parametrize("urls", DIFFERENT.values(), ids=DIFFERENT)
def test_urls_of_two_postings_have_two_keys(urls):
    assert None not in map(job_key, urls)
    assert [two for two in combinations(urls, 2) if job_key(two[0]) == job_key(two[1])] == []


def test_the_examples_beside_each_board_are_one_job_of_that_board():
    for board in BOARDS:
        keys = {job_key(url) for url in board.examples}
        assert len(keys) == 1, keys
        assert keys.pop().startswith(f"{board.name}:")


def test_what_only_looks_like_the_examples_beside_a_board_is_another_job():
    for board in BOARDS:
        keys = [job_key(board.examples[0]), *map(job_key, board.others)]
        assert None not in keys, board.name
        assert len(set(keys)) == len(keys), board.name


def test_a_board_has_its_own_name_and_its_own_examples():
    assert len({board.name for board in BOARDS}) == len(BOARDS)
    urls = [url for board in BOARDS for url in (*board.examples, *board.others)]
    assert len(set(urls)) == len(urls)


@pytest.mark.parametrize("tracking", ["utm_source=x", "gclid=1&mc_cid=2", "&"])
def test_tracking_is_nothing_on_any_board(tracking):
    for url in (url for board in BOARDS for url in (*board.examples, *board.others)):
        page, mark, fragment = url.partition("#")
        tracked = page + ("&" if "?" in page else "?") + tracking + mark + fragment
        assert job_key(tracked) == job_key(url), url


def test_another_host_that_looks_like_a_board_has_other_jobs():
    for url in (url for board in BOARDS for url in board.examples):
        host = url.split("/")[2]
        for other in (f"{host}:8443", f"{host}.evil.example", f"evil.example/{host}"):
            key = job_key(url.replace(host, other, 1))
            assert key != job_key(url) or "_jid=" in url


@pytest.mark.parametrize("url", UNUSABLE, ids=lambda url: ascii(url)[:40])
def test_what_is_no_usable_url_has_no_key(url):
    assert job_key(url) is None


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://boards.greenhouse.io/acme/jobs/4012345", "greenhouse:4012345"),
        (f"https://jobs.lever.co/acme/{A.upper()}/apply", f"lever:{A}"),
        ("https://a.wd5.myworkdayjobs.com/x/job/Y_R1-1", "workday:a.wd5.myworkdayjobs.com/R1-1"),
        ("https://jobs.smartrecruiters.com/Acme/743-x", "smartrecruiters:acme/743"),
        ("https://spb.hh.ru/vacancy/17", "hh:hh.ru/17"),
        ("HTTP://www.Acme.example/", "https://acme.example"),
        ("http://acme.example:443", "https://acme.example"),
        ("https://acme.example:80/", "https://acme.example:80"),
        ("https://acme.example:00443?", "https://acme.example"),
        ("https://acme.example:/?#", "https://acme.example"),
        ("https://www.www.acme.example", "https://acme.example"),
        ("https://www.com/jobs", "https://www.com/jobs"),
        ("http://localhost:5000/jobs/17/", "https://localhost:5000/jobs/17"),
        ("http://[::1]:8080/jobs", "https://[::1]:8080/jobs"),
        (
            "https://bücher.example/ä?ö=ü#ß",
            "https://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC#%C3%9F",
        ),
        ("https://ＡＣＭＥ。example/", "https://acme.example"),
        ("https://acme.example/../../jobs/.", "https://acme.example/jobs"),
        (
            "https://acme.example/100%/%zz/%41%2f%C3%a4",
            "https://acme.example/100%25/%25zz/A%2F%C3%A4",
        ),
        ('https://acme.example/"<|>"?{a}=`', "https://acme.example/%22%3C%7C%3E%22?%7Ba%7D=%60"),
        ("https://acme.example/?b=2&a=2&a=1&utm_id=3", "https://acme.example?a=2&a=1&b=2"),
        ("https://acme.example/#utm_source=x&job=17", "https://acme.example#job=17"),
        ("https://acme.example/?a=%%34%31", "https://acme.example?a=%2541"),
    ],
)
def test_a_key_is_a_board_with_its_number_or_the_tidied_url(url, key):
    assert job_key(url) == key


def test_a_board_id_that_is_absurdly_long_is_read_as_any_other_url():
    url = "https://boards.greenhouse.io/acme/jobs/" + "1" * 50
    assert job_key(url) == url


@pytest.mark.parametrize("filler", ["a", "%C3%A4", "ä", "a/", "a=b&", "職"])
def test_a_long_url_has_a_short_key_that_starts_alike_and_still_tells_urls_apart(filler):
    url = "https://acme.example/jobs?q=" + filler * 1400
    key = job_key(url)
    assert len(key) <= 1000
    assert key.startswith("https://acme.example/jobs?")
    assert key == job_key(key) != job_key(url + "17")


HOSTILE = {
    "dots": "https://acme.example" + "/.." * 300_000,
    "slashes": "https://acme.example/" + "/" * 1_000_000,
    "escapes": "https://acme.example/" + "%41%zz%" * 150_000,
    "parameters": "https://acme.example/?" + "b=1&a&" * 170_000,
    "fragment": "https://acme.example/#" + "?&:~:utm_a=" * 90_000,
    "letters": "https://acme.example/" + "ä" * 1_000_000,
    "host": "https://" + "www." * 250_000,
    "foreign host": "https://" + "ä" * 1_000_000,
    "user": "https://" + "@" * 1_000_000,
    "port": "https://acme.example:" + "0" * 1_000_000,
    "scheme": "https:" * 170_000,
    "space": " " * 1_000_000,
    "LinkedIn": "https://www.linkedin.com/jobs/view/" + "1-" * 500_000,
    "Indeed": "https://www.indeed.com/company/x/jobs/" + "0a-" * 330_000,
    "Greenhouse": "https://boards.greenhouse.io/x" + "/jobs/1x" * 120_000,
    "Workday": "https://acme.wd5.myworkdayjobs.com" + "/job/a_1_%" * 100_000,
    "Workday's site": "https://wd5.myworkdaysite.com" + "/recruiting/job/_/apply" * 45_000,
    "Oracle": "https://acme.oraclecloud.com" + "/sites/job/1.a" * 75_000,
    "Oracle's digits": "https://acme.oraclecloud.com/sites/job/" + "1" * 1_000_000 + ".",
    "StepStone": "https://www.stepstone.de/" + "-1-inline.htm" * 75_000,
    "Taleo": "https://acme.taleo.net" + "/ats/careers" * 80_000 + "?org=a&rid=1",
    "Jobvite": "https://jobs.jobvite.com" + "/job" * 250_000,
    "UKG": "https://recruiting.ultipro.com/?redirectUrl=" + "opportunityId%3D0" * 60_000,
    "Google": "https://www.google.com/search#" + "&htidocid=" * 100_000,
    "Avature": "https://acme.avature.net" + "/JobDetail/1" * 90_000 + ".",
    "tal.net": "https://acme.tal.net" + "/opp/1" * 150_000 + ".",
    "a career site": "https://jobs.acme.example/job/" + "-" * 1_000_000,
    "career sites": "https://jobs.acme.example" + "/job/a-b/1234567" * 60_000,
    "Workday elsewhere": "https://jobs.acme.example/x" + "/job/a_R1234" * 80_000,
}


@pytest.mark.parametrize("url", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_of_anything_is_no_trouble(url):
    key = job_key(url)
    assert key is None or len(key) <= 1000


# --- Properties ----------------------------------------------------------------------------------

words = st.text("abzABZ019-._~%äß職+ /?&=#:@!$'()*,;[]\\|\"<>", max_size=8)
plain_words = st.text("abzABZ019-._~äß職+", min_size=1, max_size=6)
names = st.sampled_from(["id", "jk", "gh_jid", "ashby_jid", "ref", "job", "a", "ä", "currentJobId"])
PLAIN_HOSTS = ["acme.example", "www.acme.example", "bücher.example", "[::1]"]
BOARD_HOSTS = ["boards.greenhouse.io", "uk.indeed.com", "de.linkedin.com", "acme.taleo.net"]
hosts = st.sampled_from(PLAIN_HOSTS + BOARD_HOSTS)
CAMPAIGNS = ["utm_source", "utm_medium", "utm_x", "mtm_campaign"]
CLICKS = ["fbclid", "gclid", "dclid", "msclkid", "igshid"]
MAILINGS = ["mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok"]
tracking = st.sampled_from(CAMPAIGNS + CLICKS + MAILINGS)
parameters = st.lists(st.tuples(names, st.one_of(plain_words, st.just("4012345678"))), max_size=6)


@st.composite
def messy_urls(draw):
    scheme = draw(st.sampled_from(["http", "https", "HTTPS"]))
    host = draw(st.one_of(hosts, words))
    port = draw(st.sampled_from(["", ":", ":80", ":443", ":8080", ":0"]))
    rest = draw(st.lists(st.tuples(st.sampled_from("/?#&"), words), max_size=8))
    return f"{scheme}://{host}{port}" + "".join(mark + text for mark, text in rest)


def written(host, query, fragment=""):
    return f"https://{host}/jobs/17?" + "&".join(f"{n}={v}" for n, v in query) + fragment


@given(st.one_of(st.text(), st.text(st.characters()), words, messy_urls()))
@example("http://[\ud800")
@example("https://xn--\u0080.example/")
@example("https://xn--999999999.example/")
def test_any_text_has_a_key_or_none(text):
    key = job_key(text)
    assert key is None or (key.isascii() and key.isprintable() and 0 < len(key) <= 1000)


@given(messy_urls())
@example("https://acme.example/%%34%31")
@example("https://acme.example/a//")
@example("https://www.www.acme.example./")
@example("https://acme.example#/a&utm_x=1?utm_y=2")
@example("https://acme.example#apply&utm_x=1:~:text=a")
@example("http://acme.example:443/.//..//")
def test_a_key_that_is_a_url_is_its_own_key(url):
    key = job_key(url)
    if key and key.startswith("https://"):
        assert job_key(key) == key
    else:
        assert key is None or re.match(r"[a-z-]+:[^/]", key)


@given(hosts, parameters, st.data())
def test_the_order_of_parameters_is_nothing(host, query, data):
    shuffled = data.draw(st.permutations(query))
    in_turn = {name: iter([v for n, v in query if n == name]) for name, _ in query}
    reordered = [(name, next(in_turn[name])) for name, _ in shuffled]
    assert job_key(written(host, query)) == job_key(written(host, reordered))


@given(hosts, parameters, st.lists(st.tuples(tracking, plain_words)), st.data())
def test_tracking_is_nothing_wherever_it_stands(host, query, tracks, data):
    tracked = list(query)
    for track in tracks:
        tracked.insert(data.draw(st.integers(0, len(tracked))), track)
    fragment = data.draw(st.sampled_from(["", "#apply", "#utm_source=x", "#:~:text=a"]))
    assert job_key(written(host, query)) == job_key(written(host, tracked, fragment))


@given(hosts, plain_words, plain_words)
def test_escaping_what_need_not_be_escaped_is_nothing(host, segment, value):
    def escaped(text):
        return "".join(f"%{byte:02x}" for byte in text.encode()) if "+" not in text else text

    plain = f"https://{host}/jobs/x{segment}?id={value}"
    assert job_key(plain) == job_key(f"https://{host}/jobs/x{escaped(segment)}?id={escaped(value)}")


@given(parameters, parameters)
def test_other_parameters_are_another_job(one, other):
    def by_name(query):
        return sorted(query, key=lambda parameter: parameter[0])

    merged = job_key(written("acme.example", one)) == job_key(written("acme.example", other))
    if merged and "_jid=" not in written("", one) + written("", other):
        assert by_name(one) == by_name(other)


numbers = st.integers(1, 10**15).map(str)
few_digits = st.integers(1, 10**6).map(str)
uuids = st.uuids().map(str)
lower_hex = st.text("0123456789abcdef", min_size=16, max_size=16)
codes = st.text("0123456789ABCabc", min_size=9, max_size=9).map("1{}".format)
BOARD_IDS = {
    "https://www.linkedin.com/jobs/view/{}/": numbers,
    "https://www.linkedin.com/jobs/view/engineer-2-at-acme-{}?currentJobId=1": numbers,
    "https://www.linkedin.com/jobs/search/?currentJobId={}&start=25": numbers,
    "https://www.indeed.com/viewjob?jk={}&vjk=0a1b2c3d4e5f6a7b": lower_hex,
    "https://www.indeed.com/jobs?q=x&vjk={}": lower_hex,
    "https://www.glassdoor.com/job-listing/x-JV_KO0,1.htm?jl={}": numbers,
    "https://boards.greenhouse.io/acme/jobs/{}?gh_jid=1": numbers,
    "https://boards.greenhouse.io/embed/job_app?for=acme&token={}": numbers,
    "https://acme.example/careers?gh_jid={}": numbers,
    "https://jobs.lever.co/acme/{}/apply": uuids,
    "https://jobs.ashbyhq.com/acme/{}": uuids,
    "https://acme.example/careers?ashby_jid={}": uuids,
    "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/X_R{}": numbers,
    "https://acme.wd5.myworkdayjobs.com/Careers/job/Berlin/X_R1-{}": numbers,
    "https://wd3.myworkdaysite.com/recruiting/acme/x/job/X_{}": numbers,
    "https://jobs.smartrecruiters.com/Acme/{}-engineer-2": numbers,
    "https://apply.workable.com/acme/j/{}/": codes,
    "https://acme.breezy.hr/p/{}-engineer": codes,
    "https://jobs.jobvite.com/acme/job/o{}": codes,
    "https://careers-acme.icims.com/jobs/{}/engineer/job": numbers,
    "https://career5.successfactors.eu/career?company=acme&career_job_req_id={}": numbers,
    "https://acme.taleo.net/careersection/2/jobdetail.ftl?job={}": numbers,
    ULTIPRO + "/OpportunityDetail?opportunityId={}": uuids,
    "https://acme.bamboohr.com/careers/{}": numbers,
    ORACLE + "/en/sites/CX_1/job/{}": numbers,
    "https://www.stepstone.de/stellenangebote--X-2-Y--{}-inline.html": numbers,
    "https://hh.ru/vacancy/{}": numbers,
    "https://www.finn.no/job/fulltime/ad.html?finnkode={}": numbers,
    "https://acme.teamtailor.com/jobs/{}-engineer-2/applications/new": numbers,
    "https://acme.tal.net/vx/user-1/candidate/opp/{}-Analyst-2/en-GB": numbers,
    "https://careers.pageuppeople.com/754/cw/en/job/{}/manager-2": numbers,
    "https://acme.avature.net/careers/JobDetail/Engineer-2/{}?jobId=1": numbers,
    "https://sjobs.brassring.com/x?partnerid=1&siteid=2#jobDetails={}_2": numbers,
    "https://news.ycombinator.com/item?id=1&p=2#{}": numbers,
    "https://www.dice.com/job-detail/{}?src=x": uuids,
    "https://www.ziprecruiter.com/c/Acme/Job/X-0a1b2c3d?jid={}": lower_hex,
    "https://acme.applytojob.com/apply/a{}/Engineer": codes,
    "https://www.google.com/search?q=x#fpstate=tldetail&htidocid=a{}%3D%3D&x=1": codes,
    "https://jobs.acme.example/careers/job/Berlin/X_R1{}000/apply": few_digits,
    "https://careers.acme.example/us/en/apply?jobSeqNo=ACMEUSR10000{}EXTERNALENUS": few_digits,
}


@pytest.mark.parametrize("template", BOARD_IDS)
@settings(max_examples=30)
@given(data=st.data())
def test_two_ids_of_one_board_are_never_merged(template, data):
    one, other = data.draw(BOARD_IDS[template]), data.draw(BOARD_IDS[template])
    key = job_key(template.format(one))
    assert not key.startswith("https://")
    assert (key == job_key(template.format(other))) == (one == other)
    assert key == job_key(template.format(quote(one)))


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("example.com/job/1", "https://example.com/job/1"),
        (" www.example.com ", "https://www.example.com"),
        ("//example.com/x", "//example.com/x"),
        ("bücher.example:8080/j?id=1", "https://bücher.example:8080/j?id=1"),
        *[
            (text, text)
            for text in ("http://example.com/", "ann@example.com", "mailto:a@b.example", "Remote",
                         "javascript:alert(1)", "localhost:3000/x", "1.2", "a b.example", "")
        ],
    ],
)  # fmt: skip
def test_a_url_that_lacks_only_its_scheme_is_completed(typed, completed):
    assert complete_url(typed) == completed
