"""Look at a dashboard in a real browser: ``python -m tests.tools.dashboard_in_chromium FOLDER PICTURES``.

FOLDER holds the pages. For each page: nothing on the console, no request to anywhere, no scrolling of the page to the
side at 360 and at 1920 pixels; of some pages pictures (light, dark, phone) and prints go to PICTURES. Needs chromium
and is no part of the suite.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--enable-logging=stderr",
    "--v=0", "--proxy-server=127.0.0.1:9",
)  # fmt: skip
PICTURED = ("index.html", "unit.html", "distribusi.html", "periode.html", "masyarakat.html", "kelengkapan.html")
# Loads a page at each width, and writes what it measures where --dump-dom finds it.
_PROBE = """<!doctype html><meta charset="utf-8"><body><script>
const found = {}; const pages = %s; const widths = [360, 1920];
const load = (page, width) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width:${width}px;height:900px;border:0`;
  frame.onload = () => { const root = frame.contentDocument.documentElement;
    found[`${page} ${width}`] = [root.scrollWidth, root.clientWidth,
      [...frame.contentDocument.querySelectorAll("th button.sort")].length,
      frame.contentDocument.querySelectorAll("table.sortable").length];
    frame.remove(); done(); };
  frame.src = page; document.body.append(frame); });
(async () => { for (const page of pages) for (const width of widths) await load(page, width);
  document.body.textContent = "MEASURED" + JSON.stringify(found); })();
</script></body>"""


def chromium(address: str, *options: str) -> tuple[str, str]:
    """Run the browser once; its output and what it said."""
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            ["chromium", *QUIET, f"--user-data-dir={profile}", *options, address],
            capture_output=True, text=True, timeout=180, check=False,
        )  # fmt: skip
    return done.stdout, done.stderr


def measured(folder: Path, pages: list[str]) -> dict[str, list[int]]:
    """Width of content and window, sort buttons and sortable tables, by page and width of the window."""
    with tempfile.TemporaryDirectory() as room:
        copy = Path(room) / "pages"
        shutil.copytree(folder, copy)
        probe = copy / "probe.html"
        probe.write_text(_PROBE % json.dumps(pages), "utf-8")
        out, _ = chromium(probe.as_uri(), "--allow-file-access-from-files", "--virtual-time-budget=60000", "--dump-dom")
    found = re.search(r"MEASURED(\{.*\})", out)
    if not found:
        raise SystemExit("nothing was measured")
    told: dict[str, list[int]] = json.loads(found[1])
    return told


def main(folder: Path, pictures: Path) -> int:
    """Look at every page; the number of faults."""
    pictures.mkdir(parents=True, exist_ok=True)
    pages = sorted(one.name for one in folder.glob("*.html"))
    faults = []
    for name, (content, window, buttons, tables) in measured(folder, pages).items():
        if content > window:
            faults.append(f"{name}: {content} wide")
        if tables and not buttons:
            faults.append(f"{name}: the script did not run")
    for name in pages:
        _, said = chromium((folder / name).resolve().as_uri(), "--dump-dom")
        faults += [f"{name}: {line}" for line in said.splitlines() if "CONSOLE" in line or "ERR_" in line]
    for name in (one for one in PICTURED if one in pages):
        address, stem = (folder / name).resolve().as_uri(), name.removesuffix(".html")
        for look, options in {
            "light": ("--window-size=1280,1600",),
            "wide": ("--window-size=1920,1200",),
            "dark": ("--window-size=1280,1600", "--blink-settings=preferredColorScheme=0"),
        }.items():
            chromium(address, f"--screenshot={pictures / f'{stem}-{look}.png'}", *options)
        chromium(address, f"--print-to-pdf={pictures / f'{stem}.pdf'}", "--no-pdf-header-footer")
    sys.stdout.write("\n".join([*faults, f"{len(pages)} pages, {len(faults)} faults"]) + "\n")
    return len(faults)


if __name__ == "__main__":
    raise SystemExit(min(main(Path(sys.argv[1]), Path(sys.argv[2])), 1))
