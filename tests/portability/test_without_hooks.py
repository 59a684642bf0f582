"""A site that was built without our hooks says so on every page, and nothing lets it be published for the course."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from lxml import html

from course.load import load_course, read_project
from course.wording import REPORT_LANGUAGES
from project import ROOT, copy_project, mkdocs, rewrite, site_pages
from whole import lacking

pytestmark = pytest.mark.site

COURSE = load_course(read_project(ROOT)[0], ("fr", "en")).course
assert COURSE is not None
SIGNED = "//meta[@name='course']/@content"


def signature(page: Path) -> list[str]:
    return [str(found) for found in html.parse(page).xpath(SIGNED)]


@pytest.fixture(scope="module", params=["its plugins", "no plugin"])
def forgetful(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that a tool makes of our tree when it runs no hook, with the plugins that it is asked for or none."""
    project = copy_project(tmp_path_factory.mktemp("forgetful"))
    rewrite(project / "mkdocs.yml", "hooks:\n  - hooks/course_site.py\n", "hooks: []\n")
    if request.param == "no plugin":
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        plugins = re.search(r"^plugins:\n(?:  .*\n)+", settings, re.MULTILINE)
        assert plugins is not None
        rewrite(project / "mkdocs.yml", plugins[0], "plugins: []\n")
    built = mkdocs("build", project=project)
    assert built.returncode == 0, built.stderr
    return project / "site"


def test_every_page_says_that_it_is_incomplete_in_the_languages_of_the_build(forgetful: Path) -> None:
    pages = site_pages(forgetful)
    assert forgetful / "404.html" in pages  # what a host answers when even the welcome page is missing
    for page in pages:
        assert signature(page) == ["built without hooks"]
        text = page.read_text(encoding="utf-8")
        assert set(re.findall(r'lang="(\w+)"', text)) == set(REPORT_LANGUAGES)
        assert "make build" in text


def test_no_half_of_the_course_is_shown(forgetful: Path) -> None:
    for page in site_pages(forgetful):
        text = page.read_text(encoding="utf-8")
        assert "[[" not in text
        assert not html.fromstring(text).xpath("//script | //form | //link")


@pytest.mark.parametrize("language", REPORT_LANGUAGES)
def test_the_command_that_ends_a_build_refuses_it(forgetful: Path, language: str) -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "tools/whole.py"), str(forgetful)],
        env={"COURSE_LANG": language, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 1
    assert {"fr": "ne le publiez pas", "en": "do not publish it"}[language] in run.stderr


def test_every_page_of_the_real_site_is_signed_and_the_site_is_whole(site: Path) -> None:
    assert COURSE is not None
    assert {one for page in site_pages(site) for one in signature(page)} == {f"{COURSE.id} {COURSE.version}"}
    assert list(lacking(site, COURSE)) == []


@pytest.mark.parametrize(
    ("page", "old", "new", "said"),
    [
        ("en/modules/express.html", 'name="course"', 'name="other"', "page-not-ours"),
        ("modules/express.html", 'data-question="express/', 'data-question="other/', "questions-missing"),
        ("en/modules/express.html", "</h1>", "</h1><p>[[quiz: express]]</p>", "slot-not-filled"),
        ("en/modules/express.html", "", None, "page-missing"),
    ],
)
def test_a_site_that_lacks_something_is_not_whole(
    site: Path, tmp_path: Path, page: str, old: str, new: str | None, said: str
) -> None:
    assert COURSE is not None
    spoilt = tmp_path / "site"
    shutil.copytree(site, spoilt, ignore=shutil.ignore_patterns("downloads", "assets"))
    if new is None:
        (spoilt / page).unlink()
    else:
        rewrite(spoilt / page, old, new)
    assert [(key, facts["page"]) for key, facts in lacking(spoilt, COURSE)] == [(said, page)]


def test_a_build_ends_with_that_command() -> None:
    recipe = re.search(r"^build: .*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe is not None
    assert recipe[1].rstrip().endswith("tools/whole.py")
    action = yaml.safe_load((ROOT / ".github/actions/build/action.yml").read_text(encoding="utf-8"))
    assert "make build" in action["runs"]["steps"][0]["run"]
    for name in ("pages", "release", "proposal"):
        steps = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))["jobs"]["build"]["steps"]
        assert any(step.get("uses") == "./.github/actions/build" for step in steps), name
