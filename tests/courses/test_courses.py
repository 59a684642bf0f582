"""The generator is not this course: two that share nothing with it build, keep their rules, and export like it."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree, html

from course.load import load_course, read_project
from course.model import Course
from project import ROOT, mkdocs, rewrite, site_pages

HERE = Path(__file__).parent
LANGUAGES: Mapping[str, tuple[str, ...]] = {"one": ("en",), "three": ("es", "fr", "en")}
MANIFESTS = {"scorm12": "imsmanifest.xml", "scorm2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}


@dataclass(frozen=True)
class Built:
    """A course, the folder of its site, and what its build said."""

    name: str
    course: Course
    site: Path
    said: str

    def text(self, address: str) -> str:
        return (self.site / address).read_text(encoding="utf-8")

    def page(self, address: str) -> html.HtmlElement:
        return html.document_fromstring(self.text(address))

    def words_of(self, address: str, path: str) -> str:
        (found,) = self.page(address).xpath(path)
        return " ".join(found.text_content().split())


@pytest.fixture(scope="module", params=LANGUAGES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Each course, built strictly."""
    name: str = request.param
    site = tmp_path_factory.mktemp(name) / "site"
    settings = HERE / name / "mkdocs.yml"
    run = mkdocs("build", "--strict", "-f", str(settings), "--site-dir", str(site), COURSE_LANG="en")
    assert run.returncode == 0, run.stderr
    course = load_course(read_project(HERE / name)[0], LANGUAGES[name]).course
    assert course is not None
    return Built(name, course, site, run.stderr)


def test_only_its_own_languages_are_there(built: Built) -> None:
    main, *others = LANGUAGES[built.name]
    pages = {path.relative_to(built.site).as_posix() for path in site_pages(built.site)}
    lessons = {f"modules/{id}.html" for id in built.course.modules}
    assert lessons | {f"{language}/{lesson}" for language in others for lesson in lessons} <= pages
    assert {page.partition("/")[0] for page in pages if "/" in page} <= {"modules", *others}
    assert built.page("index.html").get("lang") == main
    said = {link.get("hreflang") for link in built.page("index.html").xpath("//link[contains(@rel, 'alternate')]")}
    assert said == (set(LANGUAGES[built.name]) if others else set())
    indexes = {path.relative_to(built.site).as_posix() for path in built.site.rglob("search_index.json")}
    assert indexes == {f"{folder}search/search_index.json" for folder in ("", *(f"{other}/" for other in others))}


def test_the_site_says_whose_it_is(built: Built) -> None:
    publisher, contact = {
        "one": ("The Bicycle Kitchen", "mailto:kitchen@example.org"),
        "three": ("La Tahona", "https://example.org/contacto"),
    }[built.name]
    name = {"one": "Two Wheels", "three": "El pan"}[built.name]
    page = built.page("index.html")
    assert page.findtext(".//title") == name
    assert built.words_of("index.html", "//h1") == name
    foot = built.words_of("index.html", "//div[@class='course-about']")
    assert name in foot
    assert publisher in foot
    assert contact in page.xpath("//footer//a/@href")
    assert name in built.words_of("attestation.html", "//p[@class='sheet-head']")
    assert publisher in built.words_of("attestation.html", "//p[@class='sheet-publisher']")
    assert json.loads(built.text("manifest.webmanifest"))["name"] == name
    assert name in built.page("404.html").findtext(".//title")


def test_a_name_in_each_language(built: Built) -> None:
    named = {"one": {"": "Two Wheels"}, "three": {"": "El pan", "fr/": "Le pain", "en/": "Bread"}}[built.name]
    for folder, name in named.items():
        assert built.page(f"{folder}index.html").findtext(".//title") == name
        assert built.words_of(f"{folder}index.html", "//h1") == name


def test_its_colours_are_everywhere(built: Built) -> None:
    accent = {"one": "#7a1f5c", "three": "#8a3b12"}[built.name]
    (sheet,) = built.page("index.html").xpath("//link[contains(@href, 'assets/course.')]/@href")
    main = LANGUAGES[built.name][0]
    printed = next(built.site.glob(f"downloads/{built.course.id}-cours-print.{main}.html")).read_text("utf-8")
    shown = next(built.site.glob(f"downloads/modules/*-presenter.{main}.html")).read_text("utf-8")
    for styled in (built.text(sheet), printed, shown):
        assert f"--course-accent:{accent}" in styled.replace(" ", "")
    assert json.loads(built.text("manifest.webmanifest"))["theme_color"] == accent


