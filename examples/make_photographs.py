"""Draws the pictures of the examples, so that no picture comes from elsewhere.

They stand in for the photographs of a press office: the same kinds of scene, size and format, nothing more.
Run it with Pillow installed: python examples/make_photographs.py
"""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

FOLDER = Path(__file__).parent / "photographs"
WIDTH, HEIGHT = 1600, 1067
SCALE = 2
"""Drawn at twice the size and reduced, so that edges are smooth."""

Draw = ImageDraw.ImageDraw
Colour = tuple[int, int, int]


def person(draw: Draw, x: float, foot: float, height: float, coat: Colour, hair: Colour = (40, 32, 30)) -> None:
    """A standing or sitting figure, seen from afar."""
    head = height * 0.13
    draw.rounded_rectangle(
        (x - height * 0.17, foot - height * 0.76, x + height * 0.17, foot), radius=height * 0.12, fill=coat
    )
    draw.ellipse((x - head * 0.7, foot - height, x + head * 0.7, foot - height + head * 1.8), fill=(222, 180, 152))
    draw.pieslice(
        (x - head * 0.78, foot - height * 1.02, x + head * 0.78, foot - height * 0.84), 180, 360, fill=hair
    )


def hall(draw: Draw, pick: random.Random) -> None:
    """A round meeting hall: a coloured ceiling, rows of desks, delegates."""
    draw.rectangle((0, 0, 3200, 2134), fill=(214, 200, 176))
    for _ in range(2600):
        x, y = pick.uniform(-60, 3260), pick.uniform(-40, 640)
        size = 10 + (640 - y) / 18
        blue = pick.random() < 0.55
        colour = (pick.randint(40, 90), pick.randint(110, 170), pick.randint(170, 225)) if blue else (
            pick.randint(190, 240), pick.randint(120, 200), pick.randint(60, 150)
        )  # fmt: skip
        draw.polygon([(x - size / 2, y - size), (x + size / 2, y - size), (x, y + size * 1.6)], fill=colour)
    for row in range(7):
        y = 820 + row * 190
        height = 150 + row * 34
        for seat in range(26 - 3 * row):
            x = (seat + 0.5) * 3200 / (26 - 3 * row) + pick.uniform(-12, 12)
            shade = pick.randint(30, 90)
            person(draw, x, y, height, (shade, shade, shade + pick.randint(0, 40)))
        draw.rectangle((0, y - height * 0.28, 3200, y + 40), fill=(150 - row * 6, 104 - row * 5, 66 - row * 4))
        draw.rectangle((0, y - height * 0.28, 3200, y - height * 0.24), fill=(196, 160, 116))


def exhibition(draw: Draw, pick: random.Random) -> None:
    """A wall of framed pictures and a group of visitors."""
    draw.rectangle((0, 0, 3200, 1700), fill=(233, 230, 224))
    draw.rectangle((0, 1700, 3200, 2134), fill=(140, 112, 88))
    for place in range(7):
        x, y = 120 + place * 440, 320 + (place % 2) * 60
        draw.rectangle((x, y, x + 360, y + 480), fill=(70, 52, 40))
        sky: Colour = (pick.randint(120, 230), pick.randint(150, 210), pick.randint(170, 240))
        draw.rectangle((x + 22, y + 22, x + 338, y + 458), fill=sky)
        for ridge in range(4):
            base = y + 240 + ridge * 55
            hills: list[tuple[float, float]] = [(x + 22, y + 458), (x + 22, base), (x + 22, base)]
            hills += [(x + 22 + step * 63, base + pick.uniform(-60, 40)) for step in range(1, 5)]
            hills += [(x + 338, base), (x + 338, y + 458)]
            green = 60 + ridge * 28
            draw.polygon(hills, fill=(40 + ridge * 14, green + 50, 60 + ridge * 10))
    for place in range(9):
        stand = 240 + place * 340 + pick.uniform(-60, 60)
        shade = pick.randint(25, 110)
        person(draw, stand, 2060 + pick.uniform(-60, 60), 1000 + pick.uniform(-80, 60), (shade, shade, shade + 30))


