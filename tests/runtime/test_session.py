"""Progress is kept in the first store that works, and nothing in it is ever destroyed by accident."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Script, answer, record

FILES = ("record.js", "stores.js", "session.js")
KEY = "essai:progress"

# Just enough of a browser: a storage with the real one's behaviours, and events that are heard.
BROWSER = """
    globalThis.window = globalThis;
    globalThis.heard = {};
    globalThis.addEventListener = (type, listener) => { heard[type] = listener; };
    globalThis.announced = 0;
    globalThis.document = {dispatchEvent: () => { announced += 1; }};
    globalThis.CustomEvent = class { constructor(type) { this.type = type; } };
    class Full extends Error { name = "QuotaExceededError"; }
    class Storage {
      getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
      setItem(key, text) { if (globalThis.isFull) throw new Full(); this[key] = String(text); }
      removeItem(key) { delete this[key]; }
      get length() { return Object.keys(this).length; }
    }
    globalThis.localStorage = new Storage();
"""
REFUSED = (
    BROWSER
    + """
    Object.defineProperty(globalThis, "localStorage", {get() { throw new Error("SecurityError"); }});
"""
)


def opened(before: str = "", saved: Any = None, browser: str = BROWSER) -> Script:
    if saved is not None:
        text = saved if isinstance(saved, str) else json.dumps(saved)
        before = f"localStorage.setItem('{KEY}', {json.dumps(text)});" + before
    return Script(*FILES, before=browser + before)


def stored(script: Script) -> dict[str, str]:
    return script.eval("({...localStorage})")


def do_answer(script: Script, id: str = "porte/main", correct: bool = True) -> None:
    script.run(f"Course.session.answer('{id}', {{given: ['main'], correct: {json.dumps(correct)}, meaning: 'm1'}})")


def test_an_answer_is_written_at_once_and_announced() -> None:
    script = opened()
    do_answer(script)
    kept = json.loads(stored(script)[KEY])
    assert kept["answers"]["porte/main"] | {"at": ""} == answer(True, "main", at="")
    assert script.eval("announced") == 1
    assert script.eval("Course.session.notices") == []


def test_what_another_tab_wrote_is_kept() -> None:
    script = opened()
    other = record({"porte/vrai": answer(True, "false", meaning="m3")})
    script.run(f"localStorage.setItem('{KEY}', {json.dumps(json.dumps(other))})")
    do_answer(script)
    assert set(json.loads(stored(script)[KEY])["answers"]) == {"porte/main", "porte/vrai"}


def test_a_draw_is_kept_with_the_answers_and_erased_with_them() -> None:
    script = opened()
    do_answer(script)
    script.run("Course.session.draw('porte', {seed: 3}); Course.session.draw('porte', {seed: 3, passed: true})")
    kept = json.loads(stored(script)[KEY])
    assert kept["draws"]["porte"] | {"at": ""} == {"seed": 3, "at": "", "passed": True}
    assert set(kept["answers"]) == {"porte/main"}
    script.run("Course.session.erase()")
    assert script.eval("Course.session.record") == record()


def test_another_tab_and_the_page_cache_make_the_page_look_again() -> None:
    script = opened()
    script.run(f"heard.storage({{key: '{KEY}'}}); heard.storage({{key: null}}); heard.pageshow({{persisted: true}})")
    assert script.eval("announced") == 3
    script.run("heard.storage({key: 'other'}); heard.pageshow({persisted: false})")
    assert script.eval("announced") == 3


def test_a_browser_that_refuses_storage_gets_memory_and_a_notice() -> None:
    script = opened(browser=REFUSED)
    do_answer(script)
    assert script.eval("Course.session.record.answers['porte/main'].correct")
    assert script.eval("Course.session.notices") == ["storage-refused"]


def test_a_full_storage_keeps_the_answer_on_the_page_and_saves_it_when_there_is_room() -> None:
    script = opened(saved=record({"porte/vrai": answer(True, "false", meaning="m3")}))
    script.run("isFull = true")
    do_answer(script)
    assert script.eval("Course.session.notices") == ["storage-full"]
    assert set(script.eval("Course.session.record.answers")) == {"porte/main", "porte/vrai"}
    script.run("isFull = false; Course.session.visit('porte')")
    assert set(json.loads(stored(script)[KEY])["answers"]) == {"porte/main", "porte/vrai"}


def test_a_storage_already_full_is_said_before_anything_is_lost() -> None:
    assert opened(saved=record(), before="isFull = true;").eval("Course.session.notices") == ["storage-full"]


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("{damaged", "record-damaged"),
        ('{"version":1,"course":"autre","answers":{},"visited":{}}', "record-damaged"),
        ('{"version":2,"course":"essai","answers":{}}', "record-newer"),
    ],
)
def test_a_record_we_cannot_read_is_set_aside_whole(text: str, notice: str) -> None:
    script = opened(saved=text)
    kept = stored(script)
    (aside,) = [key for key in kept if key.startswith(f"{KEY}:set-aside:")]
    assert kept[aside] == text
    assert json.loads(kept[KEY]) == record()
    assert script.eval("Course.session.notices") == [notice]


def test_what_can_still_be_read_of_a_damaged_record_is_kept() -> None:
    script = opened(saved=record({"porte/main": 7, "porte/vrai": answer(True, "false", meaning="m3")}))
    assert set(script.eval("Course.session.record.answers")) == {"porte/vrai"}


def test_a_record_that_cannot_be_set_aside_is_not_written_over() -> None:
    script = opened(saved="{damaged", before="isFull = true;")
    do_answer(script)
    assert stored(script) == {KEY: "{damaged"}
    assert script.eval("Course.session.record.answers['porte/main'].correct")
    assert script.eval("Course.session.notices") == ["record-damaged", "storage-full"]


def test_a_record_set_aside_for_being_newer_is_taken_back_by_the_version_that_reads_it() -> None:
    aside = f"{KEY}:set-aside:2026-11-21T14:03:00.000Z"
    newer = json.dumps(record({"porte/main": answer(True, "main")}))
    script = opened(before=f"localStorage.setItem('{aside}', {json.dumps(newer)});")
    assert script.eval("Course.session.record.answers['porte/main'].correct")
    assert set(stored(script)) == {KEY}


def test_erasing_takes_every_copy_of_this_course_and_nothing_else() -> None:
    aside = f"{KEY}:set-aside:2026-11-21T14:03:00.000Z"
    script = opened(
        saved=record({"porte/main": answer(True, "main")}),
        before=f"localStorage.setItem('{aside}', '{{damaged'); localStorage.setItem('autre:progress', 'theirs');",
    )
    assert script.eval("Course.session.erase()") is True
    assert stored(script) == {"autre:progress": "theirs"}
    assert script.eval("Course.session.record") == record()
    script.run("Course.session.undo()")
    assert set(stored(script)) == {KEY, aside, "autre:progress"}
    assert script.eval("Course.session.record.answers['porte/main'].correct")


def test_undoing_keeps_what_was_done_since() -> None:
    script = opened(saved=record({"porte/vrai": answer(True, "false", meaning="m3")}))
    script.run("Course.session.erase()")
    do_answer(script)
    script.run("Course.session.undo()")
    assert set(script.eval("Course.session.record.answers")) == {"porte/main", "porte/vrai"}


def test_a_learning_platform_comes_before_browser_storage() -> None:
    shell = """
        globalThis.platform = new Map();
        Course.stores.shell = () => ({
          available: () => true, whyNot: () => null, keys: () => [...platform.keys()],
          read: (key) => platform.get(key) ?? null, write: (key, text) => { platform.set(key, text); return true; },
        });
    """
    script = Script("record.js", "stores.js", before=BROWSER)
    script.run(shell)
    script.load("session.js")
    do_answer(script)
    assert script.eval(f"platform.has('{KEY}')") is True
    assert stored(script) == {}


@pytest.mark.parametrize(
    ("left", "is_empty"),
    [
        ("", True),
        (f"localStorage.setItem('{KEY}', {json.dumps(json.dumps(record()))})", True),
        ("localStorage.setItem('autre:progress', 'x')", True),
        (f"localStorage.setItem('{KEY}:set-aside:2026', '{{bad')", False),
        ("Course.session.practise('porte/main', 2)", False),
        ("Course.session.visit('porte')", False),
    ],
    ids=["nothing", "an empty record", "another course", "a copy set aside", "a practice", "a visit"],
)
def test_it_says_whether_anything_is_kept(left: str, is_empty: bool) -> None:
    script = opened()
    script.run(left)
    assert script.eval("Course.session.isEmpty") is is_empty


def test_practising_is_kept_beside_the_answer() -> None:
    script = opened()
    do_answer(script)
    script.run("Course.session.practise('porte/main', 3)")
    kept = json.loads(stored(script)[KEY])
    assert kept["review"]["porte/main"]["box"] == 3
    assert kept["answers"]["porte/main"]["correct"] is True


# — What is kept beside progress —


def test_what_is_kept_beside_progress_is_erased_and_brought_back_with_it() -> None:
    script = opened()
    do_answer(script)
    script.run("Course.session.keep('person', 'Ève')")
    assert stored(script)["essai:person"] == "Ève"
    script.run("Course.session.erase()")
    assert stored(script) == {}
    assert script.eval("Course.session.kept('person')") is None
    script.run("Course.session.undo()")
    assert script.eval("Course.session.kept('person')") == "Ève"


def test_what_was_kept_since_the_erasing_is_not_undone() -> None:
    script = opened()
    script.run("Course.session.keep('person', 'Ève'); Course.session.erase(); Course.session.keep('person', 'Zoé')")
    script.run("Course.session.undo()")
    assert script.eval("Course.session.kept('person')") == "Zoé"


def test_what_the_browser_refuses_to_keep_lasts_as_long_as_the_page() -> None:
    script = opened("globalThis.isFull = true;")
    script.run("Course.session.keep('person', 'Ève')")
    assert script.eval("Course.session.kept('person')") == "Ève"
    script.run("Course.session.keep('person', null)")
    assert script.eval("Course.session.kept('person')") is None


def test_another_site_on_the_same_host_keeps_its_own() -> None:
    script = opened("localStorage.setItem('essai2:person', 'autre');")
    script.run("Course.session.erase()")
    assert stored(script) == {"essai2:person": "autre"}
