"""What learners type, load and keep, and what links and platforms say: read as text, whatever it holds."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from .corpus import strings
from .watch import Watch

pytestmark = pytest.mark.browser

ALL = strings()

# A record in which every question was answered rightly, `given` apart: outline and meanings come from the page.
RECORD = """(strings) => {
  const { course, modules } = Course.outline;
  const at = "2026-11-21T14:03Z";
  const questions = modules.flatMap(({ questions }) => questions);
  return JSON.stringify({ version: 1, course, visited: { bases: { at, section: strings[0], seconds: 60 } },
    answers: Object.fromEntries(questions.map(({ id, meaning }) => (
      [id, { given: strings, correct: true, tries: 2, meaning, at }]))) });
}"""


def _keep(watch: Watch, address: str, given: list[str]) -> Page:
    """A browser that keeps a complete record, in which everything that was given is of the corpus."""
    page = watch.open(f"{address}/index.html")
    page.evaluate(
        "text => localStorage.setItem(`${Course.outline.course}:progress`, text)", page.evaluate(RECORD, given)
    )
    return page


@pytest.fixture
def address(addresses: tuple[str, str]) -> str:
    return addresses[1]


@pytest.mark.parametrize("name", ["progression", "attestation", "groupe", "modules/bases"])
def test_whatever_is_kept_on_the_device_no_page_does_more(watch: Watch, address: str, name: str) -> None:
    watch.open(f"{address}/{name}.html")
    before = watch.active()
    page = _keep(watch, address, ALL)
    page.evaluate(
        """(strings) => {
          const { course } = Course.outline;
          const keep = (name, value) => localStorage.setItem(`${course}:${name}`, value);
          const all = strings.join(" ");
          keep("person", JSON.stringify({ name: all, organization: strings, recipient: all }));
          strings.forEach((text, n) => { keep(text, text); keep(`progress:set-aside:${text} ${n}`, text); });
        }""",
        ALL,
    )
    watch.open(f"{address}/{name}.html")
    assert watch.active() == before
    watch.assert_calm(urlsplit(address).netloc)


def test_a_record_that_is_anything_at_all_is_read_or_refused_and_never_throws(watch: Watch, address: str) -> None:
    page = _keep(watch, address, ALL)
    page = watch.open(f"{address}/progression.html")
    before = watch.active()
    known = page.evaluate(
        """(strings) => {
          const known = Course.packing.known(Course.outline, Course.tokens);
          const { course } = Course.outline;
          const proto = `"answers":{"__proto__":{"x":1}}`;
          const files = strings.flatMap((text) => [
            text, `{"version":1,"course":"${course}",${proto},"visited":${JSON.stringify({ [text]: text })}}`,
            JSON.stringify({ found: [{ text }] }), "[".repeat(50000) + text, `#progress=${text}`]);
          return files.map((text) => Course.carrying.read(text, Course.outline, known).problem);
        }""",
        ALL,
    )
    assert len(known) == 5 * len(ALL)
    assert page.evaluate("({}).x") is None
    for text in [*ALL[:20], "x" * 2_000_001]:
        page.evaluate(
            """(text) => {
              document.querySelector("course-carry [name=text]").value = text;
              document.querySelector("course-carry [type=submit]").click();
            }""",
            text,
        )
    expect(page.locator(".carry-said")).not_to_be_empty()
    page.evaluate(
        "strings => strings.forEach((text) => { location.hash = `progress=${text}`; location.hash = text; })", ALL
    )
    assert watch.active() == before
    watch.assert_calm(urlsplit(address).netloc)


def test_names_stay_names_on_the_sheet_in_the_message_and_in_the_file(watch: Watch, address: str) -> None:
    _keep(watch, address, ["x"])
    page = watch.open(f"{address}/attestation.html")
    before = watch.active()
    made: list[dict[str, Any]] = page.evaluate(
        """(strings) => {
          const files = [];
          Course.download = (name, text) => files.push([name, text]);
          const element = document.querySelector("course-attestation");
          return strings.map((text) => {
            for (const name of ["name", "organization", "recipient"]) {
              element.querySelector(`form [name="${name}"]`).value = text;
            }
            element.querySelector("[name=name]").dispatchEvent(new Event("input", { bubbles: true }));
            element.querySelector("[name=name]").dispatchEvent(new Event("change", { bubbles: true }));
            element.querySelector("[name=download]").click();
            const sheet = element.querySelector(".attestation-sheet [data-value=name]");
            const { href } = element.querySelector("a.course-button");
            return { text, href, sheet: sheet.textContent, inside: sheet.children.length,
              message: element.querySelector("textarea").value, file: files.pop() ?? null };
          });
        }""",
        ALL,
    )
    assert len(made) == len(ALL)
    for one in made:
        mail = urlsplit(one["href"])
        assert mail.scheme == "mailto"
        assert re.fullmatch(r"subject=[^&=?]*&body=[^&=?]*", mail.query), one["text"]
        assert not re.search(r"[?&\r\n]|%0[AaDd]", mail.path), one["text"]
        assert one["inside"] == 0
        assert not re.search(r"[\x00-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", one["sheet"]), one["text"]
        if one["file"]:
            assert re.fullmatch(r"[\w-]{1,80}\.json", one["file"][0]), one["text"]
            assert json.loads(one["file"][1])["name"] == one["sheet"]
    assert sum(one["file"] is not None for one in made) > len(ALL) / 2
    assert watch.active() == before
    watch.assert_calm(urlsplit(address).netloc)


# Attestations whose every field is a text of the corpus, then those in which one field is; as files and as lines.
FORGED = """(strings) => {
  const { outline } = Course;
  const record = JSON.parse(localStorage.getItem(`${outline.course}:progress`));
  const one = Course.attestation.make(outline, record, "court", { name: "A", organization: "B" }, "2026-11-27");
  const names = ["name", "organization", "courseVersion", "language", "path", "code", "completed", "course", "minutes",
    "missed", "modules"];
  return strings.flatMap((text, n) => {
    const forged = { ...one, [names[n % names.length]]: text, modules: [{ id: text, percent: 1 }] };
    const person = { ...one, name: text, organization: text };
    return [forged, person, { ...person, code: text.slice(0, 100), missed: [text] }];
  }).map((value) => JSON.stringify(value));
}"""


def _forged(watch: Watch, address: str) -> list[str]:
    _keep(watch, address, ["x"])
    found: list[str] = watch.open(f"{address}/attestation.html").evaluate(FORGED, ALL)
    return found


def test_an_attestation_that_says_anything_at_all_is_judged_and_shown_as_text(watch: Watch, address: str) -> None:
    forged = _forged(watch, address)
    before = watch.active()
    shown: list[list[Any]] = watch.evaluate(
        """(texts) => texts.map((text) => {
          const element = document.querySelector("course-verification");
          element.querySelector("textarea").value = text;
          element.querySelector("[type=submit]").click();
          const places = [...element.querySelectorAll(".verification-said [data-value]")];
          const hasMarkup = places.some((place) => place.children.length);
          return [element.dataset.verdict, element.querySelector("output").textContent, hasMarkup];
        })""",
        [*ALL, *forged],
    )
    assert all(verdict and said and not has_markup for verdict, said, has_markup in shown)
    assert {verdict for verdict, _, _ in shown} >= {"altered", "damaged", "not-an-attestation"}
    assert watch.active() == before
    watch.assert_calm(urlsplit(address).netloc)


def test_a_group_of_anything_is_a_table_of_text_and_a_spreadsheet_without_formulas(watch: Watch, address: str) -> None:
    forged = _forged(watch, address)
    page = watch.open(f"{address}/groupe.html")
    before = watch.active()
    page.evaluate(
        """([strings, forged]) => {
          const files = new DataTransfer();
          forged.forEach((text, n) => files.items.add(new File([text], strings[n % strings.length].slice(0, 200))));
          strings.forEach((text) => files.items.add(new File([text], text.slice(0, 200))));
          const field = document.querySelector("course-group [name=files]");
          field.files = files.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          document.querySelector("course-group [name=names]").value = strings.join("\\n");
        }""",
        [ALL, forged],
    )
    expect(page.locator(".group-rows tbody tr").first).to_be_visible()
    page.evaluate("document.querySelector('.group-names [type=submit]').click()")
    csv, file, again = page.evaluate(
        """() => {
          const made = [];
          Course.download = (name, text) => made.push(text);
          for (const name of ["csv", "save"]) document.querySelector(`course-group [name=${name}]`).click();
          const found = Course.group.read(made[1], Course.outline.course);
          return [...made, Course.group.file(found.group)];
        }"""
    )
    cells = re.findall(r'"((?:[^"]|"")*)"', csv)
    assert len(cells) > 100
    assert [cell for cell in cells if re.match(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell)] == []
    assert "\n" not in re.sub(r"\r\n", "", csv)
    assert json.loads(file)["attestations"] == json.loads(again)["attestations"]
    assert watch.active() == before
    assert page.locator(".group-rows bdi *").count() == 0
    watch.assert_calm(urlsplit(address).netloc)


def test_a_link_may_say_anything_after_its_question_mark_or_its_hash(watch: Watch, address: str) -> None:
    said = [quote(text, errors="replace") for text in ALL if len(text) < 200]
    query = "&".join(f"{text}={text}" for text in said)[:6000]
    for name in ("index", "progression", "attestation"):
        plain = (watch.open(f"{address}/{name}.html"), watch.active())[1]
        watch.open(f"{address}/{name}.html?{query}#{said[0]}")
        assert watch.active() == plain
    watch.evaluate("texts => texts.forEach((text) => { location.hash = text; })", said)
    assert watch.active() == plain
    watch.assert_calm(urlsplit(address).netloc)


# — What platforms say —

PLACES = [
    "javascript:pwned()",
    "data:text/html,<script>parent.pwned()</script>",
    "https://hostile.example/x.html",
    "//hostile.example/x.html",
    "../../x.html",
    "modules/../../x.html",
    "modules/%2e%2e/%2e%2e/x.html",
    "\\\\hostile.example\\x.html",
    "modules/bases.html\n<script>pwned()</script>",
]

PLATFORM = """<!doctype html><meta charset="utf-8"><title>LMS</title><script>
  const said = {said};
  window.API = {{ LMSInitialize: () => "true", LMSGetValue: (name) => said[name] ?? "", LMSSetValue: () => "true",
    LMSCommit: () => "true", LMSFinish: () => "true", LMSGetLastError: () => "0" }};
