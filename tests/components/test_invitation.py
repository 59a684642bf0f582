"""What an administrator sends to people: an address that leads somewhere, and messages that hold it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import HOST, Bench

pytestmark = pytest.mark.browser

INVITATION = "invitation/an invitation in two languages"
PUBLIC = "http://exemple.ca/"


def test_the_messages_hold_the_address_of_the_page_in_their_own_language(bench: Bench) -> None:
    page = bench.open(INVITATION, address="conseil.html", host=PUBLIC)
    expect(page.get_by_label("L’adresse à envoyer")).to_have_value("http://exemple.ca/conseil.html")
    french, english = (field.input_value() for field in page.locator("textarea").all())
    assert "Commencez ici\u00a0: http://exemple.ca/conseil.html\n" in french
    assert "Start here: http://exemple.ca/en/conseil.html\n" in english
    assert "{" not in french + english
    assert bench.console == []


@pytest.mark.parametrize("host", ["", HOST])
def test_an_address_that_leads_nowhere_for_others_is_not_given(bench: Bench, host: str) -> None:
    page = bench.open(INVITATION, host=host)
    expect(page.locator(".invitation-address")).to_be_hidden()
    expect(page.locator(".invitation-nowhere")).to_contain_text("Ouvrez-la là où le cours est publié")
    assert "[adresse de cette page]" in page.locator("textarea").first.input_value()


def test_a_message_is_copied_as_it_was_edited(bench: Bench) -> None:
    page = bench.open(
        INVITATION,
        before="""Object.defineProperty(navigator, "clipboard",
            {value: {writeText: async (text) => { window.copied = text; }}});""",
    )
    message = page.locator(".invitation-message").first
    message.locator("textarea").fill("Bonjour!")
    message.get_by_role("button", name="Copier").click()
    expect(message.locator("output")).to_have_text("Copié.")
    assert page.evaluate("window.copied") == "Bonjour!"


def test_where_copying_is_refused_the_text_is_selected(bench: Bench) -> None:
    page = bench.open(
        INVITATION,
        before="""Object.defineProperty(navigator, "clipboard", {value: undefined});
            document.execCommand = () => false;""",
    )
    message = page.locator(".invitation-message").first
    message.get_by_role("button", name="Copier").click()
    expect(message.locator("output")).to_contain_text("Le texte est choisi")
    field = message.locator("textarea")
    assert field.evaluate("(field) => field.selectionEnd - field.selectionStart === field.value.length") is True


def test_without_scripts_the_message_is_there_with_brackets_to_fill(bench: Bench) -> None:
    page = bench.open(INVITATION, scripts=False)
    assert "[adresse de cette page]" in page.locator("textarea").first.input_value()
    expect(page.locator(".invitation-needs-scripts")).to_be_visible()


def test_wrong_markup_is_explained(bench: Bench) -> None:
    bench.open(html="<course-invitation></course-invitation>")
    assert len(bench.console) == 1
    assert bench.crashes == []
