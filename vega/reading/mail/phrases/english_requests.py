"""English phrases for what the person is asked to answer, send or do.

They use the names of `english.py`.
"""

from collections.abc import Mapping

from vega.reading.mail.phrases.signs import Sign

PHRASES: Mapping[Sign, str] = {
    Sign.REQUEST: """
        your availability to start …
        (please|kindly|could you|can you|would you|need you to|grateful|appreciate if|ask you to
            |asked to|asked by|you must|like you to|remember to|don't forget to) & (send|upload
            |provide|complete|fill in|fill out|attach|submit|resend|supply|email|forward|return|add
            |sign|answer|record|bring a copy|scan|update|register for the test|share) &! (do not|not
            reply|survey|feedback|newsletter|unsubscribe|password|withdraw|questions or|any
            questions|times|slot|slots|dates|availability|if you have|interview|careers page|apply
            |friend|calendar|talent*|alert*)
        (here is|here s|this is|attached|below) … (exercise|task|challenge|test|assignment|case
            study|questionnaire|brief)
        (spend|complete|finish|submit|push|return) … (hours|minutes|days|solution|repo|repository) …
        (need|require|requires|requiring|missing|await|awaiting|outstanding) & (we|i|us|still|your
            application) & (proof|copy|copies|evidence|certificate*|reference*|referee*|address
            |postcode|number|details|documents|document|form|transcript*|licence|license
            |registration|id|passport|signature|photo) &! (no longer|interview|bring|data|not need
            |experience)(did not|does not|could not|cannot|would not|failed to|unable to|will not)
            (upload|open|attach|load|read|view|find) …
        (link|file|attachment|pdf|document) … (broken|corrupt|corrupted|not work|not working|blurry
            |unreadable|empty|does not open)
        (missing|outstanding|incomplete) (something|from|in|a|an|the|your) …
        (is|are|still|was) (missing|outstanding|incomplete)
        (attached|enclosed|attach|find|here is|below is|link to) … (task|exercise|test|questionnaire
            |form|assignment|challenge|case|brief|quiz|worksheet) …
        (return|send|email|submit|hand) (it|them|this) [back] (to|by|before|in) …
        (take|complete|do|try|solve) [this|the|a|an|our|your|one] [short|quick|brief|online|#]
            [online|minute|skills|technical] (assessment|test|quiz|exercise|challenge|questionnaire
            |survey of skills)
        (set up|prepared|put together|assigned|created|arranged|lined up|designed) … <task> … for
            you
        (please|kindly) (let us know|let me know|tell us|tell me|state|indicate|specify|advise
            |clarify) (what|which|how|where|when|whether|about|your) …
        (need|want|like|require) to (know|see|check|verify|hear) (your|whether|if|what|which|how
            |that you|some|a|proof) …
        ! (what|which|when|whether|your|if) … (time|times|slot|day|date|suits|suit|works|availab*
            |interview|call) …
        ! <not> (send|reply|respond|complete) …
        link (to|for) (the|your|our) … (test|assessment|challenge|questionnaire|form|exercise)
        (let us have|let me have) … (these|them|this|<paper>)
        (need|require) [a|an|your|the] (scan|copy|photo|picture|proof) …
        (take|complete) the [#|one|two|three] [online|following] (tests|assessments|test|assessment
            |questionnaires) …
        (documents|document|certificate|references|reference|proof|information|details) (are|is)
            (needed|required|missing|outstanding) …
        (you have not|you did not|you haven t|have not yet) (attached|uploaded|included|provided
            |submitted|completed|sent|filled|finished) …
        (need|want|require) you to (answer|complete|send|provide|upload|fill|submit|take|sign) …
        your (codility|hackerrank|online|assessment|coding|skills) … (test|assessment|challenge) is
            …
        (complete|take|finish|start) [the|your] (test|assessment|challenge|questionnaire) …
        (expects|waiting for) your (answer|documents|test|reply)
        next (step|stage) … (is|will be) … (assessment|test|task|case study|challenge|questionnaire
            |exercise|assignment)
        (could|can|would|will) you [please|kindly|also|quickly|just] (send|share|give|provide
            |forward|email|tell|confirm|supply|upload|clarify|describe|answer|let us know|let me
            know) …
        (please|kindly) (send|share|give|provide|forward|email|supply|upload|clarify|confirm that
            you|confirm whether|confirm your right|return|resend|answer|reply with) …
        (ask you to|like you to) (send|share|submit|provide|upload|complete|confirm|answer|bring) …
        (send|submit|return|share) [us|me] your (solution|answers|code|results|presentation) …
        <task> … (sent|send|due|submit|submission|return) … (by|before|within) …
        (please|kindly|need you to|ask you to|asked to|like you to|invite you to|invited to|you must
            |you have to|you need to|require you to|you to|could you|can you|would you|remember to
            |reminder to|don't forget to|still need to|next step is to|yet to) … (complete|fill in
            |fill out|finish|take|do|answer|undertake|work on|solve|return|start|sit) … <task>
        (please|kindly|could you|can you|would you|need you to|ask you to|asked to|require you to
            |you to|you must|you need to|grateful if you could|appreciate if you could|you could) …
            (send|provide|upload|submit|share|forward|email|supply|attach|bring us|give us|return
            |resend|sign|let us have|let me have) … <paper>
        (what|what are|what is|could you|can you|please|kindly|tell|let|share|send|confirm|indicate
            |provide|know|need|advise|ask|about|clarify|require) … your … <pay>
        (when|how soon) (could|can|would|are) you [be able to] [able to] start
        (what|which|how much) … (salary|pay|compensation|day rate) … (you|your) …
        what (salary|compensation|rate|pay) …
        (are|would) you [be] [still] (willing|able|prepared|open|happy|authorised|authorized
            |eligible|legally) to (relocate|work|travel|commute|start|move|share|send|provide)
        (are|do) you (still interested|require … sponsorship|need … sponsorship|have … permit|hold …
            licence|hold … license|require … visa|need … visa|have … right to work|have … driving)
        (missing|outstanding|additional|further) (document|documents|information|details|attachment
            |certificate|certificates) …
        (still|also) (need|require|missing|lack|waiting for|await|awaiting) … (from you|your
            |<paper>)
        (your application|your profile|your candidate profile) (is|remains|is still|has been left
            |was left) (incomplete|not complete|not yet complete|unfinished|not yet submitted|almost
            complete|nearly complete)
        (complete|finish|continue|submit) your (application|profile|candidate profile|registration
            |draft)
        (contact details|names|details|name) of … (referee|referees|reference|references)
        (answer|respond to) (the|these|a few|some|following|our|a couple) … questions
        (few|couple of|some|following|quick) [more|further|additional|quick|short|follow up]
            (question|questions) (for you|before|about|regarding|on|from|that|to)
        (take home|coding|technical|skills|aptitude|personality|psychometric|situational) (test|task
            |assignment|exercise|challenge|assessment|project) … (attached|below|link|by|within
            |deadline|days|hours|ready|here)
        (attached|below|here is|here's|find|following|link to|sending you|sent you|assigned|shared)
            … (take home|coding|technical|skills|online|aptitude|personality) (test|task|assignment
            |exercise|challenge|assessment|questionnaire|project)
        (we|i|our hr team|hr) (need|require) … (from you|your) … (document|documents|copy
            |certificate|certificates|reference|references|confirmation|details|information|answer)
        (action required|action needed|your action is required|information needed|response required
            |documents required|documents needed)
        ! thank you for (completing|submitting|filling|sending|providing|taking|answering|uploading)
            …
        ! (your|you have|you've) (successfully) (completed|submitted)
        ! (withdraw|delete|deleting|manage|track|check|view) …
        ! (survey|feedback) …
        ! please (do not|don't) …
        ! (confirm|let us know|let me know) … (time|date|slot|attendance|attend|availability|works
            |suits|interview)
        ! (complete|answer) … (survey|feedback)
        ! if you (have|would|want|wish) … (question|questions|any)
        ! any [further|other|more] questions
    """,
    Sign.REQUEST_HINT: """
        (days|hours|week) to (complete|finish|submit|do)
        (solution|answers|submission) … (by|before|within)
        (assessment|test) …(start|begin|link|here)
        (coding|technical|online|skills|aptitude|personality|psychometric) (test|assessment
            |challenge|exercise|task)
        take home (test|task|assignment|exercise|challenge|project)
        (within|in the next) … (days|hours|week)
        (deadline|due date|no later than|expires)
        (assessment|test|questionnaire|form) … (link|below|attached)
        (hackerrank|codility|testgorilla|coderpad|codesignal|testdome|hirevue)
        (notice period|salary expectations|earliest start date)
    """,
    Sign.ALONE: """
        (one way|on demand|pre recorded|prerecorded|asynchronous|automated|self recorded|self paced
            |recorded) [digital|virtual] [video] (interview|video|interviews)
        record (your|a|short|the|some|yourself) … (answer|answers|response|responses|video|videos)
        video (questionnaire|questions|responses|answers)
        (complete|completing|take|finish|submit|do|start) (a|an|your|the|our|this) … (video
            interview|digital interview|virtual interview|online interview|recorded interview
            |hirevue|ai interview)
        (video interview|digital interview|virtual interview) … (convenience|own time|any time
            |anytime|whenever|expires|deadline|within|no later than)
        (invite|inviting|invited|invitation) [you] to [now] (complete|take|do|submit|solve|undertake
            |sit|finish|start|carry out|perform) … (assessment|test|tests|challenge|exercise|task
            |questionnaire|case study|assignment|form|interview|assessments|profile|hackerrank
            |codility)
        (invite|inviting|invited|invitation) [you] (to|for) … (online assessment|online assessments
            |coding test|coding challenge|online test|online tests|take home|skills test|aptitude
            test|personality test|psychometric test|technical assessment|technical test|hackerrank
            |codility|assessment test|online exercise)
        (assessment|test|challenge|hackerrank|codility) (invitation|invite)
        ! (before|after|following|completed|completing) [the|your|a|our] (interview|coding test
            |assessment)
    """,
    Sign.QUESTION: """
        got (any|a|your) …
        (can|could|do|are|would|will|r|how) … (u|ur) …
        ! (did|have|has) (they|he|she|it) …
        ! how did …
        (do|are|have|could|can|would|will|were|is|did|does|may|might|shall|when|what|which|where|how
            |who) … (you|your) …
        (ok|okay|alright|possible|happy) … (for|with) you …
        ! (do|have) you [have] [any|got|further|more] … questions …
        ! (did you know|are you ready|want to|how did we|how was|would you recommend|do you know
            |wondering|what can you|what should you|what happens|who we|why you) …
        ! (looking for a|hear back|stand out|like what you|forgot|not you|trouble|problem|problems
            |changed your mind|unsubscribe|cannot see|having) …
        ! (how|what) (are|have) you (doing|been|up to) …
        ! how is your …
        ! (how|hope) … you …
    """,
}