</script><iframe src="launch.html"></iframe>"""


def _package(site: Path, standard: str, folder: Path) -> Path:
    with zipfile.ZipFile(site / "downloads" / f"essai-court-{standard}.zip") as packed:
        packed.extractall(folder)
    return folder


def _serve(page: Page, folder: Path, host: str) -> None:
    def answer(route: Route) -> None:
        file = folder / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404, body="")

    page.route(f"{host}/**", answer)


def test_a_platform_that_says_anything_leads_nowhere_but_to_a_page_of_the_course(
    watch: Watch, sites: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = _package(sites[1], "scorm12", tmp_path)
    host = "http://lms.test"
    _serve(watch.page, folder, host)
    texts = [text for text in ALL if len(text) < 200]
    for n, place in enumerate(PLACES):
        said = {
            "cmi.core.lesson_location": place,
            "cmi.suspend_data": texts[n],
            "cmi.core.student_id": texts[-n],
            "cmi.core.student_name": texts[2 * n],
            "cmi.core.lesson_mode": texts[3 * n],
            "cmi.interactions._count": "3",
            "cmi.interactions.0.id": texts[4 * n],
        }
        (folder / "lms.html").write_text(
            PLATFORM.format(said=json.dumps(said).replace("<", "\\u003c")), encoding="utf-8"
        )
        page = watch.open(f"{host}/lms.html")
        inside = page.frame_locator("iframe").frame_locator("iframe")
        expect(inside.locator("h1").first).to_be_visible(timeout=20_000)
        assert page.frames[-1].url.split("#")[0] == f"{host}/modules/bases.html", place
    watch.assert_calm("lms.test")


@pytest.mark.parametrize("back", ["javascript:pwned()", "data:text/html,x", "nowhere", "https://lms.test/fini", None])
def test_a_record_store_sends_a_learner_back_to_the_web_or_nowhere(
    watch: Watch, sites: tuple[Path, Path], tmp_path: Path, back: str | None
) -> None:
    folder = _package(sites[1], "cmi5", tmp_path)
    host = "http://lms.test"
    page = watch.page
    _serve(page, folder, host)
    answers = {
        "fetch": {"auth-token": "x"},
        "state": {"returnURL": back, "launchMode": "Normal", "contextTemplate": {}},
    }
    page.route(f"{host}/fetch", lambda route: route.fulfill(json=answers["fetch"]))
    page.route(
        f"{host}/lrs/**",
        lambda route: (
            route.fulfill(json=answers["state"]) if "LMS.LaunchData" in route.request.url else route.fulfill(json={})
        ),
    )
    given = {
        "endpoint": f"{host}/lrs",
        "fetch": f"{host}/fetch",
        "actor": json.dumps({"account": {"homePage": "x", "name": ALL[0]}}),
        "registration": ALL[1],
        "activityId": ALL[2],
    }
    watch.open(f"{host}/launch.html?" + "&".join(f"{name}={quote(value)}" for name, value in given.items()))
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=20_000)
    leave = page.locator("button")
    expect(leave).to_be_visible() if back == "https://lms.test/fini" else expect(leave).to_be_hidden()
    watch.assert_calm("lms.test")


@pytest.mark.parametrize("place", ["javascript:pwned()", "data:application/json,{}", "file:///etc/passwd", "x"])
def test_a_launch_that_asks_for_anything_but_the_web_opens_the_course_without_a_record_store(
    watch: Watch, sites: tuple[Path, Path], tmp_path: Path, place: str
) -> None:
    folder = _package(sites[1], "cmi5", tmp_path)
    _serve(watch.page, folder, "http://lms.test")
    given = {"endpoint": place, "fetch": place, "actor": "{}", "registration": ALL[1], "activityId": ALL[2]}
    watch.open("http://lms.test/launch.html?" + "&".join(f"{name}={quote(value)}" for name, value in given.items()))
    expect(watch.page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=20_000)
    refused = [
        text for text in watch.heard if not re.search("refused: connect-src|Refused to connect|violates|404", text)
    ]
    assert refused == []
