"""Tables for the terminal, which are Markdown tables as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table under its title; the first column stands left, figures stand right."""
    widths = [max(len(row[place]) for row in (header, *rows)) for place in range(len(header))]
    print(f"\n## {title}\n")
    print(_row(header, widths))
    print(
        "|"
        + "|".join(
            "-" * (width + 2) if not place else "-" * (width + 1) + ":" for place, width in enumerate(widths)
        )
        + "|"
    )
    for row in rows:
        print(_row(row, widths))


def ratios(title: str, seconds: Mapping[str, float], *against: str) -> None:
    """Print milliseconds, and how many times as fast as each of some contestants a way is."""
    against = tuple(other for other in against if other in seconds)
    rows = [
        [name, f"{time * 1000:.2f}", *(f"{seconds[other] / time:.1f}x" for other in against)]
        for name, time in seconds.items()
    ]
    show(title, ["way", "ms", *(f"vs {other}" for other in against)], rows)


def costs(title: str, seconds: Mapping[str, float], against: str) -> None:
    """Print milliseconds, and how many times as much as one of them each costs."""
    rows = [[name, f"{time * 1000:.2f}", f"{time / seconds[against]:.2f}"] for name, time in seconds.items()]
    show(title, ["what", "ms", f"times {against}"], rows)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    written = [
        cell.ljust(width) if not place else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"| {' | '.join(written)} |"
