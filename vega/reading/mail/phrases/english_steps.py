"""English phrases for interviews and offers.

They use the names of `english.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.INVITATION: """
        ! would have (liked|loved|been happy|been delighted|been glad) to …
        ! when you (could|can|would be able to|might be able to|are able to) start
        ! (willing|able|prepared|happy|eligible|permitted) to work
        (take|move|progress|put) (you|your application|this|things) [forward|on|through] to the
            (next|second|final|interview) (stage|round|step) & <talk>
        (able|possible|can you|could you) … (make it|come|get|travel) (to|into|in) … (office|site
            |branch|<when>|us|meet)
        (next|following|final|second|last) (stage|step|round|up) & <talk> &! (then|after|if|may
            |might|followed|usually|would|includes|include|selected|shortlisted|only|complete)
        ! (adviser|advisor|coach|mentor|expert) …
        ! availability … (shift|shifts|weekends|nights|hours|work)
        interview slot …
        (delighted|love|pleased|like|happy|great|glad) … you (could|can|would|to) (join|attend|come)
            … <talk> …
        can you make it …
        ! availability (to|from) [start|join|#] …
        ! availability to start …
        (<when>|tmrw|tomorrow|lunchtime|oclock|am|pm) & (ring|call me|phone me|meet|come by|come in
            |come over|pop in|drop in|swing by|stop by|chat|talk about) & (you|u|me|us|we) &! (sorry
            |cancel*|cannot|not|deadline|by|before|register|rsvp|event|after that|decide*|if|get
            back|newsletter|apply)
        (when|what time|which day|what day|what days|which days|what times) … (good|best|convenient
            |suit|suits|free|available|work|works) … (time|moment|call|phone|ring|talk|speak|you
            |chat|meet|us)
        (when|what time) … (phone|call|ring|reach|speak to|speak with|talk to|meet) you …
        (what does|how does|how is|how s) your (diary|calendar|schedule|week|availability) …
        (like|love|keen|want|eager) to (hear|learn|know|find out) more about (you|your) …
        (would|wants) [really] [like|love] to (see|meet|interview) you (on|at|in|for) …
        ! (come|join|meet|see|visit) … (register|rsvp|sign up|open evening|open day|open house|fair
            |booth|stand|webinar|event) …
        ! (learn|find out|know|hear) more about (your data|your rights|your privacy|our) …
        (fancy|up for|keen on|how about|feel like) … (coffee|cuppa|popping|coming|<talk>)
        (hop|jump|get) on … (call|zoom|chat|teams)
        next (step|stage|round) [is|will be] [a|an|the|your] [quick|short|first|second|final
            |informal|telephone|phone|video|in person] <talk>
        (place|spot|seat) (at|on|in) … (assessment|selection|interview) …
        ! (still|are you) up for …
        (send|share|give|suggest|propose|offer) [over|me|us|through] (some|a few|a couple of|several
            |two or three) … (times|slots|dates|options|windows) …
        (some|a few|couple of) (times|slots|dates) … (next week|this week|work|suit|that suit|that
            work) …
        (got|have|spare) (#|a few|ten|fifteen|twenty|thirty|half an hour|five) (min|mins|minutes
            |half an hour) … (<when>|for a|to) …
        (like|love) you to (meet|speak|talk|come|attend|join) …
        (choose|pick|select) from the (times|slots|dates|options) …
        (time|date) of this (event|interview|meeting) changed …
        (updated|rescheduled) … (interview|call) …
        (reaching|reached|got to|made it to) the (interview|final) (stage|round) …
        looking forward to (our|your|the) … (chat|call|conversation|talk|meeting|interview
            |discussion)
        (bring|have|get|invite) you (in|back|over|down|along) for … <talk>
        (happy|pleased|able) to interview you
        (are|would) (mornings|afternoons|evenings|mornings or afternoons) …
        ! … about other (roles|positions|jobs|opportunities|openings)
        ! (postpone|postponed|postponing) … (further notice|later date|indefinitely) …
        (like|love|keen|want|wants|happy|pleased) to (see|interview|meet|hear from) you
        can you (do|make|manage) … <when> …
        (does|would|could) … <when> … (work|suit) …
        your (slot|interview slot|appointment) is …
        (we are|i am) (speaking|talking|meeting|seeing you) (tomorrow|on|today|at|next) …
        (interview|call|meeting) schedule
        schedule for (your|the) (interview|onsite|on site|visit)
        (telephone|phone) conversation (this|on|with|next|tomorrow) …
        (panel|board|team|manager|director) would like to (see|meet|speak|talk|interview) …
        ! i (would|will) (love|like|be) … to (progress|move|continue) …
        (call|phone|ring) you (on|at|tomorrow|this|next) … (<when>|#)
        let us say <when>
        see you for … <talk>
        (see|meet) you (on|at|in|there on) … (<when>|office)
        (pop|popping|drop|dropping|swing|swinging|come|coming|stop|stopping) (in|by|over|round|into
            |along|down) … (<when>|meet|office|studio|team|say hello)
        (move|moved|moving|push|pushed|shift|reschedule|rescheduled|bring|postpone) (our|your|the) …
            (interview|chat|call|meeting|conversation|appointment) … (to|until|for|by) … (<when>|#)
        (are you|you) (about|around|free|available|in town) (on|for|this|next|tomorrow) …
        (calendar invite|calendar invitation|meeting invite|invite) (for|to follow|will follow
            |shortly|on its way|attached)
        (want|like|love|keen) to (talk|chat|speak|meet) (about|with you|to you|in person|face to
            face|further)
        your (onsite|on site|final round|panel|phone screen|technical interview|video call|call) …
            (confirmed|scheduled|booked|set|with|on|is) …
        (you are|you are all|all) set for …
        ! (did|have|has|do|will|when) (they|he|she|acme) …
        ! (they|he|she) …
        ! before (we|you|i|an|the|your) … <talk>
        the … interview will (take place|be held|be conducted|last|be with)
        come (for|to) (a|an|your|our) … (<talk>|office|offices)
        (able|possible|free) … to (come|join|meet|speak|talk|attend) … (<when>|<talk>)
        (invite|inviting) you [in|over|along|back] (to|for) … <talk>
        (invite|inviting) you [in|back|over] to (meet|interview|speak|talk|come|visit|chat|our
            office|our offices|join us)
        (invited|invitation) (to|for) … <talk>
        (invitation|invited) to (meet|interview)
        (interview|call|screening|phone screen|meeting) (invitation|invite|request|confirmation
            |confirmed|scheduled|booked|details|reminder|appointment)
        (invitation|invite|confirmation|reminder|confirmed|scheduled|upcoming|rescheduled|updated
            invitation) [of|for|your] … (interview|phone screen)
        (like|love|keen|happy|delighted|pleased|want|wanted|hoping|able) to (schedule|arrange|set up
            |book|organise|organize|have|hold|conduct|line up|do|jump on|hop on|get on|grab|fix|find
            a time for|move you|progress you|move forward to|move on to|offer you|discuss) … (<talk>
            |a time to)
        (like|love|keen|happy|delighted|pleased|want|wanted) to (meet|speak to|speak with|talk to
            |talk with|chat to|chat with|interview|sit down with|hear more from) you
        (like|love|want|wants|wanted|keen) to (meet|interview|speak with|speak to|talk to) you
        (schedule|arrange|set up|book|organise|organize|confirm|reschedule) (a|an|your|the|our
            |another) … <talk>
        (let's|can we|could we|shall we|may we|i'd like to|we should) … (schedule|arrange|set up
            |book|meet|speak|talk|chat|jump on|hop on|get on|find a time|have a call)
        (available|free|time|up|availability) (for|to have|to join|to do|to jump on|to hop on|to
            attend) … <talk>
        (available|free) to (speak|talk|chat|meet|interview|come in|discuss)
        when (are|would|could|might) you [be] (available|free|able to (meet|talk|speak|chat|come))
        (are|would) you [be] (available|free) … (on|at|this|next|tomorrow|for|between|to) … (<when>
            |<talk>|afternoon|morning|week)
        (tell|let|give) (me|us) [know] (when|what time|what times|a time) … (you|works|work|suits
            |suit|good|best)
        (send|share|give|tell|let|provide|confirm|know|what is|what's|indicate) … your (availability
            |availabilities|available times|preferred time|preferred times|preferred slot) [for|this
            |next|over|on|in|to] …
        (pick|choose|select|book|reserve|grab|schedule|find) (a|your|one of|an|any|the) … (time|slot
            |date|appointment|timeslot|timeslots|slots|times|time slot)
        (which|what) [of] [these|the following|the] … (time|times|slot|slots|date|dates|day) … (suit
            |suits|work|works|best|prefer|convenient)
        let (me|us) know … (which|what|when|if|whether) … (suit|suits|works|work|convenient) [best]
            [for] [you]
        your … (interview|phone screen|interview appointment) … (has been|is|was|will be) [now
            |hereby] (scheduled|confirmed|booked|arranged|rescheduled|moved|on|at|set|with|held
            |conducted|taking place)
        your … interview will (take|be|last|start|begin)
        your upcoming (interview|call|meeting|conversation)
        interview … (has been|is|was) [now] (scheduled|confirmed|booked|arranged|rescheduled|moved
            |set) …
        (confirm|confirming|confirmation of|confirms|reminder of|reminder for|reminder about) …
            (interview|appointment|our call|our meeting|our chat|your call|your meeting)
        join (us|me) for … (interview|call|zoom|meeting|chat|conversation|coffee|trial day|trial
            shift)
        come (in|by|over|to our office|to our offices|to the office|to see us|and see us|and meet
            |and visit|along) …(for|to|on|us|the team) … (<talk>|meet|<when>|team)
        (selected|shortlisted|short listed|chosen|progressed|put forward|through) (for|to) …
            (interview|interviews|call|interview stage|phone screen)
        (move|moving|moved|progress|progressed|advance|advanced|take|invite|inviting|put|bring
            |through) [you] [forward|on|ahead] [for|to|with] … (interview|interview stage|phone
            screen|interview round|interviews)
        next (step|stage|round) (is|will be|in the process is|in our process is|of the process is) …
            (interview|call|chat|conversation|meeting|phone screen)
        (meet|see|speak with|talk to) … (team|manager|director|founder|founders|me|us) (on|at
            |tomorrow|this|next) … <when>
        i have (booked|scheduled|arranged|set up|reserved) … <talk>
        (spend|do) a (day|half day|trial day|shift|trial shift) with (us|the team|our team)
        look forward to (your interview|interviewing you|the interview|our interview|our call|our
            meeting)
        looking forward to (your interview|interviewing you|the interview|our interview|our call|our
            meeting)
        ! good luck …
        ! (inviting|invite|invited|offering|meeting|call|interviewing) me
        ! invite you to (complete|take|do|apply|submit|visit our|explore|browse|join our talent|fill
            |read|follow|register|solve|upload|record)
        ! (how to|tips|prepare for|preparing for|before|after|following|during|since|ahead of
            |further to|from|in) (your|an|the|our|a) … interview
        ! thank you … interview
        ! no interview
        ! interview (process|stages|questions|tips|phase)
        ! if you (are|'re) … (selected|shortlisted|short listed|successful|chosen|invited) …
    """,
    Sign.INVITATION_HINT: """
        ! would have (liked|loved|been happy|been delighted|been glad) to …
        ! interview (panel|committee|questions|process|board|training|coaching)
        give (me|us|him|her) a (bell|ring|call|shout|buzz|tinkle) …
        (go over|go through|talk through|talk about|discuss|run through) (your|the) (experience|cv
            |resume|role|job|application|background|details) …
        bring (your|a|some) … (along|with you)
        ! contract (is|s) coming …
        (ring|call|phone) you …
        (free|spare|got|have) # (min|mins|minutes) …
        new time …
        <when> … (#am|#pm|# am|# pm|# #pm|# #am|at #|from #) …
        (#am|#pm|# am|# pm) … <when> …
        (zoom|teams|dial in|joining) details
        (room|floor|building) #
        ! (by|before|until|deadline|closes|close|no later than|due|within|apply|application
            |applications) … <when> …
        ! (office hours|open|opening hours|available from) …
        (calendar invite|calendar invitation|meeting invite)
        (talk|speak|chat) soon
        let us say <when>
        (interview|interviews|interviewer|interviewers)
        (phone|video|zoom|teams|quick|short|introductory|intro|brief) (call|chat)
        look forward to (meeting|speaking|talking|chatting|seeing|welcoming) [to] [with] you
        looking forward to (meeting|speaking|talking|chatting|seeing|welcoming) [to] [with] you
        see you (on|at|then|tomorrow|next|there|soon)
        [how about|would|does|is] … <when> … (work|suit|ok|okay|convenient|possible) … you
        how about … <when>
        (following|these|few|available|possible|suggest|propose|proposed|three|two) (times|dates
            |slots|time slots|options)
        (minutes|half an hour|an hour) … (call|chat|talk|discuss|speak|meet)
        get to know you
        (get to|made it to|reached|through to|advance to|move to|move you to|progress to) the (next
            |second|final) (round|stage|step)
        (join zoom meeting|microsoft teams meeting|google meet|dial in|meeting id|join the meeting
            |video link|meeting link)
        (ask for|report to) … (reception|front desk)
        bring … (id|identification|passport|photo id)
    """,
    Sign.OFFER: """
        ! would have (liked|loved|been happy|been delighted|been glad) to …
        (it is|it s|is|s|was) a (yes|resounding yes) [from|for] …
        ! when it is a yes
        (delighted|thrilled|happy|pleased|glad|love it) if you (would|will) (accept|join|take) …
        (love|like|delighted|happy|thrilled) to have you &! (interview|meet|call|chat|come|visit
            |office|event|in for|over|trial|<when>|audience|apply)
        (been|are) [provisionally|conditionally|formally] offered (this|the|a|our) …
        put you (on|down on) the rota …
        ! offered (this|the|a) … (interview|slot|assessment|place at)
        welcome to (the|our) team
        (like|love|want) you to start …
        (want|like|love|happy|glad) to take you on …
        (we|they|i|team) want you [to join|on the team|on board|with us]
        (contract) (is|s|will be) (coming|on its way|on the way|ready|in the post|attached) …
        (they|client|company|team) (want|wants|would like|have decided) to (hire|employ|take) you …
        (confirm|confirming) (our|your|the|my) [verbal|formal] offer …
        the (job|role|position|place|post) (is|s) yours
        welcome (aboard|on board)
        (decision|choice|mind|minds) … (it is|it s|is|on) you
        (you are|you re) (our|the) (one|number one|first choice|preferred candidate|top choice|top
            candidate|pick) …
        ! offer you [a|the|your] … (place|spot|seat) (at|on|in) … (assessment|interview|selection
            |event|open day|webinar|course|trial) …
        ! welcome … (community|newsletter|network|portal|account|platform|pool) …
        (wish|wishes|like|want|wants|decided|agreed) to offer you (the|a|this|an|our|employment) …
        (attached|enclosed|formal|written) [job|formal|written|employment] offer [letter] (is|is
            valid|and|for|from|below|attached) …
        (see|find|review) the attached offer …
        offer … (valid|open|stands) (until|through|till|for) …
        you have been (selected|chosen|hired|appointed) (for the|as our|as the|as) … (position|role
            |post|job) …
        (appointment|start date|salary) … (confirm|confirmed) …contract …
        (confirm|confirming) your appointment …
        ! (selected|chosen) (for the|as the) … (interview|shortlist|next|stage|round|assessment
            |call) …
        ! selected … for … (interview|assessment|next stage|next round) …
        (thrilled|delighted|love|happy|pleased|great|glad|excited) if you (joined|would join
            |accepted|came|decided to join) …
        enclosed … (copies|copy) of your (offer|contract) …
        (decided|pleased|delighted|agreed|happy) to offer you (the|a|this|an|employment|our) …
        (find|found|attached) your contract …
        offer you employment …
        (it is|it s) official …
        ! offer you [the|a|an|some|our] … (interview|chance|opportunity|call|slot|place at our event
            |discount|advice|support|free)
        offer you (the|this) [permanent|full time|part time] (job|role|position|post|contract
            |internship|place|apprenticeship|traineeship)
        (wish|like|decided|want|pleased|delighted|happy) to (appoint|hire|employ|recruit) you
        (want|wants|like|love) to bring you (on board|onto the team|into the team)
        (attached|enclosed|below|here) is (our|your|the|my) [formal|written|official] offer
        (sign|e sign) your (employment|contract|offer) …
        (interview|application) was successful and … (offer|appoint|hire|position|post)
        (pleased|happy|delighted|thrilled|excited|glad|like|love|proud|pleasure|honoured|honored) to
            [formally|officially|now|verbally|conditionally] (offer|extend|make) [to] you … (<role>
            |offer|employment|contract|traineeship|apprenticeship|place|appointment|job)
        (pleased|happy|delighted|thrilled|excited|glad|like|love|proud|pleasure) to [formally
            |officially|now] (extend|make|present|confirm|send|share) … offer … (you|employment
            |<role>|contract|join)
        offer you (the|this) … (position|role|job|post|internship|placement) (of|as|at|with|in|on
            |from|starting)
        (extend|extending|make|making|made|extended|give|giving) you [a|an|our] … offer
        offering you (the|this|a) … (position|role|job|post|internship|contract)
        (attached|enclosed|find|here is|here's|below is|sent you|sending you|send you|review|accept
            |sign) … (offer letter|employment contract|contract of employment|offer of employment
            |employment agreement|job offer|formal offer|written offer|your offer|our offer
            |employment offer|your contract|the contract|this offer)
        (offer letter|employment contract|contract of employment|your contract) … (attached|enclosed
            |sign|signature|review|ready|docusign)
        (conditional|unconditional|provisional|formal|verbal|written|official) (job offer|offer) …
            (employment|<role>|of|for|from)
        (offer of employment|employment offer|job offer|your offer) (for|as|from|at|with|letter
            |details) …
        you (have got|got|'ve got) the job
        the (job|role|position) is yours
        (decided|like|want|love) to hire you
        (like|love|want|delighted for) you to (join|come and work|come work|start) … (us|team|as
            |company|with us)
        (like|love|delighted|want) to (welcome|have) you (on board|aboard|on the team|on our team|in
            our team|join)
        welcome you … (on board|aboard|to the team|to our team) as
        (chosen|selected|picked) you for the (role|position|job|post)
        you … (selected|chosen|successful candidate) for the (role|position|job|post) and … offer
        [you are|you were] the successful candidate
        ! offer you [the|a|an|some|two|three|another] … (interview|interviews|call|chat|slot|slots
            |appointment|time|times|conversation|opportunity to|chance to|meeting|date|dates
            |feedback|opportunity of)
        ! (any|if|before|receive an|until|whether|future|subsequent|all) [formal|job|conditional]
            (offer of employment|offer|job offer|offers)
        ! <not> … offer
        ! (accept|accepted|accepting|received|declined|decline) (another|a different|an|a) … offer
        ! (on|your) offer (has|have) (been withdrawn|expired)
        ! special offer
    """,
    Sign.OFFER_HINT: """
        (# an hour|per hour|plus tips|plus bonus) …
        (want|like|able) to start …
        when (can|could|would) you [be able to] start
        (delighted|pleased|thrilled|happy) to (tell|inform|let) you …
        (contract|paperwork) will follow …
        pay is …
        you (have been|were|are) successful
        (the|this|your|our) offer (is|of|will|letter|remains|expires)
        (terms and conditions|dbs clearance|dbs check|satisfactory references|background check)
        (# base|base of|# bonus|# equity|pto days|days pto|holiday allowance)
        congratulations
        (offer letter|employment contract|contract of employment)
        (starting|annual|base|gross|yearly|monthly) (salary|pay)
        (start date|first day|starting date)
        (probation|probationary period|signing bonus|stock options|equity|annual leave|benefits
            package)
        welcome (aboard|on board|to the team)
        (accept|sign) … offer
    """,
}
