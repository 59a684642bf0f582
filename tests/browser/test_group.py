"""An administrator follows a group on the published site, from the invitation to the minutes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

Learner = Callable[..., BrowserContext]
Listen = Callable[[Page], list[str]]

FILES = 500
MADE = """(count) => Array.from({length: count}, (_, n) => {
    const outline = Course.outline, path = outline.paths[n % outline.paths.length], at = "2026-11-21T14:03Z";
    const modules = outline.modules.filter(({id}) => path.modules.includes(id));
    const answers = modules.flatMap(({questions}) => questions).map(({id, meaning}) =>
        [id, {given: [], correct: true, tries: 2, meaning, at}]);
    const record = {version: 1, course: outline.course, answers: Object.fromEntries(answers), visited: {}};
    return Course.attestation.make(outline, record, path.id, {name: `Personne ${n}`, organization: ""}, "2026-11-27");
})"""


@pytest.mark.promise("vie-privee-groupe")
@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_group_of_five_hundred_is_followed_without_a_word_to_the_server(
    learner: Learner, address: str, folder: str, complaints: Listen, tmp_path: Path
) -> None:
    """vie-privee-groupe: nothing is sent, nothing is remembered."""
    context = learner()
    page = context.new_page()
    said = complaints(page)
    page.goto(f"{address}/{folder}groupe.html", wait_until="networkidle")
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    files = []
    for number, attestation in enumerate(page.evaluate(MADE, FILES)):
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(json.dumps(attestation), encoding="utf-8")
    page.set_input_files("[name=files]", files)
    expect(page.locator(".group-all tbody tr")).to_have_count(FILES)
    page.locator("[name=names]").fill("Personne 3\nQuelqu’un d’autre")
    page.locator(".group-names button").click()
    expect(page.locator(".group-absent li")).to_have_text("Quelqu’un d’autre")
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])") == kept
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert said == []
    question = page.locator(".group-questions a").first
    prompt = question.inner_text()
    question.click()
    expect(page.locator(":target")).to_contain_text(prompt)


def test_a_group_page_opened_from_a_folder_works_and_is_accessible(learner: Learner, site: Path) -> None:
    page = learner().new_page()
    page.goto((site / "groupe.html").as_uri())
    text = "\n".join(page.evaluate(f"({MADE})(4).map(Course.attestation.line)"))
    page.get_by_label("Ou collez le texte des messages reçus").fill(text)
    page.get_by_role("button", name="Ajouter ce texte").click()
    expect(page.locator(".group-all tbody tr")).to_have_count(4)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found] == []
    page.goto((site / "administrateurs.html").as_uri())
    expect(page.locator(".invitation-nowhere")).to_be_visible()