def test_its_logo_is_everywhere(built: Built) -> None:
    main = LANGUAGES[built.name][0]
    printed = next(built.site.glob(f"downloads/{built.course.id}-cours-print.{main}.html")).read_text("utf-8")
    shown = next(built.site.glob(f"downloads/modules/*-presenter.{main}.html")).read_text("utf-8")
    drawn, inside = {
        "one": ('<circle cx="20"', '<circle cx="20"'),
        "three": ('src="assets/logo.png"', 'src="data:image/png;base64,'),
    }[built.name]
    for page in (built.text("index.html"), built.text("attestation.html")):
        assert drawn in page
    for document in (printed, shown, built.text("assets/favicon.svg")):
        assert inside in document or 'href="data:image/png;base64,' in document


def test_its_packages_hold_it(built: Built) -> None:
    path = next(iter(built.course.paths))
    for standard, manifest in MANIFESTS.items():
        with zipfile.ZipFile(built.site / f"downloads/{built.course.id}-{path}-{standard}.zip") as package:
            title = etree.fromstring(package.read(manifest)).findtext(".//{*}title") or ""
            if standard != "cmi5":
                assert title == {"one": "Two Wheels", "three": "El pan"}[built.name]
            assert {f"modules/{id}.html" for id in built.course.modules} <= set(package.namelist())


def test_no_icon_of_another_course_is_published(built: Built) -> None:
    # No Chromium was asked to draw this course's: the one that needs none is there alone.
    icons = {path.name for path in (built.site / "assets").glob("*.png")}
    assert icons == ({"logo.png"} if built.name == "three" else set())
    manifest = json.loads(built.text("manifest.webmanifest"))
    assert [icon["src"] for icon in manifest["icons"]] == ["./assets/favicon.svg"]
    assert "share.png" not in built.text("index.html")


def test_what_a_language_of_ones_own_still_lacks_is_said(built: Built) -> None:
    said = re.findall(r"^locales/\S+ warning: texts of the site missing in (\w+): \d+", built.said, re.M)
    assert said == {"one": [], "three": ["Spanish"]}[built.name]
    if said:
        page = built.text("modules/masa.html")
        assert "Comprobar mi respuesta" in page
        assert "Versión 0.3" in page
        # How numbers are written is not borrowed with the words.
        assert '"locale":"es"' in next(built.site.glob("assets/course.es.*.js")).read_text("utf-8")


# — What a course may change —


def copied(name: str, folder: Path) -> Path:
    """One of the courses, to change: it still inherits the project's settings."""
    shutil.copytree(HERE / name, folder / name)
    file = folder / name / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("../../..", ROOT.as_posix()), encoding="utf-8")
    return folder / name


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_mistake_in_the_block_refuses_a_strict_build_and_no_other(name: str, tmp_path: Path) -> None:
    copy = copied(name, tmp_path)
    file = copy / "mkdocs.yml"
    file.write_text(re.sub(r'accent: "#\w+"', 'accent: "#ffee55"', file.read_text("utf-8")), encoding="utf-8")
    rewrite(file, "    logo: docs/", "    logo: docs/no-")
    strict = mkdocs("build", "--strict", project=copy, COURSE_LANG="en")
    assert strict.returncode == 1
    assert "Traceback" not in strict.stderr
    assert not (copy / "site").exists()
    plain = mkdocs("build", project=copy, COURSE_LANG="fr")
    assert plain.returncode == 0, plain.stderr
    page = (copy / "site/index.html").read_text(encoding="utf-8")
    assert "course-about" in page
    for said, mark in ((strict.stderr, ""), (plain.stderr, "avertissement\u00a0: |avertissement : ")):
        assert len(re.findall(rf"^mkdocs\.yml:\d+:\d+: (?:{mark})\S", said, re.M)) == 2
        (instead,) = re.findall(r"^    → accent: \"(#[0-9a-f]{6})\"$", said, re.M)
    (sheet,) = html.document_fromstring(page).xpath("//link[contains(@href, 'assets/course.')]/@href")
    assert f"--course-accent:{instead}" in (copy / "site" / sheet).read_text("utf-8")


def test_a_language_goes_with_its_line_and_another_may_come_first(tmp_path: Path) -> None:
    copy = copied("three", tmp_path)
    rewrite(copy / "mkdocs.yml", "      - es\n      - fr\n      - en\n", "      - en\n      - es\n")
    built = mkdocs("build", "--strict", project=copy)
    assert built.returncode == 0, built.stderr
    assert html.parse(copy / "site/index.html").findtext(".//title") == "Bread"
    assert html.parse(copy / "site/es/index.html").findtext(".//title") == "El pan"
    assert not (copy / "site/fr").exists()
    assert [path.name for path in (copy / "site").rglob("*") if ".fr." in path.name] == []
