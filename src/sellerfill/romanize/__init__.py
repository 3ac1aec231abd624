"""Chinese to Latin: persons, places, addresses, companies. ASCII out, or `sellerfill.errors.UnknownReading`.

    >>> from sellerfill.romanize import person
    >>> person("吕小军").passport
    'LYU XIAOJUN'

Importing this package loads no dictionary; the first name that is read does.
"""

from sellerfill.romanize.names import person, surname
from sellerfill.romanize.places import place
from sellerfill.romanize.reading import RULES, PersonName, PlaceName, Reading, Romanized

__all__ = ["RULES", "PersonName", "PlaceName", "Reading", "Romanized", "person", "place", "surname"]
