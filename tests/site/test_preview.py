"""The preview follows what an author saves, shows what is wrong in place of the page, and recovers by itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from project import copy_project, rewrite

PATIENCE = 60  # seconds, for a machine that does something else


class Preview:
    """`mkdocs serve` on a copy of the project."""

    def __init__(self, project: Path, address: str) -> None:
        self.project = project
        self.address = address

    def page(self, name: str) -> str:
        """The HTML of a page; empty while the server is not answering."""
        try:
            with urllib.request.urlopen(f"{self.address}/{name}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return ""

    def wait_for(self, name: str, holds: Callable[[str], bool]) -> str:
        """The page once it satisfies `holds`; its last state when patience runs out."""
        end = time.monotonic() + PATIENCE
        html = ""
        while time.monotonic() < end:
            html = self.page(name)
            if holds(html):
                return html
            time.sleep(0.2)
        raise AssertionError(f"{name} never became what was expected:\n{html[:2000]}")

    def save(self, file: str, old: str, new: str) -> None:
        rewrite(self.project / file, old, new)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    project = copy_project(tmp_path_factory.mktemp("preview") / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "COURSE_LANG": "fr",
        "SITE_URL": f"http://127.0.0.1:{port}/",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        served = Preview(project, f"http://127.0.0.1:{port}")
        served.wait_for("index.html", bool)
        yield served
        server.terminate()


def test_saving_a_lesson_a_quiz_or_a_fact_refreshes_the_page(preview: Preview) -> None:
    preview.save("modules/histoire.fr.md", "## ", "Une phrase toute neuve.\n\n## ")
    preview.wait_for("modules/histoire.html", lambda html: "Une phrase toute neuve." in html)
    preview.save("quizzes/histoire.yml", '      fr: "', '      fr: "Question refaite. ')
    preview.wait_for("modules/histoire.html", lambda html: "Question refaite." in html)
    preview.save("modules/facts.yml", "value: 17\n", "value: 19\n")
    preview.wait_for("modules/normes.html", lambda html: "19\u00a0$" in html)
    preview.wait_for("en/modules/normes.html", lambda html: "$19" in html)


def test_a_mistake_is_shown_in_place_of_the_page_until_it_is_mended(preview: Preview) -> None:
    preview.save("quizzes/cadre.yml", "kind: single-choice", "kind: singel-choice")
    html = preview.wait_for("modules/cadre.html", lambda html: "quizzes/cadre.yml:" in html)
    assert "Vouliez-vous dire « single-choice »?" in html
    assert "1 problème à régler." in html
    assert "quizzes/cadre.yml:" in preview.page("en/index.html")
    preview.save("quizzes/cadre.yml", "kind: singel-choice", "kind: single-choice")
    preview.wait_for("modules/cadre.html", lambda html: "course-question" in html)


def test_a_broken_course_file_does_not_stop_the_preview(preview: Preview) -> None:
    preview.save("modules/course.yml", "id: poignee-de-main", "id: poignee : de main")
    preview.wait_for("index.html", lambda html: "modules/course.yml:" in html)
    preview.save("modules/course.yml", "id: poignee : de main", "id: poignee-de-main")
    preview.wait_for("index.html", lambda html: "course-doors" in html)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("\n<iframe src=//ailleurs.ca></iframe>\n", "la balise &lt;iframe&gt; n’est pas acceptée"),
        ("\n<!-- \u202e -->\n", "le caractère U+202E ne se voit pas"),
        ("x\n" * 600_000, "le fichier dépasse"),
    ],
    ids=["a tag", "a hidden character", "a huge file"],
)
def test_what_a_page_may_not_hold_is_quoted_as_text_and_the_preview_recovers(
    preview: Preview, typed: str, said: str
) -> None:
    file = preview.project / "modules/express.fr.md"
    before = file.read_text(encoding="utf-8")
    file.write_text(before + typed, encoding="utf-8")
    html = preview.wait_for("modules/cadre.html", lambda html: said in html)
    assert "<iframe" not in html
    file.write_text(before, encoding="utf-8")
    preview.wait_for("modules/cadre.html", lambda html: "course-question" in html)


def test_front_matter_that_nobody_can_follow_does_not_stop_the_preview(preview: Preview) -> None:
    """MkDocs reads it too, in its own way: it is given nothing to read."""
    preview.save("docs/index.fr.md", "template: ", f"keywords: {'[' * 5000}\ntemplate: ")
    preview.wait_for("en/index.html", lambda html: "docs/index.fr.md:" in html)
    preview.save("docs/index.fr.md", f"keywords: {'[' * 5000}\ntemplate: ", "template: ")
    preview.wait_for("index.html", lambda html: "course-doors" in html)


def test_a_preview_says_where_downloads_are_and_writes_none(preview: Preview) -> None:
    html = preview.wait_for("formateurs.html", lambda html: "course-downloads" in html)
    assert "La copie que vous lisez, aperçu ou site sans connexion, ne les contient pas." in html
    assert preview.page("downloads/poignee-de-main-cours-web.zip") == ""
