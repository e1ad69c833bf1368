"""Why the system refuses a file, in the user's language; in English as POSIX has it, whatever the system speaks."""

from __future__ import annotations

import errno
from types import MappingProxyType

from unhrc_reports.messages.message import Message, message

REASONS = MappingProxyType(
    {
        errno.ENOENT: message("No such file or directory"),
        errno.EACCES: message("Permission denied"),
        errno.EPERM: message("Operation not permitted"),
        errno.EROFS: message("Read-only file system"),
        errno.ENOSPC: message("No space left on device"),
        errno.EDQUOT: message("Disk quota exceeded"),
        errno.EISDIR: message("Is a directory"),
        errno.ENOTDIR: message("Not a directory"),
        errno.EEXIST: message("File exists"),
        errno.ENOTEMPTY: message("Directory not empty"),
        errno.ENAMETOOLONG: message("File name too long"),
        errno.ELOOP: message("Too many levels of symbolic links"),
        errno.EBUSY: message("Device or resource busy"),
        errno.ETXTBSY: message("Text file busy"),
        errno.EIO: message("Input/output error"),
        errno.EMFILE: message("Too many open files"),
        errno.ENFILE: message("Too many open files"),
        errno.EINVAL: message("Invalid argument"),
    }
)


def reason(error: OSError | ValueError) -> Message:
    """Why a file cannot be read or written; a rarer refusal by the number that the system gives it.

    A ValueError is what Python raises for a name with a character that no file name can have.

    >>> reason(PermissionError(errno.EACCES, "Permission denied")).text("vi")
    'không có quyền truy cập'
    >>> reason(OSError(errno.ETIMEDOUT, "Connection timed out")).text()
    'error ETIMEDOUT'
    """
    number = getattr(error, "errno", errno.EINVAL)
    known = REASONS.get(number)
    return known or message("error {code}", code=errno.errorcode.get(number, number))
