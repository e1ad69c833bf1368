"""What goes wrong in templates most often, in Vietnamese.

Jinja and Python speak English only, so a message is recognized by its form. One
that is not in the table stays in English, as errors do that have no wording in
the user's language.
"""

from __future__ import annotations

import re

FORMS: tuple[tuple[str, str], ...] = (
    (r"'(\w+)' is undefined", "không có tên '{0}'"),
    (r"No filter named '(\w+)'", "không có bộ lọc '{0}'"),
    (r"No test named '(\w+)'", "không có phép thử '{0}'"),
    (r"an absent value is printed; .*", "in một giá trị không có; hãy đặt trong {{% if … %}}"),
    (r"'(\w+)' was asked of a value that is absent; .*",
     "hỏi '{0}' của một giá trị không có; hãy đặt trong {{% if … %}}"),
    (r"'(\w+)' was asked of (?:a text|a list|a value), .*", "giá trị này không có trường '{0}'; hãy dùng bộ lọc"),
    (r"a (\w+) has no field '(\w+)'(?:; it has (.*))?", "{0} không có trường '{1}'"),
    (r"there is no template '([^']+)' any more; write '([^']+)', .*",
     "không còn mẫu '{0}'; hãy viết '{1}', dùng chung cho mọi ngôn ngữ"),
    (r"there is no template '([^']+)' any more; take this line out, .* sentences of ([^:]+): (.*)",
     "không còn mẫu '{0}'; hãy bỏ dòng này và dùng các câu trong {1}: {2}"),
    (r"there is no template '([^']+)' in .*?", "không có mẫu '{0}'"),
    (r"a list is printed; .*", "in một danh sách; hãy dùng listing hoặc vòng lặp for"),
    (r"a macro, block or template calls itself .*",
     "macro, khối hoặc mẫu tự gọi chính nó không dừng; hãy bỏ lời gọi"),
    (r"the template takes more than .*; look .*", "mẫu chạy quá lâu; hãy tìm vòng lặp trong vòng lặp"),
    (r"(?:a text grows beyond|the template makes|a list holds|the template writes) .*",
     "mẫu tạo ra quá nhiều chữ; hãy tìm vòng lặp không dừng"),
    (r"the (?:filter|global) '(\w+)' failed: (.*)", "hàm '{0}' của bạn gặp lỗi: {1}"),
    (r"'([^']+)' begins with an underscore; .*",
     "'{0}' bắt đầu bằng dấu gạch dưới, là tên riêng của máy; hãy bỏ đi"),
    (r"'([^']+)' is set in (?:a )?(\w+), and is what it was before .*",
     "'{0}' được đặt trong một phần riêng ({1}) nên hết phần đó lại như cũ; hãy đếm bằng | length, hoặc đặt một "
     "trường: {{% set all = namespace({0}=0) %}}, rồi {{% set all.{0} = … %}}"),
    (r"is nested too deeply; .*", "lồng nhau quá sâu; hãy tách thành macro hoặc mẫu riêng"),
    (r"(U\+[0-9A-F]+) is a character .*", "{0} là ký tự mà văn bản không chứa được; hãy bỏ đi"),
)  # fmt: skip
_MEANT = re.compile(r"(.*?)(?:; did you mean ('[^']+')\?)?( \(in .*\))?", re.DOTALL)


def vietnamese(message: str) -> str:
    """The message in Vietnamese, or nothing where the table does not have its form.

    >>> vietnamese("'sesion' is undefined; did you mean 'session'? (in block 'lead')")
    "không có tên 'sesion'; có phải là 'session'? (trong khối 'lead')"
    >>> vietnamese("something else")
    ''
    """
    whole = _MEANT.fullmatch(message)
    said, meant, where = whole.groups(default="") if whole else (message, "", "")
    for form, words in FORMS:
        if found := re.fullmatch(form, said, re.DOTALL):
            cure = f"; có phải là {meant}?" if meant else ""
            return f"{words.format(*found.groups(default=''))}{cure}{_where(where)}"
    return ""


def _where(where: str) -> str:
    return where.replace("(in block", "(trong khối").replace("(in macro", "(trong macro")
