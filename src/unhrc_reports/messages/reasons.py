"""Why a file cannot be read or written, in the user's language: Python speaks English, the system its own."""

from __future__ import annotations

import errno
import tomllib
from types import MappingProxyType

from unhrc_reports.messages.message import Message, message
from unhrc_reports.messages.toml import toml_problem

REASONS = MappingProxyType(
    {
        "ENOENT": message("No such file or directory"),
        "EACCES": message("Permission denied"),
        "EPERM": message("Operation not permitted"),
        "EROFS": message("Read-only file system"),
        "ENOSPC": message("No space left on device"),
        "EDQUOT": message("Disk quota exceeded"),
        "EISDIR": message("Is a directory"),
        "ENOTDIR": message("Not a directory"),
        "EEXIST": message("File exists"),
        "ENOTEMPTY": message("Directory not empty"),
        "ENAMETOOLONG": message("File name too long"),
        "ELOOP": message("Too many levels of symbolic links"),
        "EBUSY": message("Device or resource busy"),
        "ETXTBSY": message("Text file busy"),
        "EIO": message("Input/output error"),
        "EMFILE": message("Too many open files"),
        "ENFILE": message("Too many open files"),
        "EINVAL": message("Invalid argument"),
    }
)
"""What POSIX says, whatever language the system speaks."""


def reason(error: Exception) -> Message:
    """Why a file cannot be read or written; a rarer refusal of the system by the name that it has for it.

    >>> reason(PermissionError(errno.EACCES, "Permission denied")).text("vi")
    'không có quyền truy cập'
    >>> reason(OSError(errno.ETIMEDOUT, "Connection timed out")).text()
    'error ETIMEDOUT'
    """
    match error:
        case OSError():
            code = errno.errorcode.get(error.errno or 0, type(error).__name__)
            return REASONS.get(code) or message("error {code}", code=code)
        case tomllib.TOMLDecodeError():
            return toml_problem(error)
        case UnicodeError():
            return message("it is not UTF-8")
        case RecursionError():
            return message("it is nested too deeply")
        case _:  # a ValueError, as Python raises for a name with a character that no file can have
            return REASONS["EINVAL"]
