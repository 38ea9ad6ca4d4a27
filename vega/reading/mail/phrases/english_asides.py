"""English phrases for what is no news of an employer, and for what makes a phrase none.

They use the names of `english.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.WITHDRAWN: """
        i [have] [just|now|already|since] (found|got|accepted|taken|started) (another|a new|a
            different) (job|role|position) &! (you|your|client)
        my [formal|official] withdrawal …
        (so|then) i am out &! (office|town|until)
        i & (will not|would not|do not want|not going to|decided not|rather not|no longer|change of
            heart|changed my mind) & (going ahead|go ahead|continue|continuing|proceed|proceeding
            |pursue|pursuing) & (application|process|role|job|position|it|this|vacancy|candidacy) &!
            (your|we|regret to inform|received)
        (cancel|remove|delete|close|disregard|ignore|withdraw|scrap) my (application|candidacy|cv
            |name|profile)
        (decided|chosen|going) to stay (where|with|in|at|put) …
        (i|i have) & (turn down|decline|withdraw|bow out|pull out|step back|drop out|say no) &
            (interview|offer|application|process|role|position|job|running) &! (you can|you may|may
            withdraw|if you|we have|we are|can withdraw|regret to inform)
        i do not think [that] (this|it|the role|the job|the position) is [quite|really] [the]
            (right|for me|a good|what i) …
        i (will|would|am|do|have decided) [rather] not [to|want to|be] [be] (taking|take|go|going
            |pursuing|pursue|continuing|continue|proceeding|proceed|carry) (this|it|things|on|with
            the|any|further|forward|ahead|my) …
        (withdraw|withdrawing|pull out|pulling out) [my|of|from] (candidacy|application|the|this) …
        ! i (will|would|am) … your (application|candidacy|profile|details) …
        your (application|candidacy) … (withdrawn|retracted)
        (as|at your|per your) request* … (withdrawn|withdrawal|removed) …
        (must|have to|need to|like to|wish to|going to) withdraw …
        (request|asked|wish|decision) to withdraw …
        (consider|treat) my application (withdrawn|as withdrawn|closed)
        (decided|chosen|going) to stay (in|at|with) my …
        ! (can|may|could) request to withdraw …
        (rather|decided|like|prefer|wish) not [to] (go ahead|proceed|continue|move forward|go
            further|pursue) … (my|the) …
        (take|remove) me (out of|from|off) …
        (at|following|per|as per|upon) your request … (withdrawn|withdrew|removed|cancelled
            |canceled) …
        have withdrawn your …
        (withdrawing|withdraw) (from|my) …
        (decline|declining|turn down|turning down|reject) (your|the) (offer|invitation|position
            |role) …
        ! (we|us|company|client) [have|has] (decided|withdraw|withdrew) …
        (i|i'm|i've|i'd|i am|i have|i must|i would|me) … (withdraw|withdrawing|withdrawn|retract
            |pull out|step back|step away|pulling out|bow out) … (application|candidacy|candidature
            |process|consideration|interview|role|position|race)
        withdraw my (application|candidacy|candidature|name|interest)
        (i|i've|i'd|i'm) … (accepted|accept|accepting|taken|signed|received and accepted) (another|a
            different|a position|an offer|a job|a role|a new) … (offer|position|job|role|elsewhere
            |company|with|from)
        (i|i'm|i've|i'd) … (decided|chosen|have to|must|going|like|afraid|am|regret|need) … (decline
            |turn down|not to proceed|not to continue|not to pursue|not to accept|not to take|not
            proceed|not continue)
        (no longer|not) (wish|want|like) to (be considered|proceed with my|continue with my|pursue
            my)
        i am no longer (interested|available|looking)
        i'm no longer (interested|available|looking)
        (remove|take) me from … (process|consideration|candidates|list of applicants|pool of
            candidates)
        (you|you've|you have) [have|successfully|recently|just|now] withdrawn (your|from)
        your (application|candidacy|candidature) … (has been|was|is|have been) [now|successfully]
            (withdrawn|retracted) …
        (confirm|confirmation|confirming|processed|received|noted|acknowledge|sorry to see) …
            (withdrawal|withdrawn|you withdraw|your withdrawal) …
        (withdrawal of (your|my)|application withdrawn|application withdrawal|withdrawal
            confirmation)
        (sorry|understand|thank you|thanks|sad) … (you|your) … (withdrawn|withdraw|withdrawing
            |withdrawal|withdrew) …
        ! (you can|you may|if you|can also|you could|wish to|want to|would like to|option to|how to
            |able to|link to|click here to|or|if) … withdraw your
        ! (you can|you may|if you) … withdraw
    """,
    Sign.WAITING: """
        (on hold|on pause|on ice)
        (paused|pausing|pause|suspended|suspend|freeze|froze|frozen|halted|postponed|postpone
            |delayed indefinitely) … (hiring|recruitment|recruiting|<role>|process|headcount)
        (hiring|recruitment|recruiting|<role>|process|headcount) … (paused|suspended|frozen|halted
            |postponed|freeze|stopped for now)
        (add|added|keep|keeping|place|placed|put|include|included|retain|stay|welcome|joined
            |joining) … (talent pool|talent community|talent network|talent bank|talent pipeline
            |reserve list|waiting list|waitlist|candidate pool|talent database)
        reserve list
        (keep|keeping|hold|holding|retain) (your|you) … (on file|in mind|on our books|in our
            database|on record) … (future|opening|opens|suitable|should|opportunities|comes up
            |vacancy|position|roles)
        no (suitable|matching|appropriate|fitting|current|open) (position|positions|role|roles
            |opening|openings|vacancy|vacancies|opportunities) … (at the moment|currently|right now
            |at present|for you|but)
    """,
    Sign.CANCELLED: """
        no (interview|meeting|call|trial) (today|tomorrow|this|on) …
        (cannot|can not|will not) (go ahead|take place|happen) …
        (need|have|going) to (reschedule|rearrange) …
        ! (if|should) you …
        (interview|call|meeting|chat|appointment|visit) & (off|cancelled|canceled|called off
            |postponed|not happen|cannot happen|not go ahead|cannot go ahead|not able to make) &!
            (day off|kick off|round off|if|hop off|process|drop off|sign off)
        something (has|is|s) (come|cropped) up
        (cannot|not able to|unable to|can not) (do|make|manage) … (<when>|it|our) …
        (rearrange|rearranging|move|postpone|push back) (our|the|your|tomorrow|today) … <talk>
        ! (if|should) you …
        (cancelled|canceled|cancellation|called off) [of] [event|our|your|the|:] … (<talk>
            |appointment|event)
        (<talk>|appointment) … (cancelled|canceled|called off|cancellation|postponed|can't take
            place|cannot take place|not take place|won't take place)
        (must|have to|need to|had to|has to|needs to|forced to|going to|want to|like to|to have to
            |obliged to) [unfortunately|regrettably] (cancel|call off|postpone) …
        (unable to make|can't make|cannot make|not be able to make|unable to attend|no longer make)
            … (<talk>|appointment|it|tomorrow|<when>)
        (canceled|cancelled) event
        ! if you (need|have|want|wish|must|can't|cannot|are unable|are not able|would like) …
        ! (you|please) … (need to|want to|wish to|like to|have to) (cancel|reschedule)
        ! (reschedule|change|modify) or cancel
        ! cancel or (reschedule|change|modify)
        ! should you …
        ! in case you …
    """,
    Sign.MOVED: """
        ! (sort out|work out|find|look for|agree|arrange|fix) [a|another|some] (new|another
            |different) (day|date|time|slot|dates|times)! (postpone|postponed|postponing) … (further
            notice|later date|indefinitely) …
        (reschedule|rescheduled|rescheduling|move|moved|moving|postpone|postponed|bring forward|push
            |pushed|shift|shifted) … (to|for|until|at|on|by) … (<when>|same time|hour|hours)
        new (date|time|slot|appointment|invite|invitation|interview date|interview time)
        (another|different|alternative|other) (date|time|slot|appointment|day|dates|times)
        (find|propose|suggest|offer|arrange|pick|choose) … (new|another|alternative|different) …
        (reschedule|rebook|rearrange) …
        instead
        ! (until further notice|indefinitely)
    """,
    Sign.OWN: """
        (attached|enclosed|here|find|attaching) … my (references|form|signed|completed|passport
            |transcripts|answers|test|solution|payslips) …
        i (remain|am still|am) [very|really|still|keenly] interested in (the|this|your) …
        (news|update|updates|status|heard) … my (application|interview|candidacy) … (thank you
            |thanks) for the interview &! (we|us|team)
        i [unfortunately] (cannot|am unable to|will not be able to) (make|attend|come to) …
        i (would|will) (love|like) to (progress|move on|continue|join your|work for|work with|be
            considered) … &! (your application|your cv|your resume)
        (great|lovely|nice) (speaking|talking|meeting|chatting) (to|with) you … (i would|role sounds
            |excited|look forward to hearing)
        (please find|attached|enclosed|attaching|enclosing|sending|see) … my (cv|resume|application
            |cover letter|curriculum|portfolio|certificates|documents|transcript)
        my (application|cv|resume|cover letter|candidacy)
        (i am|i'm|i would like|i'd like|i want|i wish) … (apply|applying) (for|to)
        i [recently|have|just] applied (for|to|on|at)
        (inviting|invite|invited|considering|giving|offering) me (to|for|a|the|this)
        i (would|'d|will|am|'m) [be] [very|really|more than] (happy|delighted|glad|pleased|able
            |looking forward) to (attend|come|accept|join|confirm my|take part|attending)
        i (confirm|accept|gladly accept|hereby accept|am pleased to accept) [my|the|your] …
            (attendance|participation|invitation|offer|interview) … &! (our offer|offer of
            employment|offer of a|your interview)
        thank you for (the invitation|inviting|the opportunity to interview|the opportunity to meet
            |your offer|the offer|the job offer|considering (me|my))
        (experience|skills|background|degree|years) … i (have|bring|gained|am) … &! (your|you)
    """,
    Sign.OWN_HINT: """
        i (would|will) (love|like) to meet you …
        i (would|will|am) [be] [very|really|more than] (happy|delighted|glad|pleased|able|looking
            forward) to (meet you|discuss|speak)
        thank you for taking the time to (speak|talk|meet|interview) with me
    """,
    Sign.COLD: """
        (few|several|couple of|some|new|number of) … (roles|jobs|positions|opportunities) … (could
            |might|may|would) …
        on the market
        ! not looking for (anyone|anybody|people|staff)
        (came across|found|saw|checked out|looked at) your (github|portfolio|page|website|work|talk
            |article|linkedin) …
        for one of (our|my) clients …
        (great|perfect|good|strong) (fit|match) for (one of|a|our|my) … (client|clients|role i
            |roles) …
        i saw [that] (you|your) …
        (you have|you ve) got … experience
        (contract|permanent|exciting|great|new|fantastic|urgent) (role|opportunity|position|opening
            |contract) (in|at|for|with|that) …! still …
        (came across|found|saw|noticed|stumbled upon|stumbled across|discovered|looked at|looking at
            |seen|viewed|reviewed|impressed by|liked|spotted) your … (profile|background|cv|resume
            |experience) …
        your … (profile|background|experience) … (caught|looks|stood out|impressed|seems|looked
            |could be|would be|might be|fits|matches|is a great) …
        open to (new|hearing|exploring|a new|discussing|considering|other|opportunities|a
            conversation about|learning)
        (looking|ready) for (a new|your next|new) (challenge|opportunity|role|job|position|step
            |adventure)
        (would|are|might|if) (you|you're|this) [be] [of] (interest|interested|interesting|curious)
            (in|to) …
        (reaching out|contacting you|writing to you|getting in touch) … (about|because|regarding
            |with|as|to see|to introduce) … (opportunity|role|position|opening|client|you might)
        (i|we) (have|'ve got|currently have|am recruiting|are recruiting|am looking for|are looking
            for|'m looking for|am hiring|'m hiring|am working on|am searching) … (opportunity|role
            |position|opening|vacancy|client|engineer|developer|manager|talent)
        on behalf of (my|our|a) client
        (not actively looking|not looking|happy where you are|know someone|refer a friend|anyone in
            your network|someone in your network)
    """,
    Sign.AWAY: """
        (automatic reply|auto reply|autoreply|out of office|automated reply|automatic response|out
            of the office)
        (i am|i'm|i will be|i'll be|currently|is) [currently|presently|now] (out of the office|out
            of office|away|on leave|on annual leave|on vacation|on holiday|on parental leave|on
            maternity leave|travelling|traveling) … (until|from|and|with|for|till|back|returning
            |through|without|no)
        limited access to (my|email|emails|e mail|e mails)
        (reply|respond|answer|get back) … (upon|on|when|after|once) [my|i] (return|am back|'m back
            |returning)
        (no longer (work|works|working|with|employed)) … (company|here|at|for)
    """,
    Sign.ALERT: """
        ! (view|see|find|browse|discover|explore) [all] [our] (similar|other|more) [open] (jobs
            |roles|positions|openings|vacancies) (at|on|in|here) [our] …
        mock (interview|interviews) …
        (bootcamp|masterclass|career coach|coaching) …
        (places|seats|spaces|spots|tickets) are limited
        (we are|we re) hosting …
        (payment agent|payment processor|bank account|western union|crypto|weekly payout|# weekly) …
        (volunteer*|alumni|summer party|open evening) … (evening|event|rsvp|party) …
        (undeliverable|delivery status|mail delivery|could not be delivered|delivery has failed)
        (jobcentre|work coach|job centre)
        (interview|application) experience [survey]
        (take|complete) … (survey) …
        (upgrade|practise|practice) … (coach|interview)
        (your|this|daily|weekly|new|a|saved|the) (job alert|job alerts|job search alert|jobs alert
            |search alert)
        job alert (for|from|created|has been|email)
        (new|latest|recommended|more|top|similar|hot|fresh|other|suggested|featured) (jobs|job
            postings|vacancies|openings|job offers|positions|job matches|matches|job opportunities)
            (for|matching|that|based|near|in|you|from|at|this|posted|found|of|on)
        jobs (for you|matching|that match|based on|near you|you may|you might|you'll love
            |recommended|picked|we think|posted)
        (based on|because of|matching|match) your (profile|search|preferences|saved search|search
            history|activity|recent searches|job preferences) … (jobs|roles|vacancies|we|these|here)
        (verification|security|sign in|login|confirmation|access|authentication|one time|otp
            |passcode) (code|passcode|password|pin|link|code is)
        (verify|confirm|validate|activate) (your|the) [candidate] (email|email address|e mail|e mail
            address|account|identity|mail address|login)
        (reset|resetting|change|changed|forgot|forgotten|set|create|new|choose) (your|a new|a|my
            |the) password
        password (reset|has been|was|change|changed)
        (account|profile|candidate account|candidate home account) (has been|was|is|have been)
            [successfully|now] (created|activated|registered|set up)
        (new sign in|new login|sign in attempt|new device)
        (this week's|our|monthly|weekly|the|today's) (newsletter|digest|job digest|jobs digest)
        (this month's|this week's|in this) (letter|issue|edition|newsletter|mailing)
        (register|sign up|rsvp|save your seat|reserve your seat|save your spot|secure your seat|join
            us) … (webinar|career fair|careers fair|job fair|open day|open house|open evening|meetup
            |workshop|hackathon|masterclass|event|conference|networking|information session|info
            session|insight day)
        (webinar|career fair|careers fair|job fair|open day|open house|meetup|masterclass) …
            (register|sign up|rsvp|seat|tickets|join us|takes place|on)
        (upgrade|free trial|premium|subscribe|% off|discount|limited time|bitcoin|crypto|lottery
            |inheritance|western union|no experience needed|work from home and earn|earn … (week|day
            |month|per))
        (who's viewed your profile|people viewed your profile|profile views|appeared in … searches
            |search appearances)
    """,
    Sign.ALERT_SUBJECT: """
        (open evening|open house|hosting)
        (#|new|more|top|latest|similar|recommended|other|these|hot|best|your|matching|remote) …
            (jobs|vacancies|openings|job offers|job opportunities|roles|positions|job matches)
        (jobs|vacancies|openings|job offers|job opportunities|job matches) (in|for|near|matching|you
            |based|of|this|today|we|from|added|posted|that)
        (job alert|job alerts|alert|newsletter|digest|webinar|career fair|careers fair|job fair|open
            day|workshop|meetup|event|masterclass|course|bootcamp|conference|insight day)
        (tips|advice|guide|how to|ace|nail|master|common|top|secrets|prepare|ways to|mistakes
            |questions) … (interview|interviews|interviewing|cv|resume|job search|cover letter
            |questions)
        interview (tips|questions|advice|guide|prep|preparation|coaching|skills|course|secrets
            |mistakes|techniques|hacks)
        (is|are) hiring
        (hiring|apply) (now|today|before)
        (recommended|picked|matches|suggested) for you
        (verification code|security code|password|verify your|confirm your email|activate your
            account|one time)
    """,
    Sign.CONDITION: """
        ! even if
        either (invite|contact|offer|let|arrange|call|schedule) …
        if you (are|re) (unable|not able) …
        if you (cannot|can no longer|wish to withdraw|want to withdraw)
        ! (let us know|let me know|tell us|tell me|telling us|telling me|confirm|know|asking|ask)
            whether you …
        if you (pass|progress|get through|make it|get|succeed|advance|qualify) …
        if (your|we|there|selected|shortlisted|short listed|it|the|this|successful|our|they|a|an
            |chosen|invited|suitable|appropriate|any|considered|one|required|needed|necessary
            |possible|something|applicable|unsuccessful|not|another)
        if you (are|were|have been|meet|match|do not hear|have not heard|fit|pass|progress|get
            |receive|make it|have not received|hear nothing) [not] [been] [the] [a] [to] [one of]
            (selected|shortlisted|short listed|successful|chosen|invited|unsuccessful|meet|match
            |requirements|from|anything|back|right|fit|pass|progress|next|interview|invited|hear
            |candidate|rejected|offered|within|in|by)
        should (your|we|you be|you not|there|it|the|they|you match|you meet|you pass|a|an|you fit
            |our|this|another|any)
        (whether|in case|in the event|provided|unless|assuming|depending on|where there is)
        (let you know|be in touch|contact you|get back to you|inform you|reach out) (if|whether
            |should)
    """,
    Sign.PROCESS: """
        (candidates|applicants|those|people|anyone) (will|who|whose|may|that|we|are then|selected
            |shortlisted|invited)
        only … (candidates|applicants|those|people)
        (may|might) (be|also|then|include|invite|ask|contact|want|ring|call|receive|involve|need)
        (shortlisted|short listed|successful|suitable|selected|qualified) (candidates|applicants
            |candidate|applicant)
        (once|as soon as|upon|after|following) (you have|you complete|your application|your profile
            |we|the review|successful|completion|review|reviewing|a review|that|they|our review|our
            team|this|assessment|your documents|the assessment|the test) …
        (our|the) [recruitment|hiring|selection|interview|application] (process|selection) (consists
            |includes|involves|usually|typically|generally|normally|consist|looks like|comprises|has
            |starts|begins|takes)
        (usually|typically|generally|normally|would then|will then)
        (contact you|in touch|get back to you|reach out) … when
        what (happens|to expect|comes) next
    """,
    Sign.NEGATION: """
        (<not>|no|without|neither|nor|unable|cancel|cancelled|canceled|withdraw|decline|avoid
            |unfortunately)
    """,
    Sign.PAST: """
        (thank|thanks|grateful|enjoyed|appreciate|appreciated) … (interviewing|interviewed|meeting
            |talking|speaking|chatting|conversation|chat|call|interview|time|coming in|meet|speak
            with|talk to) [with|to] [us|you|me] [on|last|yesterday|today|this|the other] [week|day
            |morning|afternoon|<when>]
        (was|been|were) [a|really|so|very|such a] (pleasure|great|lovely|nice|good) … (meeting
            |talking|speaking|chatting|meet|talk|speak|chat|interview|know) …
        (great|lovely|nice|good|pleasure) (meeting|talking|speaking|chatting|catching) [with|to|up]
            [us|you|me] [on|last|yesterday|today|this|the other] [week|day|morning|afternoon|<when>]
        (after|following|further to|since|from|during|based on|regarding|about|at|in) (your|our|the
            |my) [recent|last|first|second|final|phone|video|telephone|initial|technical] (interview
            |interviews|conversation|call|meeting|chat|discussion)
        (how|hope) … (interview|interviews) (go|went|was)
        not hesitate to
        don't hesitate to
        hesitate to
        no later than
        not only
        if not
        (do|does|did) not (reply|respond) …
        (do not|don't) (forget|worry|miss|hesitate|reply)
        (result|results|outcome|feedback) (of|on|from|regarding|about) (your|the|our) … (interview
            |interviews)
    """,
    Sign.LATER: """
        (get back to|come back to|write to|return to|reach out to|update) you … (new|another
            |different|alternative|other) (date|dates|time|times|slot|slots|options)
        (in touch|contact you|let you know|get back|call you|email you|write|when) … (rearrange
            |reschedule|rebook|fix another) …
        (will|shall|as soon as|once|get back|be in touch) … (new|another|different|alternative
            |other) (date|dates|time|times|slot|slots|appointment|proposal|suggestion|suggestions
            |day) …
        (new|another|alternative) (date|time|dates|times|slot|slots) (to follow|will follow|will be
            |to be confirmed) …
        (sort out|work out|find|look for|agree|arrange|fix) [a|another|some] (new|another|different)
            (day|date|time|slot|dates|times)
        ! how about …
        ! (can|could|shall|would) (we|you|it|that|this|<when>|i suggest|i propose|i offer) …
    """,
}
