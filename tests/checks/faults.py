"""For each rule a fault: what is changed in the sound session, and what is then said of it."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
from checks.sound import REJECTED, both, july

from unhrc_reports.model import (
    Attendance,
    Consultations,
    Count,
    Counts,
    Election,
    HighLevelSegment,
    JoinedCount,
    JointStatement,
    Membership,
    Moment,
    Origin,
    Person,
    Qualifier,
    Release,
    Role,
    RollCall,
    SessionKind,
    Source,
    StatementRole,
    Tally,
    TermPoint,
    TextKind,
    Vote,
)
from unhrc_reports.reference import RegionalGroup, state
from unhrc_reports.text import Text

NOON, LOCAL = time(12), "local"


@attrs.frozen
class Fault:
    """A change that a rule is to notice."""

    rule: str
    changes: dict[str, Any]
    at: str
    """Path of the finding."""
    en: str
    """What the explanation says, or a part of it."""
    vi: str


FAULTS = (
    # dates
    Fault(
        "periods_in_order",
        {"events[0].closed": date(2025, 6, 29)},
        "events[0].closed",
        "the end (29 June 2025) comes before the beginning (30 June 2025)",
        "thời điểm kết thúc (29/6/2025) lại trước thời điểm bắt đầu (30/6/2025)",
    ),
    Fault(
        "periods_in_order",
        {"closed": date(2025, 6, 8)},
        "closed",
        "the end (8 June 2025) comes before the beginning (16 June 2025)",
        "thời điểm kết thúc (8/6/2025)",
    ),
    Fault("periods_in_order", {"membership.end": 2022}, "membership.end", "the end (2022)", "(2022)"),
    Fault(
        "acts_within_the_session",
        {"statements[0].date": july(9)},
        "statements[0].date",
        "9 July 2025 lies outside the session, which lasts from 16 June 2025 to 8 July 2025",
        "ngày 9/7/2025 nằm ngoài thời gian diễn ra khóa họp (từ ngày 16/6/2025 đến ngày 8/7/2025)",
    ),
    Fault(
        "acts_within_the_session",
        {"resolutions[0].adoption.date": date(2024, 7, 8)},
        "resolutions[0].adoption.date",
        "8 July 2024 lies outside the session",
        "ngày 8/7/2024",
    ),
    Fault(
        "acts_within_the_session",
        {"high_level_segment.opened": date(2025, 6, 15)},
        "high_level_segment.opened",
        "15 June 2025 lies outside",
        "ngày 15/6/2025",
    ),
    Fault(
        "margins_within_the_session",
        {"events[0].closed": july(9)},
        "events[0].closed",
        "9 July 2025 lies outside the session",
        "ngày 9/7/2025 nằm ngoài thời gian diễn ra khóa họp",
    ),
    Fault("margins_within_the_session", {"meetings[0].date": july(30)}, "meetings[0].date", "30 July", "30/7"),
    Fault(
        "photographs_of_the_days",
        {"events[0].photographs[0].date": date(2025, 6, 29)},
        "events[0].photographs[0].date",
        "the photograph is of 29 June 2025, but what it belongs to lasts from 30 June 2025 to 8 July 2025",
        "ảnh chụp ngày 29/6/2025",
    ),
    Fault(
        "weeks_fit_the_dates",
        {"weeks": 6},
        "weeks",
        "6 weeks are given, but from 16 June 2025 to 8 July 2025 there are 23 days",
        "ghi là 6 tuần, nhưng từ ngày 16/6/2025 đến ngày 8/7/2025 có 23 ngày",
    ),
    # afterwards
    Fault(
        "release_after_the_closing",
        {"release.date": july(7)},
        "release.date",
        "the release is dated 7 July 2025, before the session closes on 8 July 2025",
        "thông cáo ghi ngày 7/7/2025, trước khi khóa họp bế mạc ngày 8/7/2025",
    ),
    Fault(
        "release_after_what_it_reports",
        {"release.date": july(7)},
        "resolutions[0].adoption.date",
        "the action on the text is of 8 July 2025, after the date of the release, 7 July 2025",
        "văn kiện được xử lý ngày 8/7/2025, sau ngày ghi trên thông cáo (7/7/2025)",
    ),
    Fault(
        "embargo_after_the_release",
        {"release.embargo": Moment(day=july(7), time=NOON)},
        "release.embargo",
        "the embargo ends on 7 July 2025, before the date of the release, 8 July 2025",
        "thời hạn cấm phát hành kết thúc ngày 7/7/2025",
    ),
    Fault(
        "next_session_later",
        {"next_session.opens": july(8)},
        "next_session.opens",
        "the next session opens on 8 July 2025, but this one closes on 8 July 2025",
        "khóa họp tiếp theo khai mạc ngày 8/7/2025",
    ),
    Fault(
        "next_session_later",
        {"next_session.number": 59},
        "next_session.number",
        "the next session has the number 59, and this one 59",
        "khóa họp tiếp theo ghi số 59",
    ),
    Fault(
        "next_steps_later",
        {"next_steps[0].by": "2025-06"},
        "next_steps[0].by",
        "the step is due by June 2025, before the session closes",
        "việc cần làm có hạn tháng 6/2025",
    ),
    # totals
    Fault(
        "joined_number_adds_up",
        {"results.resolutions_and_decisions": 27},
        "results.resolutions_and_decisions[0]",
        "the joined number is 27, but its parts are 25 + 1",
        "tổng số nghị quyết và quyết định là 27, nhưng từng loại là 25 + 1",
    ),
    Fault(
        "consensus_and_vote_add_up",
        {"results.by_vote": 15},
        "results.by_consensus[0]",
        "by consensus and by vote (20 + 15) are not the texts adopted (25, 1, 26)",
        "số văn bản thông qua bằng đồng thuận và bằng bỏ phiếu (20 + 15) không khớp",
    ),
    Fault(
        "consensus_and_vote_add_up",
        {"results.by_vote": None, "results.by_consensus": 30},
        "results.by_consensus[0]",
        "by consensus and by vote (30) are not the texts adopted (25, 1, 26)",
        "(30) không khớp",
    ),
    Fault(
        "texts_within_the_figures",
        {"results.rejected": 0},
        "results.rejected[0]",
        "the figure is 0, but the texts told one by one are 1",
        "số liệu là 0, nhưng có 1 văn bản",
    ),
    # counts
    Fault(
        "lists_within_their_count",
        {"results.panels": 1},
        "results.panel_topics",
        "the list has 2, but the figure is 1",
        "danh sách có 2 mục, nhưng số liệu là 1",
    ),
    Fault("lists_within_their_count", {"statement_count": 0}, "statements", "the list has 1", "danh sách có 1"),
    Fault(
        "lists_complete",
        {"results.mandate_holders": 2},
        "results.appointments",
        "the list has only 1, and the figure is 2",
        "danh sách chỉ có 1 mục, trong khi số liệu là 2",
    ),
    Fault(
        "numbers_of_states_possible",
        {"election.votes": 194},
        "election.votes[0]",
        "the figure is 194, and there are only 193 States",
        "số liệu là 194, trong khi chỉ có 193 quốc gia",
    ),
    Fault(
        "cosponsors_beyond_the_core_group",
        {"resolutions[0].cosponsors": 2},
        "resolutions[0].cosponsors[0]",
        "the co-sponsors are 2, fewer than the 3 States of the core group",
        "số nước đồng bảo trợ là 2, ít hơn 3 nước trong nhóm nòng cốt",
    ),
    Fault(
        "counts_do_not_fall",
        {
            "resolutions[0].cosponsors": [
                Count(value=98, as_of=Moment(day=july(8), end_of_day=True, zone=LOCAL)),
                Count(value=102, as_of=Moment(day=july(7), zone=LOCAL)),
            ]
        },
        "resolutions[0].cosponsors[0]",
        "the count falls to 98 (8 July 2025) after 102 (7 July 2025)",
        "số liệu giảm còn 98 (ngày 8/7/2025) sau khi đã là 102 (ngày 7/7/2025)",
    ),
    Fault(
        "sources_agree",
        {"results.by_consensus": [Count(value=19), Count(value=20), Count(value=18, planned=True)]},
        "results.by_consensus[1]",
        "two readings of the figure for the same moment differ: 19 and 20",
        "hai số liệu của cùng một thời điểm khác nhau: 19 và 20",
    ),
    # reviews
    Fault(
        "recommendations_add_up",
        {"own_review.noted": 50},
        "own_review.received[0]",
        "320 recommendations were received, but 271 + 50 accepted and noted",
        "nhận được 320 khuyến nghị, nhưng số chấp thuận và ghi nhận là 271 + 50",
    ),
    Fault(
        "rate_fits_the_recommendations",
        {"own_review.rate": Decimal("83.1")},
        "own_review.rate",
        "the rate is 83.1 per cent, but 271 of 320 recommendations were accepted",
        "tỷ lệ là 83,1%, nhưng số khuyến nghị được chấp thuận là 271 trên 320",
    ),
    Fault(
        "own_review_here",
        {"own_review.date": date(2024, 9, 27)},
        "own_review.date",
        "the outcome was adopted on 27 September 2024, not at this session",
        "kết quả UPR được thông qua ngày 27/9/2024, không phải tại khóa họp này",
    ),
    # votes
    Fault(
        "tally_within_the_council",
        {"resolutions[1].adoption.tally.in_favour": 31},
        "resolutions[1].adoption.tally",
        "the votes (31, 7, 10) add up to 48, and the Council has 47 members",
        "tổng số phiếu (31, 7, 10) là 48, trong khi Hội đồng có 47 thành viên",
    ),
    Fault(
        "consensus_without_votes",
        {"resolutions[0].adoption.tally": Tally(in_favour=47, against=0, abstaining=0)},
        "resolutions[0].adoption.tally",
        "a text adopted by consensus was not voted on, but a vote is given (47, 0, 0)",
        "văn kiện được thông qua bằng đồng thuận thì không có bỏ phiếu, nhưng lại ghi: 47, 0, 0",
    ),
    Fault(
        "consensus_without_votes",
        {"resolutions[0].adoption.own_vote": Vote.IN_FAVOUR},
        "resolutions[0].adoption.own_vote",
        "but a vote is given (in favour)",
        "nhưng lại ghi: bỏ phiếu thuận",
    ),
    Fault(
        "vote_has_a_tally",
        {"resolutions[1].adoption.tally": None},
        "resolutions[1].adoption.mode",
        "the text was voted on, but its tally is not given",
        "văn kiện được đưa ra bỏ phiếu nhưng chưa có kết quả",
    ),
    Fault(
        "tally_fits_the_outcome",
        {"resolutions[1].adoption.tally": REJECTED.tally},
        "resolutions[1].adoption.tally.in_favour",
        "with 7 in favour and 30 against the text was adopted",
        "với 7 phiếu thuận và 30 phiếu chống, văn kiện lại được ghi là được thông qua",
    ),
    Fault(
        "tally_fits_the_outcome",
        {"other_texts[0].adoption.tally": Tally(in_favour=30, against=7, abstaining=1)},
        "other_texts[0].adoption.tally.in_favour",
        "with 30 in favour and 7 against the text was rejected",
        "văn kiện lại được ghi là không được thông qua",
    ),
    Fault(
        "own_vote_in_the_tally",
        {"resolutions[1].adoption.tally": Tally(in_favour=30, against=0, abstaining=0)}
        | {"resolutions[1].adoption.own_vote": Vote.AGAINST},
        "resolutions[1].adoption.own_vote",
        "the delegation's vote was «against», but the tally counts none such",
        "Đoàn bỏ phiếu chống, nhưng kết quả kiểm phiếu không có phiếu nào như vậy",
    ),
    Fault(
        "members_alone_vote",
        {"delegation.state": "US"},
        "resolutions[1].adoption.own_vote",
        "the United States was not a member of the Council on 7 July 2025 and cannot have voted",
        "Mỹ không phải là thành viên Hội đồng vào ngày 7/7/2025 nên không thể bỏ phiếu thuận",
    ),
    Fault(
        "own_vote_told",
        {"resolutions[1].adoption.own_vote": None},
        "resolutions[1].adoption",
        "Viet Nam is a member of the Council, but its own vote is not given",
        "Việt Nam là thành viên Hội đồng nhưng chưa ghi lá phiếu của mình",
    ),
    # membership
    Fault(
        "membership_as_known",
        {"membership.start": 2024, "membership.end": 2026},
        "membership",
        "the term 2024–2026 of Viet Nam is not in the reference tables, which know: 2014–2016, 2023–2025",
        "nhiệm kỳ 2024-2026 của Việt Nam không có trong bảng tham chiếu",
    ),
    Fault(
        "membership_covers_the_session",
        {"membership": Membership(start=2026, end=2028)},
        "membership",
        "the term 2026–2028 does not cover the session, which opens on 16 June 2025",
        "nhiệm kỳ 2026-2028 không bao gồm khóa họp khai mạc ngày 16/6/2025",
    ),
    Fault(
        "membership_told",
        {"membership": None},
        "membership",
        "Viet Nam is a member of the Council, but its term is not given",
        "Việt Nam là thành viên Hội đồng nhưng chưa ghi nhiệm kỳ",
    ),
    Fault(
        "election_as_known",
        {"election": Election(start=2017, end=2019)},
        "election",
        "the term 2017–2019 of Viet Nam is not in the reference tables",
        "nhiệm kỳ 2017-2019 của Việt Nam không có trong bảng tham chiếu",
    ),
    Fault(
        "terms_of_three_years",
        {"candidacy.end": 2029},
        "candidacy",
        "a term lasts three years, and 2026–2029 does not",
        "nhiệm kỳ kéo dài ba năm, nhưng ở đây ghi 2026-2029",
    ),
    Fault(
        "no_third_term_in_a_row",
        {"candidacy.start": 2029, "candidacy.end": 2031},
        "candidacy",
        "2029–2031 would be the third term in a row of Viet Nam, after 2023–2028",
        "2029-2031 sẽ là nhiệm kỳ thứ ba liên tiếp của Việt Nam, sau nhiệm kỳ 2023-2028",
    ),
    Fault(
        "candidacy_for_a_coming_term",
        {"candidacy.start": 2025, "candidacy.end": 2027},
        "candidacy",
        "a candidacy for 2025–2027 comes too late at a session that opens on 16 June 2025",
        "khóa họp khai mạc ngày 16/6/2025 thì không còn là lúc ứng cử nhiệm kỳ 2025-2027",
    ),
    Fault(
        "candidacy_still_open",
        {"release": Release(date=date(2025, 11, 3))},
        "candidacy",
        "the tables know Viet Nam as elected for 2026–2028; is the document of 3 November 2025 older",
        "theo bảng tham chiếu, Việt Nam đã trúng cử nhiệm kỳ 2026-2028",
    ),
    Fault(
        "sessions_of_the_term",
        {"membership.sessions": 9},
        "membership.sessions[0]",
        "9 sessions are given for the term so far; by the tables there were 8",
        "ghi là 9 khóa họp từ đầu nhiệm kỳ; theo bảng tham chiếu có 8 khóa họp",
    ),
    Fault(
        "point_in_the_term",
        {"membership.point": TermPoint.FIRST_OF_FINAL_YEAR},
        "membership.point",
        "session 59 is not the «first of the final year» in 2023–2025",
        "khóa họp 59 không đúng với vị trí «khóa họp đầu tiên của năm cuối nhiệm kỳ» trong nhiệm kỳ 2023-2025",
    ),
    # texts
    Fault(
        "the_lead_leads",
        {"resolutions[0].role": Role.LEAD},
        "resolutions[0].led_by",
        "led by Bangladesh, but the role of Viet Nam is «lead»",
        "nước chủ trì là Bangladesh, nhưng vai trò của Việt Nam ghi là «chủ trì»",
    ),
    Fault(
        "the_lead_leads",
        {"resolutions[0].led_by": "VN"},
        "resolutions[0].led_by",
        "led by Viet Nam, but the role of Viet Nam is «core group»",
        "vai trò của Việt Nam ghi là «thành viên nhóm nòng cốt»",
    ),
    Fault(
        "leader_in_the_core_group",
        {"resolutions[0].led_by": "FJ"},
        "resolutions[0].led_by",
        "Fiji led the consultations, but is not in the core group: Bangladesh, Viet Nam, Philippines",
        "Fiji chủ trì tham vấn nhưng không có trong nhóm nòng cốt: Bangladesh, Việt Nam, Philippines",
    ),
    Fault(
        "delegation_in_its_core_group",
        {"resolutions[0].core_group": ["BD", "PH"]},
        "resolutions[0].core_group",
        "the role is «core group», but Viet Nam is not in the core group: Bangladesh, Philippines",
        "nhưng Việt Nam không có trong nhóm nòng cốt: Bangladesh, Philippines",
    ),
    Fault(
        "delegation_in_its_core_group",
        {"resolutions[0].role": None},
        "resolutions[0].core_group",
        "Viet Nam is in the core group (Bangladesh, Viet Nam, Philippines), but the role does not say so",
        "Việt Nam có trong nhóm nòng cốt",
    ),
    Fault(
        "cosponsor_among_the_cosponsors",
        {"other_texts[1].cosponsoring_states": ["LA", "KH"]},
        "other_texts[1].cosponsoring_states",
        "the role is «co-sponsor», but Viet Nam is not among the 2 co-sponsors listed",
        "nhưng Việt Nam không có trong danh sách 2 nước đồng bảo trợ",
    ),
    Fault(
        "text_not_from_the_future",
        {"resolutions[0].since": 2088},
        "resolutions[0].since",
        "the text is said to be drafted since 2088",
        "văn kiện được ghi là soạn thảo từ năm 2088",
    ),
    Fault(
        "texts_told_once",
        {"other_texts[0].title": both("Situation in a STATE", "x")},
        "other_texts[0].title",
        "“Situation in a STATE” is told twice",
        "được nêu hai lần",
    ),
    Fault(
        "group_named",
        {"joint_statements[0]": JointStatement(topic=both("peace"), role=StatementRole.ON_BEHALF)},
        "joint_statements[0]",
        "the statement on “peace” was made on behalf of a group that is not named",
        "được ghi là thay mặt một nhóm nước nhưng chưa nêu tên nhóm",
    ),
    # symbols
    Fault(
        "symbols_readable",
        {"resolutions[0].symbol": "A/HRC/RES/5a9/25"},
        "resolutions[0].symbol",
        "'A/HRC/RES/5a9/25' is not a document symbol; write it as printed, as in A/HRC/59/25, A/HRC/59/L.1",
        "'A/HRC/RES/5a9/25' không phải là ký hiệu tài liệu",
    ),
    Fault(
        "symbols_of_the_session",
        {"resolutions[0].draft_symbol": "A/HRC/58/L.21"},
        "resolutions[0].draft_symbol",
        "A/HRC/58/L.21 is of session 58, and this is session 59",
        "A/HRC/58/L.21 thuộc khóa họp 58, trong khi đây là khóa họp 59",
    ),
    Fault(
        "symbols_of_the_session",
        {"resolutions[0].symbol": "A/HRC/RES/S-37/1"},
        "resolutions[0].symbol",
        "A/HRC/RES/S-37/1 is of session S-37",
        "thuộc khóa họp S-37",
    ),
    Fault(
        "symbols_of_their_kind",
        {"resolutions[0].symbol": "A/HRC/DEC/59/102"},
        "resolutions[0].symbol",
        "A/HRC/DEC/59/102 is the symbol of a decision, and a resolution is expected here",
        "A/HRC/DEC/59/102 là ký hiệu của quyết định, trong khi ở đây cần ký hiệu của nghị quyết",
    ),
    Fault(
        "symbols_of_one_text",
        {"resolutions[1].draft_symbol": "A/HRC/59/L.21/Rev.1"},
        "resolutions[1].draft_symbol",
        "A/HRC/59/L.21/Rev.1 is also the symbol of another text (A/HRC/59/L.21)",
        "A/HRC/59/L.21/Rev.1 cũng là ký hiệu của một văn kiện khác (A/HRC/59/L.21)",
    ),
    Fault(
        "rejected_texts_without_a_number",
        {"other_texts[0].symbol": "A/HRC/RES/59/9"},
        "other_texts[0].symbol",
        "the text was rejected, but has the symbol of an adopted one, A/HRC/RES/59/9",
        "văn kiện không được thông qua nhưng lại có ký hiệu",
    ),
    # people
    Fault(
        "states_named_once",
        {"joint_statements[0].supporting_states": ["LA", "TH", "Lào"]},
        "joint_statements[0].supporting_states[2]",
        "the Lao People’s Democratic Republic is named twice in the list",
        "Lào được nêu hai lần trong danh sách",
    ),
    Fault(
        "delegation_not_its_own_partner",
        {"events[0].co_organizers": ["BD", "VN"]},
        "events[0].co_organizers[1]",
        "Viet Nam is the delegation's own State and stands among its partners",
        "Việt Nam là nước của chính Đoàn nhưng lại được ghi là đối tác",
    ),
    Fault("delegation_not_its_own_partner", {"replies[0].to": "VN"}, "replies[0].to", "Viet Nam is", "Việt Nam là"),
    Fault(
        "delegates_of_their_state",
        {"delegation.head.state": "TH"},
        "delegation.head.state",
        "Mai Phan Dũng is of Thailand, and the delegation of Viet Nam",
        "Mai Phan Dũng là người của Thái Lan, trong khi đây là Đoàn của Việt Nam",
    ),
    Fault(
        "group_of_the_state",
        {"election.group": RegionalGroup.AFRICAN},
        "election.group",
        "the group is African, and Viet Nam belongs to Asia-Pacific",
        "trong khi Việt Nam thuộc nhóm châu Á-Thái Bình Dương",
    ),
    Fault(
        "short_names_part_of_names",
        {"delegation.head.short_name": "May"},
        "delegation.head.short_name",
        "the short name «May» is not part of the name Mai Phan Dũng",
        "tên gọi tắt «May» không nằm trong họ tên Mai Phan Dũng",
    ),
    # upr
    Fault(
        "upr_number_fits_the_list",
        {"results.upr.number": 13},
        "results.upr.number[0]",
        "the outcomes adopted are 13, but 14 States are listed",
        "số nước được thông qua kết quả UPR là 13, nhưng danh sách có 14 nước",
    ),
    Fault(
        "upr_adopted_or_not",
        {"results.upr.not_adopted": ["EG"]},
        "results.upr.not_adopted[0]",
        "the outcome of Egypt is listed as adopted and as not adopted",
        "kết quả UPR của Ai Cập vừa được ghi là đã thông qua, vừa được ghi là chưa thông qua",
    ),
    Fault(
        "upr_states_as_seen",
        {"results.upr.states[0]": "SK"},
        "results.upr.states",
        "the States are not those in the table of reviews; missing: Italy; added: Slovakia",
        "danh sách nước không khớp với bảng UPR; thiếu: Italy; thừa: Slovakia",
    ),
    Fault(
        "upr_states_as_expected",
        {"number": 60},
        "results.upr.states",
        "the States are not those in the table of reviews; missing: Armenia, Grenada",
        "danh sách nước không khớp với bảng UPR; thiếu: Armenia, Grenada",
    ),
    Fault(
        "upr_cycle_as_known",
        {"results.upr.cycle": 3},
        "results.upr.cycle",
        "the cycle is 3 here, and 4 in the table of reviews",
        "dữ liệu ghi chu kỳ 3, trong khi bảng UPR ghi chu kỳ 4",
    ),
    Fault(
        "review_cycles_begun",
        {"own_review.cycle": 5},
        "own_review.cycle",
        "there was no cycle 5; the latest to have begun by the end of the session is 4",
        "không có chu kỳ 5; tính đến cuối khóa họp, chu kỳ gần nhất là 4",
    ),
    # sessions
    Fault(
        "session_known",
        {"number": 159},
        "number",
        "the tables have no regular session 159",
        "bảng tham chiếu không có khóa họp số 159 (thường kỳ)",
    ),
    Fault(
        "dates_as_known",
        {"closed": july(9), "scheduled_close": None},
        "closed",
        "HRC59 closes on 9 July 2025 by the data, and on 8 July 2025 by the reference tables",
        "HRC59 bế mạc ngày 9/7/2025 theo dữ liệu, nhưng ngày 8/7/2025 theo bảng tham chiếu",
    ),
    Fault(
        "dates_as_known",
        {"number": 36, "kind": SessionKind.SPECIAL, "subject": both("a crisis")},
        "opened",
        "HRC-S-36 opens on 16 June 2025 by the data, and on 11 May 2023",
        "HRC-S-36 khai mạc ngày 16/6/2025 theo dữ liệu",
    ),
    Fault(
        "closing_as_announced",
        {"number": 58, "opened": date(2025, 2, 24), "closed": date(2025, 4, 5)},
        "closed",
        "HRC58 closes on 5 April 2025 by the data, and on 4 April 2025 by the reference tables",
        "HRC58 bế mạc ngày 5/4/2025 theo dữ liệu, nhưng ngày 4/4/2025",
    ),
    Fault(
        "president_as_known",
        {"president.name": "Omar Zniber"},
        "president.name",
        "the President is Omar Zniber here, and Jürg Lauber in the reference tables",
        "Chủ tịch Hội đồng trong dữ liệu là Omar Zniber, trong bảng tham chiếu là Jürg Lauber",
    ),
    Fault(
        "president_as_known",
        {"president.state": "SE"},
        "president.state",
        "Jürg Lauber is of Sweden here, and of Switzerland in the reference tables",
        "Jürg Lauber: dữ liệu ghi nước Thụy Điển, bảng tham chiếu ghi nước Thụy Sĩ",
    ),
    Fault(
        "special_session_has_a_subject",
        {"kind": SessionKind.SPECIAL},
        "subject",
        "a special session is called for a subject, and none is given",
        "khóa họp đặc biệt được triệu tập về một vấn đề cụ thể, nhưng chưa ghi chủ đề",
    ),
    # languages
    Fault(
        "texts_in_every_language",
        {"resolutions[0].theme.vi": None},
        "resolutions[0].theme",
        "“Climate finance” is not written in vi, only in en",
        "“Climate finance” chưa có bản vi, chỉ có en",
    ),
    Fault(
        "photographs_in_every_language",
        {"resolutions[0].photographs[0].alternative_text.vi": None},
        "resolutions[0].photographs[0].alternative_text",
        "the alternative text of the photograph is not written in vi: “A hall.”",
        "văn bản thay thế của ảnh chưa có bản vi: “A hall.”",
    ),
    Fault(
        "translations_differ",
        {"quotations[0].text": both("We listen to all sides", "We listen to all sides")},
        "quotations[0].text.vi",
        "the text in vi is the same as in en; is it translated? “We listen to all sides”",
        "bản vi giống hệt bản en; đã dịch chưa?",
    ),
    Fault(
        "titles_without_quotation_marks",
        {"events[0].title.vi": "“Bản sắc”"},
        "events[0].title.vi",
        "“Bản sắc” has quotation marks, and documents add their own",
        "“Bản sắc” đã có dấu ngoặc kép, trong khi tài liệu sẽ tự thêm",
    ),
    Fault(
        "quotation_has_its_original",
        {"quotations[0].original": "fr"},
        "quotations[0].original",
        "the words were said in fr, but are written only in en, vi",
        "lời phát biểu bằng fr nhưng chỉ có bản en, vi",
    ),
    Fault(
        "quotation_tells_its_original",
        {"quotations[0].original": ""},
        "quotations[0]",
        "“We do listen” is written in en, vi, and the original is not told",
        "“We do listen (vi)” có các bản en, vi nhưng chưa ghi bản nào là nguyên văn",
    ),
    # sources
    Fault(
        "cited_sources_listed",
        {"resolutions[0].sources": ["1", "9"]},
        "resolutions[0].sources[1]",
        "source «9» is cited, but not in the list of sources",
        "nguồn «9» được viện dẫn nhưng không có trong danh mục nguồn",
    ),
    Fault(
        "listed_sources_cited",
        {"sources": (Source(key="1", title="A"), Source(key="2", title="B"), Source(key="3", title="C"))},
        "sources[2]",
        "no fact cites source «3», “C”",
        "không có dữ liệu nào viện dẫn nguồn «3», “C”",
    ),
    Fault(
        "sources_listed_once",
        {"sources[1].key": "1"},
        "sources[1].key",
        "two sources have the key «1»",
        "hai nguồn có cùng khóa «1»",
    ),
    Fault(
        "discrepancies_lead_somewhere",
        {"discrepancies[0].path": "events[0].closd"},
        "discrepancies[0].path",
        "the data have nothing at «events[0].closd»; did you mean «events[0].closed»?",
        "dữ liệu không có gì tại «events[0].closd»; có phải là «events[0].closed»?",
    ),
    # publication
    Fault(
        "photographs_there",
        {"origin": Origin(file=Path("nowhere/hrc59.yaml"), places={})},
        "resolutions[0].photographs[0].file",
        "there is no file hall.jpg in the folder of the session file",
        "không có tệp hall.jpg trong thư mục của tệp khóa họp",
    ),
    # the author's texts
    Fault(
        "texts_agree_between_languages",
        {"statements[0].topic": Text(en="On 25 November, 64 States met", vi="Ngày 24/11, 46 nước họp")},
        "statements[0].topic.en",
        "one language says 11-25, the other 11-24",
        "một bản ghi 11-25, bản kia ghi 11-24",
    ),
    Fault(
        "texts_agree_between_languages",
        {"statements[0].topic": Text(en="Viet Nam did not agree with Mexico", vi="Việt Nam nhất trí với Mexico")},
        "statements[0].topic.en",
        "only one of two languages denies it: en",
        "chỉ một trong hai bản phủ định điều này: en",
    ),
    Fault(
        "texts_agree_with_the_figures",
        {
            "resolutions[0].cosponsors": Count(value=63, qualifier=Qualifier.EXACTLY),
            "resolutions[0].summary": Text(en="It had 64 co-sponsors.", vi="Có 64 nước đồng bảo trợ."),
        },
        "resolutions[0].summary.en",
        "the text counts 64, and the figure is 63",
        "lời văn nêu 64, trong khi số liệu là 63",
    ),
    Fault(
        "captions_tell_the_day_of_their_picture",
        {
            "resolutions[0].photographs[0].date": july(3),
            "resolutions[0].photographs[0].caption": Text(
                en="The hall, 4 July 2025.", vi="Hội trường, ngày 4/7/2025."
            ),
        },
        "resolutions[0].photographs[0].caption.en",
        "the caption says 2025-07-04, and the picture was taken on 3 July 2025",
        "chú thích ghi 2025-07-04, trong khi ảnh chụp ngày 3/7/2025",
    ),
    Fault(
        "printed_parts_add_up",
        {"results.resolutions_and_decisions": 26, "results.by_consensus": 19, "results.by_vote": 6},
        "results.by_consensus[0]",
        "a reader who adds up 19 and 6 does not get the total printed beside them",
        "người đọc cộng 19 và 6 sẽ không được tổng số in bên cạnh",
    ),
    # votes by name
    Fault(
        "sponsors_vote_for_their_text",
        {"resolutions[1].role": Role.CO_SPONSOR, "resolutions[1].adoption.own_vote": Vote.AGAINST},
        "resolutions[1].adoption.own_vote",
        "Viet Nam is a co-sponsor of the text, and its vote was «against»",
        "Việt Nam là nước đồng bảo trợ văn kiện, nhưng lại «bỏ phiếu chống»",
    ),
    Fault(
        "sponsors_vote_for_their_text",
        {"resolutions[1].role": Role.LEAD, "resolutions[1].adoption.own_vote": Vote.ABSTAINED},
        "resolutions[1].adoption.own_vote",
        "Viet Nam led the consultations on the text, and its vote was «abstained»",
        "Việt Nam chủ trì tham vấn văn kiện, nhưng lại «bỏ phiếu trắng»",
    ),
    Fault(
        "sponsors_vote_for_their_text",
        {"resolutions[1].led_by": [state("CU")], "resolutions[1].adoption.roll_call": RollCall(against=["CU"])},
        "resolutions[1].adoption.roll_call.against",
        "Cuba led the consultations on the text, and its vote was «against»",
        "Cuba chủ trì tham vấn văn kiện, nhưng lại «bỏ phiếu chống»",
    ),
    Fault(
        "members_vote_once",
        {"resolutions[1].adoption.roll_call": RollCall(against=["CU"], abstaining=["CU"])},
        "resolutions[1].adoption.roll_call.abstaining[0]",
        "Cuba voted twice by these lists",
        "theo các danh sách này, Cuba bỏ phiếu hai lần",
    ),
    Fault(
        "members_vote_once",
        {"resolutions[1].adoption.roll_call": RollCall(against=["VN"])},
        "resolutions[1].adoption.own_vote",
        "the own vote is «in favour», and Viet Nam stands in another list",
        "ghi là Đoàn «bỏ phiếu thuận», nhưng Việt Nam lại có trong danh sách khác",
    ),
    Fault(
        "voters_within_the_tally",
        {
            "resolutions[1].adoption.tally": Tally(in_favour=30, against=1, abstaining=10),
            "resolutions[1].adoption.roll_call": RollCall(against=["CU", "CN"]),
        },
        "resolutions[1].adoption.roll_call.against",
        "2 States are named, and the tally has 1",
        "nêu tên 2 nước, nhưng kết quả bỏ phiếu ghi 1",
    ),
    Fault(
        "voters_are_members",
        {"resolutions[1].adoption.roll_call": RollCall(against=["RU"])},
        "resolutions[1].adoption.roll_call.against[0]",
        "the Russian Federation was not a member of the Council on 7 July 2025 and cannot have voted",
        "Nga không phải là thành viên Hội đồng vào 7/7/2025 nên không thể bỏ phiếu",
    ),
    # sums
    Fault(
        "parts_within_their_whole",
        {"resolutions[0].cosponsors": 20, "resolutions[0].cosponsoring_members": 34},
        "resolutions[0].cosponsoring_members[0]",
        "34 are among 20, which are fewer",
        "34 nằm trong số 20, vốn ít hơn",
    ),
    Fault(
        "parts_within_their_whole",
        {"resolutions[0].cosponsors": 90, "resolutions[0].cosponsoring_members": 52},
        "resolutions[0].cosponsoring_members[0]",
        "the figure is 52, and the Council has 47 members",
        "số liệu là 52, nhưng Hội đồng có 47 thành viên",
    ),
    Fault(
        "joined_counts_add_up",
        {
            "results.joined_counts": (JoinedCount(kinds=[TextKind.RESOLUTION, TextKind.DECISION], number=40),),
        },
        "results.joined_counts[0].number[0]",
        "a reader who adds up 25 + 1 does not get the figure beside them, 40",
        "người đọc cộng 25 + 1 sẽ không được số liệu bên cạnh (40)",
    ),
    Fault(
        "cosponsored_texts_counted",
        {"consultations": Consultations(cosponsored=1), "other_texts[1].role": Role.CO_SPONSOR}
        | {"resolutions[0].role": Role.CO_SPONSOR},
        "consultations.cosponsored[0]",
        "the figure is 1, but the texts co-sponsored that are told one by one are 2",
        "số liệu là 1, nhưng có 2 văn kiện đồng bảo trợ được nêu cụ thể",
    ),
    Fault(
        "printed_sums_come_out",
        {
            "high_level_segment.dignitaries": Count(value=130, qualifier=Qualifier.MORE_THAN),
            "high_level_segment.attendance": tuple(
                Attendance(number=number, who=both(who))
                for number, who in ((3, "heads of State"), (8, "deputies"), (117, "ministers"))
            ),
        },
        "high_level_segment.dignitaries[0]",
        "a reader who adds up 3 + 8 + 117 does not get the figure beside them, more than 130",
        "người đọc cộng 3 + 8 + 117 sẽ không được số liệu bên cạnh (hơn 130)",
    ),
    Fault(
        "printed_sums_come_out",
        {"own_review.noted": 40},
        "own_review.received[0]",
        "a reader who adds up 271 + 40",
        "người đọc cộng 271 + 40",
    ),
    Fault(
        "readings_have_a_moment",
        {"joint_statements[0].supporters": Counts((Count(value=3, as_of=Moment(day=july(2))), Count(value=4)))},
        "joint_statements[0].supporters[1]",
        "4 has no moment, and 3 beside it has one; write as_of, or so_far for the latest",
        "4 không ghi thời điểm, trong khi 3 bên cạnh có ghi",
    ),
    # after the release
    Fault(
        "nothing_after_the_release",
        {"election.date": july(14)},
        "election.date",
        "14 July 2025 lies after the date of the release, 8 July 2025, which cannot tell it",
        "14/7/2025 sau ngày của thông cáo (8/7/2025), nên thông cáo không thể nêu",
    ),
    Fault(
        "nothing_after_the_release",
        {"joint_statements[0].supporters": Count(value=3, as_of=Moment(day=july(20)))},
        "joint_statements[0].supporters[0].as_of",
        "20 July 2025 lies after",
        "20/7/2025 sau ngày",
    ),
    Fault(
        "nothing_after_the_release",
        {"joint_statements[0].date": july(4), "joint_statements[0].release_date": july(3)},
        "joint_statements[0].date",
        "4 July 2025 lies after the day of the release on it, 3 July 2025, which cannot tell it",
        "4/7/2025 sau ngày của thông cáo riêng về việc này (3/7/2025), nên thông cáo không thể nêu",
    ),
    # spellings
    Fault(
        "names_spelt_alike",
        {"quotations[0].speaker.name": "Mai Phan Dung"},
        "quotations[0].speaker.name",
        "the name is written Mai Phan Dung here and Mai Phan Dũng elsewhere",
        "ở đây ghi tên là Mai Phan Dung, chỗ khác ghi Mai Phan Dũng",
    ),
    Fault(
        "names_spelt_alike",
        {"remarks[0].summary": Text(en="He spoke.", vi="Đại sứ Mai Phan Dung phát biểu.")},
        "remarks[0].summary.vi",
        "the name is written Mai Phan Dung here and Mai Phan Dũng elsewhere",
        "ở đây ghi tên là Mai Phan Dung",
    ),
    Fault(
        "vietnamese_names_have_their_marks",
        {"delegation.head": Person(name="Nguyen Van Minh")},
        "delegation.head.name",
        "Nguyen Van Minh is written without the marks of Vietnamese; write them",
        "Nguyen Van Minh viết không dấu; hãy viết đủ dấu",
    ),
    Fault(
        "letters_of_one_alphabet",
        {"delegation.head.name": "\u041cai Phan D\u0169ng"},
        "delegation.head.name",
        "\u041cai holds \u041c, a letter of another alphabet; type it anew",
        "\u041cai có \u041c là chữ cái của bảng chữ cái khác",
    ),
    Fault(
        "venue_without_the_city",
        {"venue": Text(en="the headquarters in Geneva", vi="trụ sở tại Geneva")},
        "venue.en",
        "the venue names Geneva, and documents add the city and the country themselves",
        "địa điểm đã nêu Geneva, trong khi văn bản tự thêm thành phố và quốc gia",
    ),
    Fault(
        "something_to_tell",
        dict.fromkeys(("resolutions", "joint_statements", "statements", "events", "meetings", "replies"), ())
        | {"statement_count": None, "own_review": None, "high_level_segment": HighLevelSegment()},
        "delegation",
        "nothing is told of what Viet Nam did at the session",
        "chưa nêu hoạt động nào của Việt Nam tại khóa họp",
    ),
)
