"""Hears of each file that is written, from the operating system."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer

# A build reads every file it is told of: to hear of that would be to build for ever.
_WRITTEN = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


class PromptObserver(Observer):  # type: ignore[misc, valid-type]  # the one of this system, chosen when it runs
    """Watches as MkDocs' own observer does, without asking the disk again and again."""

    def schedule(self, event_handler: Any, path: str, **options: Any) -> Any:
        """Watch a folder or a file."""
        return super().schedule(event_handler, path, **options, event_filter=_WRITTEN)


def watch_promptly(server: Any, watched: Iterable[str]) -> None:
    """Have MkDocs' server hear of these files and folders at once, rather than look at each one twice a second."""
    watched = list(watched)
    for path in watched:
        server.unwatch(path)
    server.observer = PromptObserver()
    server.build_delay = 0.03
    for path in watched:
        server.watch(path)
