"""English phrases for what is received, British and American."""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

NAMES: Mapping[str, str] = {
    "talk": """
        *interview|*interviews|call|phone call|video call|chat|conversation|meeting|screening|phone
            screen|trial day|trial shift|taster day|assessment centre|assessment center|discussion
            |informal talk|coffee|catch up|zoom|onsite|on site|work trial|trial|assessment day
            |selection day|recruitment day|superday|super day
    """,
    "role": """
        role|position|job|post|vacancy|opening|opportunity|requisition|posting|internship|placement
            |search
    """,
    "application": """
        application|candidacy|candidature|profile|submission|cv|resume
    """,
    "not": """
        not|cannot|unable to|never|no longer|not able to
    """,
    "other": """
        other|another|different|internal|stronger|better suited|more suitable|alternative|more
            experienced
    """,
    "people": """
        candidate|candidates|applicant|applicants|person|people|profile|profiles|individual
            |individuals|application|applications|direction
    """,
    "when": """
        monday|tuesday|tue|tues|wed|thu|thurs|fri|wednesday|thursday|friday|saturday|today|tomorrow
            |this week|next week|the week|this afternoon|this morning|january|february|march|april
            |may|june|july|august|september|october|november|december
    """,
    "paper": """
        document|documents|documentation|certificate|certificates|copy|copies|transcript|transcripts
            |reference|references|referees|portfolio|proof|passport|diploma|diplomas|degree|cv
            |resume|cover letter|samples|sample|photo|form|forms|payslip|payslips|details|id
            |information|right to work|work permit|visa|id card|driving licence|questionnaire
    """,
    "task": """
        assessment|assessments|questionnaire|form|forms|test|tests|challenge|exercise|task|case
            study|assignment|profile|your application|application form|questions|skills check|games
            |situational judgement
    """,
    "pay": """
        salary|compensation|pay|rate|day rate|remuneration|wage|salary expectation|salary
            expectations|compensation expectations|notice period|start date|earliest start|work
            permit|work authorization|work authorisation|visa status|right to work|current salary
            |expected salary|desired salary|salary requirements|pay expectations|hourly rate
            |preferred location
    """,
}

PHRASES: Mapping[Sign, str] = {
    Sign.RECEIVED: """
        ! recruiters … looking at your profile
        (thanks|thank you|cheers|ta|thx) & (cv|resume|application|applying) &! (my|i|not|interview
            |meeting|call)
        ! (others|people|recruiters|messages|times) … viewed your profile
        (thx|ta|cheers|thanks|thank you|nice one) for … (applying|application|cv|resume|applied) …
        (application|cv|resume|letter|form|papers|email|documents) … (arrived|is in|are in|made it
            |is here|landed|reached) …
        your (application|status|profile) … (is|to|now) [in] (under review|in review|in progress
            |being reviewed|received|submitted|in process)
        ! (invite|invited|invitation|call) …
        (have|got|received|confirm that we have) your (cv|resume|application|covering letter|cover
            letter|details)
        your (details|cv|resume|application|covering letter|form) … (passed|forwarded|sent|given
            |came through|come through|gone to|went to|being passed)
        successfully applied
        ! (once|when|until|after) we have your …
        (waiting|wait) … (hiring manager|team|client) … (review|feedback|decision) …
        (thank you|thanks) … your (patience|interest) while we review …
        appreciate your interest in (joining|working|the|our|this) …
        (acknowledge|acknowledging) your (application|cv|resume|interest) …
        application … (progressed|moved|changed) to (under review|in review|review|reviewing
            |screening|submitted) …
        application update your application
        (thx|thanks|thank you|ta) for (ur|your) (cv|resume|application|email with your)
        (form|documents) has reached us …
        (your|the) application … (reached us|with our|with the) …
        (all|safely|well) received
        application … (successfully submitted|successfully received|being looked at|in the queue|in
            our hands)
        (considered|reviewed|assessed) alongside (others|other) …
        <application> … (registered|recorded|logged|filed) … (under|in our|with) …
        (still|currently) (going through|working through|reviewing|sifting|reading) … applications
        (shared|forwarded|sent|submitted|passed) your (cv|resume|profile|application|details) (with
            |to|on to) …
        (taking|took|take) the time to apply
        your (resume|cv|application|details) … (in our system|in our database|with us|landed|arrived
            |reached us)
        got your (application|cv|resume)
        (applying|applied) (to|for|at|with) (us|our|the|this) …
        (thank|thanks|grateful) … for … (applying|application|applications|submitting|candidature
            |candidacy|sending us your|sending your|submission)
        appreciate … your [recent] (application|candidacy)
        (we|i|team|have|successfully) [have|'ve] [now|just|successfully|safely|already|hereby]
            (received|got|registered|obtained) [all of|a copy of] (your|the|an) [online|speculative
            |recent|job|unsolicited|complete|completed] … <application>
        (acknowledge|confirm|confirming|confirmation|acknowledging|acknowledgement) … (receipt
            |received|safe receipt) …
        your … <application> … (was|has been|have been|is|has now been|has) [been|now|currently
            |successfully|still|also] (received|submitted|sent|forwarded|viewed|registered|under
            review|in review|under consideration|opened|seen|transmitted|delivered|passed on|passed
            |complete|being reviewed|being processed|being considered|being assessed|being looked at
            |reviewed by|in progress|in process|being evaluated|shared with|on its way|downloaded
            |arrived|in good hands|reached)
        application (received|confirmation|submitted|sent|viewed|complete|acknowledgement
            |acknowledgment|receipt|under review|successfully)
        (received|submitted|viewed|reviewed|opened|downloaded|read|looked at|reviewing|review|assess
            |assessing|evaluate|evaluating|consider|considering|screen|screening|process|processing
            |look at|looking at|go through|going through|read through|examine) [all of|carefully
            |currently|still|through|each of|each] your [recent|online|job] (application|cv|resume
            |profile|documents|candidacy|submission|qualifications|details|materials)
        you [have|'ve] [successfully|just|recently] applied (to|for|at|with|on)
        your (cv|resume|application|profile) (got|was) (a view|viewed|opened|seen|read)
        (received|viewed) your (application|cv|resume)
        you applied
        (indeed|linkedin) application
        applications … (are|is) (currently|still|now|being) … (reviewed|review|sifted|assessed|sift)
        (still|currently) (reviewing|assessing|considering|going through|working through|screening
            |in the process of reviewing) …(applications|candidates|your)
        we (received|'ve received|have received) it
        ! my [recent|online|job|own] (application|applying|cv|resume)
        ! i [have] [recently|just] (applied|sent|submitted|saw|reviewed|viewed|read|looked) …
        ! (did you|have you) …
        ! <not> [yet] (received|got)
        ! before (applying|you apply)
    """,
    Sign.RECEIVED_HINT: """
        have a (read|look|think|proper look) …
        (been|was|has been) (passed|sent|forwarded|given|handed) to …
    """,
}
