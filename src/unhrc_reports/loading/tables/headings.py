"""The columns of an empty workbook, and the headings above them in the language of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from unhrc_reports.conversion.written import Steps

SESSION = (
    "number", "kind", "subject.en", "subject.vi", "opened", "closed", "scheduled_close", "weeks", "venue.en",
    "venue.vi", "room", "format", "president.name", "president.title.en", "president.title.vi", "president.state",
    "delegation.state", "delegation.head.name", "delegation.head.title.en", "delegation.head.title.vi",
    "delegation.head.position.en", "delegation.head.position.vi", "results.resolutions_and_decisions",
    "results.resolutions", "results.decisions", "results.presidents_statements", "results.by_consensus",
    "results.by_vote", "results.panels", "results.dialogues", "statement_count", "membership.start",
    "membership.end", "significance[0].en", "significance[0].vi", "issuer.name.en", "issuer.name.vi",
    "issuer.address.en", "issuer.address.vi", "issuer.website", "issuer.contacts[0].name",
    "issuer.contacts[0].phone", "issuer.contacts[0].email", "release.date", "release.headline.en",
    "release.headline.vi", "session_sources",
)  # fmt: skip
"""The values of the sheet «session»."""

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "resolutions": (
        "title.en", "title.vi", "kind", "role", "agenda_item", "symbol", "draft_symbol", "led_by", "core_group",
        "adoption.mode", "adoption.date", "adoption.tally.in_favour", "adoption.tally.against",
        "adoption.tally.abstaining", "adoption.own_vote", "cosponsors.value", "cosponsors.qualifier",
        "cosponsors.as_of", "theme.en", "theme.vi", "summary.en", "summary.vi", "sources",
    ),
    "joint_statements": (
        "topic.en", "topic.vi", "role", "group", "date", "agenda_item", "partners", "supporters", "points[0].en",
        "points[0].vi", "points[1].en", "points[1].vi", "sources",
    ),
    "statements": (
        "topic.en", "topic.vi", "date", "agenda_item", "occasion.en", "occasion.vi", "speaker.name", "points[0].en",
        "points[0].vi", "points[1].en", "points[1].vi", "sources",
    ),
    "events": (
        "kind", "title.en", "title.vi", "opened", "closed", "place.en", "place.vi", "co_organizers", "exhibits",
        "summary.en", "summary.vi", "sources",
    ),
    "meetings": ("partner", "counterpart.name", "date", "topics[0].en", "topics[0].vi", "sources"),
    "quotations": ("text.en", "text.vi", "speaker.name", "original", "sources"),
    "photographs": (
        "file", "caption.en", "caption.vi", "credit.en", "credit.vi", "alternative_text.en", "alternative_text.vi",
    ),
    "sources": ("key", "title", "publisher", "published", "address", "language"),
})  # fmt: skip
"""The columns of each list."""


VIETNAMESE: Mapping[str, str] = MappingProxyType({
    "abstaining": "phiếu trắng", "address": "địa chỉ", "adoption": "việc thông qua", "against": "phiếu chống",
    "agenda_item": "số đề mục", "alternative_text": "mô tả ảnh", "as_of": "tính đến", "by_consensus": "đồng thuận",
    "by_vote": "bỏ phiếu", "caption": "chú thích ảnh", "closed": "ngày bế mạc", "co_organizers": "đồng tổ chức",
    "contacts": "đầu mối liên hệ", "core_group": "nhóm nòng cốt", "cosponsors": "đồng bảo trợ",
    "counterpart": "người gặp", "credit": "nguồn ảnh", "date": "ngày", "decisions": "quyết định",
    "delegation": "đoàn", "dialogues": "đối thoại", "draft_symbol": "ký hiệu dự thảo", "email": "thư điện tử",
    "end": "năm cuối", "exhibits": "số hiện vật", "file": "tệp", "format": "hình thức họp", "group": "nhóm",
    "head": "trưởng đoàn", "headline": "tít", "in_favour": "phiếu thuận", "issuer": "cơ quan phát hành",
    "key": "ký hiệu", "kind": "loại", "language": "ngôn ngữ", "led_by": "nước chủ trì", "membership": "nhiệm kỳ",
    "mode": "cách thông qua", "name": "họ tên hoặc tên gọi", "number": "số", "occasion": "dịp",
    "opened": "ngày khai mạc", "original": "ngôn ngữ gốc", "own_vote": "phiếu của đoàn",
    "panels": "phiên thảo luận chuyên đề", "partner": "đối tác", "partners": "nước cùng soạn thảo",
    "phone": "điện thoại", "place": "địa điểm", "points": "ý chính", "position": "chức vụ",
    "president": "Chủ tịch Hội đồng", "presidents_statements": "tuyên bố của Chủ tịch", "published": "ngày đăng",
    "publisher": "nơi đăng", "qualifier": "mức chính xác", "release": "thông cáo", "resolutions": "nghị quyết",
    "resolutions_and_decisions": "nghị quyết và quyết định", "results": "kết quả", "role": "vai trò",
    "room": "phòng", "scheduled_close": "ngày bế mạc dự kiến", "session_sources": "nguồn của khóa họp",
    "significance": "ý nghĩa", "sources": "nguồn", "speaker": "người phát biểu", "start": "năm đầu",
    "state": "quốc gia", "statement_count": "số phát biểu", "subject": "chủ đề", "summary": "tóm tắt",
    "supporters": "số nước ủng hộ", "symbol": "ký hiệu", "tally": "kết quả bỏ phiếu", "text": "lời",
    "theme": "chủ đề năm",
    "title": "tên hoặc chức danh", "topic": "chủ đề", "topics": "nội dung", "value": "giá trị", "venue": "trụ sở",
    "website": "trang mạng", "weeks": "số tuần", "what": "nội dung",
})  # fmt: skip
"""The keys of the columns, as a Vietnamese colleague says them."""


def heading(name: str, language: str, way: Steps = ()) -> str:
    """A key as words: «Agenda item», «Title (en)», «Số đề mục».

    >>> heading("agenda_item", "en"), heading("en", "en", ("title", "en"))
    ('Agenda item', 'Title (en)')
    """
    parts = [str(step) for step in way if isinstance(step, str)]
    tag = parts.pop() if len(parts) > 1 and len(parts[-1]) == 2 and parts[-1] not in ("by", "to", "of") else ""
    known = VIETNAMESE if language.partition("-")[0] == "vi" else {}
    words = [known.get(part, part.replace("_", " ")) for part in (parts[-2:] or [name])]
    said = ", ".join(words)
    numbers = [str(step + 1) for step in way if isinstance(step, int)]
    said = " ".join([said, *numbers])
    return f"{said[:1].upper()}{said[1:]}" + (f" ({tag})" if tag else "")
