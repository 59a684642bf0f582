"""`make bench` measures every download of the catalogue, whatever is added to it."""

from __future__ import annotations

from bench_exports import costs
from course.exports.catalogue import EXPORTS, downloads
from course.exports.edition import Edition


def test_every_format_is_measured_alone_then_all_of_them_together(edition: Edition) -> None:
    found = {cost.name: cost for cost in costs(edition)}
    assert list(found) == [*(export.format for export in EXPORTS), "all but PDFs"]
    made = [(download.export.format, len(content)) for download, content in downloads(edition)]
    assert {name: list(cost.sizes) for name, cost in found.items() if name in dict(made)} == {
        name: [size for other, size in made if other == name] for name in dict(made)
    }
    assert sorted(found["all but PDFs"].sizes) == sorted(size for _, size in made)


def test_a_line_of_the_table_says_weights_and_a_ratio(edition: Edition) -> None:
    (web, *_) = costs(edition)
    name, files, weight, heaviest, _, ratio = web.row(site=10.0)
    assert (name, files, weight == heaviest, ratio.endswith(" ×")) == ("web", "1", True, True)
