"""The core writes the course by itself: no MkDocs, no Material, no plugin, and every word and link is the same."""

from __future__ import annotations

import posixpath
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from course.load import load_course, read_project
from project import ROOT, site_pages
from whole import lacking

pytestmark = pytest.mark.site

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
LESSONS = [f"{folder}modules/{id}.html" for folder in ("", "en/") for id in COURSE.modules]

# What a published page says that this rehearsal does not: the opening of the welcome page, and the files to download.
MORE_WHEN_PUBLISHED = {f"{folder}{page}.html" for folder in ("", "en/") for page in ("index", "formateurs")}

# Run first: whatever would import one of these fails.
_WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Refused(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "material", "mkdocs_static_i18n", "properdocs"):
            raise ImportError(f"{name} is not to be imported")
sys.meta_path.insert(0, Refused())
"""
_RUN = "import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"


def _without_mkdocs(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"{_WITHOUT}sys.argv = sys.argv[1:]\n{code}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the rehearsal wrote."""
    folder = tmp_path_factory.mktemp("plain")
    run = _without_mkdocs(_RUN, str(ROOT / "tests/portability/plain.py"), str(folder))
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="module")
def pages(plain: Path) -> Mapping[str, html.HtmlElement]:
    """Every page, by its address."""
    return {path.relative_to(plain).as_posix(): html.parse(path).getroot() for path in site_pages(plain)}


def test_what_must_not_be_imported_could_not_have_been() -> None:
    assert "is not to be imported" in _without_mkdocs("import mkdocs.config").stderr
    assert (
        "is not to be imported"
        in _without_mkdocs(f"sys.path.insert(0, {str(ROOT / 'hooks')!r}); import course_site").stderr
    )


def test_it_is_the_whole_course(plain: Path) -> None:
    assert COURSE is not None
    assert list(lacking(plain, COURSE)) == []


@pytest.mark.parametrize("address", LESSONS)
def test_a_lesson_has_its_language_its_quiz_and_its_answer_key(
    pages: Mapping[str, html.HtmlElement], address: str
) -> None:
    assert COURSE is not None
    page, module = pages[address], COURSE.modules[posixpath.basename(address).removesuffix(".html")]
    language = "en" if address.startswith("en/") else "fr"
    assert page.get("lang") == language
    assert page.findtext(".//h1") == module.lessons[language].title
    assert len(page.xpath("//course-question//form")) == len(module.questions)
    assert len(page.xpath("//course-quiz")) == bool(module.questions)
    assert len(page.xpath("//section[@class='course-answer-key']/div")) == len(module.questions)


def test_every_link_leads_to_a_page_and_to_a_place_in_it(plain: Path, pages: Mapping[str, html.HtmlElement]) -> None:
    followed = 0
    for address, page in pages.items():
        for link in page.xpath("//a/@href | //link/@href | //*/@src"):
            to = urlsplit(link)
            if to.scheme:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), to.path)) if to.path else address
            assert (plain / target).is_file(), f"{address} leads to {link}"
            assert not to.fragment or pages[target].xpath("//*[@id=$id]", id=to.fragment), f"{address} leads to {link}"
            followed += 1
    assert followed > 1000


def test_every_word_and_link_is_that_of_the_published_site(pages: Mapping[str, html.HtmlElement], site: Path) -> None:
    def read(page: html.HtmlElement) -> tuple[list[str], list[str]]:
        (article,) = page.xpath("//article")
        return article.text_content().split(), article.xpath(".//a/@href")

    published = {path.relative_to(site).as_posix() for path in site_pages(site)}
    assert pages.keys() == published - {"404.html"}
    differing = {address for address, page in pages.items() if read(page) != read(html.parse(site / address).getroot())}
    assert differing == MORE_WHEN_PUBLISHED
