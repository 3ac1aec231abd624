"""Chinese to Latin: persons, places, addresses, companies. ASCII out, or `sellerfill.errors.UnknownReading`.

    >>> from sellerfill.romanize import person
    >>> person("吕小军").passport
    'LYU XIAOJUN'

Importing this package loads no dictionary; the first name that is read does.
"""

from sellerfill.romanize.address_result import Address, AddressPart, DoesNotFit
from sellerfill.romanize.addresses import address
from sellerfill.romanize.companies import company
from sellerfill.romanize.names import person, surname
from sellerfill.romanize.places import place
from sellerfill.romanize.reading import RULES, CompanyName, PersonName, PlaceName, Reading, Romanized

__all__ = [
    "RULES",
    "Address",
    "AddressPart",
    "CompanyName",
    "DoesNotFit",
    "PersonName",
    "PlaceName",
    "Reading",
    "Romanized",
    "address",
    "company",
    "person",
    "place",
    "surname",
]