def panel(draw: Draw, pick: random.Random) -> None:
    """Five speakers at a table with name plates."""
    draw.rectangle((0, 0, 3200, 2134), fill=(52, 92, 134))
    draw.rectangle((420, 140, 2780, 900), fill=(242, 244, 246))
    for line in range(5):
        draw.rectangle((620, 270 + line * 110, 2580 - line * 170, 310 + line * 110), fill=(126, 158, 120))
    for place in range(5):
        x = 480 + place * 560
        shade = pick.randint(25, 80)
        person(draw, x, 1700, 860, (shade, shade, shade + 26))
        draw.polygon(
            [(x - 20, 1000), (x + 20, 1000), (x + 34, 1330), (x, 1390), (x - 34, 1330)], fill=(235, 235, 235)
        )
    draw.rectangle((120, 1480, 3080, 2134), fill=(108, 74, 48))
    draw.rectangle((120, 1480, 3080, 1530), fill=(160, 118, 80))
    for place in range(5):
        x = 480 + place * 560
        draw.polygon([(x - 150, 1560), (x + 150, 1560), (x + 170, 1660), (x - 170, 1660)], fill=(248, 248, 244))
        draw.rectangle((x - 110, 1596, x + 110, 1622), fill=(60, 60, 60))


def opening(draw: Draw, pick: random.Random) -> None:
    """Two delegates at their desk, one before a microphone; rows of the hall behind them."""
    draw.rectangle((0, 0, 3200, 2134), fill=(196, 182, 160))
    for panel_of_wall in range(16):
        shade = pick.randint(-10, 10)
        wood = (150 + shade, 116 + shade, 82 + shade)
        draw.rectangle((panel_of_wall * 200, 0, panel_of_wall * 200 + 192, 620), fill=wood)
    for row in range(4):
        y, height = 700 + row * 150, 190 + row * 40
        for seat in range(17 - 2 * row):
            shade = pick.randint(30, 100)
            sitting = (seat + 0.5) * 3200 / (17 - 2 * row) + pick.uniform(-20, 20)
            person(draw, sitting, y, height, (shade, shade, shade + pick.randint(0, 40)))
        draw.rectangle((0, y - height * 0.3, 3200, y + 60), fill=(140 - row * 8, 96 - row * 6, 62 - row * 5))
        draw.rectangle((0, y - height * 0.3, 3200, y - height * 0.26), fill=(190, 152, 110))
    person(draw, 1060, 1950, 1250, (88, 44, 58))
    person(draw, 2180, 1950, 1330, (34, 38, 56))
    draw.polygon([(2155, 960), (2205, 960), (2222, 1290), (2180, 1360), (2138, 1290)], fill=(150, 40, 44))
    draw.rectangle((0, 1640, 3200, 2134), fill=(96, 64, 42))
    draw.rectangle((0, 1640, 3200, 1690), fill=(156, 114, 78))
    draw.line([(1990, 1660), (1960, 1440), (2020, 1300)], fill=(46, 46, 48), width=18)
    draw.ellipse((1990, 1250, 2062, 1330), fill=(38, 38, 40))
    draw.polygon([(1380, 1730), (1880, 1730), (1910, 1900), (1350, 1900)], fill=(246, 246, 242))
    draw.rectangle((1450, 1790, 1810, 1840), fill=(54, 54, 58))


SCENES: dict[str, Callable[[Draw, random.Random], None]] = {
    "hrc58-opening.jpg": opening,
    "hrc59-adoption.jpg": hall,
    "hrc59-exhibition.jpg": exhibition,
    "hrc59-side-event.jpg": panel,
}


def main() -> None:
    """Draw every picture, always the same."""
    FOLDER.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        pick = random.Random(59)  # noqa: S311  # a drawing, not a secret
        picture = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        scene(ImageDraw.Draw(picture), pick)
        grain = Image.frombytes("L", (WIDTH, HEIGHT), pick.randbytes(WIDTH * HEIGHT)).convert("RGB")
        picture = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.7))
        Image.blend(picture, grain, 0.035).save(FOLDER / name, quality=72, optimize=True)


if __name__ == "__main__":
    main()
