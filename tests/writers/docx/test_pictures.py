"""Pictures are judged before anything is written, and all faults are told at once."""

import io
import os
import struct
import subprocess
import sys
import tracemalloc
import zlib

import pytest
from PIL import Image
from writers.docx.building import a_document, a_picture, a_png, parts, words, written

from unhrc_reports.document.nodes import Figure
from unhrc_reports.errors import PictureError
from unhrc_reports.writers.docx import pictures


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def a_photo(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    width, height = size
    return Image.frombytes("L", size, bytes(n * n * 37 % 251 for n in range(width * height))).convert(mode)


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[274] = orientation
    return saved(a_photo(), "JPEG", exif=exif)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF"])
def test_word_shows_these_kinds_as_they_are(kind, tmp_path):
    content = saved(a_photo(), kind)
    file = tmp_path / a_picture(tmp_path, "photo.dat", content)

    picture = pictures.read(file)

    assert (picture.content, picture.suffix) == (content, kind.lower())
    assert (picture.width, picture.height) == (40, 20)


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (saved(a_photo(), "WEBP"), "jpeg"),
        (saved(Image.new("RGBA", (9, 9), (0, 0, 0, 99)), "WEBP", lossless=True), "png"),
        (saved(a_photo("CMYK"), "JPEG"), "jpeg"),
        (saved(a_photo(), "BMP"), "jpeg"),
    ],
)
def test_other_kinds_are_converted(content, suffix, tmp_path):
    picture = pictures.read(tmp_path / a_picture(tmp_path, "photo", content))

    image = Image.open(io.BytesIO(picture.content))
    assert (picture.suffix, image.mode) == (suffix, "RGBA" if suffix == "png" else "RGB")


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photograph_on_its_side_is_set_upright(orientation, tmp_path):
    picture = pictures.read(tmp_path / a_picture(tmp_path, "photo.jpg", turned(orientation)))

    assert (picture.width, picture.height) == ((20, 40) if orientation >= 5 else (40, 20))
    assert Image.open(io.BytesIO(picture.content)).getexif().get(274, 1) == 1


@pytest.mark.parametrize("content", [saved(a_photo(), "WEBP"), saved(a_photo("CMYK"), "JPEG"), turned(6)])
def test_without_pillow_they_are_refused_with_the_cure(content, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)

    with pytest.raises(PictureError, match=r'photo\.img: .*pip install "unhrc-reports\[images\]"'):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.img", content))


