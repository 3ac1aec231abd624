"""What every romanization returns: the Latin form, and how each character came to its reading."""

from __future__ import annotations

from dataclasses import dataclass

from sellerfill.language import Bilingual

RULES: dict[str, Bilingual] = {
    "given": Bilingual("the profile gives this spelling", "资料文件中给出的拼写"),
    "ascii": Bilingual("it is Latin already and is kept as it is", "原文已是拉丁字母，保持不变"),
    "surname-table": Bilingual("reading of this character as a surname", "该字作姓氏时的读音"),
    "surname-unlisted": Bilingual("not a listed surname; its usual reading", "不在姓氏表中，取常用读音"),
    "name-usage": Bilingual("usual reading of this character in given names", "该字在人名中的常用读音"),
    "name-word": Bilingual("reading of this word in given names", "该词在人名中的读音"),
    "person-table": Bilingual("name of a well-known bearer, with its own reading", "历史人物姓名的固定读音"),
    "place-table": Bilingual("official romanization of the division", "行政区划的官方罗马字母拼写"),
    "place-usage": Bilingual("usual reading of this character in place names", "该字在地名中的常用读音"),
    "place-word": Bilingual("reading of this word in place names", "该词在地名中的读音"),
    "place-english": Bilingual("usual English name of the region", "该地区的通用英文名称"),
    "generic": Bilingual("English word for the kind of place", "地名通名的英文"),
    "company-word": Bilingual("reading of this word in company names", "该词在企业名称中的读音"),
    "company-usage": Bilingual("usual reading of this character in company names", "该字在企业名称中的常用读音"),
    "trade-word": Bilingual("English word for the trade or product", "行业或产品名称的英文"),
    "legal-form": Bilingual("English form of the kind of company", "企业组织形式的英文"),
    "address-word": Bilingual("English word used in addresses", "地址用语的英文"),
    "number": Bilingual("number, written in digits", "数字"),
    "pypinyin-phrase": Bilingual("dictionary reading of the word (pypinyin)", "词典中该词的读音（pypinyin）"),
    "pypinyin-character": Bilingual("most usual reading of the character (pypinyin)", "该字最常用的读音（pypinyin）"),
}
"""The rules that a `Reading.rule` or a `Romanized.rule` names, in words for a user."""

LOOK_SURNAME = Bilingual(
    "This surname is read differently by different families: compare it with the passport.",
    "该姓氏有多种读音，因人而异：请与护照核对。",
)
LOOK_UNLISTED_SURNAME = Bilingual(
    "The name does not begin with a listed surname: check where the surname ends.",
    "姓名开头不是常见姓氏：请确认姓与名的分界。",
)
LOOK_DOUBLE_SURNAME = Bilingual(
    "The surname may have one or two characters: check where it ends.",
    "姓氏可能是一个字或两个字：请确认姓与名的分界。",
)
LOOK_GIVEN_NAME = Bilingual(
    "A character of the given name has several readings: compare it with the passport.",
    "名字中有多音字：请与护照核对。",
)
LOOK_MINORITY_NAME = Bilingual(
    "A passport prints the name of this people in its own spelling: copy it from there.",
    "少数民族姓名在护照上有专门拼写：请照护照填写。",
)
LOOK_UMLAUT = Bilingual(
    "Passports issued before 2021-09 may spell the vowel with U or V: copy the printed spelling.",
    "2021年9月之前签发的护照可能用U或V拼写该韵母：请照护照填写。",
)
LOOK_PLACE = Bilingual("A character of this place has several readings.", "地名中有多音字，请核对。")
LOOK_BRAND = Bilingual(
    "The English company name is a suggestion: use the registered one where there is one.",
    "企业英文名称只是建议：如有备案的英文名称，请使用备案名称。",
)
LOOK_COMPANY_READING = Bilingual(
    "A character of the company's name has several readings.", "企业名称中有多音字，请核对。"
)
LOOK_UNPLACED = Bilingual(
    "A part of the address was not recognized and stands where it was written.",
    "地址中有一部分未能识别，按原位置保留。",
)
LOOK_CANTONESE = Bilingual(
    "Names in Hong Kong and Macao have their own spelling: copy it from a bill or a bank statement.",
    "香港、澳门的地名有当地拼写：请照账单或银行对账单填写。",
)
LOOK_SPELLING = Bilingual(
    "The spelling given can't be told apart into surname and given name.",
    "给出的拼写无法区分姓与名。",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One character or word of the original and what it became.

    `text` is the original, `latin` its Latin letters, `rule` a key of `RULES`, `source` the table or
    standard that the rule rests on, `others` the other possible readings, best first.
    """

    text: str
    latin: str
    rule: str
    source: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Romanized:
    """The base of all results; `latin` is printable ASCII.

    `rule` is the strongest rule that was used, `ambiguous` says that another answer is possible,
    `look` what a person should look at and why; it never holds a value.
    """

    text: str
    latin: str
    readings: tuple[Reading, ...]
    rule: str
    ambiguous: bool
    look: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class PersonName(Romanized):
    """A person's name; `latin` is surname first, capitalized, spelled as the passport does.

    `family_local` and `given_local` are the original's parts, `family` and `given` their Latin forms,
    `passport` the capitals that a passport prints, `iso` the spelling of GB/T 28039-2011 and ISO 7098 in ASCII:
    apostrophes before vowels, ü as "yu" ("Wang Lyue" where the passport has "WANG LUE").
    """

    family_local: str
    given_local: str
    family: str
    given: str
    passport: str
    iso: str


@dataclass(frozen=True, slots=True)
class PlaceName(Romanized):
    """A place; `latin` is its English form from the county up ("Bobai County"), else its pinyin.

    `stem` is the name without the generic, in Latin letters, `generic` the Chinese generic ("县", "" without one),
    `english` the name with the English generic ("Shiwan Town"), `pinyin` the whole in pinyin ("Shiwanzhen").
    """

    stem: str
    generic: str
    english: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class CompanyName(Romanized):
    """A company; `latin` is the spelling given, else `english`.

    `pinyin` is the licence name run together ("Shenzhenshiyuboshengkejiyouxiangongsi"), `pinyin_words` by words,
    `pinyin_syllables` by syllables; `english` is place + brand + trade + legal form, a suggestion.
    `readings` explain the English name, `pinyin_readings` the pinyin.
    """

    pinyin: str
    pinyin_words: str
    pinyin_syllables: str
    english: str
    pinyin_readings: tuple[Reading, ...] = ()
