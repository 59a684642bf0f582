"""Where authors write each thing: paths from the root of the project."""

COURSE_FILE = "modules/course.yml"
FACTS_FILE = "modules/facts.yml"
SOURCES_FILE = "modules/sources.yml"
GLOSSARY_FILE = "modules/glossary.yml"
CHARTS_FILE = "modules/charts.yml"
CHANGES_FILE = "modules/changes.yml"  # what has changed since the documents
REGISTER_FILE = "modules/register.yml"  # each line of the research notes, and where it is taught
VOCABULARY_FILE = "modules/vocabulary.yml"
TRANSLATIONS_FILE = "modules/translations.yml"
EXAMPLES_FILE = "docs/guide/exemples.yml"  # one question of each kind, shown live in the authors' guide


def quiz_file(module: str) -> str:
    return f"quizzes/{module}.yml"


def lesson_file(module: str, language: str) -> str:
    return f"modules/{module}.{language}.md"
