"""Makes the pictures of the manual: the Word files that its pages write, as LibreOffice shows them.

Needs LibreOffice, poppler and Pillow; run it anywhere: python docs/make_pictures.py
Pages are followed as the tests follow them; `order.png` is the first page of the `order.docx` that one writes.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

HERE = Path(__file__).parent
PICTURE = re.compile(r"\]\((pictures/([\w.-]+)\.png)\)")
WIDTH, LONGEST, COLOURS = 720, 600, 40


def main() -> None:
    """Follow each page that has pictures, and write them."""
    sys.path.insert(0, str(HERE.parent / "tests"))
    from pages import Reader  # beside the tests, which follow the same pages

    for page in sorted(HERE.glob("*.md")):
        wanted = PICTURE.findall(page.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            if wanted:
                Reader(Path(folder)).follow(page.stem)
            for picture, name in wanted:
                (HERE / picture).parent.mkdir(exist_ok=True)
                first_page(Path(folder) / f"{name}.docx").save(HERE / picture, optimize=True)


def first_page(file: Path) -> Image.Image:
    """What stands on the first page of a Word file, without its margins."""
    folder = file.parent
    office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", folder, file], check=True, capture_output=True)  # noqa: S603
    pixels = ["pdftoppm", "-png", "-r", "110", "-singlefile", file.with_suffix(".pdf"), file.with_suffix("")]
    subprocess.run(pixels, check=True)  # noqa: S603
    page = Image.open(file.with_suffix(".png")).convert("RGB")
    blank = Image.new("RGB", page.size, "white")
    left, top, right, bottom = ImageChops.difference(page, blank).getbbox() or (0, 0, *page.size)
    framed = page.crop((left - 24, top - 24, right + 24, _between_lines(page, min(bottom + 24, top + LONGEST))))
    height = round(framed.height * WIDTH / framed.width)
    return framed.resize((WIDTH, height), Image.Resampling.LANCZOS).quantize(COLOURS, Image.Quantize.MAXCOVERAGE)


def _between_lines(page: Image.Image, bottom: int) -> int:
    """The lowest place above another at which a cut goes through no line."""
    while page.convert("L").crop((0, bottom - 10, page.width, bottom)).getextrema()[0] < 250:
        bottom -= 1
    return bottom


if __name__ == "__main__":
    main()
