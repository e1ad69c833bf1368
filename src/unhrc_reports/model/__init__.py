"""The nouns of the Council: sessions, what they decided, and what a delegation did there.

One module for each group of nouns; the root is Session.
"""

import attrs

from unhrc_reports.conversion.constructors import converts
from unhrc_reports.errors import InvalidValue
from unhrc_reports.model import short_forms as short_forms
from unhrc_reports.model.attendance import Attendance
from unhrc_reports.model.briefing import Background, Brief, DefensivePoint, NextStep, Signature
from unhrc_reports.model.contributed import Contributed, Note
from unhrc_reports.model.counts import Count, Counts, Qualifier, as_counts
from unhrc_reports.model.dates import Moment, PartialDate, PartOfDay
from unhrc_reports.model.events import BilateralMeeting, Consultations, Event, EventKind
from unhrc_reports.model.membership import Candidacy, Election, Membership, Term, TermPoint
from unhrc_reports.model.people import Delegation, Group, Organization, Partner, Party, Person, Quotation, Speaker
from unhrc_reports.model.publication import Contact, Discrepancy, Issuer, Photograph, Release, Source
from unhrc_reports.model.results import (
    AdvisoryCommitteeElection,
    Appointment,
    JoinedCount,
    MandateAction,
    MandateChange,
    OwnReview,
    Results,
    UprOutcomes,
    UrgentDebate,
)
from unhrc_reports.model.session import MeetingFormat, NextSession, Origin, Session, SessionKind
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.model.statements import (
    HighLevelSegment,
    JointStatement,
    Remark,
    Reply,
    ReplyKind,
    Statement,
    StatementRole,
)
from unhrc_reports.model.texts import (
    OWN_ROLES,
    Adoption,
    AdoptionMode,
    DraftStatus,
    Resolution,
    Role,
    RollCall,
    Tally,
    TextKind,
    Vote,
)

__all__ = [
    "OWN_ROLES",
    "Adoption",
    "AdoptionMode",
    "AdvisoryCommitteeElection",
    "Appointment",
    "Attendance",
    "Background",
    "BilateralMeeting",
    "Brief",
    "Candidacy",
    "Consultations",
    "Contact",
    "Contributed",
    "Count",
    "Counts",
    "DefensivePoint",
    "Delegation",
    "Discrepancy",
    "DraftStatus",
    "Election",
    "Event",
    "EventKind",
    "Group",
    "HighLevelSegment",
    "InvalidValue",
    "Issuer",
    "JoinedCount",
    "JointStatement",
    "MandateAction",
    "MandateChange",
    "MeetingFormat",
    "Membership",
    "Moment",
    "NextSession",
    "NextStep",
    "Note",
    "Organization",
    "Origin",
    "OwnReview",
    "PartOfDay",
    "PartialDate",
    "Partner",
    "Party",
    "Person",
    "Photograph",
    "Qualifier",
    "Quotation",
    "Release",
    "Remark",
    "Reply",
    "ReplyKind",
    "Resolution",
    "Results",
    "Role",
    "RollCall",
    "Session",
    "SessionKind",
    "Signature",
    "Source",
    "Sourced",
    "Speaker",
    "Statement",
    "StatementRole",
    "Tally",
    "Term",
    "TermPoint",
    "TextKind",
    "UprOutcomes",
    "UrgentDebate",
    "Vote",
    "as_counts",
]

for _kind in {globals()[name] for name in __all__} - {Origin}:
    if isinstance(_kind, type) and attrs.has(_kind):
        converts(_kind)  # every record, figure and date takes and refuses what loading does
