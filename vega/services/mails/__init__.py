"""Service: mails about applications. Nothing of them is saved before the person says so.

`reading` reads what was sent, `suggesting` says what one click would record (`finding` finds the
job), and `recording` records it, so that one Undo takes all of it back.
"""
