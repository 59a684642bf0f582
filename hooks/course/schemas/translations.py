"""The shape of `modules/translations.yml`: for each language, the digests questions and changes were made from."""

from __future__ import annotations

from typing import Annotated

from pydantic import RootModel, StringConstraints

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
OriginalId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+[/#][a-z0-9-]+$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$")]


class TranslationsSchema(RootModel[dict[Language, dict[OriginalId, Digest]]]):
    """Written by `make translations`, never by hand."""
