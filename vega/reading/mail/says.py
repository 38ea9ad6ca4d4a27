"""What a mail says about an application."""

from enum import StrEnum


class Says(StrEnum):
    RECEIVED = "received"  # the application arrived, or was viewed
    REJECTION = "rejection"  # also: the position is filled or closed
    INVITATION = "invitation"  # to an interview
    OFFER = "offer"
    REQUEST = "request"  # a question, a form, a test to do
    WITHDRAWN = "withdrawn"  # by the person
    OTHER = "other"
