"""What the privacy page promises, checked while a learner does everything there is to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, Request, expect

from .learners import COURSE, KEY, Learner, answer, done, saved, with_record

pytestmark = pytest.mark.browser


def follow_the_course(page: Page, address: str) -> list[Request]:
    """Read, answer, take along, bring in, erase, undo; gives all that was asked of the network meanwhile."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # Playwright keeps no built-in method
    with_record(page, address, done("histoire"))
    page.goto(f"{address}/modules/express.html")
    page.mouse.wheel(0, 4000)
    for question in COURSE.modules["express"].questions[:2]:
        answer(page, question)
    page.goto(f"{address}/progression.html")
    page.get_by_role("button", name="Préparer un lien").click()
    link = page.get_by_label("Ce qu’il faut copier").input_value()
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("button", name="Tout effacer", exact=True).click()
    page.get_by_label("Ou le lien, collé ici").fill(link)
    page.get_by_role("button", name="Voir ce qu’il contient").click()
    page.get_by_role("button", name="Ajouter à ma progression").click()
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(".carry-said")).to_contain_text("Vous avez déjà ici")
    page.wait_for_timeout(300)
    return asked


@pytest.mark.promise("vie-privee-rien-envoye", "vie-privee-aucune-mesure")
def test_nothing_of_the_learner_ever_leaves_the_page(learner: Learner, address: str) -> None:
    asked = [request for request in follow_the_course(learner().new_page(), address) if request.url != "about:blank"]
    assert {request.method for request in asked} == {"GET"}
    assert all(request.url.startswith(address) for request in asked)
    assert [request.url for request in asked if "?" in request.url or "progress=" in request.url.split("#")[0]] == []
    sent = [request.url for request in asked if request.resource_type in ("xhr", "fetch")]
    assert [url for url in sent if not url.endswith(("search_index.json", "sitemap.xml"))] == []


@pytest.mark.promise("vie-privee-aucun-temoin")
def test_no_cookie_is_ever_set(learner: Learner, address: str) -> None:
    context = learner()
    page = context.new_page()
    follow_the_course(page, address)
    assert page.evaluate("document.cookie") == ""
    assert context.cookies() == []


@pytest.mark.promise("vie-privee-aucun-compte")
def test_following_the_course_asks_for_no_name_and_no_password(site: Path) -> None:
    for file in site.glob("**/modules/*.html"):
        page = html.document_fromstring(file.read_text(encoding="utf-8"))
        types = {field.get("type", "text") for field in page.xpath("//article//input")}
        assert types <= {"radio", "checkbox", "text", "number"}, file.name
        assert page.xpath("//input[@type='password' or @type='email' or contains(@autocomplete, 'name')]") == []


@pytest.mark.promise("vie-privee-effacer")
def test_erasing_leaves_nothing_of_the_learner_in_the_browser(learner: Learner, address: str) -> None:
    page = learner().new_page()
    with_record(page, address, "unreadable")
    page.goto(f"{address}/modules/express.html")
    answer(page, COURSE.modules["express"].questions[0])
    page.goto(f"{address}/progression.html")
    page.get_by_role("button", name="Tout effacer…").click()
    page.get_by_role("button", name="Tout effacer", exact=True).click()
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [key for key in kept if not key.endswith(".__palette")] == []  # light or dark, as the page says
    page.goto(f"{address}/index.html")
    assert [key for key in page.evaluate("Object.keys(localStorage)") if key.startswith(COURSE.id)] == []


@pytest.mark.promise("vie-privee-emporter")
def test_all_that_is_kept_can_be_taken_away_in_a_file_that_anything_reads(learner: Learner, address: str) -> None:
    page = learner().new_page()
    with_record(page, address, done("express"))
    page.goto(f"{address}/progression.html")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger un fichier").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == saved(page)
    others = page.evaluate(
        f"Object.keys(localStorage).filter((key) => key.startsWith('{COURSE.id}') && key !== '{KEY}')"
    )
    assert others == []