JPEG, PNG, GIF, TIFF, WEBP = (saved(a_photo(), kind) for kind in ("JPEG", "PNG", "GIF", "TIFF", "WEBP"))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("content", [JPEG, PNG, GIF, TIFF, WEBP], ids=["jpeg", "png", "gif", "tiff", "webp"])
def test_a_picture_that_is_cut_short_is_refused(content, share, tmp_path):
    with pytest.raises(PictureError, match=r"photo\.img"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.img", content[: int(len(content) * share)]))


def test_a_cut_photograph_with_a_whole_thumbnail_is_refused(tmp_path):
    thumbnail = b"\xff\xe1" + struct.pack(">H", 2 + len(JPEG)) + JPEG
    content = JPEG[:2] + thumbnail + JPEG[2:-20]

    with pytest.raises(PictureError, match="cut short"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.jpg", content))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (a_png(0, 0), "damaged"),
        (a_png(50_000, 50_000), "50000 x 50000 pixels"),
        (PNG[:40] + b"\x55" + PNG[41:], "damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "none of them"),
        (b"not a picture", "none of them"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (b"II*\0\xff\xff\xff\xff", "damaged"),
        (b"RIFF\0\0\0\0WEBP", "none of them"),
    ],
)
def test_what_is_no_good_picture_is_refused_by_name(content, said, tmp_path):
    with pytest.raises(PictureError, match=rf"photo\.img: .*{said}"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.img", content))


def test_a_picture_of_too_many_bytes_is_not_even_read(tmp_path):
    file = tmp_path / "huge.png"
    with file.open("wb") as sparse:
        sparse.truncate(pictures.MOST_BYTES + 1)

    with pytest.raises(PictureError, match="20000001 bytes"):
        pictures.read(file)


def test_all_pictures_of_a_document_are_told_at_once(tmp_path):
    good = a_picture(tmp_path)
    (tmp_path / "folder").mkdir()
    names = ["missing.jpg", good, "folder", a_picture(tmp_path, "empty.png", b""), "missing.jpg", "nul\0.png"]
    document = a_document(*(Figure(name, words("alt")) for name in names))

    with pytest.raises(PictureError) as refused:
        written(document, folder=tmp_path)

    told = [fault.place.file for fault in refused.value.faults]
    assert told == [str(tmp_path / name) for name in ("missing.jpg", "folder", "empty.png", "nul\0.png")]
    assert "không có ảnh này" in refused.value.message("vi")


def test_a_picture_that_changed_is_read_again(tmp_path):
    file = tmp_path / a_picture(tmp_path)
    before = pictures.read(file)
    file.write_bytes(a_png(7, 7))
    os.utime(file, ns=(1, 1))

    assert (before.width, pictures.read(file).width) == (3, 7)


def test_the_memory_for_pictures_is_bounded(tmp_path):
    cache = pictures._Cache(room=1000)
    kept = [pictures._judged(a_png(body=bytes(400 + n))) for n in range(9)]
    for number, picture in enumerate(kept):
        cache.put((str(number), 0, 0), picture)

    assert cache.get(("0", 0, 0)) is None
    assert cache.get(("8", 0, 0)) is kept[8]
    assert sum(len(picture.content) for picture in cache._pictures.values()) <= 1000


def test_pictures_are_stored_and_not_packed_again(tmp_path):
    content = saved(a_photo(size=(300, 200)), "JPEG")
    document = a_document(Figure(a_picture(tmp_path, "p.jpg", content), words("alt")))

    result = written(document, folder=tmp_path)

    assert parts(result)["word/media/picture1.jpeg"] == content
    assert content in result


def exif_of(entries: int) -> bytes:
    """A block of EXIF whose entries all claim the same, largest array."""
    entry = struct.pack("<HHII", 40_000, 3, 32_000, 0)
    return b"II*\0" + struct.pack("<IH", 8, entries) + entry * entries + bytes(4)


def with_segments(*segments: bytes) -> bytes:
    """A photograph with segments of an application put in."""
    framed = (b"\xff\xe1" + struct.pack(">H", 2 + len(one)) + one for one in segments)
    return JPEG[:2] + b"".join(framed) + JPEG[2:]


HOSTILE = {
    "exif": with_segments(b"Exif\0\0" + exif_of(5_000)),
    "much exif": with_segments(*[b"Exif\0\0" + exif_of(5_000)] * 300),
    "turned": with_segments(b"Exif\0\0" + struct.pack("<2sHIHHHIHH", b"II", 42, 8, 1, 274, 3, 1, 6, 0) + bytes(4)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_a_camera_wrote_costs_nothing(kind, tmp_path):
    tracemalloc.start()
    pictures.read(tmp_path / a_picture(tmp_path, "photo.jpg", HOSTILE[kind]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 5 * len(HOSTILE[kind]) + 1_000_000


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 60 40\nshowpage\n"


@pytest.mark.parametrize(
    "content",
    [
        EPS,
        b"\xc5\xd0\xd3\xc6" + bytes(28) + EPS,
        b"\1\0\0\0" + bytes(36) + b" EMF" + bytes(60),
        b"\xd7\xcd\xc6\x9a" + bytes(40),
        b"8BPS\0\1" + bytes(40),
        b"\0\0\0\x18ftypheic" + bytes(40),
        b"P6 40 20 255\n" + bytes(2400),
        b"#define w 8\n#define h 1\nstatic char b[] = {0};",
        b"\0\0\1\0\1\0" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_only_promised_kinds_are_read_whatever_their_names_say(content, tmp_path, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("another program was started"))

    with pytest.raises(PictureError, match="none of them"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.jpg", content))


@pytest.mark.parametrize("colours", [1, 9])
def test_a_png_of_no_known_colours_is_refused(colours, tmp_path):
    header = PNG[12:24] + bytes((8, colours, 0, 0, 0))
    content = PNG[:8] + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)) + PNG[33:]

    with pytest.raises(PictureError, match="damaged"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.png", content))


@pytest.mark.parametrize("data", [None, b"rubbish"])
def test_a_png_without_a_picture_in_it_is_refused(data, tmp_path):
    chunk = b"" if data is None else struct.pack(">I", len(data)) + b"IDAT" + data
    chunk += struct.pack(">I", zlib.crc32(chunk[4:])) if chunk else b""

    with pytest.raises(PictureError, match="damaged"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.png", PNG[:33] + chunk + PNG[-12:]))


def test_a_tiff_whose_entries_claim_more_than_there_is_is_refused(tmp_path):
    content = b"II*\0" + struct.pack("<IH", 8, 1000)
    content += b"".join(struct.pack("<HHII", 256 + n, 4, 1_000_000, 14) for n in range(1000)) + bytes(4_000_000)

    with pytest.raises(PictureError, match="damaged"):
        pictures.read(tmp_path / a_picture(tmp_path, "photo.tiff", content))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "photo.jpg")

    with pytest.raises(PictureError, match="a device or a pipe"):
        pictures.read(tmp_path / "photo.jpg")


def test_a_webp_on_its_side_is_set_upright(tmp_path):
    exif = Image.Exif()
    exif[274] = 6

    picture = pictures.read(tmp_path / a_picture(tmp_path, "photo", saved(a_photo(), "WEBP", exif=exif)))

    assert (picture.width, picture.height) == (20, 40)
