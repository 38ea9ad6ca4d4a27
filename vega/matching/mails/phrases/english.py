"""English phrases for what is received and what is refused, British and American."""

from collections.abc import Mapping

from vega.matching.mails.phrases.signs import Sign

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
        (thx|ta|cheers|thanks|thank you|nice one) for … (applying|application|cv|resume|applied) …
        (application|cv|resume|letter|form|papers|email|documents) … (arrived|is in|are in|made it|
            is here|landed|reached) …
        your (application|status|profile) … (is|to|now) [in] (under review|in review|in progress|
            being reviewed|received|submitted|in process)
        ! (invite|invited|invitation|call) …
        (have|got|received|confirm that we have) your (cv|resume|application|covering letter|cover
            letter|details)
        your (details|cv|resume|application|covering letter|form) … (passed|forwarded|sent|given|
            came through|come through|gone to|went to|being passed)
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
    Sign.REJECTION: """
        <not> need (anyone|anybody|any more|more staff|extra|any staff) …
        (closing|closed) (this|the) <role> …
        <not> … (consider|progress|take) (yours|your application|you) …
        (offered|gave|given|offering) (the|this) <role> to (them|him|her|that|a) …
        the other (candidate|finalist|applicant|person|one) …
        (unfortunately|sadly|regret*|afraid|sorry|however|although) & (not|cannot|unable|no longer|
            only|nobody|without|second) & (forward|further|proceed|progress|progressing|offer|next
            stage|next round|selected|successful|right fit|good fit|match|one spot|one place|one
            vacancy|close second|take you on|take on|hire|hiring|appoint|consider|considered|
            shortlist|shortlisted|invite|right for|recruit|recruiting) &! (attachment|open|read|
            link|file|upload|time|date|reschedule|cancel|delay|yet|individual*|every|each|contact|all applicants|questions|missing|form|assume|if)
        (close|very close|came) second …
        (another|a stronger|a different|an internal|a more suitable|a better qualified|one other)
            (candidate|applicant) …
        not (selected|progressed|shortlisted|successful|taken forward|hired|appointed|chosen)
        ! (candidates|applicants|those|people) … not (selected|successful|shortlisted) …
        ! i (will|would) not [be] (taking|take|going|pursuing|continuing) (this|it|things) …
        (we have|we ve|already|have) [already|now|just] (found|got|hired|taken on) (somebody|
            someone|another|a person|our) …
        (looking for|need|needs|require|must have) … (cannot|not|unable) … (take|progress|proceed|
            further|forward|consider) …
        (close|closed|closing|end|ended) … without (making|a) (hire|appointment|hiring) …
        not (hiring|recruiting|taking anyone|taking on|looking for anyone) (at|right now|for|
            anymore|any more|now|this|just) …
        (<role>|job) [is|has|s|was] [been|now|already|sadly|unfortunately] (gone|taken|snapped up)
        (went|gone|going|go) (for|with) [the|an|a] (other|others|someone|somebody|another) …
        (offer|offered|give|gave|given) (the|this|it) … to (somebody|someone|another|an|a|the
            other) …
        (stopped|stop|finished|finishing|no longer|ceased|paused) (hiring|recruiting|interviewing|
            looking) …
        <not> … (go|gone|going) your way …
        <not> (have|see) [a|any|the] (suitable|matching|right|fitting|appropriate) … (you|somebody|
            someone|your) …
        <not> among (those|the) …
        (decided|chosen|elected|opted|choosing) to (advance|pursue|prioritise|prioritize|interview
            |hire|select|consider|focus on|appoint|take forward) … (<other>|someone|candidates
            |applicants|those) …
        (you|your application|your profile|your candidacy) … <not> [be|been|being] [further
            |currently] (invited|offered|called|taken|considered|selected|progressed|shortlisted
            |successful|accepted|recommended|matched|pursued|advanced|moved|continuing|one of) …
        <not> (what|who|quite what|exactly what|the profile|the person|the kind) … (need|needs|want
            |wants|require|requires|looking for|after|had in mind|seeking) …
        (answer|decision) is [a] (no|negative) …
        (will|would|can|could|do|did) <not> … (offer|move forward|shortlist|hire|interview|invite) …
        <not> (offering|hiring|shortlisting|interviewing|inviting|appointing|progressing|recruiting)
            (you|at this|for this|this|at the|any further|candidates|on this) …
        (fill|filled|filling) [this|the|that|our] … (internally|already|by someone|with someone|with
            another) …
        (chose|chosen|choose|select|selected|hire|hired|pick|picked|prefer|preferred) … (more|deeper
            |greater|stronger|better|closer) (experience|experienced|suited|background|match|fit
            |knowledge|skills|aligned|qualified) …
        (lack|lacks|lacking|insufficient|not enough|too junior|too senior|overqualified
            |underqualified) … (experience|role|position|level|skills) …
        ! (let us know|please) … <not> …
        ! <not> yet … (selected|made|decided|hired|filled) …
        ! <not> (need|have) to …
        ! you do not (have|need) …
        ! do not offer (visa|relocation|sponsorship|remote) …
        ! (until|once|before|if) …(hired|filled) …
        ! (unable|not able|cannot) to (open|read|view|access|reach|download) …
        (ended up|settled on|decided on) (hiring|going|choosing|picking|selecting) …
        (we are|we will be|going to|have to|decided to) (passing|pass) (for now|on|this time|at
            this) …
        not moving forward …
        (re advertise|readvertise|re advertising) the …
        not be (shortlisting|interviewing|progressing) …
        (hiring|hired|choose|chose) someone …
        (found|hired|picked|chose|went for|gone for|going for|selected) (someone|somebody) …
        (application|candidacy|interview|outcome) (unsuccessful|not successful|rejected|declined)
        name was not …
        the job (has|had) gone to …
        (filled|filling) (it|the <role>|this <role>) (internally|with|by|from within) …
        (felt|feel|decided|found|believe|concluded|thought) … (<other>|another applicant s|another
            candidate s) … (better|stronger|closer|right) …
        (extended|made|given) an offer to (<other>|someone|a) …
        not see (a|the) (fit|match)
        not be taking yours …
        (decided|opted|chosen) (against|not to) …
        (appointed|hired|recruited) (someone|another|an internal|a different) …
        (went|gone|going|go) with (someone|another|a different|an internal|other) …
        not … (offer|invite) you …
        (your application|you) (will|is|are) … <not> … (considered|consideration|taken) …
        ! (decided|opted|chosen) not to (wait|ask|charge|hold|keep) …
        ! (have|has) not (decided|made a decision|made our decision|made up) …
        ! (have|has) not yet …
        (unfortunately|sadly|regrettably|regret|afraid|sorry) … (your|you) … <not> … (made it
            |through|next stage|next round|shortlist|selected|successful|progress|further
            |requirements|fit|match|a place)
        <not> … (take|taking) (it|this|things|you|your application) (any further|further|any farther
            |forward)
        (pursue|pursuing|pursued|identified|found|selected|selecting|chosen|choosing|advance
            |advancing|interviewing|have|had|hired|prioritising|prioritizing|considering|focusing on
            |shortlisted) … (candidate|candidates|applicant|applicants|someone|person) … (closer
            |closely|better|stronger|more|closest|best) …
        (different|another) (route|way|path)
        (offered|given|awarded|filled) … (job|role|position|post|it) to (<other>|someone|a) …
        (job|role|position|post) … (offered|given|awarded|went|gone) to (<other>|someone|a) …
        (role|position|job|vacancy|post|requisition) … no longer [being] (exist|exists|filled
            |recruited|needed|required|hiring|recruiting|available)
        (did not|does not|has not|have not) (reach|meet|achieve|attain|make) the … (level|standard
            |threshold|score|mark|cut|bar|benchmark)
        not (made|make) the (cut|shortlist|short list|final|next)
        (someone|a candidate|an applicant) (else|with more|whose|who has|who was|who is|who better
            |internally|from within) …
        (closed|closing|ended|ending) the (process|search|recruitment|vacancy|campaign)
        not (progress|progressing|proceed|proceeding|continue|continuing) … (time|stage|occasion
            |point|further|application)
        (will|would|be) not [be] (moving|progressing|proceeding|continuing|going) (forward|ahead
            |further|on)
        (closing|close|closed) your (application|candidacy|file)
        bearer of bad news
        do not (feel|think|believe) … (match|fit|right|suitable) …
        not (shortlist|shortlisted) …
        we … <not> … (move|moving|go|going|progress|progressing|take|taking|bring|carry) … (forward
            |forwards|ahead|further)
        <not> [to] [be] [to] (move|moving|go|going|taking|take) … (forward|forwards|ahead|further)
            (with|in) (you|your|the|our)
        <not> [to] [be] [able to] (proceed|proceeding|progress|progressing|continue|continuing
            |advance|advancing) [further] (with|you|your) … (you|your|application|candidacy
            |candidature|process|stage|round|time)
        (you|your <application>) … <not> … (progress|progressed|progressing|taken forward|taken
            further|moved forward|proceed|proceeding|advance|advancing|advanced)
        your <application> … <not> [yet] [be] [been] [being] (considered|pursued|successful|selected
            |accepted|retained|shortlisted|short listed|chosen|approved)
        your <application> … (is|was|be|been) … (unsuccessful|rejected|declined|turned down|closed
            |refused|denied|disqualified)
        (you|you've|you were|you are|yours) … unsuccessful
        (was|were|is|been|are) not [been] (successful|selected|shortlisted|short listed|progressed
            |taken forward|chosen)
        not been (successful|selected|shortlisted|short listed|progressed|taken forward|chosen)
        unsuccessful (on this occasion|this time|with your|in your|application|candidate|applicant)
        (you|you've) … <not> [been] [be] [successfully] (selected|shortlisted|short listed|chosen
            |successful|considered|appointed|accepted)
        <not> [be] [been] [to] [able to] (select|selected|selecting|shortlist|shortlisted
            |shortlisting|invite|inviting|interview|interviewing|hire|hiring|offer|offering|consider
            |considering|appoint|appointing) (you|your <application>)
        <not> … (offer|offering|extend|extending|make|making|give|giving) you … (<role>|offer
            |interview|place|contract)
        not in a position to (offer|invite|progress|proceed|take)
        (decided|chosen|elected|opted|choosing) to (move|go|proceed|continue|progress|advance)
            [forward|forwards|ahead] with (<other>|someone|candidates|applicants|those|a candidate
            |an applicant|a person|people)
        (pursue|pursuing|selected|select|chosen|chose|offered to|accepted by|given to|hired|hiring
            |appointed|proceed with|proceeding with|forward with|forwards with|ahead with|go with
            |gone with|going with|went with|progressing|progress|progressing with|favour of|favor of
            |gone to|filled by|preferred|preference to|prioritise|prioritize|focus on|continue with
            |continuing with|recruited|opted for|gone in|go in|going in) … <other> … <people>
        (hired|chosen|selected|appointed|going with|gone with|went with|offered … to|gone to|given …
            to|opted for) someone [else]
        there (were|are) … (candidates|applicants) … (stronger|closer|better|more closely|more
            experience)
        (<role>|recruitment|recruitment process|hiring|team) … (has|have|had|is|was|been|be) …
            (filled|closed|cancelled|canceled|withdrawn|eliminated|discontinued|called off)
        <role> … (is|are|was) (no longer|not) (available|open|vacant|active|being recruited
            |accepting)
        we … (filled|closed|cancelled|canceled|withdrawn) … <role>
        (decided|have) <not> to (fill|recruit|hire|proceed|continue|pursue|go|invite|interview|take
            |move|progress|advance|offer|extend|make)
        decided (to close|to cancel|to withdraw|against)
        no longer … (considering|under consideration|in consideration|being considered|hiring
            |recruiting|looking to fill|filling|in the running|pursuing)
        <not> … (right|good|suitable|strong|great|perfect|best|close|ideal) (fit|match|candidate)
        <not> (a|the|quite a|quite the) (fit|match)
        <not> … (what|who) (we|they|the client|my client) (are|is|were|was|'re) [currently] (looking
            for|after|seeking|in need of)
        (you|your|experience|background|skills|profile) … <not> … (meet|met|match|matched|fit|fulfil
            |fulfill|align|aligned|correspond) … (requirements|criteria|needs|profile|expectations
            |role|position|standard|standards|looking for|seeking)
        (you|your application) … <not> … (next|interview|second|final|further|following) (stage
            |stages|round|rounds|phase|step)
        (reject|decline|turn down|rejected|declined|turned down) (your application|your candidacy
            |you)
        (decided|going|have|like) to pass (on|this|at)
        (different|another|other) direction
        it is a no (from|for|this|on)
        it's a no (from|for|this|on)
        <not> [get|got|given|getting|be getting|being given] the (job|role) … (this|but|we|on)
        (you|your) … (did|have|was|were) <not> … (minimum|required|pass mark|benchmark) [standard
            |score|level]
        <not> among … (selected|shortlisted|short listed|chosen|candidates)
        (end|ends|ended|stop|stopped|conclude|concluded|close) (the|your|our) … (process|candidacy
            |journey|application) [here|with you|at this point]
        (rejection|declined) (of|for|application|letter)
        <not> be (taking|pursuing|progressing|considering|moving|interviewing|inviting|advancing)
            your (application|candidacy|profile)
        (will|can|could) <not> … (consider|pursue|progress|accept|support|take) your (application
            |candidacy|profile)
        you (were|are|'ve|have) <not> … (successful|selected|shortlisted)
        ! … (until|once|before|after|when|whether|as soon as|unless) [the|this|a|that|it] … (filled
            |closed)
        ! <not> yet been (filled|closed)
        ! (assume|consider|deem|treat|presume) … (unsuccessful|not successful|not been successful
            |not been selected)
        ! <not> (been|yet been|be) (rejected|declined|closed)
        ! I (have|'ve|am|would|'d) … (decided|chosen|accepted)
        ! (ago|previously|earlier|last month|last week|last time|back then) … (told|informed|wrote
            |said|rejected|turned) … …
        ! (told|informed|wrote|said) … (ago|previously|earlier|last month|last week|last time) …
        ! not been (selected|chosen) yet
    """,
    Sign.REJECTION_HINT: """
        (only) [had|have] (one|two|a few) (spot|place|position|vacancy|role|opening|places|spots) …
        ! sorry for the (wait|delay|late reply|inconvenience|confusion)
        (all the best|best of luck|good luck) (with|in|for|elsewhere) …
        (keep an eye|apply again|reapply|other vacancies|future vacancies) …
        although you …
        (strong|high|large|huge|overwhelming|exceptional) (field|number|volume|standard|calibre|
            competition) …
        bad news
        close (call|run|thing)
        (in the end|a tough call|tough one)
        ! (unfortunately|sadly|regret|regrettably|sorry|afraid) … (only contact|every|each
            |individual|individually|reply to all|respond to all|all applicants|delay|longer
            |inconvenience|unable to reach|could not reach|cannot make|not be able to make) …
        (unfortunately|sadly|regrettably)
        (regret|regretfully|sorry|afraid) (to|that|we|you)
        regretfully
        disappointing
        disappointment
        disappointed
        (difficult|tough|hard|not an easy|not easy) … (decision|choice)
        <other> … (candidates|applicants)
        (wish|wishing|luck|best|success) … (job search|search|career|endeavor|endeavors|endeavour
            |endeavours|elsewhere|your future|future applications|job hunt|professional future)
        (apply|applying|reapply|application|openings|roles|vacancies|positions) … in [the] future
        future (openings|roles|vacancies|opportunities|positions)
        (closely|better) (match|matched|matches|aligned|fit|fits|suited)
        (not the|don't have better|have some) (news|outcome|answer|result|good news|bad news)
        on this occasion
        this time around
        no (suitable|matching|appropriate|fitting|current) (position|role|opening|vacancy
            |opportunity)
        <not> … suitable (position|role|opening|vacancy|opportunity)
    """,
    Sign.RECEIVED_HINT: """
        (put|putting) you forward …
        (forwarded|passed|sent) (to|on to) the (relevant|right|appropriate|hiring|responsible) …
        (have|got|received) everything …
        (confirming|confirm|acknowledge|acknowledging) …
        ! confirm [your|the|that] (attendance|interview|availability|email|account|start|
            appointment)
        (application|cv|resume) & (with|sent|shared|arrived|received|review*|queue|consider*|
            assess*|looking|look) &! (my|not|if|interview|without|unable|unsuccessful|add|upload|
            complete)
        (show|shown|shared|share) (it|this|your) … (to|with) …
        (reads|read|review|reviews|reviewing|going through|work through|look through|sift through)
            (every|each|all|everyone|everything|them) …
        (a little while|a while|some time|few weeks|few days|couple of weeks|# weeks|# days|#
            working days|# business days|two weeks|three weeks) …
        (write|reply|respond|update|notify) (to|you) …
        ! (tell|let) us …
        (get|come|be|report) back to you …
        (will|shall|be) … (in touch|let you know|in contact|hear from us|take a look|have a look|
            look at it|look through|contact you|review)
        (hear from us|next steps|closing date) …
        (what|everything) you [have] sent …
        (glad|happy|excited|delighted|great|pleased|thrilled) … you … (want|interested|chose|
            considering|thinking|like) … (us|join|work|team)
        (passed|pass|forward|forwarded|handed|hand|given|give) (it|this|them|everything|your) … (on
            |over|to)
        (thanks|thank you|ta|cheers|thx|appreciate) [so much|very much|a lot] [for] (your|getting|
            this|sending|dropping|reaching|it|the|showing) …
        (interest|interested) in (us|our|this|the|working|joining|a career|the role) …
        (nothing|no need|not need) … (do|action|reply|required|needed) …
        (bear with|sit tight|hang tight|more soon|watch this space|be patient|your patience)
        (got|have|received) (it|your|the|everything) …
        (automated|automatic|auto generated) (note|message|email|confirmation|response) …
        (came|come|gone|went) through [fine|ok|okay|safely|successfully]
        successfully applied
        ! (got|have|has) your (own|say) …
        ! (back|touch) … (new|another) (date|time|slot) …
    """,
}
