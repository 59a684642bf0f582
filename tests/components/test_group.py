"""The page of a group, used as an administrator uses it, and misused as a stranger might."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from .conftest import Bench
from .test_examples import AXE

pytestmark = pytest.mark.browser

GROUP = "group/a group, nothing received yet"

# As the course makes them: everyone has answered everything right, the first question at the second try.
MAKE = """({name, organization = "OMH d’Essai", today = "2026-11-27", at = "2026-11-21T14:03Z", missed = 1}) => {
    const path = Course.outline.paths[0];
    const modules = Course.outline.modules.filter(({id}) => path.modules.includes(id));
    const answers = modules.flatMap(({questions}) => questions).map(({id, meaning}, n) =>
        [id, {given: [], correct: true, tries: n < missed ? 2 : 1, meaning, at}]);
    const record = {version: 1, course: Course.outline.course, answers: Object.fromEntries(answers), visited: {}};
    return Course.attestation.make(Course.outline, record, path.id, {name, organization}, today);
}"""


def made(page: Page, name: str, **others: Any) -> dict[str, Any]:
    attestation: dict[str, Any] = page.evaluate(MAKE, {"name": name, **others})
    return attestation


def file(content: object, name: str = "attestation.json") -> FilePayload:
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def choose(page: Page, *contents: object) -> None:
    page.set_input_files("[name=files]", [file(one) for one in contents])


def said(page: Page) -> Any:
    return page.locator("output[name=said]")


def people(page: Page) -> list[str]:
    return page.locator(".group-all tbody th").all_inner_texts()


@pytest.fixture
def opened(bench: Bench) -> Callable[..., Page]:
    return lambda **options: bench.open(GROUP, **options)


def test_files_texts_and_saved_tables_make_one_table(opened: Callable[..., Page], bench: Bench) -> None:
    page = opened()
    expect(page.locator(".group-all")).to_be_hidden()
    zoe, luc, ana = (made(page, name) for name in ("Zoé Roy", "Luc d’Amours", "Ana Cruz"))
    choose(page, zoe, luc)
    expect(said(page)).to_have_text("2 attestations ajoutées.")
    page.get_by_label("Ou collez le texte").fill(f"Bonjour,\n{page.evaluate('Course.attestation.line', ana)}\nMerci")
    page.get_by_role("button", name="Ajouter ce texte").click()
    expect(said(page)).to_have_text("1 attestation ajoutée.")
    assert people(page) == ["Ana Cruz", "Luc d’Amours", "Zoé Roy"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Enregistrer le tableau").click()
    assert download.value.suggested_filename.startswith("essai-groupe-")
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert json.loads(saved)["format"] == "course-group"

    other = opened()
    choose(other, zoe)
    choose(other, saved)
    expect(said(other)).to_have_text("2 attestations ajoutées. 1 autre était déjà au tableau.")
    assert people(other) == people(page)
    assert other.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))") == []
    assert bench.console == bench.crashes == []


def test_files_dropped_on_the_page_are_read_and_a_folder_says_what_to_do(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    page = opened()
    (tmp_path / "dossier").mkdir()
    (tmp_path / "zoe.json").write_text(json.dumps(made(page, "Zoé Roy")), encoding="utf-8")
    files = [str(tmp_path / name) for name in ("zoe.json", "dossier")]
    session = page.context.new_cdp_session(page)
    for moment in ("dragEnter", "dragOver", "drop"):
        data = {"items": [], "files": files, "dragOperationsMask": 1}
        session.send("Input.dispatchDragEvent", {"type": moment, "x": 200, "y": 300, "data": data})
    expect(said(page)).to_have_text(
        "1 attestation ajoutée. 1 élément n’a pas pu être lu; la raison est indiquée plus bas."
    )
    assert people(page) == ["Zoé Roy"]
    expect(page.locator(".group-refused li")).to_contain_text("C’est un dossier.")


def test_each_thing_that_is_not_an_attestation_is_listed_with_its_reason(
    opened: Callable[..., Page], bench: Bench, tmp_path: Path
) -> None:
    page = opened()
    zoe = made(page, "Zoé Roy")
    hostile = "<img src=x onerror=\"document.title='pris'\">"
    others: list[tuple[str, object, str]] = [
        ("vide.json", "", "Il n’y a rien dedans."),
        ("gros.json", "x" * 10_000_000, "C’est beaucoup trop long"),
        ("photo.zip", "PK\x03\x04abc", "C’est un dossier compressé."),
        ("autre.json", zoe | {"course": "autre"}, "Il vient d’un autre cours."),
        ("futur.json", zoe | {"version": 9}, "Il vient d’une version plus récente"),
        ("coupe.json", zoe | {"score": "cent"}, "il en manque un bout"),
        ("casse.json", json.dumps(zoe)[:-20], "il en manque un bout"),
        (hostile + ".json", hostile, "Ce n’est pas une attestation"),
        ("\u202egnp.json", "[[[[", "Ce n’est pas une attestation"),
    ]
    for name, content, _ in [("zoe.json", zoe, ""), *others]:
        (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    page.set_input_files("[name=files]", [tmp_path / name for name in ("zoe.json", *(name for name, _, _ in others))])
    expect(said(page)).to_have_text(
        "1 attestation ajoutée. 9 éléments n’ont pas pu être lus; les raisons sont indiquées plus bas."
    )
    assert people(page) == ["Zoé Roy"]
    page.locator(".group-refused summary").click()
    lines = page.locator(".group-refused li").all_inner_texts()
    assert [expected in line for line, (_, _, expected) in zip(lines, others, strict=True)] == [True] * len(others)
    assert not any("\u202e" in line for line in lines)
    assert bench.crashes == []


def test_nothing_in_an_attestation_becomes_part_of_the_page(opened: Callable[..., Page], bench: Bench) -> None:
    page = opened()
    attack = "<script>document.title='pris'</script><img src=x onerror=\"document.title='pris'\">"
    one = made(page, "Zoé Roy") | {
        "name": f"{attack}\u202eyoR\u0000",
        "organization": '=HYPERLINK("javascript:alert(1)")',
        "courseVersion": attack,
        "path": "inconnu",
        "missed": ["porte/main", "inconnue/inconnue"],
        "code": attack,
    }
    choose(page, one, one | {"path": "__proto__", "name": "constructor"})
    page.get_by_label("Les personnes attendues").fill(f"{attack}\nZoé")
    page.get_by_role("button", name="Comparer").click()
    expect(page.locator(".group-all tbody tr")).to_have_count(2)
    assert page.locator("course-group :is(script, img)").count() == 0
    assert page.title() == "Essai"
    assert "\u202e" not in page.locator("course-group").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="tableur").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";") for cell in row]
    assert '\'=HYPERLINK("javascript:alert(1)")' in cells
    assert bench.crashes == []


def test_duplicates_and_contradictions_are_folded_under_their_row(opened: Callable[..., Page]) -> None:
    page = opened()
    old = made(page, "Zoé Roy")
    new = made(page, "ROY, Zoe", today="2026-12-02", at="2026-12-01T10:00Z")
    choose(page, old, new, new | {"score": 12}, made(page, "Luc d’Amours") | {"score": 3})
    expect(page.locator(".group-all tbody tr")).to_have_count(2)
    zoe = page.locator("tbody tr", has_text="ROY, Zoe")
    expect(zoe).to_contain_text("2026-12-01")
    expect(zoe).to_contain_text("À vérifier : une autre attestation dit autre chose".replace(" :", "\u00a0:"))
    zoe.locator("summary").click()
    assert sorted(line.split("\u00a0")[0] for line in zoe.locator("li").all_inner_texts()) == [
        "Une copie modifiée",
        "Une plus ancienne",
    ]
    expect(page.locator("tbody tr", has_text="d’Amours")).to_contain_text("Modifiée")
    page.get_by_label("État").select_option("intact")
    expect(page.locator(".group-all tbody tr")).to_have_count(0)


def test_headers_sort_by_keyboard_and_say_so(opened: Callable[..., Page]) -> None:
    page = opened()
    choose(
        page,
        *(
            made(page, name, organization=where)
            for name, where in (("Zoé Roy", "B"), ("Élise Roy", "C"), ("Ana Cruz", "A"))
        ),
    )
    expect(page.locator("th[aria-sort]")).to_have_text("Personne")
    assert people(page) == ["Ana Cruz", "Élise Roy", "Zoé Roy"]
    page.get_by_role("button", name="Organisation").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Organisation")
    assert people(page) == ["Ana Cruz", "Zoé Roy", "Élise Roy"]
    page.keyboard.press("Space")
    expect(page.locator("th[aria-sort=descending]")).to_have_text("Organisation")
    assert people(page) == ["Élise Roy", "Zoé Roy", "Ana Cruz"]


def test_filtering_says_how_many_rows_are_left_and_what_is_shown_can_be_removed_and_brought_back(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    choose(page, *(made(page, name) for name in ("Zoé Roy", "Luc Roy", "Ana Cruz")))
    page.get_by_label("Nom ou organisation").fill("roy")
    assert people(page) == ["Luc Roy", "Zoé Roy"]
    expect(said(page)).to_have_text("2 lignes sur 3")
    page.get_by_role("button", name="Retirer les 2 lignes affichées").click()
    page.get_by_label("Nom ou organisation").fill("")
    assert people(page) == ["Ana Cruz"]
    page.get_by_role("button", name="Annuler le retrait").click()
    assert people(page) == ["Ana Cruz", "Luc Roy", "Zoé Roy"]


def test_who_is_missing_is_said_and_a_near_name_waits_for_a_yes(opened: Callable[..., Page]) -> None:
    page = opened()
    choose(page, made(page, "Marie Tremblay-Gagnon"), made(page, "Zoé Roy"), made(page, "Luc d’Amours"))
    page.get_by_label("Les personnes attendues").fill("roy, ZOE\nMarie Tremblay\nPaul Untel")
    page.get_by_role("button", name="Comparer avec le tableau").click()
    compared = page.locator("output[name=compared]")
    expect(compared).to_have_text(
        "2 personnes sur 3 n’ont pas d’attestation au tableau. 2 personnes du tableau ne sont pas dans la liste."
    )
    page.get_by_role("button", name="C’est Marie Tremblay-Gagnon").click()
    expect(compared).to_contain_text("1 personne sur 3 n’a pas d’attestation")
    expect(page.locator("#group-missing")).to_be_focused()
    expect(page.locator(".group-absent li")).to_have_text("Paul Untel")
    page.get_by_role("button", name="Ce n’est pas la même personne").click()
    expect(page.locator(".group-absent li")).to_have_count(2)


def test_a_list_being_typed_is_not_lost_when_files_come(opened: Callable[..., Page]) -> None:
    page = opened()
    field = page.get_by_label("Les personnes attendues")
    field.fill("Zoé Roy\nPaul")
    choose(page, {"format": "course-group", "version": 1, "course": "essai", "attestations": [], "names": ["Ana Cruz"]})
    expect(said(page)).to_have_text("1 nom ajouté à la liste des personnes attendues.")
    expect(field).to_have_value("Zoé Roy\nPaul\nAna Cruz")
    page.get_by_role("button", name="Comparer avec le tableau").click()
    expect(page.locator(".group-absent li")).to_have_text(["Ana Cruz", "Paul", "Zoé Roy"])


def test_the_most_missed_questions_lead_to_their_place(opened: Callable[..., Page], bench: Bench) -> None:
    page = opened()
    choose(page, made(page, "Zoé Roy", missed=2), made(page, "Luc Roy"))
    first = page.locator(".group-questions").first.locator("li")
    expect(first).to_have_count(2)
    expect(first.first).to_contain_text("2 personnes")
    link = first.first.locator("a")
    assert (link.get_attribute("href") or "").split("/modules/")[1].startswith("porte.html#question-porte-")
    assert link.inner_text().strip() != ""
    assert bench.console == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_wording_for_the_minutes_has_the_figures_in_every_language_and_no_name(
    opened: Callable[..., Page], language: str
) -> None:
    page = opened(language=language)
    choose(page, made(page, "Zoé Roy"), made(page, "Luc Roy", at="2026-11-01T14:03Z"))
    texts = {
        field.get_attribute("lang"): field.input_value().replace("\u00a0", " ")
        for field in page.locator(".group-wording textarea").all()
    }
    assert list(texts) == [language, *({"fr", "en"} - {language})]
    assert "Le conseil a pris connaissance" in texts["fr"]
    assert (
        "« La visite » : 2 personnes déclarent l’avoir terminé, entre le 1er novembre 2026 et le 21 novembre 2026"
        in texts["fr"]
    )
    assert (
        "“The visit”: 2 people report having completed it, between November 1, 2026 and November 21, 2026"
        in texts["en"]
    )
    assert "Roy" not in "".join(texts.values())


def test_the_minutes_are_copied_or_selected_for_the_reader_to_do_it(opened: Callable[..., Page]) -> None:
    page = opened(
        before="""Object.defineProperty(navigator, "clipboard",
            {value: {writeText: async (text) => { window.copied = text; }}});"""
    )
    choose(page, made(page, "Zoé Roy"))
    wording = page.locator(".group-wording").first
    wording.get_by_role("button").click()
    expect(wording.locator("output")).to_have_text("Texte copié.")
    assert page.evaluate("window.copied") == wording.locator("textarea").input_value()


def test_leaving_with_a_table_that_was_not_saved_asks_first(opened: Callable[..., Page]) -> None:
    page = opened()
    leaving = "() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert page.evaluate(leaving) is False
    choose(page, made(page, "Zoé Roy"))
    expect(page.locator(".group-all tbody tr")).to_have_count(1)
    assert page.evaluate(leaving) is True
    with page.expect_download():
        page.get_by_role("button", name="Enregistrer le tableau").click()
    assert page.evaluate(leaving) is False


def test_a_full_table_is_accessible_and_scrolls_inside_itself_on_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(viewport={"width": 320, "height": 700})
    choose(page, made(page, "Zoé Roy"), made(page, "Zoé Roy") | {"score": 4}, "")
    expect(page.locator(".group-all tbody tr")).to_have_count(1)
    page.get_by_label("Les personnes attendues").fill("Z. Roy")
    page.get_by_role("button", name="Comparer").click()
    page.locator(".group-refused summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.add_style_tag(content="* { transition: none !important; }")
    page.evaluate(AXE)
    for scheme in ("default", "slate"):
        page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; }", scheme)
        found = page.evaluate("axe.run('article').then((results) => results.violations)")
        assert [(problem["id"], [node["html"][:200] for node in problem["nodes"]]) for problem in found] == []


def test_paper_has_the_table_with_its_headers_and_none_of_the_forms(opened: Callable[..., Page]) -> None:
    page = opened()
    choose(page, made(page, "Zoé Roy"))
    expect(page.locator(".group-all tbody tr")).to_have_count(1)
    page.emulate_media(media="print")
    shown = [head.inner_text().strip() for head in page.locator(".group-all thead th").all() if head.is_visible()]
    assert shown == ["Personne", "Organisation", "Parcours", "Terminé le", "Résultat", "État"]
    assert page.locator(".group-all thead").evaluate("(head) => getComputedStyle(head).display") == "table-header-group"
    assert (
        page.locator("course-group :is(button, input, textarea):visible").evaluate_all(
            "all => all.filter((one) => one.name !== 'sort').length"
        )
        == 0
    )


def test_without_scripts_there_is_a_blank_table_to_print(bench: Bench) -> None:
    page = bench.open(GROUP, scripts=False)
    expect(page.locator(".group-needs-scripts")).to_be_visible()
    expect(page.get_by_role("table", name="à remplir à la main")).to_be_visible()
    expect(page.locator(".group-work")).to_be_hidden()


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-group></course-group>")
    assert len(bench.console) == 1
    assert bench.crashes == []


def test_more_files_than_can_be_read_at_once_are_named_to_be_added_next_and_nothing_is_lost(
    opened: Callable[..., Page],
) -> None:
    page = opened(language="en")
    choose(page, made(page, "Ada Roy"))
    expect(said(page)).to_contain_text("1 attestation")
    page.evaluate(
        """() => {
          const files = new DataTransfer();
          for (let n = 0; n < 2003; n += 1) files.items.add(new File(["rien"], `fichier-${n}.txt`));
          const field = document.querySelector("[name=files]");
          field.files = files.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    refused = page.locator(".group-refused")
    said_of_them = "The table reads 2,000 files at a time: add these next, from the one that is named."
    expect(refused.locator("li").last).to_have_text(f"fichier-2000.txt…: {said_of_them} (3 times)")
    assert people(page) == ["Ada Roy"]
