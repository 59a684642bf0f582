"""Builds a project as `mkdocs serve` does, again and again in one process: into each folder that a line names."""

from __future__ import annotations

import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"


def main() -> None:
    """Answer each folder with the word “built”."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)  # nothing is kept of a silent build
    for number, line in enumerate(sys.stdin):
        config = load_config(site_dir=line.strip())
        config.site_url = ADDRESS
        if number == 0:
            config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=ADDRESS)
        sys.stdout.write("built\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
