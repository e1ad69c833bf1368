"""Pictures are judged before anything is written, and all faults are told at once."""

import io
import os
import struct
import sys

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
        pictures.check(file)


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
